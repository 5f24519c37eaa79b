/* Calls one compiled model in the ways of which tests must see that they are safe, or that they are found not to be.
   call.h, which the test writes, names the entry: INPUTS, OUTPUTS, SETS, input_bytes, output_bytes, ARENA_SIZE and
   CALL(context, inputs, outputs). inputs.bin holds SETS times the inputs, one behind the other.

     threads THREADS CALLS   a context for each thread, everything compared bit for bit with calls from one thread
     executor WIDTH CALLS    one context with an executor of that width, compared with calls that have none
     shared CALLS            two threads with one context, which the header forbids
     allocations CALLS       how often memory is asked for during calls with an executor
     strict                  a call in a process that may do nothing but read, write and end
     memory LIBRARY          what memory the process has of its own after a call, and of the library, in KiB */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "call.h"

#define FAIL(...) (fprintf(stderr, __VA_ARGS__), exit(2))

/* ---- Counting ---- */

#ifdef COUNT_ALLOCATIONS
/* While `counting`, each request for memory by any thread, through whichever function. */
static atomic_int counting, requests;
static void note(void) {
  if (atomic_load(&counting)) atomic_fetch_add(&requests, 1);
}
void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t), *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);
void *malloc(size_t size) { return note(), __libc_malloc(size); }
void *calloc(size_t count, size_t size) { return note(), __libc_calloc(count, size); }
void *realloc(void *old, size_t size) { return note(), __libc_realloc(old, size); }
void *memalign(size_t alignment, size_t size) { return note(), __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { return note(), __libc_memalign(alignment, size); }
int posix_memalign(void **result, size_t alignment, size_t size) {
  return note(), (*result = __libc_memalign(alignment, size)) ? 0 : 12;
}
void *mmap(void *place, size_t size, int protection, int flags, int file, off_t offset) {
  return note(), (void *)syscall(SYS_mmap, place, size, protection, flags, file, offset);
}
void *mremap(void *old, size_t old_size, size_t size, int flags, ...) {
  return note(), (void *)syscall(SYS_mremap, old, old_size, size, flags);
}
void *sbrk(intptr_t step) {
  (void)step;
  return note(), (void *)-1;
}
int brk(void *end) {
  (void)end;
  return note(), -1;
}
#endif

/* ---- Inputs, outputs, contexts ---- */

static unsigned char *inputs[SETS][INPUTS];
static unsigned char *expected[SETS][OUTPUTS];

static void *aligned(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
  if (!memory) FAIL("no memory\n");
  return memory;
}

static void make_outputs(unsigned char *outputs[OUTPUTS]) {
  for (int place = 0; place < OUTPUTS; place++) outputs[place] = memset(aligned(output_bytes[place]), 0xA5, output_bytes[place]);
}

static martlet_context make_context(const martlet_executor *executor) {
  martlet_context context = {
    .size = sizeof context, .abi = MARTLET_ABI, .level = MARTLET_LEVEL_BEST, .executor = executor};
  context.arena_size = (size_t)ARENA_SIZE;
  context.arena = aligned(context.arena_size);
  return context;
}

static void call(martlet_context *context, int set, unsigned char *outputs[OUTPUTS]) {
  if (CALL(context, inputs[set], outputs)) FAIL("%s\n", context->error);
}

static void compare(int set, unsigned char *outputs[OUTPUTS], const char *where) {
  for (int place = 0; place < OUTPUTS; place++) {
    if (memcmp(outputs[place], expected[set][place], output_bytes[place])) FAIL("%s: output %d differs\n", where, place);
    memset(outputs[place], 0xA5, output_bytes[place]);
  }
}

/* Reads the inputs and calls the model once for each set, on this thread alone. */
static void prepare(void) {
  FILE *file = fopen("inputs.bin", "rb");
  if (!file) FAIL("no inputs.bin\n");
  martlet_context context = make_context(0);
  for (int set = 0; set < SETS; set++) {
    for (int place = 0; place < INPUTS; place++) {
      inputs[set][place] = aligned(input_bytes[place]);
      if (fread(inputs[set][place], 1, input_bytes[place], file) != input_bytes[place]) FAIL("inputs.bin is short\n");
    }
    make_outputs(expected[set]);
    call(&context, set, expected[set]);
  }
  fclose(file);
  free(context.arena);
}

/* ---- An executor ---- */

enum { MOST = 16 };

/* Every thread takes an equal part of each job. Between the two barriers nothing orders them, so that whatever two of
   them touch is a race however they are scheduled. */
typedef struct pool {
  pthread_barrier_t start, end;
  pthread_t threads[MOST];
  int width, stops;
  int64_t count;
  void (*body)(void *, int64_t, int64_t);
  void *argument;
} pool;
typedef struct worker {
  pool *owner;
  int number;
} worker;

static void run_part(pool *all, int number) {
  const int64_t begin = all->count * number / all->width, end = all->count * (number + 1) / all->width;
  if (begin < end) all->body(all->argument, begin, end);
}

static void *work(void *argument) {
  const worker *self = argument;
  for (;;) {
    pthread_barrier_wait(&self->owner->start);
    if (self->owner->stops) return 0;
    run_part(self->owner, self->number);
    pthread_barrier_wait(&self->owner->end);
  }
}

static void parallel_for(void *user, int64_t count, void (*body)(void *, int64_t, int64_t), void *argument) {
  pool *all = user;
  all->count = count;
  all->body = body;
  all->argument = argument;
  pthread_barrier_wait(&all->start);
  run_part(all, 0);
  pthread_barrier_wait(&all->end);
}

static void start_pool(pool *all, worker *workers, int width) {
  all->width = width;
  all->stops = 0;
  pthread_barrier_init(&all->start, 0, (unsigned)width);
  pthread_barrier_init(&all->end, 0, (unsigned)width);
  for (int number = 1; number < width; number++) {
    workers[number] = (worker){all, number};
    if (pthread_create(&all->threads[number], 0, work, &workers[number])) FAIL("no thread\n");
  }
}

static void stop_pool(pool *all) {
  all->stops = 1;
  pthread_barrier_wait(&all->start);
  for (int number = 1; number < all->width; number++) pthread_join(all->threads[number], 0);
}

/* ---- The ways of calling ---- */

static int calls;
static martlet_context *shared_context;
static pthread_barrier_t together;

static void *call_alone(void *argument) {
  const int number = *(const int *)argument;
  martlet_context context = make_context(0);
  unsigned char *outputs[OUTPUTS];
  make_outputs(outputs);
  pthread_barrier_wait(&together);
  for (int turn = 0; turn < calls; turn++) {
    call(&context, (number + turn) % SETS, outputs);
    compare((number + turn) % SETS, outputs, "threads");
  }
  free(context.arena);
  return 0;
}

static void *call_shared(void *argument) {
  unsigned char *outputs[OUTPUTS];
  make_outputs(outputs);
  pthread_barrier_wait(&together);
  for (int turn = 0; turn < calls; turn++) call(shared_context, *(const int *)argument % SETS, outputs);
  return 0;
}

static void start(int count, void *(*body)(void *)) {
  pthread_t threads[MOST];
  int numbers[MOST];
  pthread_barrier_init(&together, 0, (unsigned)count);
  for (int number = 0; number < count; number++) {
    numbers[number] = number;
    if (pthread_create(&threads[number], 0, body, &numbers[number])) FAIL("no thread\n");
  }
  for (int number = 0; number < count; number++) pthread_join(threads[number], 0);
}

static void call_with_executor(int width) {
  pool all;
  worker workers[MOST];
  start_pool(&all, workers, width);
  const martlet_executor executor = {sizeof executor, &all, width, parallel_for, MARTLET_EXECUTOR_EVERY};
  martlet_context context = make_context(&executor);
  unsigned char *outputs[OUTPUTS];
  make_outputs(outputs);
#ifdef COUNT_ALLOCATIONS
  call(&context, 0, outputs);
  /* The counter counts. */
  atomic_store(&counting, 1);
  free(malloc(1));
  if (atomic_exchange(&requests, 0) != 1) FAIL("malloc is not counted\n");
  for (int turn = 0; turn < calls; turn++) call(&context, turn % SETS, outputs);
  atomic_store(&counting, 0);
  printf("%d requests for memory\n", atomic_load(&requests));
#else
  for (int turn = 0; turn < calls; turn++) {
    call(&context, turn % SETS, outputs);
    compare(turn % SETS, outputs, "executor");
  }
#endif
  stop_pool(&all);
}

/* Pieces one by one from the last to the first, on the calling thread. */
static void backwards(void *user, int64_t count, void (*body)(void *, int64_t, int64_t), void *argument) {
  (void)user;
  for (int64_t piece = count; piece > 0; piece--) body(argument, piece - 1, piece);
}

static void call_strictly(void) {
  const martlet_executor executor = {sizeof executor, 0, 2, backwards, MARTLET_EXECUTOR_EVERY};
  martlet_context context = make_context(&executor);
  unsigned char *outputs[OUTPUTS];
  make_outputs(outputs);
  /* From here on any system call but read, write and exit kills the process. */
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT)) FAIL("strict mode is refused\n");
  int code = 0;
  for (int set = 0; set < SETS && !code; set++) {
    code = CALL(&context, inputs[set], outputs);
    for (int place = 0; place < OUTPUTS && !code; place++)
      code = memcmp(outputs[place], expected[set][place], output_bytes[place]) ? 7 : 0;
  }
  syscall(SYS_exit, code);
}

