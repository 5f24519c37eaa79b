/* Opens a GPU for a model: finds the driver and the device, loads the code and uploads the weights. */
#include "device.h"

/* The loader of the process; a program without one has no GPUs. */
extern void *dlopen(const char *name, int flags) __attribute__((weak, visibility("default")));
extern void *dlsym(void *library, const char *name) __attribute__((weak, visibility("default")));

/* Symbols are bound at once, and not given to others. */
#define LOAD_NOW 2

/* The size in bytes of each of the two pieces in which weights are uploaded. */
#define PIECE (4 << 20)

static martlet_glue_writer start(martlet_device *device) {
  martlet_glue_writer to = {device->error, 0};
  device->error[0] = 0;
  return to;
}

static int32_t fail(martlet_device *device, int32_t code, const char *text) {
  martlet_glue_writer to = start(device);
  martlet_glue_put(&to, text);
  return code;
}

/* Reports what the driver says of `result`, in its own words. */
int32_t martlet_glue_driver_fail(martlet_glue_writer *to, const martlet_driver *driver, int32_t result,
                                 const char *doing, const char *name) {
  const char *text = 0;
  if (driver->error_name(result, &text) || !text) text = "an error without a name";
  martlet_glue_put_quoted(to, "the CUDA driver reports ", text, "");
  if (driver->error_text(result, &text) || !text) text = "";
  if (*text) martlet_glue_put_quoted(to, " (", text, ")");
  martlet_glue_put_quoted(to, " while ", doing, "");
  if (name) martlet_glue_put_quoted(to, " '", name, "'");
  return MARTLET_DEVICE;
}

static int32_t failed(martlet_device *device, const martlet_driver *driver, int32_t result, const char *doing) {
  martlet_glue_writer to = start(device);
  return martlet_glue_driver_fail(&to, driver, result, doing, 0);
}

#define SYMBOL(field, symbol, parameters, needed) symbol,
#define NEED(field, symbol, parameters, needed) needed,
static const char *const symbols[] = {MARTLET_DRIVER_FUNCTIONS(SYMBOL)};
static const uint8_t is_needed[] = {MARTLET_DRIVER_FUNCTIONS(NEED)};

/* Fills the table of the driver's functions; the library stays open as long as the process lives, as its threads do. */
static int32_t find_driver(martlet_device *device, martlet_driver *driver) {
  if (!dlopen || !dlsym) return fail(device, MARTLET_DEVICE, "this program cannot load the CUDA driver: it has no dynamic loader");
  void *library = dlopen(MARTLET_DRIVER_LIBRARY, LOAD_NOW);
  if (!library)
    return fail(device, MARTLET_DEVICE,
                "there is no CUDA driver: " MARTLET_DRIVER_LIBRARY " cannot be loaded; install NVIDIA's driver");
  const char *missing = 0;
  void **fields = (void **)driver;
  for (size_t place = 0; place < sizeof symbols / sizeof symbols[0]; place++) {
    fields[place] = dlsym(library, symbols[place]);
    if (!fields[place] && is_needed[place]) missing = symbols[place];
  }
  if (!missing) return MARTLET_OK;
  martlet_glue_writer to = start(device);
  martlet_glue_put_quoted(&to, "the CUDA driver is too old: it lacks '", missing, "'");
  return MARTLET_DEVICE;
}

/* The device by its number; says how many there are where there is none such. */
static int32_t find_device(martlet_device *device, const martlet_driver *driver, int32_t *number) {
  int32_t result = driver->init(0), count = 0;
  if (!result) result = driver->device_count(&count);
  if (result == DRIVER_NO_DEVICE || (!result && count <= 0))
    return fail(device, MARTLET_DEVICE, "the CUDA driver finds no GPU on this machine");
  if (result) return failed(device, driver, result, "starting");
  if (device->ordinal < 0 || device->ordinal >= count) {
    martlet_glue_writer to = start(device);
    martlet_glue_put(&to, "there is no GPU ");
    martlet_glue_put_number(&to, device->ordinal);
    martlet_glue_put(&to, "; the driver has 0..<");
    martlet_glue_put_number(&to, count);
    return MARTLET_DEVICE;
  }
  result = driver->device_get(number, device->ordinal);
  return result ? failed(device, driver, result, "finding the device") : MARTLET_OK;
}

static void put_capability(martlet_glue_writer *to, int32_t major, int32_t minor) {
  martlet_glue_put_number(to, major);
  martlet_glue_put(to, ".");
  martlet_glue_put_number(to, minor);
}

