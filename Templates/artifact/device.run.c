/* A call on a GPU: its checks, tensors of the host on their way, launches one by one or from a recording. */
#include "device.h"

/* As many axes as a tensor can have. */
#define GREATEST_RANK 32

static int on_host(const martlet_context *context, int32_t tensor) {
  return !context->memory || context->memory[tensor] == MARTLET_MEMORY_HOST;
}

static int64_t aligned(int64_t bytes) {
  return (bytes + MARTLET_DEVICE_ALIGNMENT - 1) / MARTLET_DEVICE_ALIGNMENT * MARTLET_DEVICE_ALIGNMENT;
}

/* The bytes of a tensor, which the check of the contract has found to fit; `extents` moves on to the next one's. */
static int64_t byte_count(const martlet_glue_tensor *tensor, const int64_t **extents) {
  int64_t bytes = (tensor->type_bits + 7) / 8;
  for (int32_t axis = 0; axis < tensor->rank; axis++) bytes *= *(*extents)++;
  return bytes;
}

int32_t martlet_glue_device_failed(martlet_glue_device_call *call, int32_t result, const char *doing,
                                   const char *name) {
  if (!result) return MARTLET_OK;
  martlet_glue_writer to = martlet_glue_start(call->context, 0);
  return martlet_glue_driver_fail(&to, call->driver, result, doing, name);
}

/* The context's device is one that this model has opened, and what the context names for it is set up. */
static int32_t check_device(martlet_context *context, const martlet_glue_device_model *model) {
  const martlet_profile *profile = context->profile;
  const martlet_device *device = context->device;
  const char *mistake = 0;
  if (device->size < sizeof(martlet_device) || device->abi != MARTLET_ABI) {
    mistake = "the device is of another interface version than the model";
  } else if (!device->state) {
    mistake = "the context's device is not open";
  } else if (((const martlet_glue_device_state *)device->state)->model != model) {
    mistake = "the context's device was opened by another model";
  } else if (context->graph && context->graph->size < sizeof(martlet_graph)) {
    mistake = "the recording is of another interface version than the model";
  } else if (context->graph && !context->stream) {
    mistake = "a recording needs a stream of the context's own";
  } else if (profile && profile->size < sizeof(martlet_profile)) {
    mistake = "the profile is of another interface version than the model";
  } else if (profile && (profile->capacity < 0 || !profile->events || (profile->capacity && !profile->milliseconds))) {
    mistake = "the profile has no room";
  }
  return mistake ? martlet_glue_fail(context, MARTLET_CONTEXT, mistake, 0) : MARTLET_OK;
}

/* The device memory of every tensor: the caller's own, or room behind the arena. */
static int32_t place_tensors(martlet_context *context, const martlet_glue_device_entry *entry, void *const *pointers,
                             const int64_t *dims, const int64_t *extents, void **places) {
  const martlet_glue_entry *record = entry->entry;
  const int64_t arena = aligned(entry->arena(dims));
  int64_t end = arena;
  for (int32_t place = 0; place < record->input_count + record->output_count; place++) {
    const martlet_glue_tensor *tensor = &record->tensors[place];
    const int64_t bytes = byte_count(tensor, &extents);
    const int is_replacing = tensor->replaced >= 0 && pointers[place] == pointers[tensor->replaced];
    if (is_replacing && bytes > 0 && on_host(context, place) != on_host(context, tensor->replaced)) {
      martlet_glue_writer to = martlet_glue_start(context, tensor->location);
      martlet_glue_put_quoted(&to, "tensor '", tensor->name, "' has the memory of the input in whose place it is, which");
      martlet_glue_put(&to, " cannot lie both on the host and on the device");
      return MARTLET_CONTRACT;
    }
    if (!on_host(context, place)) {
      const int32_t code = martlet_glue_check_data(context, tensor->name, pointers[place], bytes,
                                                   MARTLET_DEVICE_TENSOR_ALIGNMENT, tensor->location);
      if (code) return code;
      places[place] = pointers[place];
    } else if (is_replacing) {
      places[place] = places[tensor->replaced];
    } else {
      places[place] = (char *)context->arena + end;
      end += aligned(bytes);
    }
  }
  if (end > 0 && (!context->arena || context->arena_size < (uint64_t)end)) {
    martlet_glue_writer to = martlet_glue_start(context, 0);
    martlet_glue_put(&to, "the arena has ");
    martlet_glue_put_number(&to, context->arena ? (int64_t)context->arena_size : 0);
    martlet_glue_put(&to, " bytes of the device, the call needs ");
    martlet_glue_put_number(&to, end);
    return MARTLET_ARENA;
  }
  if ((uintptr_t)context->arena % MARTLET_DEVICE_ALIGNMENT == 0) return MARTLET_OK;
  return martlet_glue_fail(context, MARTLET_ARENA, "the arena is not aligned to 256 bytes of the device", 0);
}