static void show_memory(const char *library) {
  martlet_context context = make_context(0);
  unsigned char *outputs[OUTPUTS];
  make_outputs(outputs);
  call(&context, 0, outputs);
  FILE *file = fopen("/proc/self/smaps", "r");
  if (!file) FAIL("no smaps\n");
  char line[4096];
  long own = 0, library_own = 0, library_resident = 0, value;
  int inside = 0;
  while (fgets(line, sizeof line, file)) {
    unsigned long from, to;
    if (sscanf(line, "%lx-%lx ", &from, &to) == 2) inside = strstr(line, library) != 0;
    /* Pages that are no file's. Private_Dirty would also count the file's own pages until the disk has them. */
    if (sscanf(line, "Anonymous: %ld", &value) == 1) {
      own += value;
      if (inside) library_own += value;
    }
    if (inside && sscanf(line, "Rss: %ld", &value) == 1) library_resident += value;
  }
  printf("arena %zu own %ld library %ld of %ld\n", context.arena_size / 1024, own, library_own, library_resident);
}

int main(int count, char **arguments) {
  if (count < 2) FAIL("how?\n");
  const char *way = arguments[1];
  const int number = count > 2 ? atoi(arguments[2]) : 0;
  calls = count > 3 ? atoi(arguments[3]) : number;
  if (!strcmp(way, "memory")) {
    static unsigned char *first[INPUTS];
    FILE *file = fopen("inputs.bin", "rb");
    for (int place = 0; file && place < INPUTS; place++) {
      inputs[0][place] = first[place] = aligned(input_bytes[place]);
      if (fread(first[place], 1, input_bytes[place], file) != input_bytes[place]) FAIL("inputs.bin is short\n");
    }
    show_memory(arguments[2]);
    return 0;
  }
  prepare();
  if (!strcmp(way, "threads")) start(number, call_alone);
  else if (!strcmp(way, "executor")) call_with_executor(number);
  else if (!strcmp(way, "allocations")) call_with_executor(4);
  else if (!strcmp(way, "strict")) call_strictly();
  else if (!strcmp(way, "shared")) {
    martlet_context context = make_context(0);
    shared_context = &context;
    start(2, call_shared);
  } else FAIL("unknown way '%s'\n", way);
  puts("done");
  return 0;
}
