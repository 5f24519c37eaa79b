/* Memory, whole files and extents. */
#include "main.h"

/* Memory aligned to 64 bytes; NULL where there is not enough. */
void *martlet_main_allocate(int64_t bytes) {
  if (bytes < 0 || bytes > INT64_MAX - 128) return 0;
  return aligned_alloc(64, ((size_t)bytes + 127) / 64 * 64);
}

/* Prints `PLACE: error: …`; 0. */
int martlet_main_fail(const char *place, const char *format, ...) {
  __builtin_va_list arguments;
  if (place && *place) fprintf(stderr, "%s: ", place);
  fprintf(stderr, "error: ");
  __builtin_va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  __builtin_va_end(arguments);
  fprintf(stderr, "\n");
  return 0;
}

void martlet_main_note(const char *format, ...) {
  __builtin_va_list arguments;
  fprintf(stderr, "  note: ");
  __builtin_va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  __builtin_va_end(arguments);
  fprintf(stderr, "\n");
}

/* What the system says of its last error. */
const char *martlet_main_reason(void) { return strerror(*__errno_location()); }

/* A file's content; NULL after a report. */
char *martlet_main_read(const char *path, int64_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    martlet_main_fail(path, "the file cannot be opened: %s", martlet_main_reason());
    return 0;
  }
  char *data = 0;
  /* The end of a folder is given as the greatest number. */
  if (fseek(file, 0, 2) || (*size = ftell(file)) < 0 || *size == INT64_MAX || fseek(file, 0, 0)) {
    martlet_main_fail(path, "this is not a regular file");
  } else if (!(data = martlet_main_allocate(*size + 1))) {
    martlet_main_fail(path, "there is not enough memory");
  } else if (fread(data, 1, (size_t)*size, file) != (size_t)*size) {
    martlet_main_fail(path, "the file cannot be read: %s", martlet_main_reason());
    free(data);
    data = 0;
  }
  fclose(file);
  if (data) data[*size] = 0;
  return data;
}

/* The value of a program, which is left behind its end; -1 where it does not fit. */
int64_t martlet_main_evaluate(const int64_t **program, const int64_t *dims) {
  int64_t stack[64];
  int depth = 0, failed = 0;
  for (int64_t code = *(*program)++; code != END; code = *(*program)++) {
    if (code == CONSTANT || code == DIM) {
      const int64_t operand = *(*program)++;
      if (depth < 64) stack[depth++] = code == CONSTANT ? operand : dims[operand];
      else failed = 1;
      continue;
    }
    if (depth < 2) return -1;
    const int64_t right = stack[--depth];
    int64_t *left = &stack[depth - 1];
    switch (code) {
    case ADD: failed |= __builtin_add_overflow(*left, right, left); break;
    case MULTIPLY: failed |= __builtin_mul_overflow(*left, right, left); break;
    case FLOOR_DIVIDE:
    case MODULO: {
      if (right <= 0) return -1;
      const int64_t quotient = *left / right - (*left % right < 0);
      *left = code == FLOOR_DIVIDE ? quotient : *left - quotient * right;
      break;
    }
    case MINIMUM: *left = *left < right ? *left : right; break;
    default: *left = *left > right ? *left : right; break;
    }
  }
  return failed || depth != 1 ? -1 : stack[0];
}

/* The bytes of a tensor of the given extents; -1 where they do not fit. */
int64_t martlet_main_size(const main_tensor *tensor, const int64_t *shape) {
  int64_t bytes = (tensor->type_bits + 7) / 8;
  for (int32_t axis = 0; axis < tensor->rank; axis++)
    if (shape[axis] < 0 || __builtin_mul_overflow(bytes, shape[axis], &bytes)) return -1;
  return bytes;
}
