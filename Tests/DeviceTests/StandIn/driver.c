/* A stand-in for the CUDA driver: its interface over plain memory, for tests on machines without a GPU.

   Device memory is memory of the process that can only be reached through the driver: the addresses that the model sees
   lie a fixed distance away from where the bytes are. Everything runs at once, except what a stream captures. Kernels are
   run by the test, through a function that it gives. Every use that the real driver would refuse or that leads to undefined
   results is an error here.

   In a program of its own, which finds this library under the driver's name, the kernels are run by the test's process:
   STAND_IN is the folder in which it listens, and in which device memory lies, mapped by both. Older drivers are those
   compiled WITHOUT_COPY, WITHOUT_CAPTURE, or with INSTANTIATE_BEFORE. */
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPORT __attribute__((visibility("default")))

enum {
  INVALID_VALUE = 1, OUT_OF_MEMORY = 2, NOT_INITIALIZED = 3, NO_DEVICE = 100, INVALID_DEVICE = 101, INVALID_IMAGE = 200,
  INVALID_CONTEXT = 201, INVALID_PTX = 218, INVALID_HANDLE = 400, NOT_FOUND = 500, LAUNCH_FAILED = 719,
  CAPTURE_UNSUPPORTED = 900
};

static const struct { int32_t code; const char *name, *text; } errors[] = {
  {0, "CUDA_SUCCESS", "no error"},
  {1, "CUDA_ERROR_INVALID_VALUE", "invalid argument"},
  {2, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory"},
  {3, "CUDA_ERROR_NOT_INITIALIZED", "initialization error"},
  {100, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"},
  {101, "CUDA_ERROR_INVALID_DEVICE", "invalid device ordinal"},
  {200, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid"},
  {201, "CUDA_ERROR_INVALID_CONTEXT", "invalid device context"},
  {218, "CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed"},
  {400, "CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"},
  {500, "CUDA_ERROR_NOT_FOUND", "named symbol not found"},
  {700, "CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"},
  {719, "CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"},
  {900, "CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED", "operation not permitted when stream is capturing"},
};

/* The number of parameters of a kernel; all are 8 bytes wide. */
typedef int32_t stand_in_count(void *user, const char *name);
/* Runs a kernel of the code for `target`; `shape` has the extents of grid and block and the bytes of shared memory, and
   `values` the parameters, with addresses where the bytes are. */
typedef int32_t stand_in_launch(void *user, const char *target, const char *name, const uint32_t *shape,
                                const uint64_t *values, int32_t count);

/* What the test says of the machine. */
typedef struct stand_in_machine {
  int32_t devices, major, minor, version;
  uint64_t memory; /* of each device */
  char failing[64]; /* a function that fails with the code `failure`, or nothing */
  int32_t failure;
  void *user;
  stand_in_count *count;
  stand_in_launch *launch;
} stand_in_machine;

/* Something that the driver gave and that is to be given back. */
typedef struct object {
  char kind[12];
  int32_t device;
  uint64_t address; /* as the model sees it */
  size_t size;
  char *bytes;
  char target[16];
  struct object *module;
  struct operation *operations; /* of a stream that captures, of a graph */
  int32_t is_capturing;
  float time;
  struct object *next;
} object;

typedef struct operation {
  object *function;
  uint32_t shape[7]; /* of grid and block, and the bytes of shared memory */
  uint64_t values[64];
  int32_t count;
  uint64_t to, from;
  size_t bytes; /* of a copy; then there is no function */
  struct operation *next;
} operation;

static const uint64_t distance = 1ull << 47;
static stand_in_machine machine;
static object *objects;
static char *log_text;
static size_t log_length;
static int32_t initialised, calls_left, lost;
static float now;
static uint64_t used[8];
static int32_t retained[8];
/* Copies to a device may end after the call: they do when the default stream is waited for. */
static operation late[64];
static int32_t late_count;
static __thread object *current[8];
static __thread int32_t depth;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
/* The device memory that is mapped by the test's process too, and how much of it has been given; NULL in that process. */
static char *shared;
static size_t shared_given, shared_size;

static void note(const char *format, ...) {
  char line[256];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (length >= (int)sizeof line) length = sizeof line - 1;
  log_text = realloc(log_text, log_length + (size_t)length + 2);
  memcpy(log_text + log_length, line, (size_t)length);
  log_length += (size_t)length;
  log_text[log_length++] = '\n';
  log_text[log_length] = 0;
}

static object *make(const char *kind, int32_t device) {
  object *made = calloc(1, sizeof *made);
  snprintf(made->kind, sizeof made->kind, "%s", kind);
  made->device = device;
  made->next = objects;
  return objects = made;
}

static int is(const object *one, const char *kind) {
  for (const object *known = objects; known; known = known->next)
    if (known == one) return strcmp(known->kind, kind) == 0;
  return 0;
}

static void drop(object *one) {
  for (object **place = &objects; *place; place = &(*place)->next) {
    if (*place != one) continue;
    *place = one->next;
    for (operation *step = one->operations, *next; step; step = next) {
      next = step->next;
      free(step);
    }
    if (!shared || one->bytes < shared || one->bytes >= shared + shared_size) free(one->bytes);
    free(one);
    return;
  }
}

/* Where `bytes` from `address` on are, if they lie inside of one piece of device memory. */
static char *device_bytes(uint64_t address, size_t bytes) {
  for (object *piece = objects; piece; piece = piece->next)
    if (!strcmp(piece->kind, "memory") && address >= piece->address && address - piece->address + bytes <= piece->size)
      return piece->bytes + (address - piece->address);
  return 0;
}

static int is_device_address(uint64_t address) { return address >= distance; }

/* What a call returns that is to fail, 0 for others. `needs` says whether it needs a context. */
static int32_t begin(const char *name, int needs) {
  note("%s", name);
  if (!initialised && strcmp(name, "cuInit") && strcmp(name, "cuDriverGetVersion")) return NOT_INITIALIZED;
  if (lost) return lost;
  if (needs && !depth) return INVALID_CONTEXT;
  if (!strcmp(machine.failing, name) && calls_left-- <= 0) {
    if (machine.failure >= 700 && machine.failure < 800) lost = machine.failure;
    return machine.failure;
  }
  return 0;
}

#define ENTER(name, needs)                     \
  pthread_mutex_lock(&lock);                   \
  int32_t result = begin(name, needs);         \
  if (result) return pthread_mutex_unlock(&lock), result
#define LEAVE(code)                        \
  do {                                     \
    const __typeof__(code) left = (code);  \
    pthread_mutex_unlock(&lock);           \
    return left;                           \
  } while (0)

/* ---- For the test ---- */

EXPORT void stand_in_configure(int32_t devices, int32_t capability, int32_t version, uint64_t memory) {
  machine = (stand_in_machine){.devices = devices, .major = capability / 10, .minor = capability % 10, .version = version, .memory = memory};
  /* Another machine: nothing of the last one is left. */
  while (objects) drop(objects);
  memset(used, 0, sizeof used);
  memset(retained, 0, sizeof retained);
  late_count = 0;
  initialised = lost = 0;
  log_length = 0;
  free(log_text);
  log_text = calloc(1, 1);
}

/* Has the function `name` fail with `code` after so many calls that succeed. */
EXPORT void stand_in_fail(const char *name, int32_t code, int32_t after) {
  snprintf(machine.failing, sizeof machine.failing, "%s", name);
  machine.failure = code;
  calls_left = after;
}

EXPORT void stand_in_kernels(void *user, stand_in_count *count, stand_in_launch *launch) {
  machine.user = user;
  machine.count = count;
  machine.launch = launch;
}

EXPORT const char *stand_in_log(void) { return log_text ? log_text : ""; }

/* How many objects of `kind` are there; of all kinds for NULL, with contexts that are current or retained. */
EXPORT int32_t stand_in_live(const char *kind) {
  int32_t count = 0;
  for (object *known = objects; known; known = known->next)
    count += kind ? !strcmp(known->kind, kind) : strcmp(known->kind, "context") != 0;
  if (!kind) {
    count += depth;
    for (int device = 0; device < 8; device++) count += retained[device];
  }
  return count;
}

/* ---- In a program of its own ---- */

static FILE *requests, *answers;
static pthread_mutex_t asking = PTHREAD_MUTEX_INITIALIZER;

/* Sends what has been written to the test's process; its answer, a number. The caller holds `asking`. */
static int32_t ask(void) {
  int32_t answer = LAUNCH_FAILED;
  fputc('\n', requests);
  fflush(requests);
  if (fscanf(answers, "%d", &answer) != 1) answer = LAUNCH_FAILED;
  pthread_mutex_unlock(&asking);
  return answer;
}

static int32_t ask_count(void *user, const char *name) {
  (void)user;
  pthread_mutex_lock(&asking);
  fprintf(requests, "count %s", name);
  return ask();
}

EXPORT uint64_t stand_in_room(uint64_t place);

static int32_t ask_launch(void *user, const char *target, const char *name, const uint32_t *shape,
                          const uint64_t *values, int32_t count) {
  (void)user;
  pthread_mutex_lock(&asking);
  fprintf(requests, "launch %s %s", target, name);
  for (int place = 0; place < 7; place++) fprintf(requests, " %u", shape[place]);
  for (int32_t place = 0; place < count; place++)
    fprintf(requests, " %llu %llu", (unsigned long long)values[place], (unsigned long long)stand_in_room(values[place]));
  return ask();
}

/* The memory has the same address in both processes, so that addresses mean the same. */
__attribute__((constructor)) static void join_test(void) {
  const char *folder = getenv("STAND_IN");
  if (!folder) return;
  char path[3][512];
  static const char *const names[3] = {"memory", "requests", "answers"};
  for (int place = 0; place < 3; place++) snprintf(path[place], sizeof path[place], "%s/%s", folder, names[place]);
  const int file = open(path[0], O_RDWR);
  shared_size = 1u << 30;
  shared = mmap((void *)(1ull << 45), shared_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED_NOREPLACE, file, 0);
  requests = fopen(path[1], "r+");
  answers = fopen(path[2], "r+");
  if (file < 0 || shared == MAP_FAILED || !requests || !answers) abort();
  close(file);
  stand_in_configure(2, 90, 12080, 1ull << 32);
  stand_in_kernels(0, ask_count, ask_launch);
}

/* What a program has not given back, said at its end. */
__attribute__((destructor)) static void leave_test(void) {
  if (requests && stand_in_live(0)) fprintf(stderr, "the stand-in still holds %d things\n", stand_in_live(0));
}

/* ---- The driver ---- */

EXPORT int32_t cuInit(uint32_t flags) {
  ENTER("cuInit", 0);
  if (flags) LEAVE(INVALID_VALUE);
  initialised = 1;
  LEAVE(machine.devices ? 0 : NO_DEVICE);
}

EXPORT int32_t cuDriverGetVersion(int32_t *version) {
  ENTER("cuDriverGetVersion", 0);
  *version = machine.version;
  LEAVE(0);
}

static int32_t find_error(int32_t code, const char **text, int wants_name) {
  for (size_t row = 0; row < sizeof errors / sizeof errors[0]; row++) {
    if (errors[row].code != code) continue;
    *text = wants_name ? errors[row].name : errors[row].text;
    return 0;
  }
  *text = 0;
  return INVALID_VALUE;
}

EXPORT int32_t cuGetErrorName(int32_t code, const char **text) { return find_error(code, text, 1); }
EXPORT int32_t cuGetErrorString(int32_t code, const char **text) { return find_error(code, text, 0); }

EXPORT int32_t cuDeviceGetCount(int32_t *count) {
  ENTER("cuDeviceGetCount", 0);
  *count = machine.devices;
  LEAVE(0);
}

EXPORT int32_t cuDeviceGet(int32_t *device, int32_t ordinal) {
  ENTER("cuDeviceGet", 0);
  if (ordinal < 0 || ordinal >= machine.devices) LEAVE(INVALID_DEVICE);
  *device = ordinal;
  LEAVE(0);
}

EXPORT int32_t cuDeviceGetName(char *name, int32_t room, int32_t device) {
  ENTER("cuDeviceGetName", 0);
  snprintf(name, (size_t)room, "Stand-in %d", device);
  LEAVE(0);
}

EXPORT int32_t cuDeviceGetAttribute(int32_t *value, int32_t attribute, int32_t device) {
  ENTER("cuDeviceGetAttribute", 0);
  if (device < 0 || device >= machine.devices) LEAVE(INVALID_DEVICE);
  if (attribute != 75 && attribute != 76) LEAVE(INVALID_VALUE);
  *value = attribute == 75 ? machine.major : machine.minor;
  LEAVE(0);
}

EXPORT int32_t cuDevicePrimaryCtxRetain(void **context, int32_t device) {
  ENTER("cuDevicePrimaryCtxRetain", 0);
  if (device < 0 || device >= machine.devices || device >= 8) LEAVE(INVALID_DEVICE);
  object *found = 0;
  for (object *known = objects; known; known = known->next)
    if (!strcmp(known->kind, "context") && known->device == device) found = known;
  if (!found) found = make("context", device);
  retained[device]++;
  *context = found;
  LEAVE(0);
}

EXPORT int32_t cuDevicePrimaryCtxRelease_v2(int32_t device) {
  pthread_mutex_lock(&lock);
  note("cuDevicePrimaryCtxRelease");
  if (device < 0 || device >= 8 || !retained[device]) LEAVE(INVALID_CONTEXT);
  retained[device]--;
  LEAVE(0);
}

EXPORT int32_t cuCtxPushCurrent_v2(void *context) {
  ENTER("cuCtxPushCurrent", 0);
  if (!is(context, "context") || depth == 8) LEAVE(INVALID_CONTEXT);
  current[depth++] = context;
  LEAVE(0);
}

EXPORT int32_t cuCtxPopCurrent_v2(void **context) {
  pthread_mutex_lock(&lock);
  note("cuCtxPopCurrent");
  if (!depth) LEAVE(INVALID_CONTEXT);
  *context = current[--depth];
  LEAVE(0);
}

static int32_t here(void) { return current[depth - 1]->device; }

EXPORT int32_t cuModuleLoadDataEx(void **module, const void *image, uint32_t count, int32_t *options, void **values) {
  pthread_mutex_lock(&lock);
  const int32_t result = begin("cuModuleLoadDataEx", 1);
  if (result) {
    for (uint32_t place = 0; place < count; place++)
      if (options[place] == 5) strcpy(values[place], "ptxas fatal: the stand-in was told so");
    LEAVE(result);
  }
  const char *target = strstr(image, ".target sm_");
  if (!target) LEAVE(INVALID_IMAGE);
  object *made = make("module", here());
  sscanf(target, ".target %15[^, \n]", made->target);
  note("target %s", made->target);
  made->bytes = strdup(image);
  *module = made;
  LEAVE(0);
}

EXPORT int32_t cuModuleUnload(void *module) {
  ENTER("cuModuleUnload", 1);
  if (!is(module, "module")) LEAVE(INVALID_HANDLE);
  for (object *known = objects, *next; known; known = next) {
    next = known->next;
    if (!strcmp(known->kind, "function") && known->module == module) drop(known);
  }
  drop(module);
  LEAVE(0);
}

EXPORT int32_t cuModuleGetFunction(void **function, void *module, const char *name) {
  ENTER("cuModuleGetFunction", 1);
  if (!is(module, "module")) LEAVE(INVALID_HANDLE);
  char start[256];
  snprintf(start, sizeof start, ".entry %s(", name);
  if (!strstr(((object *)module)->bytes, start)) LEAVE(NOT_FOUND);
  object *made = make("function", here());
  made->module = module;
  made->bytes = strdup(name);
  made->size = 48 << 10;
  *function = made;
  LEAVE(0);
}

EXPORT int32_t cuFuncSetAttribute(void *function, int32_t attribute, int32_t value) {
  ENTER("cuFuncSetAttribute", 1);
  if (!is(function, "function") || attribute != 8) LEAVE(INVALID_VALUE);
  /* The greatest shared memory of a block by compute capability, less what the driver takes. */
  const int32_t capability = machine.major * 10 + machine.minor;
  if (value > (capability == 80 ? 163 << 10 : capability == 90 || capability == 100 ? 227 << 10 : 99 << 10)) LEAVE(INVALID_VALUE);
  ((object *)function)->size = (size_t)value;
  LEAVE(0);
}

EXPORT int32_t cuMemAlloc_v2(uint64_t *address, size_t bytes) {
  ENTER("cuMemAlloc", 1);
  if (!bytes) LEAVE(INVALID_VALUE);
  if (used[here()] + bytes > machine.memory) LEAVE(OUT_OF_MEMORY);
  const size_t room = (bytes + 511) / 512 * 512;
  if (shared && room > shared_size - shared_given) LEAVE(OUT_OF_MEMORY);
  object *made = make("memory", here());
  /* Not zero, so that nothing relies on it. */
  made->bytes = shared ? shared + shared_given : aligned_alloc(512, room);
  shared_given += shared ? room : 0;
  memset(made->bytes, 0xa5, bytes);
  made->size = bytes;
  made->address = (uint64_t)(uintptr_t)made->bytes + distance;
  used[here()] += bytes;
  *address = made->address;
  LEAVE(0);
}

EXPORT int32_t cuMemFree_v2(uint64_t address) {
  ENTER("cuMemFree", 1);
  for (object *known = objects; known; known = known->next)
    if (!strcmp(known->kind, "memory") && known->address == address) {
      used[known->device] -= known->size;
      drop(known);
      LEAVE(0);
    }
  LEAVE(INVALID_VALUE);
}

EXPORT int32_t cuMemHostAlloc(void **memory, size_t bytes, uint32_t flags) {
  ENTER("cuMemHostAlloc", 1);
  if (!bytes || flags > 7) LEAVE(INVALID_VALUE);
  object *made = make("pinned", here());
  made->bytes = aligned_alloc(512, (bytes + 511) / 512 * 512);
  memset(made->bytes, 0xa5, bytes);
  *memory = made->bytes;
  LEAVE(0);
}

EXPORT int32_t cuMemFreeHost(void *memory) {
  ENTER("cuMemFreeHost", 1);
  for (object *known = objects; known; known = known->next)
    if (!strcmp(known->kind, "pinned") && known->bytes == memory) {
      drop(known);
      LEAVE(0);
    }
  LEAVE(INVALID_VALUE);
}

static int32_t copy(uint64_t to, uint64_t from, size_t bytes) {
  char *target = is_device_address(to) ? device_bytes(to, bytes) : (char *)(uintptr_t)to;
  const char *source = is_device_address(from) ? device_bytes(from, bytes) : (const char *)(uintptr_t)from;
  if (!target || !source) return INVALID_VALUE;
  memcpy(target, source, bytes);
  return 0;
}

static void land(void) {
  for (int32_t place = 0; place < late_count; place++) {
    copy(late[place].to, late[place].from, late[place].bytes);
    if (!is_device_address(late[place].from)) free((void *)(uintptr_t)late[place].from);
  }
  late_count = 0;
}

#ifndef WITHOUT_COPY
EXPORT int32_t cuMemcpy(uint64_t to, uint64_t from, size_t bytes) {
  ENTER("cuMemcpy", 1);
  if (!is_device_address(to)) {
    land();
    LEAVE(copy(to, from, bytes));
  }
  if (!device_bytes(to, bytes) || late_count == 64) LEAVE(INVALID_VALUE);
  operation step = {.to = to, .from = from, .bytes = bytes};
  /* The host's memory has been read when the call returns. */
  if (!is_device_address(from)) step.from = (uint64_t)(uintptr_t)memcpy(malloc(bytes + 1), (const void *)(uintptr_t)from, bytes);
  late[late_count++] = step;
  LEAVE(0);
}
#endif

static int32_t run(const operation *step) {
  if (!step->function) return copy(step->to, step->from, step->bytes);
  const object *function = step->function;
  if (step->shape[6] > function->size) return INVALID_VALUE;
  uint64_t values[64];
  for (int32_t place = 0; place < step->count; place++) {
    const uint64_t value = step->values[place];
    values[place] = is_device_address(value) && device_bytes(value, 0) ? value - distance : value;
  }
  /* The test looks at the memory through the driver's own table. */
  pthread_mutex_unlock(&lock);
  const int32_t result = machine.launch(
    machine.user, function->module->target, function->bytes, step->shape, values, step->count);
  pthread_mutex_lock(&lock);
  return result;
}

/* Runs an operation at once, or keeps it for the graph that the stream captures. */
static int32_t submit(object *stream, operation *step) {
  if (stream && !is(stream, "stream")) return INVALID_HANDLE;
  if (!stream || !stream->is_capturing) return run(step);
  operation *kept = malloc(sizeof *kept);
  *kept = *step;
  operation **end = &stream->operations;
  while (*end) end = &(*end)->next;
  *end = kept;
  return 0;
}

/* The number of bytes of device memory from `address` on, where the bytes are: up to the end of its piece. */
EXPORT uint64_t stand_in_room(uint64_t place) {
  pthread_mutex_lock(&lock);
  uint64_t room = 0;
  for (object *piece = objects; piece; piece = piece->next) {
    const uint64_t start = (uint64_t)(uintptr_t)piece->bytes;
    /* One may begin where another ends. */
    if (!strcmp(piece->kind, "memory") && place >= start && place <= start + piece->size && start + piece->size - place > room)
      room = start + piece->size - place;
  }
  LEAVE(room);
}

static int32_t copy_later(const char *name, uint64_t to, uint64_t from, size_t bytes, void *stream, int to_device,
                          int from_device) {
  ENTER(name, 1);
  if (is_device_address(to) != to_device || is_device_address(from) != from_device) LEAVE(INVALID_VALUE);
  operation step = {.to = to, .from = from, .bytes = bytes};
  LEAVE(submit(stream, &step));
}

EXPORT int32_t cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t bytes, void *stream) {
  return copy_later("cuMemcpyHtoDAsync", to, (uint64_t)(uintptr_t)from, bytes, stream, 1, 0);
}

EXPORT int32_t cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t bytes, void *stream) {
  return copy_later("cuMemcpyDtoHAsync", (uint64_t)(uintptr_t)to, from, bytes, stream, 0, 1);
}

EXPORT int32_t cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t bytes, void *stream) {
  return copy_later("cuMemcpyDtoDAsync", to, from, bytes, stream, 1, 1);
}

