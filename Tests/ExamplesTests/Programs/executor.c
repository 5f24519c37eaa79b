/* Jobs for the threads of programs, `Templates/artifact/main.threads.c`: each piece of a job is done once, and has been done
   when the job ends. Now and then the threads have time to fall asleep, and bodies call the executor themselves. */
#include <unistd.h>

#include "main.h"

enum { MOST = 600 };

static martlet_executor *executor;
static int done[MOST], inner[MOST];

static void count(void *argument, int64_t begin, int64_t end) {
  int *counts = argument;
  for (int64_t place = begin; place < end; place++) {
    /* Long enough that other threads come to help. */
    for (volatile int step = 0; step < 200; step++) {}
    counts[place]++;
  }
}

/* The executor is busy: the range is done by who asks for it. */
static void nest(void *argument, int64_t begin, int64_t end) {
  count(argument, begin, end);
  for (int64_t place = begin; place < end; place++) executor->parallel_for(executor->user, 1, count, &inner[place]);
}

int main(int argument_count, char **arguments) {
  const int64_t width = argument_count > 1 ? strtol(arguments[1], 0, 10) : 1;
  const int64_t jobs = argument_count > 2 ? strtol(arguments[2], 0, 10) : 1;
  int64_t wanted[MOST] = {0}, nested[MOST] = {0};
  executor = martlet_main_threads(width);
  if (!executor || executor->width != width || martlet_main_processors() < 1) return 1;
  for (int64_t job = 0; job < jobs; job++) {
    const int64_t size = 1 + job * 37 % MOST;
    executor->parallel_for(executor->user, size, job % 3 ? count : nest, done);
    for (int64_t place = 0; place < size; place++) {
      wanted[place]++;
      nested[place] += job % 3 == 0;
    }
    for (int64_t place = 0; place < MOST; place++)
      if (done[place] != wanted[place] || inner[place] != nested[place]) return 2;
    if (job % 100 == 99) usleep(200);
  }
  martlet_main_end_threads(executor);
  fprintf(stdout, "done\n");
  return 0;
}
