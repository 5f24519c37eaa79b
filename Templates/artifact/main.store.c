/* Writes .npy files (numpy.lib.format, version 1). */
#include "main.h"

/* The number of characters that the last line must leave for the padding. */
enum { ROOM = 1024 };

/* Writes FOLDER/NAME.npy under a temporary name and renames it; 0 after a report. */
int martlet_main_store(const char *folder, const main_tensor *tensor, const martlet_tensor *value) {
  char path[4096], temporary[4096], header[ROOM];
  if (snprintf(path, sizeof path, "%s/%s.npy", folder, tensor->name) >= (int)sizeof path - 8) {
    fprintf(stderr, "%s: error: the path is too long\n", folder);
    return 0;
  }
  snprintf(temporary, sizeof temporary, "%s.tmp", path);
  int length = snprintf(header, ROOM - 64, "{'descr': '%s%s', 'fortran_order': False, 'shape': (",
                        tensor->type_bits <= 8 ? "|" : "<", tensor->kind);
  for (int32_t axis = 0; axis < value->ndim && length < ROOM - 128; axis++)
    length += snprintf(header + length, (size_t)(ROOM - 64 - length), axis + 1 < value->ndim || value->ndim == 1 ? "%lld," : "%lld",
                       (long long)value->shape[axis]);
  length += snprintf(header + length, (size_t)(ROOM - length), "), }");
  while ((10 + length + 1) % 64) header[length++] = ' ';
  header[length++] = '\n';
  const unsigned char start[10] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (unsigned char)length, (unsigned char)(length >> 8)};
  const int64_t bytes = martlet_main_size(tensor, value->shape);
  FILE *file = fopen(temporary, "wb");
  int done = file != 0 && fwrite(start, 1, 10, file) == 10 && fwrite(header, 1, (size_t)length, file) == (size_t)length
    && fwrite(value->data, 1, (size_t)bytes, file) == (size_t)bytes;
  if (file && fclose(file)) done = 0;
  if (done && rename(temporary, path)) done = 0;
  if (!done) {
    if (file) remove(temporary);
    fprintf(stderr, "%s: error: the file cannot be written\n", path);
  }
  return done;
}