EXPORT int32_t cuStreamCreate(void **stream, uint32_t flags) {
  ENTER("cuStreamCreate", 1);
  if (flags > 1) LEAVE(INVALID_VALUE);
  *stream = make("stream", here());
  LEAVE(0);
}

EXPORT int32_t cuStreamDestroy_v2(void *stream) {
  ENTER("cuStreamDestroy", 1);
  if (!is(stream, "stream")) LEAVE(INVALID_HANDLE);
  drop(stream);
  LEAVE(0);
}

EXPORT int32_t cuStreamSynchronize(void *stream) {
  ENTER("cuStreamSynchronize", 1);
  if (stream && !is(stream, "stream")) LEAVE(INVALID_HANDLE);
  if (!stream) land();
  LEAVE(stream && ((object *)stream)->is_capturing ? CAPTURE_UNSUPPORTED : 0);
}

EXPORT int32_t cuEventCreate(void **event, uint32_t flags) {
  ENTER("cuEventCreate", 1);
  if (flags > 7) LEAVE(INVALID_VALUE);
  *event = make("event", here());
  ((object *)*event)->time = -1;
  LEAVE(0);
}

EXPORT int32_t cuEventDestroy_v2(void *event) {
  ENTER("cuEventDestroy", 1);
  if (!is(event, "event")) LEAVE(INVALID_HANDLE);
  drop(event);
  LEAVE(0);
}

