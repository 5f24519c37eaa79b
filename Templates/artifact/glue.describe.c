/* Checks of one described tensor against what the entry takes. */
#include "glue.h"

/* Reports a property of a tensor; `axis` -1 where none is meant. */
int32_t martlet_glue_fail_tensor(martlet_context *context, const martlet_glue_tensor *tensor, const char *what,
                                 int32_t axis, int64_t have, int64_t wanted) {
  martlet_glue_writer to = martlet_glue_start(context, tensor->location);
  martlet_glue_put_quoted(&to, "tensor '", tensor->name, "': ");
  martlet_glue_put(&to, what);
  if (axis >= 0) martlet_glue_put_number(&to, axis);
  martlet_glue_put(&to, " is ");
  martlet_glue_put_number(&to, have);
  martlet_glue_put(&to, ", must be ");
  martlet_glue_put_number(&to, wanted);
  return MARTLET_CONTRACT;
}

/* Rank, type, device and the absence of gaps. */
int32_t martlet_glue_check_tensor(martlet_context *context, const martlet_glue_tensor *tensor,
                                  const martlet_tensor *given) {
  if (given->ndim != tensor->rank) return martlet_glue_fail_tensor(context, tensor, "the rank", -1, given->ndim, tensor->rank);
  if (given->type_code != tensor->type_code)
    return martlet_glue_fail_tensor(context, tensor, "the DLPack type code", -1, given->type_code, tensor->type_code);
  if (given->type_bits != tensor->type_bits)
    return martlet_glue_fail_tensor(context, tensor, "the element's number of bits", -1, given->type_bits, tensor->type_bits);
  if (given->type_lanes != 1) return martlet_glue_fail_tensor(context, tensor, "the number of lanes", -1, given->type_lanes, 1);
  const martlet_device *device = martlet_glue_device(context);
  if (given->device_type != DLPACK_HOST && !(device && given->device_type == DLPACK_PINNED)) {
    if (!device || given->device_type != DLPACK_CUDA)
      return martlet_glue_fail_tensor(context, tensor, "the DLPack device", -1, given->device_type, device ? DLPACK_CUDA : DLPACK_HOST);
    if (given->device_id != device->ordinal)
      return martlet_glue_fail_tensor(context, tensor, "the number of the DLPack device", -1, given->device_id, device->ordinal);
  }
  if (tensor->rank && !given->shape) return martlet_glue_fail_tensor(context, tensor, "the shape pointer", -1, 0, 1);
  if (!given->strides) return MARTLET_OK;
  for (int32_t axis = 0; axis < tensor->rank; axis++)
    if (given->shape[axis] == 0) return MARTLET_OK;
  int64_t wanted = 1;
  for (int32_t axis = tensor->rank - 1; axis >= 0; axis--) {
    /* The stride of an axis of one element is never used. */
    if (given->shape[axis] != 1 && given->strides[axis] != wanted)
      return martlet_glue_fail_tensor(context, tensor, "the stride of axis ", axis, given->strides[axis], wanted);
    if (__builtin_mul_overflow(wanted, given->shape[axis], &wanted)) break;
  }
  return MARTLET_OK;
}
