/* Classifies one handwritten digit on a GPU with DigitsCNN compiled with --target cuda:…; needs nothing but the model's
   header, and no CUDA toolkit. */
#include <stdio.h>

#include "digits-gpu.h"

/* A seven: 8 by 8 pixels of 0 to 16. */
static const float image[64] = {
    0, 0, 3, 8,  12, 15, 16, 2, /**/ 0, 0, 12, 14, 10, 13, 15, 0, /**/ 0, 0, 1, 1,  2, 14, 6, 0, /**/
    0, 0, 2, 8,  13, 16, 8,  0, /**/ 0, 0, 9,  16, 16, 10, 5,  0, /**/ 0, 0, 1, 8,  12, 1, 0, 0, /**/
    0, 0, 0, 14, 8,  0,  0,  0, /**/ 0, 0, 2,  16, 5,  0,  0,  0,
};

/* Runs the model with the image already on the device; its results stay there until they are copied. */
static int classify(martlet_device *device, martlet_context *context) {
  float probabilities[10];
  int64_t digit;
  void *in_image = NULL, *out_probabilities = NULL, *out_digit = NULL;
  static const uint8_t memory[3] = {MARTLET_MEMORY_DEVICE, MARTLET_MEMORY_DEVICE, MARTLET_MEMORY_DEVICE};
  context->memory = memory;
  int code = digitscnn_device_allocate(device, sizeof image, &in_image);
  if (!code) code = digitscnn_device_allocate(device, sizeof probabilities, &out_probabilities);
  if (!code) code = digitscnn_device_allocate(device, sizeof digit, &out_digit);
  if (!code) code = digitscnn_device_copy(device, in_image, image, sizeof image);
  /* The second call of the same is recorded, and further ones replay that. */
  for (int call = 0; call < 3 && !code; call++)
    code = digitscnn_classify(context, in_image, out_probabilities, out_digit, 1, NULL);
  if (!code) code = digitscnn_device_wait(device, context->stream);
  if (!code) code = digitscnn_device_copy(device, probabilities, out_probabilities, sizeof probabilities);
  if (!code) code = digitscnn_device_copy(device, &digit, out_digit, sizeof digit);
  if (!code) printf("C on a GPU: this is a %d, with probability %.3f\n", (int)digit, probabilities[digit]);
  digitscnn_device_free(device, in_image);
  digitscnn_device_free(device, out_probabilities);
  digitscnn_device_free(device, out_digit);
  return code;
}

int main(void) {
  /* The first GPU, with the model's code and weights: constant, for any number of contexts and threads. */
  martlet_device device = {sizeof(martlet_device), MARTLET_ABI, 0};
  if (digitscnn_device_open(&device) != MARTLET_OK) {
    fprintf(stderr, "%s\n", device.error);
    return 1;
  }
  /* All that changes during a call belongs to the caller: one context for each thread, with memory of the device. */
  martlet_context context = {sizeof(martlet_context), MARTLET_ABI, MARTLET_LEVEL_BEST};
  martlet_graph graph = {sizeof(martlet_graph)};
  context.device = &device;
  context.graph = &graph;
  context.arena_size = (size_t)digitscnn_classify_device_arena_size(1);
  int code = digitscnn_device_allocate(&device, context.arena_size, &context.arena);
  if (!code) code = digitscnn_device_stream(&device, &context.stream);
  if (!code) code = classify(&device, &context);
  if (code) fprintf(stderr, "%s\n", context.error[0] ? context.error : device.error);

  digitscnn_device_forget(&device, &graph);
  digitscnn_device_free(&device, context.arena);
  if (context.stream) digitscnn_device_stream(&device, &context.stream);
  digitscnn_device_close(&device);
  return code != MARTLET_OK;
}
