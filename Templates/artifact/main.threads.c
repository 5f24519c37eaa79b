/* The threads that share the work of a call, as ThreadPool.swift of the runtime explains them: parts and pieces that get
   shorter, a short bounded spin and then sleep. They begin with the first work that is worth more than one. */
#include "main.h"

#include <stdatomic.h>

/* Of <pthread.h>, <semaphore.h> and <time.h>, as the C library for Linux has them on machines of 64 bits. */
typedef struct semaphore {
  _Alignas(8) char space[32];
} semaphore;
typedef struct moment {
  long seconds, nanoseconds;
} moment;
int pthread_create(unsigned long *thread, const void *attributes, void *(*start)(void *), void *argument);
int pthread_join(unsigned long thread, void **result);
int sem_init(semaphore *semaphore, int shared, unsigned value);
int sem_post(semaphore *semaphore);
int sem_wait(semaphore *semaphore);
int sem_destroy(semaphore *semaphore);
int clock_gettime(int clock, moment *time);
int sched_getaffinity(int process, size_t size, void *mask);
#define MONOTONIC 1

typedef void body_function(void *argument, int64_t begin, int64_t end);

/* What a thread begins with, on cache lines of its own, of which processors may fetch two at once: where its next piece begins,
   and where its part ends. */
typedef struct part {
  _Alignas(128) _Atomic int64_t next;
  int64_t end;
} part;

typedef struct worker {
  struct pool *pool;
  int64_t index;
  unsigned long handle;
} worker;

/* The gate holds a generation in its upper half, a bit that says that the job is open, and the number of threads inside. A
   thread enters an open job that it has not seen. The words of a job change only while nobody is inside. Threads look at the
   gate all the time: what the caller writes lies on other cache lines. */
typedef struct pool {
  martlet_executor face;
  _Alignas(128) _Atomic uint64_t gate;
  _Alignas(128) _Atomic int64_t sleepers; /* threads that nobody has woken yet */
  _Atomic int busy, stopping, caller_sleeps;
  body_function *body;
  void *argument;
  int64_t least, width, begun; /* the shortest pieces; the threads with the caller; those without it that have begun */
  int has_begun;
  semaphore job, end;
  worker *workers;
  part *parts;
} pool;

#define OPEN (1ull << 31)
#define INSIDE (OPEN - 1)
/* For how long a thread looks for the next job, or for the end of one: longer than what lies between two kernels. */
#define SPIN_NANOSECONDS 50000

static int64_t now(void) {
  moment time = {0, 0};
  clock_gettime(MONOTONIC, &time);
  return (int64_t)time.seconds * 1000000000 + time.nanoseconds;
}

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

/* Signals interrupt it. */
static void sleep_on(semaphore *semaphore) {
  while (sem_wait(semaphore)) {}
}

static int is_joinable(uint64_t gate, uint64_t seen) { return (gate & OPEN) && gate >> 32 != seen; }

static int is_empty(pool *all) { return (atomic_load(&all->gate) & INSIDE) == 0; }

/* Each thread takes pieces of its own part first, then of those of the others. */
static void take_pieces(pool *all, int64_t thread) {
  for (int64_t place = 0; place < all->width; place++) {
    part *from = &all->parts[(thread + place) % all->width];
    int64_t begin = atomic_load_explicit(&from->next, memory_order_relaxed);
    while (begin < from->end) {
      const int64_t left = from->end - begin, half = left / 2 > all->least ? left / 2 : all->least;
      const int64_t length = half < left ? half : left;
      if (!atomic_compare_exchange_weak_explicit(&from->next, &begin, begin + length, memory_order_relaxed,
                                                 memory_order_relaxed))
        continue;
      all->body(all->argument, begin, begin + length);
      begin = atomic_load_explicit(&from->next, memory_order_relaxed);
    }
  }
}

static void wake_all(pool *all) {
  for (int64_t count = atomic_exchange(&all->sleepers, 0); count > 0; count--) sem_post(&all->job);
}

/* Sleeps until there is a job that the thread has not seen. Who is counted among the sleepers gets a post, unless it takes
   itself out again. */
static void sleep_for_job(pool *all, uint64_t seen) {
  atomic_fetch_add(&all->sleepers, 1);
  if (is_joinable(atomic_load(&all->gate), seen) || atomic_load(&all->stopping)) {
    int64_t count = atomic_load(&all->sleepers);
    while (count > 0)
      if (atomic_compare_exchange_weak(&all->sleepers, &count, count - 1)) return;
  }
  sleep_on(&all->job);
}

/* Enters the next job; its generation, 0 when the pool stops. */
static uint64_t next_job(pool *all, uint64_t seen) {
  for (;;) {
    const int64_t limit = now() + SPIN_NANOSECONDS;
    for (int round = 1; round % 64 || now() < limit; round++) {
      uint64_t gate = atomic_load_explicit(&all->gate, memory_order_acquire);
      if (is_joinable(gate, seen) && atomic_compare_exchange_strong(&all->gate, &gate, gate + 1)) return gate >> 32;
      if (atomic_load_explicit(&all->stopping, memory_order_relaxed)) return 0;
      pause_briefly();
    }
    sleep_for_job(all, seen);
  }
}

