/* An executor for martlet_context, as the runtime's ThreadPool.swift is one: threads that stay, pieces that get shorter, a short
   bounded spin and then sleep. The runtime library exports no executor to C, so the suite brings this one. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

typedef void (*body_function)(void *argument, int64_t begin, int64_t end);

/* martlet_executor of martlet.h. */
typedef struct {
  size_t size;
  void *user;
  int64_t width;
  void (*parallel_for)(void *user, int64_t count, body_function body, void *argument);
} executor;

/* The gate holds a generation in its upper half, a bit that says that the job is open, and the number of threads
   inside. A thread enters an open job that it has not seen. The words of a job change only while nobody is inside. */
typedef struct {
  executor face;
  _Atomic uint64_t gate;
  _Atomic int64_t next;
  _Atomic int sleepers;
  atomic_bool busy, stopping, caller_sleeps;
  body_function body;
  void *argument;
  int64_t count, least;
  pthread_mutex_t mutex;
  pthread_cond_t job, end;
  int threads;
  pthread_t handles[];
} pool;

static const uint64_t OPEN = 1u << 31, INSIDE = (1u << 31) - 1;
static const int64_t SPIN_NANOSECONDS = 50000;

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void pause_briefly(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

static bool is_joinable(uint64_t gate, uint64_t seen) { return (gate & OPEN) && gate >> 32 != seen; }

static bool is_empty(pool *p) { return (atomic_load(&p->gate) & INSIDE) == 0; }

/* Guided self-scheduling, as ThreadPool.swift explains. */
static void take_pieces(pool *p) {
  int64_t begin = atomic_load_explicit(&p->next, memory_order_relaxed);
  while (begin < p->count) {
    int64_t left = p->count - begin, length = left / (p->face.width * 2);
    if (length < p->least) length = p->least < left ? p->least : left;
    if (atomic_compare_exchange_weak_explicit(&p->next, &begin, begin + length, memory_order_relaxed,
                                              memory_order_relaxed)) {
      p->body(p->argument, begin, begin + length);
      begin = atomic_load_explicit(&p->next, memory_order_relaxed);
    }
  }
}

static void wake(pool *p, pthread_cond_t *condition) {
  pthread_mutex_lock(&p->mutex);
  pthread_cond_broadcast(condition);
  pthread_mutex_unlock(&p->mutex);
}

/* Enters the next job; its generation, 0 when the pool stops. */
static uint64_t next_job(pool *p, uint64_t seen) {
  for (;;) {
    int64_t limit = now() + SPIN_NANOSECONDS;
    for (int i = 1; i % 64 || now() < limit; i++) {
      uint64_t gate = atomic_load_explicit(&p->gate, memory_order_acquire);
      if (is_joinable(gate, seen) && atomic_compare_exchange_strong(&p->gate, &gate, gate + 1)) return gate >> 32;
      if (atomic_load_explicit(&p->stopping, memory_order_relaxed)) return 0;
      pause_briefly();
    }
    atomic_fetch_add(&p->sleepers, 1);
    pthread_mutex_lock(&p->mutex);
    while (!is_joinable(atomic_load(&p->gate), seen) && !atomic_load(&p->stopping))
      pthread_cond_wait(&p->job, &p->mutex);
    pthread_mutex_unlock(&p->mutex);
    atomic_fetch_sub(&p->sleepers, 1);
  }
}

static void *work(void *argument) {
  pool *p = argument;
  for (uint64_t seen = 0; (seen = next_job(p, seen));) {
    take_pieces(p);
    uint64_t left = atomic_fetch_sub(&p->gate, 1) - 1;
    if ((left & INSIDE) == 0 && atomic_load(&p->caller_sleeps)) wake(p, &p->end);
  }
  return NULL;
}

static void wait_for_others(pool *p) {
  int64_t limit = now() + SPIN_NANOSECONDS;
  for (int i = 1; i % 64 || now() < limit; i++) {
    if (is_empty(p)) return;
    pause_briefly();
  }
  atomic_store(&p->caller_sleeps, true);
  pthread_mutex_lock(&p->mutex);
  while (!is_empty(p)) pthread_cond_wait(&p->end, &p->mutex);
  pthread_mutex_unlock(&p->mutex);
  atomic_store(&p->caller_sleeps, false);
}

static void parallel_for(void *user, int64_t count, body_function body, void *argument) {
  pool *p = user;
  if (count <= 1 || atomic_exchange(&p->busy, true)) {
    body(argument, 0, count);
    return;
  }
  p->body = body;
  p->argument = argument;
  p->count = count;
  p->least = count / (p->face.width * 32);
  if (p->least < 1) p->least = 1;
  atomic_store(&p->next, 0);
  /* Generations are never 0, which means that the pool stops. */
  uint64_t generation = ((atomic_load(&p->gate) >> 32) + 1) & UINT32_MAX;
  atomic_store(&p->gate, (generation ? generation : 1) << 32 | OPEN);
  if (atomic_load(&p->sleepers)) wake(p, &p->job);
  take_pieces(p);
  atomic_fetch_xor(&p->gate, OPEN);
  wait_for_others(p);
  atomic_store(&p->busy, false);
}

/* An executor of `width` threads, the calling one included; a martlet_executor. NULL if there is no memory. */
void *bench_executor_make(int width) {
  pool *p = calloc(1, sizeof(pool) + (size_t)width * sizeof(pthread_t));
  if (!p) return NULL;
  pthread_mutex_init(&p->mutex, NULL);
  pthread_cond_init(&p->job, NULL);
  pthread_cond_init(&p->end, NULL);
  p->face = (executor){sizeof(executor), p, width, parallel_for};
  while (p->threads < width - 1 && !pthread_create(&p->handles[p->threads], NULL, work, p)) p->threads++;
  p->face.width = p->threads + 1;
  return &p->face;
}

/* Ends the threads of an executor and frees it; nobody may be using it. */
void bench_executor_end(void *face) {
  pool *p = face;
  atomic_store(&p->stopping, true);
  wake(p, &p->job);
  for (int i = 0; i < p->threads; i++) pthread_join(p->handles[i], NULL);
  free(p);
}
