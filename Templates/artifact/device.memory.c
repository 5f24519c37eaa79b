/* Memory, copies and streams of an open device, for callers without a toolkit of CUDA. */
#include "device.h"

/* What the caller asks of the driver. */
typedef struct request {
  martlet_device *device;
  const martlet_glue_device_state *state;
} request;

static int32_t fail(martlet_device *device, const char *text) {
  martlet_glue_writer to = {device->error, 0};
  martlet_glue_put(&to, text);
  return MARTLET_CONTEXT;
}

/* Makes the device's context the thread's. */
static int32_t begin(martlet_device *device, const martlet_glue_device_model *model, request *made) {
  if (!device || device->size < sizeof(martlet_device)) return MARTLET_CONTEXT;
  made->device = device;
  made->state = device->state;
  if (!made->state) return fail(device, "the device is not open");
  if (made->state->model != model) return fail(device, "the device was opened by another model");
  const int32_t result = made->state->driver.context_push(made->state->context);
  martlet_glue_writer to = {device->error, 0};
  return result ? martlet_glue_driver_fail(&to, &made->state->driver, result, "using the device", 0) : MARTLET_OK;
}

static int32_t end(const request *made, int32_t result, const char *doing) {
  void *previous;
  made->state->driver.context_pop(&previous);
  martlet_glue_writer to = {made->device->error, 0};
  return result ? martlet_glue_driver_fail(&to, &made->state->driver, result, doing, 0) : MARTLET_OK;
}

static int32_t refuse(const request *made, const char *text) {
  void *previous;
  made->state->driver.context_pop(&previous);
  return fail(made->device, text);
}

/* `M_device_allocate`: `*memory` is NULL for no bytes. */
int32_t martlet_glue_device_allocate(martlet_device *device, const martlet_glue_device_model *model, size_t bytes,
                                     void **memory) {
  request made;
  if (memory) *memory = 0;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  if (!memory) return refuse(&made, "there is no place for the address of the memory");
  uint64_t address = 0;
  const int32_t result = bytes ? made.state->driver.allocate(&address, bytes) : 0;
  if (!result) *memory = (void *)(uintptr_t)address;
  return end(&made, result, "taking memory of the device");
}

/* `M_device_free`. */
int32_t martlet_glue_device_free(martlet_device *device, const martlet_glue_device_model *model, void *memory) {
  request made;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  return end(&made, memory ? made.state->driver.free((uintptr_t)memory) : 0, "giving memory of the device back");
}

/* `M_device_copy`: either side may be in the host's memory or on a device. The driver may return before such a copy has
   ended, and the model's streams do not wait for the default one, in which it runs. */
int32_t martlet_glue_device_copy(martlet_device *device, const martlet_glue_device_model *model, void *to,
                                 const void *from, size_t bytes) {
  request made;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  int32_t result = bytes ? made.state->driver.copy((uintptr_t)to, (uintptr_t)from, bytes) : 0;
  if (bytes && !result) result = made.state->driver.stream_wait(0);
  return end(&made, result, "copying");
}

/* `M_device_stream`: makes a stream, or, where there is one, takes it back. */
int32_t martlet_glue_device_stream(martlet_device *device, const martlet_glue_device_model *model, void **stream) {
  request made;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  if (!stream) return refuse(&made, "there is no place for the stream");
  if (!*stream) return end(&made, made.state->driver.stream_create(stream, DRIVER_STREAM_NON_BLOCKING), "making a stream");
  const int32_t result = made.state->driver.stream_destroy(*stream);
  *stream = 0;
  return end(&made, result, "taking a stream back");
}

/* `M_device_wait`: returns when all that was launched in `stream` has ended. */
int32_t martlet_glue_device_wait(martlet_device *device, const martlet_glue_device_model *model, void *stream) {
  request made;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  return end(&made, made.state->driver.stream_wait(stream), "waiting for the device");
}

/* `M_device_forget`: gives back what a recording holds. */
int32_t martlet_glue_device_forget(martlet_device *device, const martlet_glue_device_model *model,
                                   martlet_graph *graph) {
  request made;
  const int32_t code = begin(device, model, &made);
  if (code) return code;
  if (!graph || graph->size < sizeof(martlet_graph)) return refuse(&made, "the recording is not set up");
  int32_t result = 0;
  martlet_glue_recording *recording = graph->state;
  if (recording) {
    graph->state = 0;
    if (recording->executable) result = made.state->driver.executable_destroy(recording->executable);
    const int32_t other = made.state->driver.host_free(recording);
    if (!result) result = other;
  }
  return end(&made, result, "forgetting a recording");
}