static void *work(void *argument) {
  const worker *self = argument;
  pool *all = self->pool;
  for (uint64_t seen = 0; (seen = next_job(all, seen));) {
    take_pieces(all, self->index);
    const uint64_t left = atomic_fetch_sub(&all->gate, 1) - 1;
    if ((left & INSIDE) == 0 && atomic_exchange(&all->caller_sleeps, 0)) sem_post(&all->end);
  }
  return 0;
}

static void wait_for_others(pool *all) {
  const int64_t limit = now() + SPIN_NANOSECONDS;
  for (int round = 1; round % 64 || now() < limit; round++) {
    if (is_empty(all)) return;
    pause_briefly();
  }
  do {
    atomic_store(&all->caller_sleeps, 1);
    /* Whoever found the caller asleep posts, though others may be inside by then. */
    if (is_empty(all) && atomic_exchange(&all->caller_sleeps, 0)) return;
    sleep_on(&all->end);
  } while (!is_empty(all));
}

/* Has the threads begin; those that the system refuses are missed by nobody. */
static void begin_threads(pool *all) {
  all->has_begun = 1;
  for (; all->begun < all->width - 1; all->begun++) {
    worker *next = &all->workers[all->begun];
    *next = (worker){all, all->begun + 1, 0};
    if (pthread_create(&next->handle, 0, work, next)) break;
  }
}

static void parallel_for(void *user, int64_t count, body_function *body, void *argument) {
  pool *all = user;
  if (count <= 1 || atomic_exchange(&all->busy, 1)) {
    body(argument, 0, count);
    return;
  }
  all->body = body;
  all->argument = argument;
  all->least = count / (all->width * 32);
  if (all->least < 1) all->least = 1;
  const int64_t share = count / all->width, rest = count % all->width;
  for (int64_t place = 0; place < all->width; place++) {
    part *own = &all->parts[place];
    atomic_store_explicit(&own->next, share * place + (rest < place ? rest : place), memory_order_relaxed);
    own->end = share * (place + 1) + (rest < place + 1 ? rest : place + 1);
  }
  /* Generations are never 0, which means that the pool stops. */
  const uint64_t generation = ((atomic_load(&all->gate) >> 32) + 1) & UINT32_MAX;
  atomic_store(&all->gate, (generation ? generation : 1) << 32 | OPEN);
  if (!all->has_begun) begin_threads(all);
  if (atomic_load(&all->sleepers)) wake_all(all);
  take_pieces(all, 0);
  atomic_fetch_xor(&all->gate, OPEN);
  wait_for_others(all);
  atomic_store(&all->busy, 0);
}

/* How many processors the program may use. */
int64_t martlet_main_processors(void) {
  uint64_t mask[256] = {0};
  int64_t count = 0;
  if (sched_getaffinity(0, sizeof mask, mask) < 0) return 1;
  for (size_t word = 0; word < sizeof mask / sizeof mask[0]; word++)
    for (uint64_t rest = mask[word]; rest; rest &= rest - 1) count++;
  return count > MAIN_THREADS ? MAIN_THREADS : count > 0 ? count : 1;
}

/* An executor of `width` threads, the calling one among them; NULL where there is not enough memory. */
martlet_executor *martlet_main_threads(int64_t width) {
  pool *all = aligned_alloc(128, sizeof(pool));
  worker *workers = aligned_alloc(64, ((size_t)width * sizeof(worker) + 63) / 64 * 64);
  part *parts = aligned_alloc(128, (size_t)width * sizeof(part));
  if (!all || !workers || !parts || sem_init(&all->job, 0, 0) || sem_init(&all->end, 0, 0)) {
    free(all);
    free(workers);
    free(parts);
    return 0;
  }
  all->face = (martlet_executor){sizeof(martlet_executor), all, width, parallel_for, 0};
  atomic_init(&all->gate, 0);
  atomic_init(&all->sleepers, 0);
  atomic_init(&all->busy, 0);
  atomic_init(&all->stopping, 0);
  atomic_init(&all->caller_sleeps, 0);
  all->width = width;
  all->begun = all->has_begun = 0;
  all->workers = workers;
  all->parts = parts;
  return &all->face;
}

/* Ends the threads of an executor, which nobody uses any more, and frees it. */
void martlet_main_end_threads(martlet_executor *executor) {
  pool *all = executor->user;
  atomic_store(&all->stopping, 1);
  wake_all(all);
  for (int64_t place = 0; place < all->begun; place++) pthread_join(all->workers[place].handle, 0);
  sem_destroy(&all->job);
  sem_destroy(&all->end);
  free(all->workers);
  free(all->parts);
  free(all);
}