/* The best generation of the model that the device and the driver can run. */
static int32_t choose(martlet_device *device, const martlet_driver *driver, const martlet_glue_device_model *model,
                      int32_t number, int32_t *generation) {
  int32_t major = 0, minor = 0, version = 0;
  int32_t result = driver->device_attribute(&major, DRIVER_CAPABILITY_MAJOR, number);
  if (!result) result = driver->device_attribute(&minor, DRIVER_CAPABILITY_MINOR, number);
  if (!result) result = driver->version(&version);
  if (result) return failed(device, driver, result, "asking the device for its generation");
  const martlet_glue_generation *fits = 0;
  for (int32_t place = model->generation_count - 1; place >= 0; place--) {
    const martlet_glue_generation *row = &model->generations[place];
    const int same = major == row->major && minor == row->minor;
    if (!same && (row->exact || major * 100 + minor < row->major * 100 + row->minor)) continue;
    fits = row;
    *generation = place;
    if (version >= row->driver) return MARTLET_OK;
  }
  martlet_glue_writer to = start(device);
  if (fits) {
    martlet_glue_put(&to, "the CUDA driver is too old: it is of version ");
    put_capability(&to, version / 1000, version % 1000 / 10);
    martlet_glue_put_quoted(&to, ", the model's code for ", fits->name, " needs ");
    put_capability(&to, fits->driver / 1000, fits->driver % 1000 / 10);
    martlet_glue_put_quoted(&to, " (driver ", fits->driver_name, " or later)");
    return MARTLET_DEVICE;
  }
  char name[128];
  name[0] = 0;
  if (!driver->device_name(name, (int32_t)sizeof name, number)) name[sizeof name - 1] = 0;
  martlet_glue_put_quoted(&to, "the GPU '", name, "' has compute capability ");
  put_capability(&to, major, minor);
  martlet_glue_put(&to, "; the model has code for");
  for (int32_t place = 0; place < model->generation_count; place++) {
    martlet_glue_put_quoted(&to, place ? ", " : " ", model->generations[place].name, "");
    if (!model->generations[place].exact) martlet_glue_put(&to, " and later");
  }
  return MARTLET_DEVICE;
}

static int32_t load_code(martlet_device *device, martlet_glue_device_state *state) {
  const martlet_driver *driver = &state->driver;
  const martlet_glue_generation *generation = &state->model->generations[state->generation];
  char log[512];
  log[0] = 0;
  int32_t options[2] = {DRIVER_ERROR_LOG, DRIVER_ERROR_LOG_SIZE};
  void *values[2] = {log, (void *)(uintptr_t)sizeof log};
  int32_t result = driver->module_load(&state->module, generation->ptx, 2, options, values);
  log[sizeof log - 1] = 0;
  if (result) {
    const int32_t code = failed(device, driver, result, "compiling the model's PTX");
    martlet_glue_writer to = {device->error, 0};
    while (device->error[to.length]) to.length++;
    if (log[0]) martlet_glue_put_quoted(&to, ": ", log, "");
    return code;
  }
  for (int32_t place = 0; place < state->model->kernel_count; place++) {
    const martlet_glue_block_kernel *kernel = &generation->kernels[place];
    const char *doing = "finding the kernel";
    result = driver->module_function(&state->functions[place], state->module, kernel->name);
    /* More than any device gives without being asked. */
    if (!result && kernel->shared > 48 << 10) {
      doing = "asking for the shared memory of the kernel";
      result = driver->function_set(state->functions[place], DRIVER_GREATEST_DYNAMIC_SHARED, kernel->shared);
    }
    if (!result) continue;
    martlet_glue_writer to = start(device);
    return martlet_glue_driver_fail(&to, driver, result, doing, kernel->name);
  }
  return MARTLET_OK;
}

/* Where the weights lie in the host's memory; those of the caller's must be the model's. */
static int32_t find_weights(martlet_device *device, const martlet_glue_device_model *model, const void **weights) {
  *weights = model->weights;
  if (!model->weights || !model->external) return MARTLET_OK;
  const uint64_t *have = device->weights, *wanted = model->weights;
  if (!have) return fail(device, MARTLET_WEIGHTS, "the device has no weights, the model keeps them in a file of their own");
  if (device->weights_size < (uint64_t)model->weights_size)
    return fail(device, MARTLET_WEIGHTS, "the weights are shorter than the model needs");
  if ((uintptr_t)have % 64 != 0) return fail(device, MARTLET_WEIGHTS, "the weights are not aligned to 64 bytes");
  for (int word = 0; word < 8; word++)
    if (have[word] != wanted[word]) return fail(device, MARTLET_WEIGHTS, "the weights belong to another model");
  *weights = have;
  return MARTLET_OK;
}

/* What an upload uses: two pieces of pinned memory, of which one is filled while the other is on its way. */
typedef struct upload {
  void *stream, *pieces, *events[2];
} upload;

static int32_t copy_pieces(const martlet_driver *driver, upload *work, uint64_t to, const char *from, size_t bytes) {
  int32_t result = driver->stream_create(&work->stream, DRIVER_STREAM_NON_BLOCKING);
  if (!result) result = driver->host_allocate(&work->pieces, 2 * (size_t)PIECE, DRIVER_HOST_PORTABLE);
  for (int side = 0; side < 2 && !result; side++)
    result = driver->event_create(&work->events[side], DRIVER_EVENT_WITHOUT_TIME);
  size_t done = 0;
  for (int number = 0; done < bytes && !result; number++) {
    const size_t piece = bytes - done < PIECE ? bytes - done : PIECE;
    char *room = (char *)work->pieces + (size_t)(number % 2) * PIECE;
    if (number > 1) result = driver->event_wait(work->events[number % 2]);
    if (result) break;
    martlet_glue_carry(room, from + done, (int64_t)piece);
    result = driver->upload(to + done, room, piece, work->stream);
    if (!result) result = driver->event_record(work->events[number % 2], work->stream);
    done += piece;
  }
  return result ? result : driver->stream_wait(work->stream);
}

