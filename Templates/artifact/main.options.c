/* The command line, as `martlet run` has it. Exit codes: 0 done, 1 the input was wrong, 2 usage. */
#include "main.h"

static void print_usage(FILE *to, const char *program) {
  fprintf(to,
          "Usage: %s [--entry NAME] --input NAME=FILE.npy... [--dim NAME=N]... [--output-dir DIR]%s%s%s\n"
          "Writes NAME.npy for each output.\n",
          program, martlet_main_has_cpu ? " [--cpu LEVEL] [--threads N]" : "",
          !martlet_main_device ? "" : martlet_main_has_cpu ? " [--device cpu|cuda[:N]]" : " --device cuda[:N]",
          martlet_main_weights ? " [--weights FILE]" : "");
  for (int32_t number = 0; number < martlet_main_entry_count; number++) {
    const main_entry *entry = &martlet_main_entries[number];
    fprintf(to, "entry %s\n", entry->name);
    for (int32_t place = 0; place < entry->input_count + entry->output_count; place++)
      fprintf(to, "  %s %s: %s\n", place < entry->input_count ? "takes" : "gives", entry->tensors[place].name,
              entry->tensors[place].type);
  }
}

/* Reads the option at `place` and moves behind it; 0 at the end. */
int martlet_main_next(const main_options *options, int *place, main_option *option) {
  if (*place >= options->argument_count) return 0;
  option->name = options->arguments[(*place)++];
  const char *sign = option->name[0] == '-' ? strchr(option->name, '=') : 0;
  option->length = sign ? (size_t)(sign - option->name) : strlen(option->name);
  option->value = sign ? sign + 1 : *place < options->argument_count ? options->arguments[(*place)++] : 0;
  return 1;
}

/* Whether the option is called `name`. */
int martlet_main_is(const main_option *option, const char *name) {
  return strlen(name) == option->length && !strncmp(option->name, name, option->length);
}

/* The VALUE of the option `flag` NAME=VALUE; NULL if it is not there. */
const char *martlet_main_value(const main_options *options, const char *flag, const char *name) {
  const size_t length = strlen(name);
  main_option option;
  for (int place = 0; martlet_main_next(options, &place, &option);)
    if (martlet_main_is(&option, flag) && !strncmp(option.value, name, length) && option.value[length] == '=')
      return option.value + length + 1;
  return 0;
}

static int fail_usage(const char *program, const char *message, const char *what) {
  fprintf(stderr, "error: %s '%s'\n", message, what);
  print_usage(stderr, program);
  return 2;
}

/* The number of the CPU level called `name`, in full or without its start; -1 if there is none. */
static int find_level(const char *name) {
  for (int level = 0; martlet_main_levels[level]; level++) {
    const char *known = martlet_main_levels[level];
    if (!strcmp(name, known) || (!strncmp(known, "x86-64-", 7) && !strcmp(name, known + 7))) return level;
  }
  return strcmp(name, "baseline") ? -1 : 0;
}

/* Reads the value of --threads; 0, or the exit code after a report. */
static int choose_threads(main_options *options, const char *value) {
  char *end;
  if (options->threads) return fail_usage(options->program, "this option is given twice:", "--threads");
  options->threads = *value >= '0' && *value <= '9' ? strtol(value, &end, 10) : 0;
  if (options->threads >= 1 && options->threads <= MAIN_THREADS && !*end) return 0;
  fprintf(stderr, "error: --threads must lie in 1...%d\n", MAIN_THREADS);
  return 2;
}

static int fail_level(const char *name) {
  fprintf(stderr, "error: there is no CPU level '%s'; there are", name);
  for (int level = 0; martlet_main_levels[level]; level++)
    fprintf(stderr, "%s %s", level ? "," : "", martlet_main_levels[level]);
  fprintf(stderr, "\n");
  return 2;
}

/* Reads the value of --device: cpu, cuda, or cuda: and the number of a GPU. 0, or the exit code after a report. */
static int choose_device(main_options *options) {
  const char *name = options->device;
  char *end;
  if (!strcmp(name, "cpu")) return 0;
  long number = !strcmp(name, "cuda") ? 0 : -1;
  if (!strncmp(name, "cuda:", 5) && name[5] >= '0' && name[5] <= '9') {
    number = strtol(name + 5, &end, 10);
    if (*end || number > INT32_MAX) number = -1;
  }
  if (number < 0) return fail_usage(options->program, "the device must be cpu, cuda or cuda:N, not", name);
  if (options->level >= 0) return fail_usage(options->program, "--cpu has no effect with --device", name);
  if (options->threads) return fail_usage(options->program, "--threads has no effect with --device", name);
  options->ordinal = (int)number;
  return 0;
}

