/* Reads .npy files (numpy.lib.format, versions 1 to 3). */
#include "main.h"

static int fail(const char *path, const char *message, const main_tensor *tensor) {
  fprintf(stderr, "%s: error: %s; input '%s' is %s\n", path, message, tensor->name, tensor->type);
  return 0;
}

/* The text behind 'key': in the header; NULL if it is not there. The header ends with a zero byte. */
static const char *value_of(const char *header, const char *key) {
  const size_t length = strlen(key);
  for (; *header; header++)
    if ((*header == '\'' || *header == '"') && !strncmp(header + 1, key, length) && header[length + 1] == *header) {
      for (header += length + 2; *header == ' ' || *header == ':'; header++) {}
      return header;
    }
  return 0;
}

/* Reads the extents of a tuple; the rank, or -1 if it is none or has more axes than there is room for. */
static int read_shape(const char *text, int64_t *shape, int32_t room) {
  int32_t rank = 0;
  if (*text++ != '(') return -1;
  for (;;) {
    while (*text == ' ' || *text == ',') text++;
    if (*text == ')') return rank;
    if (*text < '0' || *text > '9' || rank == room) return -1;
    int64_t extent = 0;
    for (; *text >= '0' && *text <= '9'; text++)
      if (__builtin_mul_overflow(extent, 10, &extent) || __builtin_add_overflow(extent, *text - '0', &extent)) return -1;
    shape[rank++] = extent;
  }
}

static void swap_bytes(char *data, int64_t bytes, int size) {
  for (int64_t start = 0; start + size <= bytes; start += size)
    for (int place = 0; place < size / 2; place++) {
      const char byte = data[start + place];
      data[start + place] = data[start + size - 1 - place];
      data[start + size - 1 - place] = byte;
    }
}

/* Copies elements whose first axis runs fastest into row-major order. */
static void transpose(char *to, const char *from, const int64_t *shape, int32_t rank, int64_t bytes, int size) {
  for (int64_t number = 0; number < bytes / size; number++) {
    int64_t rest = number, place = 0;
    for (int32_t axis = rank - 1; axis >= 0; axis--) {
      int64_t stride = 1;
      for (int32_t before = 0; before < axis; before++) stride *= shape[before];
      place += rest % shape[axis] * stride;
      rest /= shape[axis];
    }
    memcpy(to + number * size, from + place * size, (size_t)size);
  }
}

/* Reads the file at `path` for `tensor`; 0 after a report. The caller frees data and shape at the program's end. */
int martlet_main_load(const char *path, const main_tensor *tensor, main_array *array) {
  int64_t size;
  char *file = martlet_main_read(path, &size);
  if (!file) return 0;
  if (size < 12 || strncmp(file, "\x93NUMPY", 6)) return fail(path, "this is not a .npy file", tensor);
  const unsigned char *head = (const unsigned char *)file;
  const int wide = head[6] > 1;
  int64_t start = wide ? 12 : 10, length = head[8] | head[9] << 8;
  if (wide) length |= (int64_t)head[10] << 16 | (int64_t)head[11] << 24;
  if (head[6] < 1 || head[6] > 3 || length > size - start) return fail(path, "the header cannot be read", tensor);
  char *header = martlet_main_allocate(length + 1);
  array->shape = martlet_main_allocate((tensor->rank + 1) * 8);
  if (!header || !array->shape) return fail(path, "there is not enough memory", tensor);
  memcpy(header, file + start, (size_t)length);
  header[length] = 0;
  const char *kind = value_of(header, "descr"), *order = value_of(header, "fortran_order");
  const char *shape = value_of(header, "shape");
  if (!kind || !order || !shape || (*kind != '\'' && *kind != '"'))
    return fail(path, "the header cannot be read", tensor);
  const int is_big = kind[1] == '>', has_order = kind[1] && strchr("<>|=", kind[1]) != 0;
  const char *name = kind + 1 + has_order;
  const size_t name_length = strlen(tensor->kind);
  if (strncmp(name, tensor->kind, name_length) || name[name_length] != *kind)
    return fail(path, "the elements are of another type", tensor);
  array->rank = read_shape(shape, array->shape, tensor->rank);
  if (array->rank != tensor->rank) return fail(path, "the shape has another rank", tensor);
  const int64_t bytes = martlet_main_size(tensor, array->shape);
  if (bytes < 0 || bytes > size - start - length) return fail(path, "the file is truncated", tensor);
  array->data = martlet_main_allocate(bytes);
  if (!array->data) return fail(path, "there is not enough memory", tensor);
  const int element = (tensor->type_bits + 7) / 8;
  if (!strncmp(order, "True", 4)) {
    transpose(array->data, file + start + length, array->shape, array->rank, bytes, element);
  } else {
    memcpy(array->data, file + start + length, (size_t)bytes);
  }
  if (is_big) swap_bytes(array->data, bytes, element);
  free(header);
  free(file);
  return 1;
}
