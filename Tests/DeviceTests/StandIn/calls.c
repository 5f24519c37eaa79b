/* Calls of the sample model (Sample.swift) through its C interface, for tests: prints what they give, or the report. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "other.h"
#include "sample.h"

enum { N = 3, X = N * 8, CACHE = 128 };

static martlet_device device = {sizeof(martlet_device), MARTLET_ABI, 0};
static martlet_context context = {sizeof(martlet_context), MARTLET_ABI, MARTLET_LEVEL_BEST};
static martlet_graph graph = {sizeof(martlet_graph)};
static float x[X], cache[CACHE], y[X], next[CACHE];
static int64_t rows[N] = {19, 1, 2};
static void *there[5];
static const size_t bytes[5] = {sizeof x, sizeof rows, sizeof cache, sizeof y, sizeof next};

static void say(const char *what, int32_t code) {
  const char *text = context.error[0] ? context.error : device.error;
  printf("%s: %d %s\n", what, (int)code, code ? text : "");
  context.error[0] = device.error[0] = 0;
}

static void fill(void) {
  for (int place = 0; place < X; place++) x[place] = (float)(place % 5);
  for (int place = 0; place < CACHE; place++) cache[place] = (float)place;
  memset(y, 0, sizeof y);
  memset(next, 0, sizeof next);
}

static void show(const char *what, int32_t code) {
  float sum = 0;
  for (int place = 0; place < X; place++) sum += y[place];
  if (code) say(what, code);
  else printf("%s: %g %g\n", what, sum, next[CACHE - 1]);
}

/* Calls with the tensors that bits of `mask` name on the device. */
static int32_t call(unsigned mask) {
  void *const here[5] = {x, rows, cache, y, next};
  void *tensors[5];
  uint8_t memory[5];
  fill();
  for (int place = 0; place < 5; place++) {
    memory[place] = mask >> place & 1 ? MARTLET_MEMORY_DEVICE : MARTLET_MEMORY_HOST;
    tensors[place] = memory[place] ? there[place] : here[place];
    if (memory[place]) sample_device_copy(&device, there[place], here[place], bytes[place]);
  }
  context.memory = memory;
  int32_t code = sample_step(&context, tensors[0], tensors[1], tensors[2], tensors[3], tensors[4], N, NULL);
  if (!code) code = sample_device_wait(&device, context.stream);
  for (int place = 3; place < 5 && !code; place++)
    if (memory[place]) code = sample_device_copy(&device, here[place], there[place], bytes[place]);
  return code;
}

/* The same by descriptions, whose devices say where the data is. */
static int32_t describe(int kind, int id) {
  int64_t wide[2] = {N, 8}, tall[2] = {16, 8}, flat[1] = {N};
  martlet_tensor tensors[5] = {
    {x, 1, 0, 2, 2, 32, 1, wide, NULL, 0}, {rows, 3, 0, 1, 0, 64, 1, flat, NULL, 0}, {cache, 1, 0, 2, 2, 32, 1, tall, NULL, 0},
    {y, 1, 0, 2, 2, 32, 1, wide, NULL, 0}, {next, 1, 0, 2, 2, 32, 1, tall, NULL, 0},
  };
  fill();
  sample_device_copy(&device, there[0], x, sizeof x);
  if (kind == 2) tensors[0].data = there[0];
  tensors[0].device_type = kind;
  tensors[0].device_id = id;
  context.memory = NULL;
  return sample_step_call(&context, tensors, 3, tensors + 3, 2);
}

/* What is refused before anything is launched. */
static void misuse(void) {
  const size_t size = context.arena_size;
  void *arena = context.arena, *stream = context.stream;
  say("open again", sample_device_open(&device));
  context.arena_size = 64;
  show("small arena", call(0));
  context.arena_size = size;
  context.arena = (char *)arena + 64;
  show("odd arena", call(0));
  context.arena = arena;
  context.graph = &graph;
  context.stream = NULL;
  show("recording without a stream", call(0));
  context.graph = NULL;
  context.stream = stream;
  martlet_profile profile = {sizeof profile, -1, 0, NULL, NULL};
  context.profile = &profile;
  show("profile without room", call(0));
  context.profile = NULL;
  void *odd = there[0];
  there[0] = (char *)odd + 4;
  show("odd tensor", call(1));
  there[0] = odd;
  /* The output is in the memory of its input, which is said to be of the host. */
  const uint8_t memory[5] = {0, 0, 1, 0, 0};
  context.memory = memory;
  show("in both memories", sample_step(&context, x, rows, there[2], y, there[2], N, NULL));
  martlet_device *mine = context.device;
  martlet_device other = {sizeof(martlet_device), MARTLET_ABI, 1};
  if (!other_device_open(&other)) {
    context.device = &other;
    show("device of another model", call(0));
    other_device_close(&other);
    show("closed device", call(0));
  }
  context.device = mine;
}

int main(int count, char **arguments) {
  const char *mode = count > 1 ? arguments[1] : "";
  int32_t code = sample_device_open(&device);
  if (code) return say("open", code), 1;
  context.device = &device;
  context.arena_size = (size_t)sample_step_device_arena_size(N);
  sample_device_allocate(&device, context.arena_size, &context.arena);
  for (int place = 0; place < 5; place++) sample_device_allocate(&device, bytes[place], &there[place]);
  /* A stream of the caller's, and the default one. */
  if (strcmp(mode, "default")) sample_device_stream(&device, &context.stream);
  if (!strcmp(mode, "recorded")) context.graph = &graph;
  for (unsigned mask = 0; mask < 32; mask++) show("call", call(mask));
  for (int again = 0; again < 3; again++) show("again", call(31));
  show("described", describe(2, 0));
  show("pinned", describe(3, 0));
  show("elsewhere", describe(2, 1));
  show("of no kind", describe(7, 0));
  if (!strcmp(mode, "misuse")) misuse();
  say("forget", sample_device_forget(&device, &graph));
  for (int place = 0; place < 5; place++) sample_device_free(&device, there[place]);
  sample_device_free(&device, context.arena);
  if (context.stream) sample_device_stream(&device, &context.stream);
  say("close", sample_device_close(&device));
  return 0;
}
