/* Reads .npy files (numpy.lib.format, versions 1 to 3). */
#include "main.h"

static int fail(const char *path, const char *message) { return martlet_main_fail(path, "%s", message); }

/* Martlet's name of a type for NumPy's, which ends at `length`; NULL if no tensor has it. */
static const char *type_name(const char *kind, size_t length) {
  static const char names[] =
    "b1bool i1i8 i2i16 i4i32 i8i64 u1u8 u2u16 u4u32 u8u64 f2f16 f4f32 f8f64 V2bf16 ";
  if (length != 2) return 0;
  for (const char *name = names; *name; name = strchr(name, ' ') + 1)
    if (!strncmp(name, kind, 2)) return name + 2;
  return 0;
}

/* Writes a type as f32[2, 3]. */
void martlet_main_describe(char *text, const char *kind, const int64_t *shape, int32_t rank) {
  const char *name = type_name(kind, 2);
  int length = snprintf(text, MAIN_TYPE, "%.*s[", (int)(strchr(name, ' ') - name), name);
  for (int32_t axis = 0; axis < rank && length < MAIN_TYPE - 32; axis++)
    length += snprintf(text + length, (size_t)(MAIN_TYPE - length), axis ? ", %lld" : "%lld", (long long)shape[axis]);
  snprintf(text + length, (size_t)(MAIN_TYPE - length), "]");
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

/* The number of bytes of the elements; -1 if it does not fit. */
static int64_t size_of(const int64_t *shape, int32_t rank, int64_t element) {
  int empty = 0;
  for (int32_t axis = 0; axis < rank; axis++) {
    empty |= shape[axis] == 0;
    if (shape[axis] && __builtin_mul_overflow(element, shape[axis], &element)) return -1;
  }
  return empty ? 0 : element;
}

enum { MOST_AXES = 64 };

/* Reads the file at `path` for `tensor`; 0 after a report. Data and shape stay until the program's end. */
int martlet_main_load(const char *path, const main_tensor *tensor, main_array *array) {
  int64_t size;
  char *file = martlet_main_read(path, &size), found[MAIN_TYPE];
  if (!file) return 0;
  if (size < 10) return fail(path, "the file is too short for a .npy file");
  if (strncmp(file, "\x93NUMPY", 6)) return fail(path, "this is not a .npy file");
  const unsigned char *head = (const unsigned char *)file;
  if (head[6] < 1 || head[6] > 3) return martlet_main_fail(path, "format version %d of .npy files is not known", head[6]);
  const int wide = head[6] > 1;
  int64_t start = wide ? 12 : 10, length = head[8] | head[9] << 8;
  if (size < start) return fail(path, "the file is truncated");
  if (wide) length |= (int64_t)head[10] << 16 | (int64_t)head[11] << 24;
  if (length > size - start)
    return martlet_main_fail(path, "the file is truncated: its header claims %lld bytes", (long long)length);
  char *header = martlet_main_allocate(length + 1);
  array->shape = martlet_main_allocate(MOST_AXES * 8);
  array->path = path;
  if (!header || !array->shape) return fail(path, "there is not enough memory");
  memcpy(header, file + start, (size_t)length);
  header[length] = 0;
  const char *kind = value_of(header, "descr"), *order = value_of(header, "fortran_order");
  const char *shape = value_of(header, "shape");
  if (!kind || !order || !shape || (*kind != '\'' && *kind != '"') || !strchr(kind + 1, *kind)
      || (array->rank = read_shape(shape, array->shape, MOST_AXES)) < 0)
    return fail(path, "the header of the .npy file cannot be read");
  const int is_big = kind[1] == '>', has_order = strchr("<>|=", kind[1]) != 0;
  const char *name = kind + 1 + has_order;
  const int name_length = (int)(strchr(name, *kind) - name);
  if (!type_name(name, (size_t)name_length))
    return martlet_main_fail(path, "the elements have NumPy's type '%.*s', which no tensor can have",
                             name_length + has_order, kind + 1);
  martlet_main_describe(found, name, array->shape, array->rank);
  const int64_t bytes = size_of(array->shape, array->rank, name[1] - '0'), rest = size - start - length;
  if (bytes < 0 || bytes > rest)
    return martlet_main_fail(path, "the file is truncated: it holds %lld bytes of elements, %s needs more",
                             (long long)rest, found);
  if (bytes < rest)
    return martlet_main_fail(path, "the file holds %lld bytes of elements, %s needs %lld", (long long)rest, found,
                             (long long)bytes);
  if (strncmp(name, tensor->kind, 2)) {
    martlet_main_fail(path, "input '%s' must be %s, the file holds %s", tensor->name, tensor->type, found);
    martlet_main_note("this program converts no types; convert the array in NumPy, as with array.astype");
    return 0;
  }
  array->data = martlet_main_allocate(bytes);
  if (!array->data) return fail(path, "there is not enough memory");
  const int element = (tensor->type_bits + 7) / 8;
  if (!strncmp(order, "True", 4)) {
    transpose(array->data, file + start + length, array->shape, array->rank, bytes, element);
  } else {
    memcpy(array->data, file + start + length, (size_t)bytes);
  }
  if (is_big) swap_bytes(array->data, bytes, element);
  /* A truth value is one byte 0 or 1; NumPy takes every other byte for true. */
  for (int64_t place = 0; tensor->type_code == 6 && place < bytes; place++) array->data[place] = array->data[place] != 0;
  free(header);
  free(file);
  return 1;
}