/* Copies the inputs of the host to the device, or the outputs back. */
static int32_t move_tensors(martlet_glue_device_call *call, const martlet_glue_entry *entry, void *const *pointers,
                            const int64_t *extents, void *const *places, int outputs, int *moved) {
  for (int32_t place = 0; place < entry->input_count + entry->output_count; place++) {
    const martlet_glue_tensor *tensor = &entry->tensors[place];
    const int64_t bytes = byte_count(tensor, &extents);
    if (!on_host(call->context, place)) continue;
    *moved = 1;
    if ((place >= entry->input_count) != outputs || bytes <= 0) continue;
    const uint64_t there = (uintptr_t)places[place];
    void *stream = call->context->stream;
    const int32_t result = outputs ? call->driver->download(pointers[place], there, (size_t)bytes, stream)
                                   : call->driver->upload(there, pointers[place], (size_t)bytes, stream);
    if (result) return martlet_glue_device_failed(call, result, "copying the tensor", tensor->name);
  }
  return MARTLET_OK;
}

/* The check of indices on a tensor that may lie on the device: a row of elements at a time is brought to the host. */
int32_t martlet_glue_device_check_indices(martlet_glue_device_call *call, int32_t tensor, const char *name,
                                          const void *data, int32_t type_code, int32_t type_bits, const int64_t *part,
                                          int32_t axes, int64_t low, int64_t high, const char *location) {
  martlet_context *context = call->context;
  if (on_host(context, tensor))
    return martlet_glue_check_indices(context, name, data, type_code, type_bits, part, axes, low, high, location);
  uint64_t window[512];
  const int64_t size = type_bits / 8, room = (int64_t)sizeof window / size;
  const int64_t *extents = part + 1, *strides = part + 2;
  int64_t places[GREATEST_RANK], start = part[0];
  for (int32_t axis = 0; axis < axes; axis++) {
    if (extents[2 * axis] <= 0) return MARTLET_OK;
    places[axis] = 0;
  }
  const int64_t count = extents[2 * axes - 2], stride = strides[2 * axes - 2];
  const int64_t step = stride < 0 ? -stride : stride, once = step && step < room ? (room - 1) / step + 1 : step ? 1 : count;
  for (;;) {
    for (int64_t done = 0; done < count; done += once) {
      const int64_t now = count - done < once ? count - done : once;
      const int64_t first = start + done * stride, last = first + (now - 1) * stride;
      const int64_t low_end = first < last ? first : last, length = (first < last ? last - first : first - last) + 1;
      const uint64_t from = (uintptr_t)data + (uint64_t)(low_end * size);
      int32_t result = call->driver->download(window, from, (size_t)(length * size), context->stream);
      if (!result) result = call->driver->stream_wait(context->stream);
      if (result) return martlet_glue_device_failed(call, result, "reading the tensor", name);
      /* Positions count from the tensor's start, so that a report names them right. */
      const char *base = (const char *)window - low_end * size;
      const int64_t row[3] = {first, now, stride};
      const int32_t code =
        martlet_glue_check_indices(context, name, base, type_code, type_bits, row, 1, low, high, location);
      if (code) return code;
    }
    int32_t axis = axes - 2;
    for (; axis >= 0; axis--) {
      start += strides[2 * axis];
      if (++places[axis] < extents[2 * axis]) break;
      start -= places[axis] * strides[2 * axis];
      places[axis] = 0;
    }
    if (axis < 0) return MARTLET_OK;
  }
}

