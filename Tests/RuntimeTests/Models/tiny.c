/* A model written by hand as emission writes them: three entries over one weight set. PLACEMENT is 0 for embedded and
   1 for external weights. */
#include "glue.h"

#define EXPORT __attribute__((visibility("default")))
#define COMPILED 3 /* baseline and v3 */

int32_t martlet_glue_begin(martlet_context *context, uint32_t compiled);
int32_t martlet_glue_check(martlet_context *context, const martlet_glue_entry *entry, void *const *pointers,
                           const int64_t *dims, int64_t *extents);
int32_t martlet_glue_check_arena(martlet_context *context, int64_t needed);
int32_t martlet_glue_check_weights(martlet_context *context, const void *header, int64_t needed);
int32_t martlet_glue_check_indices(martlet_context *context, const char *name, const void *data, int32_t type_code,
                                   int32_t type_bits, const int64_t *part, int32_t axes, int64_t low, int64_t high,
                                   const char *location);
int32_t martlet_glue_check_relation(martlet_context *context, int32_t holds, const char *rule, int64_t left,
                                    int64_t right, const char *location);
int32_t martlet_glue_call(martlet_context *context, const martlet_glue_entry *entry, const martlet_tensor *inputs,
                          size_t input_count, const martlet_tensor *outputs, size_t output_count, void **pointers,
                          int64_t *dims, int64_t *extents);

/* table f32[5, 4] at 64, w f32[4, 3] in one panel of 16 at 192, 384 bytes in all. */
extern const unsigned char martlet_weights_tiny[] __attribute__((visibility("hidden")));
static const unsigned char *weights_of(martlet_context *context) {
  return PLACEMENT ? context->weights : martlet_weights_tiny;
}

/* ---- embed(ids i64[n], x f32[n, 3]) -> y f32[n, 4]: table[ids] + x w^T, through the arena ---- */

static void embed_gather(const void *const *buffers, const int64_t *dims, int64_t begin, int64_t end) {
  const int64_t *ids = buffers[0];
  const float *table = buffers[1];
  float *rows = (float *)buffers[2];
  (void)dims;
  for (int64_t i = begin; i < end; i++)
    for (int j = 0; j < 4; j++) rows[i * 4 + j] = table[ids[i] * 4 + j];
}

static void embed_add(const void *const *buffers, const int64_t *dims, int64_t begin, int64_t end) {
  const float *rows = buffers[0], *x = buffers[1], *w = buffers[2];
  float *y = (float *)buffers[3];
  (void)dims;
  for (int64_t i = begin; i < end; i++)
    for (int j = 0; j < 4; j++) {
      float sum = rows[i * 4 + j];
      for (int k = 0; k < 3; k++) sum += x[i * 3 + k] * w[k * 16 + j];
      y[i * 4 + j] = sum;
    }
}

static const martlet_glue_kernel kernels[2][2] = {{embed_gather, embed_add}, {embed_gather, embed_add}};

static void embed_shapes(const int64_t *dims, int64_t *extents) {
  extents[0] = dims[0];
  extents[1] = dims[0];
  extents[2] = 3;
  extents[3] = dims[0];
  extents[4] = 4;
}

EXPORT int64_t tiny_embed_arena_size(int64_t n) { return n < 1 || n > 100000 || n % 2 ? -1 : n * 16; }

EXPORT int32_t tiny_embed(martlet_context *context, const int64_t *ids, const float *x, float *y, int64_t n,
                          int64_t *extents_out);

static int32_t embed_thunk(martlet_context *context, void *const *pointers, const int64_t *dims, int64_t *returned) {
  return tiny_embed(context, pointers[0], pointers[1], pointers[2], dims[0], returned);
}

static const martlet_glue_dim embed_dims[] = {{"n", "Tiny.swift:3", 2, 100000, 2, 0, 0, 1, 0}};
static const martlet_glue_tensor embed_tensors[] = {
  {"ids", "Tiny.swift:4", 1, 0, 64, 8}, {"x", "Tiny.swift:5", 2, 2, 32, 4}, {"y", "Tiny.swift:6", 2, 2, 32, 4}};
static const martlet_glue_entry embed_entry = {
  "embed", embed_dims, embed_tensors, 0, 1, 2, 1, 0, embed_shapes, embed_thunk};

