/* The start of a call: level choice, context checks, launches.

   The glue is what all models share: freestanding C without system headers, without undefined symbols and without
   writable memory but the level mask that the constructor sets. `Scripts/glue` turns its parts into the committed
   `glue.*.ll` files, which the compiler links into every model and makes internal, so that several models can live in
   one program. */
#include "glue.h"

uint32_t martlet_glue_levels;

#if defined(__x86_64__)
static void cpuid(uint32_t leaf, uint32_t subleaf, uint32_t registers[4]) {
  __asm__ volatile("cpuid" : "=a"(registers[0]), "=b"(registers[1]), "=c"(registers[2]), "=d"(registers[3])
                   : "a"(leaf), "c"(subleaf));
}
#endif

/* The levels that CPU and operating system support, one bit a level. */
uint32_t martlet_glue_detect(void) {
  uint32_t levels = 1u << MARTLET_LEVEL_BASELINE;
#if defined(__x86_64__)
  /* The rows of Sources/Scalars/CPUFeature.swift; a test compares.
     SSE3, SSSE3, FMA, CMPXCHG16B, SSE4.1, SSE4.2, MOVBE, POPCNT, OSXSAVE, AVX, F16C */
  const uint32_t basic = 1u | 1u << 9 | 1u << 12 | 1u << 13 | 1u << 19 | 1u << 20 | 1u << 22 | 1u << 23 | 1u << 27
    | 1u << 28 | 1u << 29;
  const uint32_t extended = 1u | 1u << 5;                                    /* SAHF, LZCNT */
  const uint32_t v3 = 1u << 3 | 1u << 5 | 1u << 8;                           /* BMI1, AVX2, BMI2 */
  const uint32_t v4 = 1u << 16 | 1u << 17 | 1u << 28 | 1u << 30 | 1u << 31; /* AVX-512 F, DQ, CD, BW, VL */
  const uint32_t vnni = 1u << 11;                                           /* AVX512-VNNI */
  const uint32_t bf16 = 1u << 5;                                            /* AVX512-BF16 */
  uint32_t registers[4], enabled, high, most;
  cpuid(0, 0, registers);
  if (registers[0] < 7) return levels;
  cpuid(1, 0, registers);
  if ((registers[2] & basic) != basic) return levels;
  /* The operating system must save the wide registers: SSE and AVX state, then the three parts of AVX-512. */
  __asm__ volatile("xgetbv" : "=a"(enabled), "=d"(high) : "c"(0));
  cpuid(0x80000000u, 0, registers);
  if (registers[0] < 0x80000001u) return levels;
  cpuid(0x80000001u, 0, registers);
  if ((registers[2] & extended) != extended) return levels;
  cpuid(7, 0, registers);
  most = registers[0];
  if ((registers[1] & v3) != v3 || (enabled & 0x6) != 0x6) return levels;
  levels |= 1u << MARTLET_LEVEL_V3;
  if ((registers[1] & v4) != v4 || (enabled & 0xe0) != 0xe0) return levels;
  levels |= 1u << MARTLET_LEVEL_V4;
  if ((registers[2] & vnni) != vnni) return levels;
  levels |= 1u << MARTLET_LEVEL_VNNI;
  if (most < 1) return levels;
  cpuid(7, 1, registers);
  if ((registers[0] & bf16) == bf16) levels |= 1u << MARTLET_LEVEL_BF16;
#endif
  return levels;
}

static __attribute__((constructor)) void detect_levels(void) { martlet_glue_levels = martlet_glue_detect(); }

static const char *level_name(int32_t level) {
  return level == MARTLET_LEVEL_BF16 ? "x86-64-v4-bf16" : level == MARTLET_LEVEL_VNNI ? "x86-64-v4-vnni"
    : level == MARTLET_LEVEL_V4 ? "x86-64-v4" : level == MARTLET_LEVEL_V3 ? "x86-64-v3" : "x86-64";
}

/* The device that the context names; a caller of an earlier version knows of none. */
martlet_device *martlet_glue_device(const martlet_context *context) {
  return context && context->size >= sizeof(martlet_context) ? context->device : 0;
}

static __attribute__((noinline)) int32_t fail_level(martlet_context *context, uint32_t compiled, const char *why) {
  if (!compiled)
    return -martlet_glue_fail(context, MARTLET_LEVEL, "the model has code for GPUs alone; the context names no device", 0);
  martlet_glue_writer to = martlet_glue_start(context, 0);
  if (context->level == MARTLET_LEVEL_BEST) {
    martlet_glue_put(&to, "no CPU level of the model");
  } else {
    martlet_glue_put(&to, "CPU level ");
    martlet_glue_put_number(&to, context->level);
    if (context->level >= 0 && context->level <= MARTLET_LEVEL_BF16)
      martlet_glue_put_quoted(&to, " (", level_name(context->level), ")");
  }
  martlet_glue_put(&to, why);
  martlet_glue_put(&to, "; the model has");
  for (int32_t level = 0; level <= MARTLET_LEVEL_BF16; level++)
    if (compiled >> level & 1) martlet_glue_put_quoted(&to, " ", level_name(level), "");
  return -MARTLET_LEVEL;
}