/* Launches a kernel: `buffers` and `dims` hold the values of its parameters, and `parameters` is room for their addresses. */
int32_t martlet_glue_device_launch(martlet_glue_device_call *call, int32_t number, void **buffers,
                                   int32_t buffer_count, int64_t *dims, void **parameters, int64_t tasks) {
  if (tasks <= 0) return MARTLET_OK;
  const martlet_glue_device_state *state = call->state;
  const martlet_glue_block_kernel *kernel = &state->model->generations[state->generation].kernels[number];
  /* One axis of a grid takes 2^31 - 1 blocks; kernels that may need more take lines of 2^30 of them. */
  const int64_t line = 1 << 30;
  int64_t across = tasks, lines = 1;
  if (kernel->lines && tasks > line) {
    across = line;
    lines = (tasks - 1) / line + 1;
  }
  martlet_profile *profile = call->context->profile;
  for (int32_t place = 0; place < kernel->parameters; place++)
    parameters[place] = place < buffer_count ? (void *)&buffers[place] : (void *)&dims[place - buffer_count];
  int32_t result = call->driver->launch(state->functions[number], (uint32_t)across, (uint32_t)lines, 1,
                                        (uint32_t)kernel->threads, 1, 1, (uint32_t)kernel->shared,
                                        call->context->stream, parameters, 0);
  call->launches++;
  if (!result && profile && call->launches <= profile->capacity)
    result = call->driver->event_record(profile->events[call->launches], call->context->stream);
  return martlet_glue_device_failed(call, result, "launching the kernel", kernel->name);
}

/* Gives an output what the input holds in whose place it is, where both are not the same memory. */
int32_t martlet_glue_device_carry(martlet_glue_device_call *call, void *to, const void *from, int64_t bytes) {
  if (to == from || bytes <= 0) return MARTLET_OK;
  const int32_t result =
    call->driver->move((uintptr_t)to, (uintptr_t)from, (size_t)bytes, call->context->stream);
  return martlet_glue_device_failed(call, result, "copying an input to the output in its place", 0);
}

/* Brings a value that says what comes next to the host, when all that was launched before has ended. */
int32_t martlet_glue_device_read(martlet_glue_device_call *call, void *to, const void *from, int64_t bytes) {
  void *stream = call->context->stream;
  int32_t result = call->driver->download(to, (uintptr_t)from, (size_t)bytes, stream);
  if (!result) result = call->driver->stream_wait(stream);
  return martlet_glue_device_failed(call, result, "reading a value that says what comes next", 0);
}

static int32_t launch_all(martlet_glue_device_call *call, const martlet_glue_device_entry *entry, void *const *places,
                          const int64_t *dims, int64_t *extents) {
  return entry->launch(call, places, dims, call->context->arena, (char *)(uintptr_t)call->state->weights,
                       call->state->generation, extents);
}

/* The words that a recording depends on: the entry, the device as it was opened, the arena; the memory of tensors, dims. */
enum { FIRST_WORDS = 6 };

static int64_t word_count(const martlet_glue_entry *entry) {
  return FIRST_WORDS + entry->input_count + entry->output_count + entry->dim_count;
}

