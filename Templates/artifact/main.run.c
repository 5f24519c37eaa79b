/* Runs one entry: inputs from files, dims from their shapes, outputs to files. */
#include "main.h"

/* Fills `dims` from the inputs' shapes and the options; 0 after a report. */
static int bind(const main_options *options, const main_entry *entry, const main_array *inputs, int64_t *dims) {
  for (int32_t place = 0; place < entry->dim_count; place++) {
    const main_dim *dim = &entry->dims[place];
    const char *given = martlet_main_value(options, "--dim", dim->name);
    if (given) {
      char *end;
      dims[place] = strtol(given, &end, 10);
      if (end != given && !*end) continue;
      fprintf(stderr, "error: '%s' is no value for dim '%s'\n", given, dim->name);
      return 0;
    }
    if (dim->tensor < 0) {
      fprintf(stderr, "error: no input shows dim '%s'; give it with --dim %s=N\n", dim->name, dim->name);
      return 0;
    }
    dims[place] = (inputs[dim->tensor].shape[dim->axis] - dim->offset) / dim->scale;
  }
  return 1;
}

/* Allocates what `entry` needs; 0 after a report. */
static int prepare(const main_entry *entry, const int64_t *dims, martlet_context *context, martlet_tensor *outputs) {
  const int64_t *program = entry->arena;
  const int64_t arena = martlet_main_evaluate(&program, dims);
  context->arena = arena < 0 ? 0 : martlet_main_allocate(arena);
  context->arena_size = context->arena ? (size_t)arena : 0;
  int done = context->arena != 0;
  for (int32_t place = 0; place < entry->output_count && done; place++) {
    const main_tensor *tensor = &entry->tensors[entry->input_count + place];
    int64_t *shape = martlet_main_allocate((tensor->rank + 1) * 8);
    program = tensor->shape;
    for (int32_t axis = 0; axis < tensor->rank && shape; axis++) shape[axis] = martlet_main_evaluate(&program, dims);
    void *data = shape ? martlet_main_allocate(martlet_main_size(tensor, shape)) : 0;
    outputs[place] = (martlet_tensor){
      data, 1, 0, tensor->rank, tensor->type_code, tensor->type_bits, 1, shape, 0, 0};
    done = data != 0;
  }
  if (!done) fprintf(stderr, "error: there is not enough memory, or a dim is out of its range\n");
  return done;
}

/* Reads the weights if the program does not carry them; 0 after a report. */
static int load_weights(const main_options *options, martlet_context *context) {
  if (!martlet_main_weights) return 1;
  char path[4096];
  int64_t size = 0;
  if (!options->weights) {
    if (snprintf(path, sizeof path - 16, "%s", options->program) >= (int)sizeof path - 16) return 0;
    char *name = strrchr(path, '/');
    char *dot = strrchr(name ? name + 2 : path + 1, '.');
    snprintf(dot ? dot : path + strlen(path), 16, ".weights");
  }
  context->weights = martlet_main_read(options->weights ? options->weights : path, &size);
  context->weights_size = (size_t)size;
  return context->weights != 0;
}

int martlet_main_run(const main_options *options, const main_entry *entry) {
  main_array *arrays = martlet_main_allocate((entry->input_count + 1) * (int64_t)sizeof(main_array));
  martlet_tensor *tensors =
    martlet_main_allocate((entry->input_count + entry->output_count + 1) * (int64_t)sizeof(martlet_tensor));
  int64_t *dims = martlet_main_allocate((entry->dim_count + 1) * 8);
  if (!arrays || !tensors || !dims) return 0;
  for (int32_t place = 0; place < entry->input_count; place++) {
    const main_tensor *tensor = &entry->tensors[place];
    const char *path = martlet_main_value(options, 0, tensor->name);
    if (!path) {
      fprintf(stderr, "error: input '%s' is missing: give %s=FILE.npy, %s\n", tensor->name, tensor->name, tensor->type);
      return 0;
    }
    if (!martlet_main_load(path, tensor, &arrays[place])) return 0;
    tensors[place] = (martlet_tensor){
      arrays[place].data, 1, 0, tensor->rank, tensor->type_code, tensor->type_bits, 1, arrays[place].shape, 0, 0};
  }
  martlet_context context = {sizeof(martlet_context), MARTLET_ABI, options->level, 0, 0, 0, 0, 0, ""};
  martlet_tensor *outputs = tensors + entry->input_count;
  if (!bind(options, entry, arrays, dims) || !prepare(entry, dims, &context, outputs)) return 0;
  if (!load_weights(options, &context)) return 0;
  if (entry->call(&context, tensors, (size_t)entry->input_count, outputs, (size_t)entry->output_count)) {
    fprintf(stderr, "%s%s\n", strstr(context.error, ": error: ") ? "" : "error: ", context.error);
    return 0;
  }
  for (int32_t place = 0; place < entry->output_count; place++)
    if (!martlet_main_store(options->folder, &entry->tensors[entry->input_count + place], &outputs[place])) return 0;
  return 1;
}