int32_t martlet_glue_check_context(martlet_context *context) {
  /* What is behind the error text came later. */
  if (!context || context->size < __builtin_offsetof(martlet_context, device)) return MARTLET_CONTEXT;
  context->error[0] = 0;
  const martlet_executor *executor = context->executor;
  const char *mistake = 0;
  if (context->abi != MARTLET_ABI) {
    mistake = "the context is of another interface version than the model";
    /* What is behind the function came later. */
  } else if (executor && executor->size < __builtin_offsetof(martlet_executor, options)) {
    mistake = "the executor's field 'size' is less than any version of martlet_executor has";
  } else if (executor && executor->width < 1) {
    mistake = "the executor's field 'width' is less than 1";
  } else if (executor && !executor->parallel_for) {
    mistake = "the executor's field 'parallel_for' is null";
  }
  return mistake ? martlet_glue_fail(context, MARTLET_CONTEXT, mistake, 0) : MARTLET_OK;
}

/* The first step of every call: the level to run, or a negative code. `compiled` has one bit for each level. */
int32_t martlet_glue_begin(martlet_context *context, uint32_t compiled) {
  const int32_t code = martlet_glue_check_context(context);
  if (code) return -code;
  if (martlet_glue_device(context))
    return -martlet_glue_fail(context, MARTLET_LEVEL, "the model has no code for GPUs; the context names a device", 0);
  if (context->level == MARTLET_LEVEL_BEST) {
    const uint32_t both = compiled & martlet_glue_levels;
    return both ? 31 - __builtin_clz(both) : fail_level(context, compiled, " runs on this CPU");
  }
  if (context->level < 0 || context->level > 31 || !(compiled >> context->level & 1))
    return fail_level(context, compiled, " is not in the model");
  if (!(martlet_glue_levels >> context->level & 1)) return fail_level(context, compiled, " is more than this CPU has");
  return context->level;
}

/* Gives an output what the input holds in whose place it is, where both are not the same memory. */
void martlet_glue_carry(void *to, const void *from, int64_t bytes) {
  if (to == from) return;
  char *target = to;
  const char *source = from;
  for (int64_t place = 0; place < bytes / 8 * 8; place += 8) {
    uint64_t word;
    __builtin_memcpy(&word, source + place, 8);
    __builtin_memcpy(target + place, &word, 8);
  }
  for (int64_t place = bytes / 8 * 8; place < bytes; place++) target[place] = source[place];
}

/* Launches that need nothing of each other, cut into slices with the same share of each. */
typedef struct joined {
  const martlet_glue_work *works;
  int64_t count, slices;
} joined;

/* Runs those tasks of a launch that lie in a range of slices: task t of n in slice t * slices / n. */
static void run_tasks(const martlet_glue_work *work, int64_t slices, int64_t begin, int64_t end) {
  const int64_t each = work->tasks / slices, rest = work->tasks % slices;
  const int64_t first = each * begin + (rest * begin + slices - 1) / slices;
  const int64_t last = each * end + (rest * end + slices - 1) / slices;
  if (first < last) work->kernel(work->buffers, work->dims, first, last);
}

/* A launch with fewer tasks than slices begins in a slice of its own, so that few tasks of several do not meet. */
static void run_slices(void *argument, int64_t begin, int64_t end) {
  const joined *all = argument;
  const int64_t slices = all->slices;
  for (int64_t place = 0; place < all->count; place++) {
    const martlet_glue_work *work = &all->works[place];
    if (work->tasks <= 0) continue;
    const int64_t start = work->tasks < slices ? place * slices / all->count : 0;
    if (begin < start) run_tasks(work, slices, begin - start + slices, (end < start ? end : start) - start + slices);
    if (end > start) run_tasks(work, slices, begin < start ? 0 : begin - start, end - start);
  }
}

/* Products of two such numbers fit. */
static const int64_t MOST_SLICES = 1 << 30;

/* Runs `count` launches that need nothing of each other. `worth` says whether that takes longer than to have other threads
   help. An executor sees all that has tasks, also what is one piece, so that one that asks for separate calls can tell the
   times. */
void martlet_glue_launch(martlet_context *context, const martlet_glue_work *works, int64_t count, int32_t worth) {
  const martlet_executor *executor = context->executor;
  const int32_t alone = !executor || executor->width <= 1;
  const int32_t options = !alone && executor->size >= sizeof(martlet_executor) ? executor->options : 0;
  if (count > 1 && options & MARTLET_EXECUTOR_SEPARATE) {
    for (int64_t place = 0; place < count; place++) martlet_glue_launch(context, &works[place], 1, worth);
    return;
  }
  int64_t most = 0;
  for (int64_t place = 0; place < count; place++) most = works[place].tasks > most ? works[place].tasks : most;
  if (most <= 0) return;
  joined all = {works, count, 1};
  if (alone) return run_slices(&all, 0, 1);
  if (worth || options & MARTLET_EXECUTOR_EVERY)
    all.slices = most < count ? count : most > MOST_SLICES ? MOST_SLICES : most;
  executor->parallel_for(executor->user, all.slices, run_slices, &all);
}
