/* The part of the CUDA driver's interface that models use, as its reference manual states it: no header of the toolkit is
   needed, and the library is looked for at run time. */
#ifndef MARTLET_DRIVER_H
#define MARTLET_DRIVER_H

#include <stddef.h>
#include <stdint.h>

/* The library, by the name that every driver of NVIDIA's for Linux installs. */
#define MARTLET_DRIVER_LIBRARY "libcuda.so.1"

/* CUresult: 0, or what was wrong. */
enum {
  DRIVER_SUCCESS = 0,
  DRIVER_OUT_OF_MEMORY = 2,
  DRIVER_NO_DEVICE = 100
};

/* Attributes of devices and of functions, options of the compiler of PTX, and flags. */
enum {
  DRIVER_CAPABILITY_MAJOR = 75,
  DRIVER_CAPABILITY_MINOR = 76,
  DRIVER_GREATEST_DYNAMIC_SHARED = 8,
  DRIVER_ERROR_LOG = 5,
  DRIVER_ERROR_LOG_SIZE = 6,
  DRIVER_HOST_PORTABLE = 1,
  DRIVER_EVENT_PLAIN = 0,
  DRIVER_EVENT_WITHOUT_TIME = 2,
  DRIVER_STREAM_NON_BLOCKING = 1,
  DRIVER_CAPTURE_THREAD = 1
};

/* The functions: field, symbol, parameters, and whether the driver must have it. Devices are numbers, addresses of device
   memory are 64 bits wide, and all else is a pointer to what only the driver knows. */
#define MARTLET_DRIVER_FUNCTIONS(row)                                                                                    \
  row(init, "cuInit", (uint32_t flags), 1)                                                                               \
  row(version, "cuDriverGetVersion", (int32_t *version), 1)                                                              \
  row(error_name, "cuGetErrorName", (int32_t result, const char **text), 1)                                              \
  row(error_text, "cuGetErrorString", (int32_t result, const char **text), 1)                                            \
  row(device_count, "cuDeviceGetCount", (int32_t *count), 1)                                                             \
  row(device_get, "cuDeviceGet", (int32_t *device, int32_t ordinal), 1)                                                  \
  row(device_name, "cuDeviceGetName", (char *name, int32_t room, int32_t device), 1)                                     \
  row(device_attribute, "cuDeviceGetAttribute", (int32_t *value, int32_t attribute, int32_t device), 1)                  \
  row(context_retain, "cuDevicePrimaryCtxRetain", (void **context, int32_t device), 1)                                   \
  row(context_release, "cuDevicePrimaryCtxRelease_v2", (int32_t device), 1)                                              \
  row(context_push, "cuCtxPushCurrent_v2", (void *context), 1)                                                           \
  row(context_pop, "cuCtxPopCurrent_v2", (void **context), 1)                                                            \
  row(module_load, "cuModuleLoadDataEx",                                                                                 \
      (void **module, const void *image, uint32_t count, int32_t *options, void **values), 1)                            \
  row(module_unload, "cuModuleUnload", (void *module), 1)                                                                \
  row(module_function, "cuModuleGetFunction", (void **function, void *module, const char *name), 1)                      \
  row(function_set, "cuFuncSetAttribute", (void *function, int32_t attribute, int32_t value), 1)                         \
  row(allocate, "cuMemAlloc_v2", (uint64_t *address, size_t bytes), 1)                                                   \
  row(free, "cuMemFree_v2", (uint64_t address), 1)                                                                       \
  row(host_allocate, "cuMemHostAlloc", (void **memory, size_t bytes, uint32_t flags), 1)                                 \
  row(host_free, "cuMemFreeHost", (void *memory), 1)                                                                     \
  row(copy, "cuMemcpy", (uint64_t to, uint64_t from, size_t bytes), 1)                                                   \
  row(upload, "cuMemcpyHtoDAsync_v2", (uint64_t to, const void *from, size_t bytes, void *stream), 1)                    \
  row(download, "cuMemcpyDtoHAsync_v2", (void *to, uint64_t from, size_t bytes, void *stream), 1)                        \
  row(move, "cuMemcpyDtoDAsync_v2", (uint64_t to, uint64_t from, size_t bytes, void *stream), 1)                         \
  row(stream_create, "cuStreamCreate", (void **stream, uint32_t flags), 1)                                               \
  row(stream_destroy, "cuStreamDestroy_v2", (void *stream), 1)                                                           \
  row(stream_wait, "cuStreamSynchronize", (void *stream), 1)                                                             \
  row(event_create, "cuEventCreate", (void **event, uint32_t flags), 1)                                                  \
  row(event_destroy, "cuEventDestroy_v2", (void *event), 1)                                                              \
  row(event_record, "cuEventRecord", (void *event, void *stream), 1)                                                     \
  row(event_wait, "cuEventSynchronize", (void *event), 1)                                                                \
  row(event_elapsed, "cuEventElapsedTime", (float *milliseconds, void *start, void *end), 1)                             \
  row(launch, "cuLaunchKernel",                                                                                          \
      (void *function, uint32_t grid_x, uint32_t grid_y, uint32_t grid_z, uint32_t block_x, uint32_t block_y,            \
       uint32_t block_z, uint32_t shared, void *stream, void **parameters, void **extra), 1)                             \
  row(capture_begin, "cuStreamBeginCapture_v2", (void *stream, int32_t mode), 0)                                         \
  row(capture_end, "cuStreamEndCapture", (void *stream, void **graph), 0)                                                \
  row(graph_instantiate, "cuGraphInstantiateWithFlags", (void **executable, void *graph, uint64_t flags), 0)             \
  row(graph_instantiate_before, "cuGraphInstantiate_v2",                                                                 \
      (void **executable, void *graph, void **failed, char *log, size_t room), 0)                                        \
  row(graph_launch, "cuGraphLaunch", (void *executable, void *stream), 0)                                                \
  row(graph_destroy, "cuGraphDestroy", (void *graph), 0)                                                                 \
  row(executable_destroy, "cuGraphExecDestroy", (void *executable), 0)

#define MARTLET_DRIVER_FIELD(field, symbol, parameters, needed) int32_t(*field) parameters;
typedef struct martlet_driver {
  MARTLET_DRIVER_FUNCTIONS(MARTLET_DRIVER_FIELD)
} martlet_driver;

#endif
