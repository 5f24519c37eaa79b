/* What the parts of the glue share. The records are written by emission; IR/artifact.md describes them. */
#ifndef MARTLET_GLUE_H
#define MARTLET_GLUE_H

#include "martlet.h"

/* A symbolic dim and the input axis that the call by description reads it from: (extent - offset) / scale. */
typedef struct martlet_glue_dim {
  const char *name, *location;
  int64_t low, high, divisor;
  int32_t tensor, axis; /* tensor -1: no input shows this dim; a scalar behind the inputs is its value */
  int64_t scale, offset;
} martlet_glue_dim;

/* An input or output of an entry. */
typedef struct martlet_glue_tensor {
  const char *name, *location;
  int32_t rank;
  uint8_t type_code, type_bits;
  uint16_t alignment; /* that the data pointer must have, in bytes */
  int32_t replaced;   /* of an output in place of an input: that input, whose memory it may have; else -1 */
} martlet_glue_tensor;

/* An output axis whose extent the call returns. */
typedef struct martlet_glue_axis {
  int32_t output, axis;
} martlet_glue_axis;

/* An entry: inputs come first among the tensors. */
typedef struct martlet_glue_entry {
  const char *name;
  const martlet_glue_dim *dims;
  const martlet_glue_tensor *tensors;
  const martlet_glue_axis *returned;
  int32_t dim_count, input_count, output_count, returned_count;
  /* Writes the extents of all tensors, one after the other. */
  void (*shapes)(const int64_t *dims, int64_t *extents);
  /* Calls the typed function. */
  int32_t (*thunk)(martlet_context *context, void *const *pointers, const int64_t *dims, int64_t *returned);
} martlet_glue_entry;

/* DLPack's numbers of devices. */
enum {
  DLPACK_HOST = 1,
  DLPACK_CUDA = 2,
  DLPACK_PINNED = 3
};

typedef void (*martlet_glue_kernel)(const void *const *buffers, const int64_t *dims, int64_t begin, int64_t end);

/* What one launch runs. */
typedef struct martlet_glue_work {
  martlet_glue_kernel kernel;
  const void *const *buffers;
  const int64_t *dims;
  int64_t tasks;
} martlet_glue_work;

/* Writes an error text; it never leaves its room. */
typedef struct martlet_glue_writer {
  char *text;
  size_t length;
} martlet_glue_writer;

void martlet_glue_put(martlet_glue_writer *to, const char *text);
void martlet_glue_put_number(martlet_glue_writer *to, int64_t number);
void martlet_glue_put_quoted(martlet_glue_writer *to, const char *before, const char *name, const char *after);
martlet_glue_writer martlet_glue_start(martlet_context *context, const char *location);

int32_t martlet_glue_fail(martlet_context *context, int32_t code, const char *text, const char *location);
int32_t martlet_glue_fail_tensor(martlet_context *context, const martlet_glue_tensor *tensor, const char *what,
                                 int32_t axis, int64_t have, int64_t wanted);
int32_t martlet_glue_check_context(martlet_context *context);
martlet_device *martlet_glue_device(const martlet_context *context);
void martlet_glue_launch(martlet_context *context, const martlet_glue_work *works, int64_t count, int32_t worth);
void martlet_glue_carry(void *to, const void *from, int64_t bytes);
int32_t martlet_glue_check(martlet_context *context, const martlet_glue_entry *entry, void *const *pointers,
                           const int64_t *dims, int64_t *extents);
int32_t martlet_glue_check_indices(martlet_context *context, const char *name, const void *data, int32_t type_code,
                                   int32_t type_bits, const int64_t *part, int32_t axes, int64_t low, int64_t high,
                                   const char *location);
int32_t martlet_glue_check_tensor(martlet_context *context, const martlet_glue_tensor *tensor,
                                  const martlet_tensor *given);
int32_t martlet_glue_check_range(martlet_context *context, const char *name, int64_t value, int64_t low, int64_t high,
                                 int64_t divisor, const char *location);
int32_t martlet_glue_check_data(martlet_context *context, const char *name, const void *data, int64_t bytes,
                                int64_t alignment, const char *location);
int32_t martlet_glue_check_overlap(martlet_context *context, const char *first_name, const void *first,
                                   int64_t first_bytes, const char *second_name, const void *second,
                                   int64_t second_bytes, const char *location);

#endif
