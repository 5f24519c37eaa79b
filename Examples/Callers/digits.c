/* Classifies one handwritten digit with the compiled DigitsCNN; needs nothing but the model's header. */
#include <stdio.h>
#include <stdlib.h>

#include "digits.h"

/* A seven: 8 by 8 pixels of 0 to 16. */
static const float image[64] = {
    0, 0, 3, 8,  12, 15, 16, 2, /**/ 0, 0, 12, 14, 10, 13, 15, 0, /**/ 0, 0, 1, 1,  2, 14, 6, 0, /**/
    0, 0, 2, 8,  13, 16, 8,  0, /**/ 0, 0, 9,  16, 16, 10, 5,  0, /**/ 0, 0, 1, 8,  12, 1, 0, 0, /**/
    0, 0, 0, 14, 8,  0,  0,  0, /**/ 0, 0, 2,  16, 5,  0,  0,  0,
};

int main(void) {
  float probabilities[10];
  int64_t digit;

  /* All that changes during a call belongs to the caller: one context for each thread, with memory to work in. */
  martlet_context context = {sizeof(martlet_context), MARTLET_ABI, MARTLET_LEVEL_BEST};
  context.arena_size = (size_t)digitscnn_classify_arena_size(1);
  context.arena = aligned_alloc(64, (context.arena_size + 63) / 64 * 64);

  if (digitscnn_classify(&context, image, probabilities, &digit, 1, NULL) != MARTLET_OK) {
    fprintf(stderr, "%s\n", context.error);
    return 1;
  }
  printf("C: this is a %d, with probability %.3f\n", (int)digit, probabilities[digit]);
  free(context.arena);
  return 0;
}