static uint64_t word(const martlet_glue_device_call *call, const martlet_glue_device_entry *entry,
                     void *const *places, const int64_t *dims, int64_t number) {
  const int64_t tensors = entry->entry->input_count + entry->entry->output_count;
  switch (number) {
  case 0: return (uintptr_t)entry;
  case 1: return (uintptr_t)call->context->arena;
  case 2: return (uintptr_t)call->state;
  case 3: return (uintptr_t)call->state->context;
  case 4: return (uintptr_t)call->state->module;
  case 5: return call->state->weights;
  }
  const int64_t rest = number - FIRST_WORDS;
  return rest < tensors ? (uintptr_t)places[rest] : (uint64_t)dims[rest - tensors];
}

/* Takes what `launch` launches for a recording of the stream in place of running it. */
static int32_t record(martlet_glue_device_call *call, const martlet_glue_device_entry *entry, void *const *places,
                      const int64_t *dims, int64_t *extents, void **executable) {
  const martlet_driver *driver = call->driver;
  void *stream = call->context->stream, *graph = 0;
  int32_t result = driver->capture_begin(stream, DRIVER_CAPTURE_THREAD);
  if (result) return martlet_glue_device_failed(call, result, "beginning a recording", 0);
  const int32_t code = launch_all(call, entry, places, dims, extents);
  result = driver->capture_end(stream, &graph);
  if (!code && !result)
    result = driver->graph_instantiate ? driver->graph_instantiate(executable, graph, 0)
                                       : driver->graph_instantiate_before(executable, graph, 0, 0, 0);
  if (graph) driver->graph_destroy(graph);
  return code ? code : martlet_glue_device_failed(call, result, "making a recording", 0);
}

/* The caller's recording, with room for the words of `entry`; what it held before stays if that fits. */
static int32_t keep_words(martlet_glue_device_call *call, martlet_graph *graph, int64_t words) {
  const martlet_driver *driver = call->driver;
  martlet_glue_recording *recording = graph->state;
  if (recording && recording->word_count == words) return MARTLET_OK;
  if (recording) {
    graph->state = 0;
    if (recording->executable) driver->executable_destroy(recording->executable);
    driver->host_free(recording);
  }
  void *memory = 0;
  const size_t bytes = sizeof(martlet_glue_recording) + (size_t)words * sizeof(uint64_t);
  const int32_t result = driver->host_allocate(&memory, bytes, DRIVER_HOST_PORTABLE);
  if (result) return martlet_glue_device_failed(call, result, "keeping a recording", 0);
  recording = memory;
  recording->executable = 0;
  recording->word_count = words;
  for (int64_t number = 0; number < words; number++) recording->words[number] = 0;
  graph->state = recording;
  return MARTLET_OK;
}

/* Runs the recording. What comes for the first time is launched as it is, and recorded when it comes again: what changes
   with every call, as the position of a decoder, is not worth a recording. */
static int32_t replay(martlet_glue_device_call *call, const martlet_glue_device_entry *entry, void *const *places,
                      const int64_t *dims, int64_t *extents) {
  const martlet_driver *driver = call->driver;
  martlet_graph *graph = call->context->graph;
  if (!driver->capture_begin || !driver->capture_end || !driver->graph_launch || !driver->graph_destroy
      || !driver->executable_destroy || !(driver->graph_instantiate || driver->graph_instantiate_before))
    return martlet_glue_fail(call->context, MARTLET_DEVICE, "the CUDA driver is too old for recordings", 0);
  const int64_t words = word_count(entry->entry);
  int32_t code = keep_words(call, graph, words);
  if (code) return code;
  martlet_glue_recording *recording = graph->state;
  int same = 1;
  for (int64_t number = 0; number < words; number++) {
    const uint64_t now = word(call, entry, places, dims, number);
    same = same && recording->words[number] == now;
    recording->words[number] = now;
  }
  if (!same) {
    void *executable = recording->executable;
    recording->executable = 0;
    if (executable) driver->executable_destroy(executable);
    return launch_all(call, entry, places, dims, extents);
  }
  if (!recording->executable) code = record(call, entry, places, dims, extents, &recording->executable);
  if (code) return code;
  return martlet_glue_device_failed(call, driver->graph_launch(recording->executable, call->context->stream),
                                    "running a recording", 0);
}

