/* Writes .npy files (numpy.lib.format, version 1): all of them, or none. */
#include "main.h"

/* The number of characters of a header, the padding included. */
enum { ROOM = 1024 };

/* The path of an output, or the temporary one beside it; 0 after a report. */
static int name_file(char *path, const char *folder, const main_tensor *tensor, const char *ending) {
  const char *slash = folder[strlen(folder) - 1] == '/' ? "" : "/";
  return snprintf(path, MAIN_PATH, "%s%s%s.npy%s", folder, slash, tensor->name, ending) < MAIN_PATH
    || martlet_main_fail(folder, "the path is too long");
}

/* Makes the folder with its parents; 0 after a report. */
static int make_folder(const char *folder) {
  char path[MAIN_PATH], inside[MAIN_PATH + 2];
  if (snprintf(path, sizeof path, "%s", folder) >= MAIN_PATH) return martlet_main_fail(folder, "the path is too long");
  for (char *end = path + 1;; end++) {
    if (*end && *end != '/') continue;
    const char saved = *end;
    *end = 0;
    const int code = mkdir(path, 0777) ? *__errno_location() : 0;
    /* What is there may be a file. */
    snprintf(inside, sizeof inside, "%s/.", path);
    char *found = code ? realpath(inside, 0) : path;
    if (!found) return martlet_main_fail(path, "the folder cannot be made: %s", strerror(code));
    if (found != path) free(found);
    *end = saved;
    if (!saved) return 1;
  }
}

/* Refuses to write over an input; 0 after a report. */
static int check_place(const char *path, const main_tensor *tensor, const main_entry *entry, const main_array *inputs) {
  char *place = realpath(path, 0);
  for (int32_t number = 0; place && number < entry->input_count; number++) {
    char *input = realpath(inputs[number].path, 0);
    const int clash = input && !strcmp(input, place);
    free(input);
    if (clash) return martlet_main_fail(path, "output '%s' would overwrite an input", tensor->name);
  }
  free(place);
  return 1;
}

static int write_file(const char *path, const char *name, const main_tensor *tensor, const martlet_tensor *value) {
  char header[ROOM];
  int length = snprintf(header, ROOM - 64, "{'descr': '%s%s', 'fortran_order': False, 'shape': (",
                        tensor->type_bits <= 8 ? "|" : "<", tensor->kind);
  for (int32_t axis = 0; axis < value->ndim && length < ROOM - 128; axis++)
    length += snprintf(header + length, (size_t)(ROOM - 64 - length),
                       value->ndim == 1 ? "%lld," : axis ? ", %lld" : "%lld", (long long)value->shape[axis]);
  length += snprintf(header + length, (size_t)(ROOM - length), "), }");
  while ((10 + length + 1) % 64) header[length++] = ' ';
  header[length++] = '\n';
  const unsigned char start[10] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (unsigned char)length, (unsigned char)(length >> 8)};
  const int64_t bytes = martlet_main_size(tensor, value->shape);
  FILE *file = fopen(path, "wb");
  int done = file != 0 && fwrite(start, 1, 10, file) == 10 && fwrite(header, 1, (size_t)length, file) == (size_t)length
    && fwrite(value->data, 1, (size_t)bytes, file) == (size_t)bytes;
  int code = done ? 0 : *__errno_location();
  if (file && fclose(file) && done) {
    done = 0;
    code = *__errno_location();
  }
  return done || martlet_main_fail(name, "the file cannot be written: %s", strerror(code));
}

/* Writes FOLDER/NAME.npy for each output under temporary names, then gives them theirs; 0 after a report. */
int martlet_main_store(const main_options *options, const main_entry *entry, const main_array *inputs,
                       const martlet_tensor *outputs) {
  char path[MAIN_PATH], temporary[MAIN_PATH], type[MAIN_TYPE];
  const main_tensor *tensors = entry->tensors + entry->input_count;
  if (!make_folder(options->folder)) return 0;
  int done = 1;
  for (int32_t place = 0; place < entry->output_count && done; place++)
    done = name_file(path, options->folder, &tensors[place], "")
      && name_file(temporary, options->folder, &tensors[place], ".tmp")
      && check_place(path, &tensors[place], entry, inputs)
      && write_file(temporary, path, &tensors[place], &outputs[place]);
  for (int32_t place = 0; place < entry->output_count; place++) {
    if (!name_file(path, options->folder, &tensors[place], "")) return 0;
    if (!name_file(temporary, options->folder, &tensors[place], ".tmp")) return 0;
    if (done && rename(temporary, path))
      done = martlet_main_fail(path, "the file cannot be written: %s", martlet_main_reason());
    if (!done) remove(temporary);
    if (!done) continue;
    martlet_main_describe(type, tensors[place].kind, outputs[place].shape, outputs[place].ndim);
    fprintf(stdout, "%s: %s\n", path, type);
  }
  return done;
}
