/* An executor for martlet_context, as the runtime's ThreadPool.swift is one: threads that stay, pieces that get shorter, a short
   bounded spin and then sleep. The runtime library exports no executor to C, so the suite brings this one. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef void (*body_function)(void *argument, int64_t begin, int64_t end);

/* martlet_executor of martlet.h. */
typedef struct {
  size_t size;
  void *user;
  int64_t width;
  void (*parallel_for)(void *user, int64_t count, body_function body, void *argument);
} executor;

/* What one thread begins with, on cache lines of its own, of which processors may fetch two at
   once: where its next piece begins, and where its part ends. */
typedef struct {
  _Alignas(128) _Atomic int64_t next;
  int64_t end;
} part;

typedef struct pool pool;

/* A thread of a pool: which one it is. */
typedef struct {
  pool *pool;
  int64_t index;
  pthread_t handle;
} worker;

/* The gate holds a generation in its upper half, a bit that says that the job is open, and the number of threads
   inside. A thread enters an open job that it has not seen. The words of a job change only while nobody is inside.
   Threads look at the gate all the time: what the caller writes lies on other cache lines. */
struct pool {
  executor face;
  _Alignas(128) _Atomic uint64_t gate;
  _Alignas(128) _Atomic int sleepers;
  atomic_bool busy, stopping, caller_sleeps;
  body_function body;
  void *argument;
  int64_t least;
  pthread_mutex_t mutex;
  pthread_cond_t job, end;
  int threads;
  worker *workers;
  part *parts;
};

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

/* Each thread takes pieces of its own part first, as ThreadPool.swift explains, then of those of the others. */
static void take_pieces(pool *p, int64_t thread) {
  for (int64_t i = 0; i < p->face.width; i++) {
    part *from = &p->parts[(thread + i) % p->face.width];
    int64_t begin = atomic_load_explicit(&from->next, memory_order_relaxed);
    while (begin < from->end) {
      int64_t left = from->end - begin, length = left / 2 > p->least ? left / 2 : p->least;
      if (length > left) length = left;
      if (atomic_compare_exchange_weak_explicit(&from->next, &begin, begin + length, memory_order_relaxed,
                                                memory_order_relaxed)) {
        p->body(p->argument, begin, begin + length);
        begin = atomic_load_explicit(&from->next, memory_order_relaxed);
      }
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
  worker *self = argument;
  pool *p = self->pool;
  for (uint64_t seen = 0; (seen = next_job(p, seen));) {
    take_pieces(p, self->index);
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
  p->least = count / (p->face.width * 32);
  if (p->least < 1) p->least = 1;
  for (int64_t i = 0, width = p->face.width; i < width; i++) {
    int64_t share = count / width, rest = count % width;
    atomic_store_explicit(&p->parts[i].next, share * i + (rest < i ? rest : i), memory_order_relaxed);
    p->parts[i].end = share * (i + 1) + (rest < i + 1 ? rest : i + 1);
  }
  /* Generations are never 0, which means that the pool stops. */
  uint64_t generation = ((atomic_load(&p->gate) >> 32) + 1) & UINT32_MAX;
  atomic_store(&p->gate, (generation ? generation : 1) << 32 | OPEN);
  if (atomic_load(&p->sleepers)) wake(p, &p->job);
  take_pieces(p, 0);
  atomic_fetch_xor(&p->gate, OPEN);
  wait_for_others(p);
  atomic_store(&p->busy, false);
}

/* An executor of `width` threads, the calling one included; a martlet_executor. NULL if there is no memory. */
void *bench_executor_make(int width) {
  pool *p = aligned_alloc(128, sizeof(pool));
  if (!p) return NULL;
  memset(p, 0, sizeof *p);
  p->workers = calloc((size_t)width, sizeof(worker));
  p->parts = aligned_alloc(_Alignof(part), (size_t)width * sizeof(part));
  if (!p->workers || !p->parts) {
    free(p->workers);
    free(p->parts);
    free(p);
    return NULL;
  }
  pthread_mutex_init(&p->mutex, NULL);
  pthread_cond_init(&p->job, NULL);
  pthread_cond_init(&p->end, NULL);
  p->face = (executor){sizeof(executor), p, width, parallel_for};
  while (p->threads < width - 1) {
    worker *next = &p->workers[p->threads];
    *next = (worker){p, p->threads + 1, 0};
    if (pthread_create(&next->handle, NULL, work, next)) break;
    p->threads++;
  }
  p->face.width = p->threads + 1;
  return &p->face;
}

/* Ends the threads of an executor and frees it; nobody may be using it. */
void bench_executor_end(void *face) {
  pool *p = face;
  atomic_store(&p->stopping, true);
  wake(p, &p->job);
  for (int i = 0; i < p->threads; i++) pthread_join(p->workers[i].handle, NULL);
  free(p->workers);
  free(p->parts);
  free(p);
}