EXPORT int32_t tiny_embed(martlet_context *context, const int64_t *ids, const float *x, float *y, int64_t n,
                          int64_t *extents_out) {
  (void)extents_out;
  const int32_t level = martlet_glue_begin(context, COMPILED);
  if (level < 0) return -level;
  void *const pointers[3] = {(void *)ids, (void *)x, y};
  int64_t extents[5];
  int32_t code = martlet_glue_check(context, &embed_entry, pointers, &n, extents);
  if (!code) code = martlet_glue_check_arena(context, n * 16);
  if (!code && PLACEMENT) code = martlet_glue_check_weights(context, martlet_weights_tiny, 384);
  if (!code) code = martlet_glue_check_relation(context, n != 66, "n != 66", n, 66, "Tiny.swift:7");
  const int64_t all[3] = {0, n, 1};
  if (!code) code = martlet_glue_check_indices(context, "ids", ids, 0, 64, all, 1, 0, 5, "Tiny.swift:4");
  if (code) return code;
  const unsigned char *weights = weights_of(context);
  const void *gather[3] = {ids, weights + 64, context->arena};
  martlet_glue_launch(context, &(martlet_glue_work){kernels[level][0], gather, &n, n}, 1, 1);
  const void *add[4] = {context->arena, x, weights + 192, y};
  martlet_glue_launch(context, &(martlet_glue_work){kernels[level][1], add, &n, n}, 1, 1);
  return 0;
}

EXPORT int32_t tiny_embed_call(martlet_context *context, const martlet_tensor *inputs, size_t input_count,
                               martlet_tensor *outputs, size_t output_count) {
  void *pointers[3];
  int64_t dims[1], extents[5];
  return martlet_glue_call(context, &embed_entry, inputs, input_count, outputs, output_count, pointers, dims, extents);
}

/* ---- positive(x f32[n]) -> y f32[count], of which count is known after the call ---- */

static void positive_shapes(const int64_t *dims, int64_t *extents) { extents[0] = extents[1] = dims[0]; }

EXPORT int64_t tiny_positive_arena_size(int64_t n) { return n < 0 || n > 1000 ? -1 : 0; }

EXPORT int32_t tiny_positive(martlet_context *context, const float *x, float *y, int64_t n, int64_t *extents_out);

static int32_t positive_thunk(martlet_context *context, void *const *pointers, const int64_t *dims,
                              int64_t *returned) {
  return tiny_positive(context, pointers[0], pointers[1], dims[0], returned);
}

static const martlet_glue_dim positive_dims[] = {{"n", 0, 0, 1000, 1, 0, 0, 1, 0}};
static const martlet_glue_tensor positive_tensors[] = {{"x", 0, 1, 2, 32, 4}, {"y", 0, 1, 2, 32, 4}};
static const martlet_glue_axis positive_returned[] = {{0, 0}};
static const martlet_glue_entry positive_entry = {
  "positive", positive_dims, positive_tensors, positive_returned, 1, 1, 1, 1, positive_shapes, positive_thunk};

EXPORT int32_t tiny_positive(martlet_context *context, const float *x, float *y, int64_t n, int64_t *extents_out) {
  const int32_t level = martlet_glue_begin(context, COMPILED);
  if (level < 0) return -level;
  void *const pointers[2] = {(void *)x, y};
  int64_t extents[2], count = 0;
  const int32_t code = martlet_glue_check(context, &positive_entry, pointers, &n, extents);
  if (code) return code;
  for (int64_t i = 0; i < n; i++)
    if (x[i] > 0) y[count++] = x[i];
  if (extents_out) extents_out[0] = count;
  return 0;
}

EXPORT int32_t tiny_positive_call(martlet_context *context, const martlet_tensor *inputs, size_t input_count,
                                  martlet_tensor *outputs, size_t output_count) {
  void *pointers[2];
  int64_t dims[2], extents[2];
  return martlet_glue_call(context, &positive_entry, inputs, input_count, outputs, output_count, pointers, dims,
                           extents);
}

/* ---- level() -> level i32[]: the level that runs ---- */

static void level_shapes(const int64_t *dims, int64_t *extents) {
  (void)dims;
  (void)extents;
}

EXPORT int64_t tiny_level_arena_size(void) { return 0; }

EXPORT int32_t tiny_level(martlet_context *context, int32_t *y, int64_t *extents_out);

static int32_t level_thunk(martlet_context *context, void *const *pointers, const int64_t *dims, int64_t *returned) {
  (void)dims;
  return tiny_level(context, pointers[0], returned);
}

static const martlet_glue_tensor level_tensors[] = {{"level", 0, 0, 0, 32, 4}};
static const martlet_glue_entry level_entry = {"level", 0, level_tensors, 0, 0, 0, 1, 0, level_shapes, level_thunk};

EXPORT int32_t tiny_level(martlet_context *context, int32_t *y, int64_t *extents_out) {
  (void)extents_out;
  const int32_t level = martlet_glue_begin(context, COMPILED);
  if (level < 0) return -level;
  void *const pointers[1] = {y};
  const int32_t code = martlet_glue_check(context, &level_entry, pointers, 0, 0);
  if (!code) *y = level;
  return code;
}

EXPORT int32_t tiny_level_call(martlet_context *context, const martlet_tensor *inputs, size_t input_count,
                               martlet_tensor *outputs, size_t output_count) {
  void *pointers[1];
  int64_t dims[1], extents[1];
  return martlet_glue_call(context, &level_entry, inputs, input_count, outputs, output_count, pointers, dims, extents);
}
