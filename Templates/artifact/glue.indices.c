/* The check that the elements of an index tensor lie in range. */
#include "glue.h"

/* As many axes as a tensor can have. */
#define GREATEST_RANK 32

/* The first of a row of elements outside of the range, or the number of all. The usual loop has no exit and no stride,
   so that it vectorises. */
#define FIRST_OUTSIDE(type)                                                                       \
  do {                                                                                            \
    const type *values = (const type *)data + start;                                              \
    uint64_t outside = 0;                                                                         \
    if (stride == 1)                                                                              \
      for (int64_t place = 0; place < count; place++) outside |= (uint64_t)values[place] - base >= span; \
    else                                                                                          \
      for (int64_t place = 0; place < count; place++) outside |= (uint64_t)values[place * stride] - base >= span; \
    if (!outside) return count;                                                                   \
    int64_t first = 0;                                                                            \
    while ((uint64_t)values[first * stride] - base < span) first++;                               \
    *found = (int64_t)values[first * stride];                                                     \
    return first;                                                                                 \
  } while (0)

static __attribute__((noinline)) int64_t first_outside(const void *data, int32_t type, int64_t start, int64_t count,
                                                       int64_t stride, uint64_t base, uint64_t span, int64_t *found) {
  switch (type) {
  case 0x008: FIRST_OUTSIDE(int8_t);
  case 0x010: FIRST_OUTSIDE(int16_t);
  case 0x020: FIRST_OUTSIDE(int32_t);
  case 0x040: FIRST_OUTSIDE(int64_t);
  case 0x108: FIRST_OUTSIDE(uint8_t);
  case 0x110: FIRST_OUTSIDE(uint16_t);
  case 0x120: FIRST_OUTSIDE(uint32_t);
  case 0x140: FIRST_OUTSIDE(uint64_t);
  default: return -1;
  }
}

static int32_t fail(martlet_context *context, const char *name, int64_t position, int64_t found, int64_t low,
                    int64_t high, const char *location) {
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "tensor '", name, "': element ");
  martlet_glue_put_number(&to, position);
  martlet_glue_put(&to, " is ");
  martlet_glue_put_number(&to, found);
  martlet_glue_put(&to, ", must lie in ");
  martlet_glue_put_number(&to, low);
  martlet_glue_put(&to, "..<");
  martlet_glue_put_number(&to, high);
  return MARTLET_CONTRACT;
}

/* Part of an index tensor lies in low..<high: the elements from part[0] on, along each of the `axes`, at least one, for
   which an extent and a stride stand behind it. The bound is 0 or more, so one unsigned comparison does. */
int32_t martlet_glue_check_indices(martlet_context *context, const char *name, const void *data, int32_t type_code,
                                   int32_t type_bits, const int64_t *part, int32_t axes, int64_t low, int64_t high,
                                   const char *location) {
  const uint64_t base = (uint64_t)low, span = high > low ? (uint64_t)high - (uint64_t)low : 0;
  const int64_t *extents = part + 1, *strides = part + 2;
  int64_t places[GREATEST_RANK], start = part[0], found = 0;
  for (int32_t axis = 0; axis < axes; axis++) {
    if (extents[2 * axis] <= 0) return MARTLET_OK;
    places[axis] = 0;
  }
  const int64_t count = extents[2 * axes - 2], stride = strides[2 * axes - 2];
  for (;;) {
    const int64_t first = first_outside(data, type_code << 8 | type_bits, start, count, stride, base, span, &found);
    if (first < 0)
      return martlet_glue_fail(context, MARTLET_CONTRACT, "an index tensor has no whole-number type", location);
    if (first < count) return fail(context, name, start + first * stride, found, low, high, location);
    int32_t axis = axes - 2;
    /* To the next row: outer axes move where the inner ones have ended. */
    for (; axis >= 0; axis--) {
      start += strides[2 * axis];
      if (++places[axis] < extents[2 * axis]) break;
      start -= places[axis] * strides[2 * axis];
      places[axis] = 0;
    }
    if (axis < 0) return MARTLET_OK;
  }
}