EXPORT int32_t cuEventRecord(void *event, void *stream) {
  ENTER("cuEventRecord", 1);
  if (!is(event, "event") || (stream && !is(stream, "stream"))) LEAVE(INVALID_HANDLE);
  ((object *)event)->time = now += 0.5f;
  LEAVE(0);
}

EXPORT int32_t cuEventSynchronize(void *event) {
  ENTER("cuEventSynchronize", 1);
  LEAVE(is(event, "event") ? 0 : INVALID_HANDLE);
}

EXPORT int32_t cuEventElapsedTime(float *milliseconds, void *start, void *end) {
  ENTER("cuEventElapsedTime", 1);
  if (!is(start, "event") || !is(end, "event")) LEAVE(INVALID_HANDLE);
  const float from = ((object *)start)->time, to = ((object *)end)->time;
  if (from < 0 || to < 0) LEAVE(INVALID_HANDLE);
  *milliseconds = to - from;
  LEAVE(0);
}

EXPORT int32_t cuLaunchKernel(void *function, uint32_t grid_x, uint32_t grid_y, uint32_t grid_z, uint32_t block_x,
                              uint32_t block_y, uint32_t block_z, uint32_t shared, void *stream, void **parameters,
                              void **extra) {
  ENTER("cuLaunchKernel", 1);
  if (!is(function, "function")) LEAVE(INVALID_HANDLE);
  if (extra || !grid_x || !grid_y || !grid_z || grid_x > 2147483647u || grid_y > 65535 || grid_z > 65535) LEAVE(INVALID_VALUE);
  if (!block_x || !block_y || !block_z || (uint64_t)block_x * block_y * block_z > 1024) LEAVE(INVALID_VALUE);
  note("kernel %s", ((object *)function)->bytes);
  operation step = {.function = function, .shape = {grid_x, grid_y, grid_z, block_x, block_y, block_z, shared}};
  step.count = machine.count(machine.user, ((object *)function)->bytes);
  if (step.count < 0 || step.count > 64) LEAVE(INVALID_VALUE);
  for (int32_t place = 0; place < step.count; place++) memcpy(&step.values[place], parameters[place], 8);
  LEAVE(submit(stream, &step));
}

