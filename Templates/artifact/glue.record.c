/* The contract of an entry as one record: the usual way to check a call of a typed function. */
#include "glue.h"

/* The bytes of a tensor, or -1 if they do not fit. */
static __attribute__((noinline)) int64_t byte_count(const martlet_glue_tensor *tensor, const int64_t *extents) {
  int64_t bytes = (tensor->type_bits + 7) / 8;
  for (int32_t axis = 0; axis < tensor->rank; axis++)
    if (extents[axis] < 0 || __builtin_mul_overflow(bytes, extents[axis], &bytes)) return -1;
  return bytes;
}

/* Whether `tensor` is in the place of the input `other` and has the same memory. */
static int takes_place(const martlet_glue_tensor *tensor, int32_t other, const void *data, const void *others) {
  return tensor->replaced == other && data == others;
}

/* Dims in range, then data of all tensors there, aligned, and no output over another tensor but the one in whose
   place it is, the arena or the context.
   `extents` is room for the extents of all tensors; they are left there. */
int32_t martlet_glue_check(martlet_context *context, const martlet_glue_entry *entry, void *const *pointers,
                           const int64_t *dims, int64_t *extents) {
  int32_t code;
  for (int32_t place = 0; place < entry->dim_count; place++) {
    const martlet_glue_dim *dim = &entry->dims[place];
    code = martlet_glue_check_range(context, dim->name, dims[place], dim->low, dim->high, dim->divisor, dim->location);
    if (code) return code;
  }
  entry->shapes(dims, extents);
  const int32_t tensor_count = entry->input_count + entry->output_count;
  const int64_t *own = extents;
  for (int32_t place = 0; place < tensor_count; own += entry->tensors[place++].rank) {
    const martlet_glue_tensor *tensor = &entry->tensors[place];
    const int64_t bytes = byte_count(tensor, own);
    if (bytes < 0) {
      martlet_glue_writer to = martlet_glue_start(context, tensor->location);
      martlet_glue_put_quoted(&to, "tensor '", tensor->name, "' would be larger than memory");
      return MARTLET_CONTRACT;
    }
    code = martlet_glue_check_data(context, tensor->name, pointers[place], bytes, tensor->alignment, tensor->location);
    if (code) return code;
    const int64_t *others = extents;
    for (int32_t other = 0; other < place && place >= entry->input_count; others += entry->tensors[other++].rank) {
      if (takes_place(tensor, other, pointers[place], pointers[other])) continue;
      code = martlet_glue_check_overlap(context, tensor->name, pointers[place], bytes, entry->tensors[other].name,
                                        pointers[other], byte_count(&entry->tensors[other], others), tensor->location);
      if (code) return code;
    }
    if (place >= entry->input_count)
      code = martlet_glue_check_overlap(context, tensor->name, pointers[place], bytes, "context", context,
                                        (int64_t)context->size, tensor->location);
    if (code) return code;
    code = martlet_glue_check_overlap(context, tensor->name, pointers[place], bytes, "arena", context->arena,
                                      context->arena ? (int64_t)context->arena_size : 0, tensor->location);
    if (code) return code;
  }
  return MARTLET_OK;
}