static int32_t upload_weights(martlet_device *device, martlet_glue_device_state *state) {
  const martlet_driver *driver = &state->driver;
  const void *weights = 0;
  const int32_t code = find_weights(device, state->model, &weights);
  if (code || !weights) return code;
  const size_t bytes = (size_t)state->model->weights_size;
  int32_t result = driver->allocate(&state->weights, bytes);
  if (result == DRIVER_OUT_OF_MEMORY) {
    martlet_glue_writer to = start(device);
    martlet_glue_put(&to, "there is not enough memory on the GPU: the weights take ");
    martlet_glue_put_number(&to, (int64_t)bytes);
    martlet_glue_put(&to, " bytes");
    return MARTLET_DEVICE;
  }
  upload work = {0, 0, {0, 0}};
  if (!result) result = copy_pieces(driver, &work, state->weights, weights, bytes);
  for (int side = 0; side < 2; side++)
    if (work.events[side]) driver->event_destroy(work.events[side]);
  if (work.pieces) driver->host_free(work.pieces);
  if (work.stream) driver->stream_destroy(work.stream);
  return result ? failed(device, driver, result, "uploading the weights") : MARTLET_OK;
}

/* Gives back what an open or half-open device holds; the primary context stays for others. */
static void release(martlet_glue_device_state *state) {
  martlet_driver driver;
  martlet_glue_carry(&driver, &state->driver, sizeof driver);
  void *context = state->context, *previous;
  const int32_t number = state->device;
  const int pushed = driver.context_push(context) == 0;
  if (state->weights) driver.free(state->weights);
  if (state->module) driver.module_unload(state->module);
  driver.host_free(state);
  if (pushed) driver.context_pop(&previous);
  driver.context_release(number);
}

/* Memory for the state, with nothing in it but the driver; the context is current then. */
static int32_t make_state(martlet_device *device, const martlet_driver *driver,
                          const martlet_glue_device_model *model, int32_t number, martlet_glue_device_state **made) {
  void *context = 0, *memory = 0;
  int32_t result = driver->context_retain(&context, number);
  if (result) return failed(device, driver, result, "taking the device's primary context");
  result = driver->context_push(context);
  if (!result) {
    const size_t bytes = sizeof(martlet_glue_device_state) + (size_t)model->kernel_count * sizeof(void *);
    result = driver->host_allocate(&memory, bytes, DRIVER_HOST_PORTABLE);
    if (result) driver->context_pop(&context);
  }
  if (result) {
    driver->context_release(number);
    return failed(device, driver, result, "taking memory for the model");
  }
  martlet_glue_device_state *state = memory;
  state->model = model;
  martlet_glue_carry(&state->driver, driver, sizeof state->driver);
  state->context = context;
  state->module = 0;
  state->weights = 0;
  state->device = number;
  *made = state;
  return MARTLET_OK;
}

/* All of `M_device_open`. */
int32_t martlet_glue_device_open(martlet_device *device, const martlet_glue_device_model *model) {
  if (!device || device->size < sizeof(martlet_device)) return MARTLET_CONTEXT;
  device->error[0] = 0;
  if (device->abi != MARTLET_ABI)
    return fail(device, MARTLET_CONTEXT, "the device is of another interface version than the model");
  if (device->state) return fail(device, MARTLET_CONTEXT, "the device is open already");
  martlet_driver driver;
  int32_t number = 0, generation = 0;
  int32_t code = find_driver(device, &driver);
  if (!code) code = find_device(device, &driver, &number);
  if (!code) code = choose(device, &driver, model, number, &generation);
  martlet_glue_device_state *state = 0;
  if (!code) code = make_state(device, &driver, model, number, &state);
  if (code) return code;
  state->generation = generation;
  code = load_code(device, state);
  if (!code) code = upload_weights(device, state);
  void *previous;
  driver.context_pop(&previous);
  if (code) {
    release(state);
    return code;
  }
  device->state = state;
  return MARTLET_OK;
}

/* All of `M_device_close`. */
int32_t martlet_glue_device_close(martlet_device *device, const martlet_glue_device_model *model) {
  if (!device || device->size < sizeof(martlet_device)) return MARTLET_CONTEXT;
  device->error[0] = 0;
  martlet_glue_device_state *state = device->state;
  if (!state) return MARTLET_OK;
  if (state->model != model) return fail(device, MARTLET_CONTEXT, "the device was opened by another model");
  device->state = 0;
  release(state);
  return MARTLET_OK;
}
