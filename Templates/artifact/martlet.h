#ifndef MARTLET_H
#define MARTLET_H
/* The part of Martlet's C interface that all models share. Every model header carries it; including several is fine. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this interface. A model checks the one that its caller was compiled with. */
#define MARTLET_ABI 1

/* What every entry point returns: 0, or the kind of mistake; the text is in the context's `error`. */
enum {
  MARTLET_OK = 0,
  MARTLET_CONTRACT = 1, /* a dim, a pointer or a value breaks the entry's contract */
  MARTLET_CONTEXT = 2,  /* the context or its executor is not set up, or of another version */
  MARTLET_LEVEL = 3,    /* the forced CPU level is not in the model, or the CPU lacks it */
  MARTLET_ARENA = 4,    /* the arena is missing, too small or not aligned */
  MARTLET_WEIGHTS = 5,  /* the external weights are missing, too small, not aligned or of another model */
  MARTLET_DEVICE = 6    /* there is no such GPU or driver, it is too old, or the driver reports a failure */
};

/* CPU levels for the field `level`. */
enum {
  MARTLET_LEVEL_BEST = -1,    /* the best that both the CPU and the model have */
  MARTLET_LEVEL_BASELINE = 0, /* what every CPU of the architecture has */
  MARTLET_LEVEL_V3 = 1,       /* x86-64-v3: AVX2, FMA, F16C */
  MARTLET_LEVEL_V4 = 2,       /* x86-64-v4: AVX-512 F, BW, CD, DQ, VL */
  MARTLET_LEVEL_VNNI = 3,     /* x86-64-v4-vnni: x86-64-v4 with AVX512-VNNI */
  MARTLET_LEVEL_BF16 = 4      /* x86-64-v4-bf16: x86-64-v4-vnni with AVX512-BF16 */
};

/* What an executor may ask for, for its field `options`; other bits say nothing. */
enum {
  MARTLET_EXECUTOR_SEPARATE = 1, /* a call for each kernel, so that its time can be told */
  MARTLET_EXECUTOR_EVERY = 2     /* every kernel in pieces, also what is too short to gain by it */
};

/* Runs pieces of work on several threads. One executor may serve several contexts if it says so itself. Set up with:
   martlet_executor executor = {sizeof(martlet_executor), USER, WIDTH, FUNCTION, 0}; */
typedef struct martlet_executor {
  size_t size;   /* sizeof(martlet_executor) */
  void *user;    /* handed to parallel_for */
  int64_t width; /* how many pieces can run at the same time; 1 runs everything on the calling thread */
  /* Calls body for disjoint ranges that cover 0..<count, in any order, on any thread; returns after all have ended.
     The result does not depend on how the range is cut. Called once for each kernel that has something to do, or once for
     several that need nothing of each other. count is a number of pieces, not of anything that the model names; it is at
     least 1, and 1 where other threads would not help. */
  void (*parallel_for)(void *user, int64_t count, void (*body)(void *argument, int64_t begin, int64_t end),
                       void *argument);
  int32_t options; /* a sum of MARTLET_EXECUTOR_...; 0 for none */
} martlet_executor;

/* Where a tensor lies, for the field `memory` of a context with a device. */
enum {
  MARTLET_MEMORY_HOST = 0,
  MARTLET_MEMORY_DEVICE = 1
};

/* A GPU that a model has been loaded on, with its weights. Constant once it is open: any number of contexts and threads
   call on it at the same time. It serves the model that opened it. The model's functions open and close it, and give
   memory and streams of it; when one of them fails, it writes `error`, so that threads which do so at the
   same time call with copies of their own. Before it is closed, its memory, streams and recordings are given back. Set up with: martlet_device device = {sizeof(martlet_device), MARTLET_ABI, ORDINAL}; */
typedef struct martlet_device {
  size_t size;         /* sizeof(martlet_device) */
  uint32_t abi;        /* MARTLET_ABI */
  int32_t ordinal;     /* the number of the GPU, as the driver counts them, from 0 */
  const void *weights; /* the mapped weights file, needed until the device is open; NULL if the model carries them */
  size_t weights_size; /* its bytes */
  void *state;         /* the model's own; NULL while the device is not open */
  char error[1024];    /* what was wrong, after a function that did not return 0; ends with a zero byte */
} martlet_device;

/* A recording of the launches of one entry, which runs them again with one call of the driver while memory and dims stay
   the same, and is made anew where they do not. Entries that bring values to the host to know what comes next leave it
   alone, and launch one by one. Set up with: martlet_graph graph = {sizeof(martlet_graph)}; */
typedef struct martlet_graph {
  size_t size; /* sizeof(martlet_graph) */
  void *state; /* the model's own; NULL while nothing is recorded */
} martlet_graph;

/* The times of the launches of one call on a GPU. How many there are is known before where nothing loops; else a call says it,
   and a second one has room for all. */
typedef struct martlet_profile {
  size_t size;          /* sizeof(martlet_profile) */
  int64_t capacity;     /* how many launches there is room for */
  int64_t count;        /* how many launches there were; those behind the first `capacity` have no time */
  float *milliseconds;  /* room for `capacity` times */
  void **events;        /* room for one pointer more, which the call uses */
} martlet_profile;

/* All that changes during a call. Owned by the caller, serves one call at a time; make one for each thread that calls.
   Set up with: martlet_context context = {sizeof(martlet_context), MARTLET_ABI, MARTLET_LEVEL_BEST}; */
typedef struct martlet_context {
  size_t size;                      /* sizeof(martlet_context) */
  uint32_t abi;                     /* MARTLET_ABI */
  int32_t level;                    /* MARTLET_LEVEL_BEST, or the level that must be used */
  const martlet_executor *executor; /* NULL: everything runs on the calling thread */
  void *arena;                      /* working memory, aligned to 64 bytes; with a device of it, and to 256 */
  size_t arena_size;                /* its bytes, at least what the entry's (device's) arena size function says */
  const void *weights;              /* the mapped weights file, aligned to 64 bytes; NULL if the model carries them */
  size_t weights_size;              /* its bytes */
  char error[1024];                 /* what was wrong, after a call that did not return 0; ends with a zero byte */
  /* For GPUs. With a device, the arena is memory of it, and level, executor and weights say nothing. A call with a tensor in
     the host's memory returns when it has ended; one whose tensors all lie on the device returns when it is launched. Where
     values say what comes next, both wait for these on the way. */
  martlet_device *device;   /* NULL: the CPU */
  void *stream;             /* the driver's stream to work in; NULL: the default one */
  const uint8_t *memory;    /* where each tensor of the entry lies, inputs first; NULL: all in the host's memory */
  martlet_graph *graph;     /* NULL: kernels are launched one by one; else needs a stream */
  martlet_profile *profile; /* NULL, or where to put the times of the launches, which are then made one by one */
} martlet_context;

/* A tensor by description, laid out as DLPack's DLTensor. */
typedef struct martlet_tensor {
  void *data;
  int32_t device_type; /* 1: CPU; with a device also 2: CUDA, 3: the host's memory, pinned */
  int32_t device_id;
  int32_t ndim;
  uint8_t type_code; /* 0: signed, 1: unsigned, 2: float, 4: bfloat, 6: bool, 10-17: floats of 8 bits and fewer */
  uint8_t type_bits; /* 8 for bool */
  uint16_t type_lanes; /* 1 */
  int64_t *shape;
  int64_t *strides; /* in elements; NULL for rows without gaps, the only layout that entries take */
  uint64_t byte_offset;
} martlet_tensor;

#ifdef __cplusplus
}
#endif
#endif
