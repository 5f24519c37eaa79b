/* Dims from the shapes of inputs and from the options, checked as the contract says. */
#include "main.h"

/* Says of which file `input` is, after a report that is about it. */
static void note_input(const main_tensor *tensor, const main_array *input) {
  char found[MAIN_TYPE];
  martlet_main_describe(found, tensor->kind, input->shape, input->rank);
  martlet_main_note("input '%s' is %s, from %s", tensor->name, found, input->path);
}

/* Finds the value of a dim; 0 after a report. */
static int find(const main_options *options, const main_entry *entry, const main_array *inputs, const main_dim *dim,
                int64_t *value) {
  const char *given = martlet_main_value(options, "--dim", dim->name);
  if (given) {
    char *end;
    *value = strtol(given, &end, 10);
    return (end != given && !*end)
      || martlet_main_fail(options->program, "'%s' is no value for dim '%s'", given, dim->name);
  }
  if (dim->tensor < 0) {
    martlet_main_fail(options->program, "no input shows dim '%s'", dim->name);
    martlet_main_note("give its value with --dim %s=N", dim->name);
    return 0;
  }
  const main_tensor *tensor = &entry->tensors[dim->tensor];
  const main_array *input = &inputs[dim->tensor];
  const int64_t extent = input->shape[dim->axis];
  int64_t rest;
  if (__builtin_sub_overflow(extent, dim->offset, &rest) || rest % dim->scale) {
    const char *formula = tensor->formulas[dim->axis];
    martlet_main_fail(tensor->location, "input '%s' has extent %lld on axis %d, must be %s", tensor->name,
                      (long long)extent, dim->axis, formula ? formula : "another");
    note_input(tensor, input);
    return 0;
  }
  *value = rest / dim->scale;
  return 1;
}

/* Whether a dim lies in its range; 0 after a report. */
static int check(const main_options *options, const main_entry *entry, const main_array *inputs, const main_dim *dim,
                 int64_t value) {
  const main_tensor *tensor = dim->tensor < 0 ? 0 : &entry->tensors[dim->tensor];
  const char *place = tensor && tensor->location ? tensor->location : options->program;
  const int inside = value >= dim->low && value <= dim->high;
  if (inside && value % dim->divisor == 0) return 1;
  if (inside) {
    martlet_main_fail(place, "dim '%s' is %lld, must be a multiple of %lld", dim->name, (long long)value,
                      (long long)dim->divisor);
  } else {
    martlet_main_fail(place, "dim '%s' is %lld, must lie in %lld...%lld", dim->name, (long long)value,
                      (long long)dim->low, (long long)dim->high);
  }
  if (tensor) note_input(tensor, &inputs[dim->tensor]);
  return 0;
}

/* Whether an input has the extents that the dims give; 0 after a report. */
static int check_shape(const main_options *options, const main_tensor *tensor, const main_array *input,
                       const int64_t *dims) {
  const int64_t *program = tensor->shape;
  for (int32_t axis = 0; axis < tensor->rank; axis++) {
    const int64_t wanted = martlet_main_evaluate(&program, dims), have = input->shape[axis];
    const char *formula = tensor->formulas[axis];
    if (have == wanted) continue;
    martlet_main_fail(tensor->location ? tensor->location : options->program,
                      formula ? "input '%s' has extent %lld on axis %d, must have %lld (%s)"
                              : "input '%s' has extent %lld on axis %d, must have %lld",
                      tensor->name, (long long)have, axis, (long long)wanted, formula);
    note_input(tensor, input);
    return 0;
  }
  return 1;
}

/* Fills `dims`; 0 after a report. */
int martlet_main_bind(const main_options *options, const main_entry *entry, const main_array *inputs, int64_t *dims) {
  for (int32_t place = 0; place < entry->input_count; place++) {
    const main_tensor *tensor = &entry->tensors[place];
    if (inputs[place].rank == tensor->rank) continue;
    martlet_main_fail(tensor->location ? tensor->location : options->program,
                      "input '%s' has rank %d, must have rank %d: %s", tensor->name, inputs[place].rank, tensor->rank,
                      tensor->type);
    note_input(tensor, &inputs[place]);
    return 0;
  }
  for (int32_t place = 0; place < entry->dim_count; place++)
    if (!find(options, entry, inputs, &entry->dims[place], &dims[place])) return 0;
  for (int32_t place = 0; place < entry->dim_count; place++)
    if (!check(options, entry, inputs, &entry->dims[place], dims[place])) return 0;
  for (int32_t place = 0; place < entry->input_count; place++)
    if (!check_shape(options, &entry->tensors[place], &inputs[place], dims)) return 0;
  return 1;
}
