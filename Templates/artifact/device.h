/* What the parts of the glue for GPUs share. The records are written by emission; IR/artifact.md describes them. */
#ifndef MARTLET_DEVICE_H
#define MARTLET_DEVICE_H

#include "driver.h"
#include "glue.h"

/* A kernel as one generation of GPUs runs it. */
typedef struct martlet_glue_block_kernel {
  const char *name;
  int32_t threads;    /* of a block */
  int32_t shared;     /* bytes of memory that they share */
  int32_t parameters; /* pointers and dims together */
  int32_t lines;      /* whether the blocks may need both axes of the grid */
} martlet_glue_block_kernel;

/* The code for a generation of GPUs: for its compute capability and, unless `exact`, all later ones. */
typedef struct martlet_glue_generation {
  const char *name, *ptx;
  int32_t major, minor, exact;
  int32_t driver; /* the least version that reads the PTX, as the driver counts */
  const char *driver_name;
  const martlet_glue_block_kernel *kernels;
} martlet_glue_generation;

/* What a model has for GPUs; the least generation comes first. */
typedef struct martlet_glue_device_model {
  const char *name;
  const martlet_glue_generation *generations;
  int32_t generation_count, kernel_count;
  const void *weights;  /* the weights, or their header alone; NULL if there are none */
  int64_t weights_size; /* the bytes of all weights, header included */
  int32_t external;     /* whether the caller maps them */
} martlet_glue_device_model;

/* What an open device holds, in memory that the driver gave. */
typedef struct martlet_glue_device_state {
  const martlet_glue_device_model *model;
  martlet_driver driver;
  void *context, *module;
  uint64_t weights;
  int32_t device, generation;
  void *functions[];
} martlet_glue_device_state;

/* What a recording holds, in memory that the driver gave. */
typedef struct martlet_glue_recording {
  void *executable; /* NULL while the words have been seen only once */
  int64_t word_count;
  uint64_t words[]; /* what it depends on */
} martlet_glue_recording;

/* A call on its way. */
typedef struct martlet_glue_device_call {
  martlet_context *context;
  const martlet_glue_device_state *state;
  const martlet_driver *driver;
  int64_t launches; /* so far */
} martlet_glue_device_call;

/* What an entry is on a GPU. */
typedef struct martlet_glue_device_entry {
  const martlet_glue_entry *entry;
  const martlet_glue_device_model *model;
  int64_t reads;    /* whether `launch` brings values to the host to know what comes next */
  /* The bytes of the arena, without room for tensors of the host. */
  int64_t (*arena)(const int64_t *dims);
  /* Checks what elements of inputs must satisfy. */
  int32_t (*check)(martlet_glue_device_call *call, void *const *pointers, const int64_t *dims);
  /* Launches everything; `places` has the device memory of each tensor. Of `extents`, those of all tensors, it writes those
     that are known only then. */
  int32_t (*launch)(martlet_glue_device_call *call, void *const *places, const int64_t *dims, char *arena,
                    char *weights, int32_t generation, int64_t *extents);
} martlet_glue_device_entry;

/* Memory of tensors and arena starts at multiples of this many bytes. */
#define MARTLET_DEVICE_ALIGNMENT 256
/* What kernels take for granted of the tensors that the caller has on the device. */
#define MARTLET_DEVICE_TENSOR_ALIGNMENT 16

int32_t martlet_glue_driver_fail(martlet_glue_writer *to, const martlet_driver *driver, int32_t result,
                                 const char *doing, const char *name);
int32_t martlet_glue_device_failed(martlet_glue_device_call *call, int32_t result, const char *doing,
                                   const char *name);

#endif