/* Whether the program has code for where it is to run; 0 after a report. */
static int check_device(const main_options *options) {
  if (options->ordinal < 0 && !martlet_main_has_cpu) {
    martlet_main_fail(options->program, "model '%s' has code for GPUs alone", martlet_main_model);
    martlet_main_note("run it with --device cuda");
    return 0;
  }
  if (options->ordinal < 0 || martlet_main_device) return 1;
  martlet_main_fail(options->program, "model '%s' has no code for GPUs", martlet_main_model);
  martlet_main_note("compile it with --target cuda:GPU");
  return 0;
}

/* Whether NAME=VALUE is complete, and none of the options before has the same NAME. */
static int check_pair(const main_options *options, const main_option *option) {
  const char *sign = strchr(option->value, '=');
  if (!sign || sign == option->value || !sign[1])
    return fail_usage(options->program, "the value must be NAME=VALUE, not", option->value);
  main_option other;
  for (int place = 0; martlet_main_next(options, &place, &other) && other.name != option->name;)
    if (other.length == option->length && martlet_main_is(&other, option->name[2] == 'i' ? "--input" : "--dim")
        && !strncmp(other.value, option->value, (size_t)(sign - option->value) + 1))
      return fail_usage(options->program, "this name is given twice:", option->value);
  return 0;
}

/* Reads all options; 0, or the exit code after a report. */
static int parse(main_options *options) {
  main_option option;
  for (int place = 0; martlet_main_next(options, &place, &option);) {
    const char **value = 0;
    if (martlet_main_is(&option, "--entry")) value = &options->entry;
    else if (martlet_main_is(&option, "--output-dir")) value = &options->folder;
    else if (martlet_main_is(&option, "--device")) value = &options->device;
    else if (martlet_main_is(&option, "--weights") && martlet_main_weights) value = &options->weights;
    const int is_level = martlet_main_is(&option, "--cpu"), is_count = martlet_main_is(&option, "--threads");
    const int is_pair = martlet_main_is(&option, "--input") || martlet_main_is(&option, "--dim");
    if (!value && !is_level && !is_count && !is_pair)
      return fail_usage(options->program, option.name[0] == '-' ? "there is no option" : "this is no option:", option.name);
    if (!option.value || !option.value[0]) return fail_usage(options->program, "a value is missing behind", option.name);
    if ((value && *value) || (is_level && options->level >= 0))
      return fail_usage(options->program, "this option is given twice:", option.name);
    if (value) *value = option.value;
    if (is_level && (options->level = find_level(option.value)) < 0) return fail_level(option.value);
    if (is_count) {
      const int code = choose_threads(options, option.value);
      if (code) return code;
    }
    if (is_pair && check_pair(options, &option)) return 2;
  }
  if (!options->folder) options->folder = ".";
  return options->device ? choose_device(options) : 0;
}

static const main_entry *find_entry(const main_options *options) {
  for (int32_t number = 0; number < martlet_main_entry_count; number++)
    if (options->entry ? !strcmp(options->entry, martlet_main_entries[number].name) : martlet_main_entry_count == 1)
      return &martlet_main_entries[number];
  fprintf(stderr, "%s: error: model '%s' has ", options->program, martlet_main_model);
  if (options->entry) fprintf(stderr, "no entry '%s'; it has", options->entry);
  else fprintf(stderr, "several entries:");
  for (int32_t number = 0; number < martlet_main_entry_count; number++)
    fprintf(stderr, "%s %s", number ? "," : "", martlet_main_entries[number].name);
  fprintf(stderr, "\n");
  if (!options->entry) martlet_main_note("choose one with --entry");
  return 0;
}

/* Whether the entry has every input and dim that is given; 0 after a report. */
static int check_names(const main_options *options, const main_entry *entry) {
  main_option option;
  for (int place = 0; martlet_main_next(options, &place, &option);) {
    const int is_dim = martlet_main_is(&option, "--dim");
    if (!is_dim && !martlet_main_is(&option, "--input")) continue;
    const int length = (int)(strchr(option.value, '=') - option.value);
    int known = 0;
    for (int32_t number = 0; number < (is_dim ? entry->dim_count : entry->input_count); number++) {
      const char *name = is_dim ? entry->dims[number].name : entry->tensors[number].name;
      known |= (int)strlen(name) == length && !strncmp(name, option.value, (size_t)length);
    }
    if (!known)
      return martlet_main_fail(options->program, "entry '%s' has no %s '%.*s'", entry->name, is_dim ? "dim" : "input",
                               length, option.value);
  }
  return 1;
}

int main(int count, char **arguments) {
  main_options options = {
    .program = arguments[0], .level = MARTLET_LEVEL_BEST, .ordinal = -1, .arguments = arguments + 1, .argument_count = count - 1};
  for (int place = 1; place < count; place++)
    if (!strcmp(arguments[place], "--help") || !strcmp(arguments[place], "-h")) {
      print_usage(stdout, arguments[0]);
      return 0;
    }
  const int code = parse(&options);
  if (code) return code;
  const main_entry *entry = find_entry(&options);
  return entry && check_device(&options) && check_names(&options, entry) && martlet_main_run(&options, entry) ? 0 : 1;
}
