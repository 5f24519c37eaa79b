/* What the machine can do: float32 multiply-adds per second, and bytes read per second, on some threads. Called through
   ctypes by limits.py. */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

typedef float lanes8 __attribute__((vector_size(32)));
typedef float lanes16 __attribute__((vector_size(64)));

/* Twelve independent accumulators cover the latency of two multiply-adds a cycle, and fit the registers of AVX2. */
#define EACH(DO) DO(0) DO(1) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10) DO(11)
enum { ACCUMULATORS = 12 };

#define DECLARE(I) v a##I = start + I;
#define STEP(I) a##I = a##I * factor + start;
#define KEEP(I) total += a##I;
#define MULTIPLY_ADDS(NAME, TYPE)                                                                                      \
  static __attribute__((noinline)) float NAME(int64_t count, float seed) {                                             \
    typedef TYPE v;                                                                                                    \
    v start = {0}, factor = {0}, total = {0};                                                                          \
    start += seed;                                                                                                     \
    factor += 1 - seed;                                                                                                \
    EACH(DECLARE)                                                                                                      \
    for (int64_t i = 0; i < count; i++) {                                                                              \
      EACH(STEP)                                                                                                       \
    }                                                                                                                  \
    EACH(KEEP)                                                                                                         \
    return total[0];                                                                                                   \
  }
MULTIPLY_ADDS(multiply_adds_8, lanes8)
MULTIPLY_ADDS(multiply_adds_16, lanes16)

/* Reads `count` lines of 64 bytes, a multiple of 8: in STREAMS places at once, LINES of each in turn. */
#define READ(NAME, STREAMS, LINES)                                                                                     \
  static __attribute__((noinline)) float NAME(const lanes16 *data, int64_t count) {                                    \
    lanes16 sums[STREAMS * LINES] = {0};                                                                               \
    int64_t part = count / STREAMS;                                                                                    \
    for (int64_t i = 0; i < part; i += LINES)                                                                          \
      _Pragma("GCC unroll 8") for (int s = 0; s < STREAMS * LINES; s++)                                                \
          sums[s] += data[s / LINES * part + i + s % LINES];                                                           \
    for (int s = 1; s < STREAMS * LINES; s++) sums[0] += sums[s];                                                      \
    return sums[0][0];                                                                                                 \
  }
READ(read_1, 1, 8)
READ(read_4, 4, 2)

enum kind { FMA_8, FMA_16, READ_1, READ_4, KINDS };

typedef struct {
  pthread_barrier_t *start;
  enum kind kind;
  int64_t count, repeats; /* multiply-adds of each accumulator, or lines; how often */
  const lanes16 *data;
  double began, ended;
  float sink;
} task;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static void *work(void *argument) {
  task *job = argument;
  pthread_barrier_wait(job->start);
  job->began = now();
  for (int64_t i = 0; i < job->repeats; i++) switch (job->kind) {
      case FMA_8: job->sink += multiply_adds_8(job->count, 1e-3f); break;
      case FMA_16: job->sink += multiply_adds_16(job->count, 1e-3f); break;
      case READ_1: job->sink += read_1(job->data, job->count); break;
      default: job->sink += read_4(job->data, job->count); break;
    }
  job->ended = now();
  return NULL;
}

/* Seconds from the first thread's begin to the last one's end; negative if there were no threads to get. */
static double run(int threads, enum kind kind, int64_t count, int64_t repeats, const lanes16 *data) {
  pthread_t handles[threads];
  task tasks[threads];
  pthread_barrier_t start;
  pthread_barrier_init(&start, NULL, (unsigned)threads);
  for (int i = 0; i < threads; i++)
    tasks[i] = (task){.start = &start, .kind = kind, .count = count, .repeats = repeats,
                      .data = data ? data + i * count : NULL};
  for (int i = 1; i < threads; i++)
    if (pthread_create(&handles[i], NULL, work, &tasks[i])) abort();
  work(&tasks[0]);
  double began = tasks[0].began, ended = tasks[0].ended;
  for (int i = 1; i < threads; i++) {
    pthread_join(handles[i], NULL);
    if (tasks[i].began < began) began = tasks[i].began;
    if (tasks[i].ended > ended) ended = tasks[i].ended;
  }
  pthread_barrier_destroy(&start);
  return ended - began;
}

/* The best FLOP/s (two per multiply-add) of vectors of 256 and 512 bits, in trials of about a millisecond. */
double peak_flops(int threads, double seconds) {
  double best = 0;
  const int64_t count = 100000, repeats = 5;
  for (double end = now() + seconds; now() < end;)
    for (enum kind kind = FMA_8; kind <= FMA_16; kind++) {
      double lanes = kind == FMA_8 ? 8 : 16;
      double operations = 2 * lanes * ACCUMULATORS * (double)(count * repeats * threads);
      double rate = operations / run(threads, kind, count, repeats, NULL);
      if (rate > best) best = rate;
    }
  return best;
}

/* The best bytes/s of reading `bytes` over and over, each thread its part: what fits a cache comes from there. */
double read_bandwidth(int64_t bytes, int threads, double seconds) {
  const size_t huge = 1 << 21;
  int64_t count = bytes / threads / 64 / 8 * 8;
  if (count < 8) count = 8;
  size_t size = ((size_t)count * 64 * (size_t)threads + huge - 1) / huge * huge;
  void *data = mmap(NULL, size + huge, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED) return 0;
  lanes16 *start = (lanes16 *)(((uintptr_t)data + huge - 1) / huge * huge);
  madvise(start, size, MADV_HUGEPAGE);
  memset(start, 0, size);
  int64_t repeats = 1 + (int64_t)(1e-3 * 5e10 / (double)bytes);
  double best = 0;
  int trials = 0;
  for (double end = now() + seconds; now() < end || trials < 2; trials++)
    for (enum kind kind = READ_1; kind <= READ_4; kind++) {
      double rate = (double)(count * 64 * threads * repeats) / run(threads, kind, count, repeats, start);
      if (rate > best) best = rate;
    }
  munmap(data, size + huge);
  return best;
}