/* Launches everything and waits for the times of it. */
static int32_t measure(martlet_glue_device_call *call, const martlet_glue_device_entry *entry, void *const *places,
                       const int64_t *dims, int64_t *extents) {
  const martlet_driver *driver = call->driver;
  martlet_profile *profile = call->context->profile;
  profile->count = 0;
  int64_t made = 0;
  int32_t result = 0, code = 0;
  for (; made <= profile->capacity && !result; made += !result)
    result = driver->event_create(&profile->events[made], DRIVER_EVENT_PLAIN);
  if (!result) result = driver->event_record(profile->events[0], call->context->stream);
  if (!result) code = launch_all(call, entry, places, dims, extents);
  if (!result && !code) result = driver->stream_wait(call->context->stream);
  for (int64_t place = 0; place < call->launches && place < profile->capacity && !result && !code; place++)
    result = driver->event_elapsed(&profile->milliseconds[place], profile->events[place], profile->events[place + 1]);
  for (int64_t place = 0; place < made; place++) driver->event_destroy(profile->events[place]);
  if (!result && !code) profile->count = call->launches;
  return code ? code : martlet_glue_device_failed(call, result, "measuring the launches", 0);
}

static int32_t run(martlet_glue_device_call *call, const martlet_glue_device_entry *entry, void *const *pointers,
                   const int64_t *dims, int64_t *extents, void *const *places) {
  int moved = 0;
  int32_t code = entry->check(call, pointers, dims);
  if (code) return code;
  code = move_tensors(call, entry->entry, pointers, extents, places, 0, &moved);
  if (code) {
    /* Told below. */
  } else if (call->context->profile) {
    code = measure(call, entry, places, dims, extents);
  } else if (call->context->graph && !entry->reads) {
    code = replay(call, entry, places, dims, extents);
  } else {
    /* A recording would go on as it once did, whatever the values are. */
    code = launch_all(call, entry, places, dims, extents);
  }
  if (!code) code = move_tensors(call, entry->entry, pointers, extents, places, 1, &moved);
  if (!moved) return code;
  /* Also after a failure: the caller's memory may still be read or written. The first report stands. */
  const int32_t result = call->driver->stream_wait(call->context->stream);
  return code ? code : martlet_glue_device_failed(call, result, "waiting for the call", 0);
}

/* Tells the caller, who may not have asked for it, the extents that are known only after the launches. */
static void return_extents(const martlet_glue_entry *entry, const int64_t *extents, int64_t *returned) {
  if (!returned) return;
  for (int32_t number = 0; number < entry->returned_count; number++) {
    const martlet_glue_axis *axis = &entry->returned[number];
    const int64_t *found = extents + axis->axis;
    for (int32_t place = 0; place < entry->input_count + axis->output; place++) found += entry->tensors[place].rank;
    returned[number] = *found;
  }
}

/* All of a typed function where the context names a device. `extents` is room for the extents of all tensors, `places`
   for one pointer each; `returned` may be NULL. */
int32_t martlet_glue_device_run(martlet_context *context, const martlet_glue_device_entry *entry,
                                void *const *pointers, const int64_t *dims, int64_t *extents, void **places,
                                int64_t *returned) {
  int32_t code = martlet_glue_check_context(context);
  if (!code) code = check_device(context, entry->model);
  if (!code) code = martlet_glue_check(context, entry->entry, pointers, dims, extents);
  if (!code) code = place_tensors(context, entry, pointers, dims, extents, places);
  if (code) return code;
  const martlet_glue_device_state *state = context->device->state;
  martlet_glue_device_call call = {context, state, &state->driver, 0};
  const int32_t result = state->driver.context_push(state->context);
  if (result) return martlet_glue_device_failed(&call, result, "using the device", 0);
  code = run(&call, entry, pointers, dims, extents, places);
  void *previous;
  state->driver.context_pop(&previous);
  if (!code) return_extents(entry->entry, extents, returned);
  return code;
}