#ifndef WITHOUT_CAPTURE
EXPORT int32_t cuStreamBeginCapture_v2(void *stream, int32_t mode) {
  ENTER("cuStreamBeginCapture", 1);
  if (!is(stream, "stream") || mode < 0 || mode > 2) LEAVE(INVALID_VALUE);
  if (((object *)stream)->is_capturing) LEAVE(CAPTURE_UNSUPPORTED);
  ((object *)stream)->is_capturing = 1;
  LEAVE(0);
}
#endif

EXPORT int32_t cuStreamEndCapture(void *stream, void **graph) {
  pthread_mutex_lock(&lock);
  const int32_t result = begin("cuStreamEndCapture", 1);
  object *from = stream;
  if (result) {
    /* What went wrong ends it too. */
    if (is(stream, "stream")) from->is_capturing = 0;
    LEAVE(result);
  }
  if (!is(stream, "stream") || !from->is_capturing) LEAVE(INVALID_VALUE);
  object *made = make("graph", here());
  made->operations = from->operations;
  from->operations = 0;
  from->is_capturing = 0;
  *graph = made;
  LEAVE(0);
}

#ifdef INSTANTIATE_BEFORE
EXPORT int32_t cuGraphInstantiate_v2(void **executable, void *graph, void **failed, char *log, size_t room) {
  const uint64_t flags = failed || log || room;
#else
EXPORT int32_t cuGraphInstantiateWithFlags(void **executable, void *graph, uint64_t flags) {
#endif
  ENTER("cuGraphInstantiateWithFlags", 1);
  if (!is(graph, "graph") || flags) LEAVE(INVALID_VALUE);
  object *made = make("executable", here());
  operation **end = &made->operations;
  for (operation *step = ((object *)graph)->operations; step; step = step->next) {
    *end = malloc(sizeof *step);
    **end = *step;
    (*end)->next = 0;
    end = &(*end)->next;
  }
  *executable = made;
  LEAVE(0);
}

EXPORT int32_t cuGraphLaunch(void *executable, void *stream) {
  ENTER("cuGraphLaunch", 1);
  if (!is(executable, "executable") || (stream && !is(stream, "stream"))) LEAVE(INVALID_HANDLE);
  int32_t code = 0;
  for (operation *step = ((object *)executable)->operations; step && !code; step = step->next) code = run(step);
  LEAVE(code);
}

EXPORT int32_t cuGraphDestroy(void *graph) {
  ENTER("cuGraphDestroy", 1);
  if (!is(graph, "graph")) LEAVE(INVALID_HANDLE);
  drop(graph);
  LEAVE(0);
}

EXPORT int32_t cuGraphExecDestroy(void *executable) {
  ENTER("cuGraphExecDestroy", 1);
  if (!is(executable, "executable")) LEAVE(INVALID_HANDLE);
  drop(executable);
  LEAVE(0);
}
