/* Loads an artefact in a fresh process, calls it once, and writes what that took as JSON. Called by startup.py.

     startup ARTEFACT SYMBOL CALLS {in|out|over SOURCE CODE BITS RANK EXTENT…}… dims DIM…

   Inputs are files of raw elements, outputs are numbers of bytes, or of the input over which they are written. `finished` is the monotonic clock in ns after the
   first call; the rest are ns or KiB. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* martlet_context and martlet_tensor of martlet.h. */
typedef struct {
  size_t size;
  uint32_t abi;
  int32_t level;
  const void *executor;
  void *arena;
  size_t arena_size;
  const void *weights;
  size_t weights_size;
  char error[1024];
} context;

typedef struct {
  void *data;
  int32_t device_type, device_id, ndim;
  uint8_t type_code, type_bits;
  uint16_t type_lanes;
  int64_t *shape, *strides;
  uint64_t byte_offset;
} tensor;

typedef int64_t (*size_function)(int64_t, int64_t, int64_t, int64_t, int64_t, int64_t);
typedef int32_t (*call_function)(context *, const tensor *, size_t, tensor *, size_t);

enum { MAXIMUM = 64, MAXIMUM_DIMS = 6 };
static tensor tensors[2][MAXIMUM];
static size_t counts[2];
static int64_t dims[MAXIMUM_DIMS];

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void fail(const char *what, const char *why) {
  fprintf(stderr, "startup: %s: %s\n", what, why);
  exit(1);
}

static void *room(size_t bytes) {
  void *memory = aligned_alloc(64, (bytes + 64) / 64 * 64);
  if (!memory) fail("memory", "none");
  return memory;
}

static void *content(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be read");
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  void *data = room(size);
  if (fread(data, 1, size, file) != size) fail(path, "is shorter than it says");
  fclose(file);
  return data;
}

/* Reads the tensors and dims from the arguments. */
static void parse(char **argument) {
  while (*argument && strcmp(*argument, "dims")) {
    int is_over = !strcmp(argument[0], "over"), is_output = is_over || !strcmp(argument[0], "out");
    size_t source = (size_t)atoll(argument[1]);
    if (counts[is_output] == MAXIMUM) fail(argument[0], "too many tensors");
    tensor *next = &tensors[is_output][counts[is_output]++];
    int rank = atoi(argument[4]);
    *next = (tensor){.device_type = 1, .ndim = rank, .type_code = (uint8_t)atoi(argument[2]),
                     .type_bits = (uint8_t)atoi(argument[3]), .type_lanes = 1};
    next->data = is_over ? tensors[0][source].data : is_output ? room(source) : content(argument[1]);
    next->shape = room((size_t)rank * sizeof(int64_t));
    for (int axis = 0; axis < rank; axis++) next->shape[axis] = atoll(argument[5 + axis]);
    argument += 5 + rank;
  }
  for (int i = 0; *argument && *++argument && i < MAXIMUM_DIMS; i++) dims[i] = atoll(*argument);
}

static void *symbol(void *library, const char *name, const char *suffix) {
  char text[256];
  snprintf(text, sizeof text, "%s%s", name, suffix);
  void *address = dlsym(library, text);
  if (!address) fail(text, "no such symbol");
  return address;
}

/* The KiB of a line of /proc/self/status. */
static long status(const char *key) {
  char line[256];
  long value = -1;
  FILE *file = fopen("/proc/self/status", "r");
  if (!file) return value;
  while (fgets(line, sizeof line, file))
    if (!strncmp(line, key, strlen(key))) value = atol(line + strlen(key) + 1);
  fclose(file);
  return value;
}

int main(int count, char **arguments) {
  if (count < 4) fail("usage", "startup ARTEFACT SYMBOL CALLS …");
  parse(arguments + 4);
  long before = status("VmRSS");
  int64_t start = now();
  void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
  if (!library) fail(arguments[1], dlerror());
  size_function size = (size_function)symbol(library, arguments[2], "_arena_size");
  call_function call = (call_function)symbol(library, arguments[2], "_call");
  static context c = {.size = sizeof(context), .abi = 1, .level = -1};
  c.arena_size = (size_t)size(dims[0], dims[1], dims[2], dims[3], dims[4], dims[5]);
  c.arena = room(c.arena_size);
  int64_t loaded = now();
  int64_t finished = 0;
  for (int i = 0; i < atoi(arguments[3]); i++) {
    if (call(&c, tensors[0], counts[0], tensors[1], counts[1])) fail(arguments[2], c.error);
    if (i == 0) finished = now();
  }
  printf("{\"load\": %lld, \"firstCall\": %lld, \"finished\": %lld, \"residentBefore\": %ld, \"peakResident\": %ld, "
         "\"anonymous\": %ld}\n",
         (long long)(loaded - start), (long long)(finished - loaded), (long long)finished, before, status("VmHWM"),
         status("RssAnon"));
  return 0;
}
