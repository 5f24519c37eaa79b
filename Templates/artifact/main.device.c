/* A call on a GPU: the device with the weights on it, and its memory to work in. Tensors stay in the host's memory. */
#include "main.h"

/* Opens the GPU that the options name, with what `context` has been given of the weights, and takes `bytes` of its memory;
   0 after a report. */
int martlet_main_open(const main_options *options, const main_entry *entry, int64_t bytes, martlet_device *device,
                      martlet_context *context) {
  device->size = sizeof(martlet_device);
  device->abi = MARTLET_ABI;
  device->ordinal = options->ordinal;
  device->weights = context->weights;
  device->weights_size = context->weights_size;
  if (martlet_main_device->open(device)) return martlet_main_fail(options->program, "%s", device->error);
  context->device = device;
  context->arena_size = bytes < 0 ? 0 : (size_t)bytes;
  if (bytes >= 0 && !martlet_main_device->allocate(device, context->arena_size, &context->arena)) return 1;
  martlet_main_fail(options->program, "there is not enough memory on the GPU: entry '%s' needs %lld bytes to work in",
                    entry->name, (long long)bytes);
  if (bytes >= 0) martlet_main_note("%s", device->error);
  martlet_main_close(device, context);
  return 0;
}

/* Gives back what a device holds; nothing happens without one. */
void martlet_main_close(martlet_device *device, martlet_context *context) {
  if (!context->device) return;
  martlet_main_device->free(device, context->arena);
  martlet_main_device->close(device);
  context->device = 0;
}
