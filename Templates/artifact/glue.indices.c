/* The check that the elements of an index tensor lie in range. */
#include "glue.h"

/* The first of `count` elements outside low..<high, or `count`. The fast loop has no exit, so that it vectorises. */
#define FIRST_OUTSIDE(type)                                                                     \
  do {                                                                                          \
    const type *values = data;                                                                  \
    uint64_t outside = 0;                                                                       \
    for (int64_t place = 0; place < count; place++) outside |= (uint64_t)values[place] - base >= span; \
    if (!outside) return MARTLET_OK;                                                            \
    while ((uint64_t)values[first] - base < span) first++;                                      \
    found = (int64_t)values[first];                                                             \
  } while (0)

/* Every element of an index tensor lies in low..<high; the bound is 0 or more, so one unsigned comparison does. */
int32_t martlet_glue_check_indices(martlet_context *context, const char *name, const void *data, int32_t type_code,
                                   int32_t type_bits, int64_t count, int64_t low, int64_t high, const char *location) {
  const uint64_t base = (uint64_t)low, span = high > low ? (uint64_t)high - (uint64_t)low : 0;
  int64_t first = 0, found = 0;
  switch (type_code << 8 | type_bits) {
  case 0x008: FIRST_OUTSIDE(int8_t); break;
  case 0x010: FIRST_OUTSIDE(int16_t); break;
  case 0x020: FIRST_OUTSIDE(int32_t); break;
  case 0x040: FIRST_OUTSIDE(int64_t); break;
  case 0x108: FIRST_OUTSIDE(uint8_t); break;
  case 0x110: FIRST_OUTSIDE(uint16_t); break;
  case 0x120: FIRST_OUTSIDE(uint32_t); break;
  case 0x140: FIRST_OUTSIDE(uint64_t); break;
  default: return martlet_glue_fail(context, MARTLET_CONTRACT, "an index tensor has no whole-number type", location);
  }
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put_quoted(&to, "tensor '", name, "': element ");
  martlet_glue_put_number(&to, first);
  martlet_glue_put(&to, " is ");
  martlet_glue_put_number(&to, found);
  martlet_glue_put(&to, ", must lie in ");
  martlet_glue_put_number(&to, low);
  martlet_glue_put(&to, "..<");
  martlet_glue_put_number(&to, high);
  return MARTLET_CONTRACT;
}
