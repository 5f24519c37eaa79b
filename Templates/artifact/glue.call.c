/* The call by description: binds the dims, checks shapes and types, calls the typed function. */
#include "glue.h"

/* Reads a dim that no input shows from the scalar that gives it. */
static int32_t read_dim(martlet_context *context, const martlet_glue_dim *dim, const martlet_tensor *given,
                        int64_t *value) {
  const martlet_glue_tensor scalar = {dim->name, dim->location, 0, 0, 64, 8, -1};
  int32_t code = martlet_glue_check_tensor(context, &scalar, given);
  if (code) return code;
  if (given->device_type == DLPACK_CUDA)
    return martlet_glue_fail_tensor(context, &scalar, "the DLPack device", -1, given->device_type, DLPACK_HOST);
  const char *data = given->data ? (const char *)given->data + given->byte_offset : 0;
  code = martlet_glue_check_data(context, dim->name, data, 8, 8, dim->location);
  if (!code) *value = *(const int64_t *)data;
  return code;
}

static int32_t bind_dims(martlet_context *context, const martlet_glue_entry *entry, const martlet_tensor *inputs,
                         int64_t *dims) {
  const martlet_tensor *scalar = inputs + entry->input_count;
  for (int32_t place = 0; place < entry->dim_count; place++) {
    const martlet_glue_dim *dim = &entry->dims[place];
    if (dim->tensor < 0) {
      const int32_t code = read_dim(context, dim, scalar++, &dims[place]);
      if (code) return code;
      continue;
    }
    const int64_t extent = inputs[dim->tensor].shape[dim->axis];
    int64_t rest;
    if (__builtin_sub_overflow(extent, dim->offset, &rest) || rest % dim->scale != 0) {
      martlet_glue_writer to = martlet_glue_start(context, dim->location);
      martlet_glue_put_quoted(&to, "tensor '", entry->tensors[dim->tensor].name, "': the extent of axis ");
      martlet_glue_put_number(&to, dim->axis);
      martlet_glue_put(&to, " is ");
      martlet_glue_put_number(&to, extent);
      martlet_glue_put(&to, ", must be a multiple of ");
      martlet_glue_put_number(&to, dim->scale);
      martlet_glue_put(&to, " plus ");
      martlet_glue_put_number(&to, dim->offset);
      return MARTLET_CONTRACT;
    }
    dims[place] = rest / dim->scale;
  }
  return MARTLET_OK;
}

/* Writes extents that are known now into a description of rows without gaps. */
static void return_extents(const martlet_glue_entry *entry, const int64_t *returned, const martlet_tensor *outputs) {
  for (int32_t place = 0; place < entry->returned_count; place++) {
    const martlet_tensor *output = &outputs[entry->returned[place].output];
    output->shape[entry->returned[place].axis] = returned[place];
    if (!output->strides) continue;
    int64_t stride = 1;
    for (int32_t axis = output->ndim - 1; axis >= 0; axis--) {
      output->strides[axis] = stride;
      stride *= output->shape[axis];
    }
  }
}

/* Behind the inputs stand the values of the dims that no input shows. The caller gives room on its stack: `pointers`,
   `extents` and `memory` for all tensors, `dims` for all dims and, behind them, for the returned extents. */
int32_t martlet_glue_call(martlet_context *context, const martlet_glue_entry *entry, const martlet_tensor *inputs,
                          size_t input_count, const martlet_tensor *outputs, size_t output_count, void **pointers,
                          int64_t *dims, int64_t *extents, uint8_t *memory) {
  int32_t code = martlet_glue_check_context(context);
  if (code) return code;
  int32_t taken = entry->input_count;
  for (int32_t place = 0; place < entry->dim_count; place++) taken += entry->dims[place].tensor < 0;
  if (input_count != (size_t)taken || output_count != (size_t)entry->output_count) {
    martlet_glue_writer to = martlet_glue_start(context, 0);
    martlet_glue_put_quoted(&to, "entry '", entry->name, "' takes ");
    martlet_glue_put_number(&to, taken);
    martlet_glue_put(&to, " inputs");
    if (taken > entry->input_count) {
      martlet_glue_put(&to, ", ");
      martlet_glue_put_number(&to, taken - entry->input_count);
      martlet_glue_put(&to, " of them dims,");
    }
    martlet_glue_put(&to, " and gives ");
    martlet_glue_put_number(&to, entry->output_count);
    martlet_glue_put(&to, " outputs");
    return MARTLET_CONTRACT;
  }
  if ((input_count && !inputs) || (output_count && !outputs))
    return martlet_glue_fail(context, MARTLET_CONTRACT,
                             input_count && !inputs ? "the inputs are NULL" : "the outputs are NULL", 0);
  const int32_t tensor_count = entry->input_count + entry->output_count;
  for (int32_t place = 0; place < tensor_count; place++) {
    const martlet_tensor *given = place < entry->input_count ? &inputs[place] : &outputs[place - entry->input_count];
    code = martlet_glue_check_tensor(context, &entry->tensors[place], given);
    if (code) return code;
    memory[place] = given->device_type == DLPACK_CUDA ? MARTLET_MEMORY_DEVICE : MARTLET_MEMORY_HOST;
    pointers[place] = given->data ? (char *)given->data + given->byte_offset : 0;
    if ((uintptr_t)pointers[place] < (uintptr_t)given->data) {
      martlet_glue_writer to = martlet_glue_start(context, entry->tensors[place].location);
      martlet_glue_put_quoted(&to, "tensor '", entry->tensors[place].name, "': the byte offset leads out of memory");
      return MARTLET_CONTRACT;
    }
  }
  code = bind_dims(context, entry, inputs, dims);
  for (int32_t place = 0; place < entry->dim_count && !code; place++) {
    const martlet_glue_dim *dim = &entry->dims[place];
    code = martlet_glue_check_range(context, dim->name, dims[place], dim->low, dim->high, dim->divisor, dim->location);
  }
  if (code) return code;
  entry->shapes(dims, extents);
  const int64_t *wanted = extents;
  for (int32_t place = 0; place < tensor_count; place++) {
    const martlet_tensor *given = place < entry->input_count ? &inputs[place] : &outputs[place - entry->input_count];
    for (int32_t axis = 0; axis < given->ndim; axis++, wanted++)
      if (given->shape[axis] != *wanted)
        return martlet_glue_fail_tensor(context, &entry->tensors[place], "the extent of axis ", axis, given->shape[axis], *wanted);
  }
  int64_t *returned = dims + entry->dim_count;
  const int has_device = martlet_glue_device(context) != 0;
  const uint8_t *own = has_device ? context->memory : 0;
  if (has_device) context->memory = memory;
  code = entry->thunk(context, pointers, dims, returned);
  if (has_device) context->memory = own;
  if (!code) return_extents(entry, returned, outputs);
  return code;
}
