/* Runs one entry: inputs from files, dims from their shapes, outputs to files. */
#include "main.h"

/* Takes memory for `entry` to work in; 0 after a report. */
static int prepare(const main_options *options, const main_entry *entry, const int64_t *dims, martlet_device *device,
                   martlet_context *context) {
  if (options->ordinal >= 0) return martlet_main_open(options, entry, entry->device_arena(dims), device, context);
  const int64_t arena = entry->arena(dims);
  context->arena = arena < 0 ? 0 : martlet_main_allocate(arena);
  context->arena_size = context->arena ? (size_t)arena : 0;
  return context->arena
    || martlet_main_fail(options->program, "there is not enough memory: entry '%s' needs %lld bytes to work in",
                         entry->name, (long long)arena);
}

/* Takes memory for the outputs of `entry`; 0 after a report. */
static int make_outputs(const main_options *options, const main_entry *entry, const int64_t *dims,
                        martlet_tensor *outputs) {
  for (int32_t place = 0; place < entry->output_count; place++) {
    const main_tensor *tensor = &entry->tensors[entry->input_count + place];
    const int64_t *program = tensor->shape;
    int64_t *shape = martlet_main_allocate((tensor->rank + 1) * 8);
    for (int32_t axis = 0; axis < tensor->rank && shape; axis++) shape[axis] = martlet_main_evaluate(&program, dims);
    void *data = shape ? martlet_main_allocate(martlet_main_size(tensor, shape)) : 0;
    outputs[place] = (martlet_tensor){
      data, 1, 0, tensor->rank, tensor->type_code, tensor->type_bits, 1, shape, 0, 0};
    if (!data) return martlet_main_fail(options->program, "there is not enough memory for output '%s'", tensor->name);
  }
  return 1;
}

/* Reads the weights if the program does not carry them; 0 after a report. */
static int load_weights(const main_options *options, martlet_context *context) {
  if (!martlet_main_weights) return 1;
  char path[MAIN_PATH];
  int64_t size = 0;
  const char *name = options->weights;
  if (!name) {
    /* The program may have been found on the path. */
    const long length = readlink("/proc/self/exe", path, sizeof path - 16);
    if (length < 0 || length >= (long)sizeof path - 16)
      return martlet_main_fail(options->program, "the weights cannot be found beside the program, give --weights FILE");
    path[length] = 0;
    char *file = strrchr(path, '/');
    char *dot = strrchr(file ? file + 2 : path + 1, '.');
    snprintf(dot ? dot : path + length, 16, ".weights");
    name = path;
  }
  context->weights = martlet_main_read(name, &size);
  context->weights_size = (size_t)size;
  if (!context->weights) return 0;
  if (size == martlet_main_weights) return 1;
  martlet_main_fail(name, "the weights have %lld bytes, the artefact needs %lld", (long long)size,
                    (long long)martlet_main_weights);
  martlet_main_note("the file is truncated, or belongs to another artefact");
  return 0;
}

/* Prints the model's own report, and of which files the inputs are. */
static int report(const main_options *options, const main_entry *entry, const main_array *inputs, const char *error) {
  if (strstr(error, ": error: ")) fprintf(stderr, "%s\n", error);
  else martlet_main_fail(options->program, "%s", error);
  for (int32_t place = 0; place < entry->input_count; place++) {
    char quoted[MAIN_TYPE], found[MAIN_TYPE];
    snprintf(quoted, sizeof quoted, "'%s'", entry->tensors[place].name);
    if (!strstr(error, quoted)) continue;
    martlet_main_describe(found, entry->tensors[place].kind, inputs[place].shape, inputs[place].rank);
    martlet_main_note("input %s is %s, from %s", quoted, found, inputs[place].path);
  }
  return 0;
}

int martlet_main_run(const main_options *options, const main_entry *entry) {
  main_array *arrays = martlet_main_allocate((entry->input_count + 1) * (int64_t)sizeof(main_array));
  int32_t taken = entry->input_count;
  martlet_tensor *tensors = martlet_main_allocate(
    (entry->input_count + entry->dim_count + entry->output_count + 1) * (int64_t)sizeof(martlet_tensor));
  int64_t *dims = martlet_main_allocate((entry->dim_count + 1) * 8);
  if (!arrays || !tensors || !dims) return martlet_main_fail(options->program, "there is not enough memory");
  for (int32_t place = 0; place < entry->input_count; place++) {
    const main_tensor *tensor = &entry->tensors[place];
    const char *path = martlet_main_value(options, "--input", tensor->name);
    if (!path) {
      const char *where = tensor->location ? tensor->location : options->program;
      martlet_main_fail(where, "input '%s' %s is not given", tensor->name, tensor->type);
      martlet_main_note("give --input %s=FILE.npy", tensor->name);
      return 0;
    }
    if (!martlet_main_load(path, tensor, &arrays[place])) return 0;
    tensors[place] = (martlet_tensor){
      arrays[place].data, 1, 0, tensor->rank, tensor->type_code, tensor->type_bits, 1, arrays[place].shape, 0, 0};
  }
  martlet_context context = {.size = sizeof(martlet_context), .abi = MARTLET_ABI, .level = options->level};
  /* The values of dims that no input shows stand behind the inputs. */
  for (int32_t place = 0; place < entry->dim_count; place++)
    if (entry->dims[place].tensor < 0) tensors[taken++] = (martlet_tensor){&dims[place], 1, 0, 0, 0, 64, 1, 0, 0, 0};
  martlet_tensor *outputs = tensors + taken;
  martlet_device device = {0};
  if (!martlet_main_bind(options, entry, arrays, dims) || !make_outputs(options, entry, dims, outputs)) return 0;
  if (!load_weights(options, &context) || !prepare(options, entry, dims, &device, &context)) return 0;
  /* Without them the calling thread does all. */
  const int64_t width = options->threads ? options->threads : martlet_main_processors();
  martlet_executor *threads = options->ordinal < 0 && width > 1 ? martlet_main_threads(width) : 0;
  context.executor = threads;
  const int32_t code = entry->call(&context, tensors, (size_t)taken, outputs, (size_t)entry->output_count);
  if (threads) martlet_main_end_threads(threads);
  martlet_main_close(&device, &context);
  return code ? report(options, entry, arrays, context.error) : martlet_main_store(options, entry, arrays, outputs);
}
