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
  MARTLET_WEIGHTS = 5   /* the external weights are missing, too small, not aligned or of another model */
};

/* CPU levels for the field `level`. */
enum {
  MARTLET_LEVEL_BEST = -1,    /* the best that both the CPU and the model have */
  MARTLET_LEVEL_BASELINE = 0, /* what every CPU of the architecture has */
  MARTLET_LEVEL_V3 = 1,       /* x86-64-v3: AVX2, FMA, F16C */
  MARTLET_LEVEL_V4 = 2        /* x86-64-v4: AVX-512 F, BW, CD, DQ, VL */
};

/* Runs pieces of work on several threads. One executor may serve several contexts if it says so itself. */
typedef struct martlet_executor {
  size_t size;   /* sizeof(martlet_executor) */
  void *user;    /* handed to parallel_for */
  int64_t width; /* how many pieces can run at the same time; 1 runs everything on the calling thread */
  /* Calls body for disjoint ranges that cover 0..<count, in any order, on any thread; returns after all have ended.
     The result does not depend on how the range is cut. Called once for each kernel that runs; count is at least 1. */
  void (*parallel_for)(void *user, int64_t count, void (*body)(void *argument, int64_t begin, int64_t end),
                       void *argument);
} martlet_executor;

/* All that changes during a call. Owned by the caller, serves one call at a time; make one for each thread that calls.
   Set up with: martlet_context context = {sizeof(martlet_context), MARTLET_ABI, MARTLET_LEVEL_BEST}; */
typedef struct martlet_context {
  size_t size;                      /* sizeof(martlet_context) */
  uint32_t abi;                     /* MARTLET_ABI */
  int32_t level;                    /* MARTLET_LEVEL_BEST, or the level that must be used */
  const martlet_executor *executor; /* NULL: everything runs on the calling thread */
  void *arena;                      /* working memory, aligned to 64 bytes */
  size_t arena_size;                /* its bytes, at least what the entry's arena size function says */
  const void *weights;              /* the mapped weights file, aligned to 64 bytes; NULL if the model carries them */
  size_t weights_size;              /* its bytes */
  char error[1024];                 /* what was wrong, after a call that did not return 0; ends with a zero byte */
} martlet_context;

/* A tensor by description, laid out as DLPack's DLTensor. */
typedef struct martlet_tensor {
  void *data;
  int32_t device_type; /* 1: CPU */
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
