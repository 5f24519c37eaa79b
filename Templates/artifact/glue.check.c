/* Checks of the contract, one by one. */
#include "glue.h"

int32_t martlet_glue_check_arena(martlet_context *context, int64_t needed) {
  if (needed <= 0) return MARTLET_OK;
  martlet_glue_writer to = {context->error, 0};
  if (!context->arena || context->arena_size < (uint64_t)needed) {
    martlet_glue_put(&to, "the arena has ");
    martlet_glue_put_number(&to, context->arena ? (int64_t)context->arena_size : 0);
    martlet_glue_put(&to, " bytes, the call needs ");
    martlet_glue_put_number(&to, needed);
    return MARTLET_ARENA;
  }
  if ((uintptr_t)context->arena % 64 == 0) return MARTLET_OK;
  return martlet_glue_fail(context, MARTLET_ARENA, "the arena is not aligned to 64 bytes", 0);
}

/* External weights: as many bytes as expected, and the same header of 64 bytes, which holds the content hash. */
int32_t martlet_glue_check_weights(martlet_context *context, const void *header, int64_t needed) {
  const uint64_t *have = context->weights, *wanted = header;
  const char *mistake = 0;
  if (!have) {
    mistake = "the context has no weights, the model keeps them in a file of their own";
  } else if (context->weights_size < (uint64_t)needed) {
    mistake = "the weights are shorter than the model needs";
  } else if ((uintptr_t)have % 64 != 0) {
    mistake = "the weights are not aligned to 64 bytes";
  } else {
    for (int word = 0; word < 8; word++)
      if (have[word] != wanted[word]) mistake = "the weights belong to another model";
  }
  return mistake ? martlet_glue_fail(context, MARTLET_WEIGHTS, mistake, 0) : MARTLET_OK;
}

int32_t martlet_glue_check_range(martlet_context *context, const char *name, int64_t value, int64_t low, int64_t high,
                                 int64_t divisor, const char *location) {
  const int inside = value >= low && value <= high;
  if (inside && (divisor <= 1 || value % divisor == 0)) return MARTLET_OK;
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "dim '", name, "' is ");
  martlet_glue_put_number(&to, value);
  martlet_glue_put(&to, inside ? ", must be a multiple of " : ", must lie in ");
  martlet_glue_put_number(&to, inside ? divisor : low);
  if (!inside) {
    martlet_glue_put(&to, "...");
    martlet_glue_put_number(&to, high);
  }
  return MARTLET_CONTRACT;
}

/* A relation of dims that could not be proved: `rule` says what must hold, the numbers are its two sides. */
int32_t martlet_glue_check_relation(martlet_context *context, int32_t holds, const char *rule, int64_t left,
                                    int64_t right, const char *location) {
  if (holds) return MARTLET_OK;
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "the call must satisfy ", rule, "; the sides are ");
  martlet_glue_put_number(&to, left);
  martlet_glue_put(&to, " and ");
  martlet_glue_put_number(&to, right);
  return MARTLET_CONTRACT;
}

int32_t martlet_glue_check_data(martlet_context *context, const char *name, const void *data, int64_t bytes,
                                int64_t alignment, const char *location) {
  if (bytes <= 0 || (data && (uintptr_t)data % (uint64_t)alignment == 0)) return MARTLET_OK;
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "tensor '", name, data ? "' is not aligned to " : "' has no data, it needs ");
  martlet_glue_put_number(&to, data ? alignment : bytes);
  martlet_glue_put(&to, " bytes");
  return MARTLET_CONTRACT;
}

int32_t martlet_glue_check_overlap(martlet_context *context, const char *first_name, const void *first,
                                   int64_t first_bytes, const char *second_name, const void *second,
                                   int64_t second_bytes, const char *location) {
  const uintptr_t left = (uintptr_t)first, right = (uintptr_t)second;
  if (first_bytes <= 0 || second_bytes <= 0) return MARTLET_OK;
  if (left < right ? right - left >= (uint64_t)first_bytes : left - right >= (uint64_t)second_bytes) return MARTLET_OK;
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "tensor '", first_name, "' overlaps '");
  martlet_glue_put_quoted(&to, "", second_name, "' in memory");
  return MARTLET_CONTRACT;
}
