/* The command line. Exit codes: 0 done, 1 the input was wrong, 2 usage. */
#include "main.h"

static void print_usage(FILE *to, const char *program) {
  fprintf(to,
          "usage: %s [--entry NAME] [--dim NAME=N]... [--output-dir DIR] [--level N]%s INPUT=FILE.npy...\n"
          "Writes one OUTPUT.npy for each output.\n",
          program, martlet_main_weights ? " [--weights FILE]" : "");
  for (int32_t number = 0; number < martlet_main_entry_count; number++) {
    const main_entry *entry = &martlet_main_entries[number];
    fprintf(to, "entry %s\n", entry->name);
    for (int32_t place = 0; place < entry->input_count + entry->output_count; place++)
      fprintf(to, "  %s %s: %s\n", place < entry->input_count ? "takes" : "gives", entry->tensors[place].name,
              entry->tensors[place].type);
  }
}

/* The VALUE of the argument NAME=VALUE, behind the flag if one is given; NULL if it is not there. */
const char *martlet_main_value(const main_options *options, const char *flag, const char *name) {
  const size_t length = strlen(name);
  for (int place = 0; place < options->argument_count; place++) {
    const char *argument = options->arguments[place];
    if (argument[0] == '-') {
      if (place + 1 == options->argument_count) return 0;
      const char *next = options->arguments[++place];
      if (flag && !strcmp(argument, flag) && !strncmp(next, name, length) && next[length] == '=') return next + length + 1;
    } else if (!flag && !strncmp(argument, name, length) && argument[length] == '=') {
      return argument + length + 1;
    }
  }
  return 0;
}

/* Whether a dim or an input is called as `argument` before its '='. */
static int is_known(const main_entry *entry, const char *argument, int is_dim) {
  const char *equals = strchr(argument, '=');
  const size_t length = equals ? (size_t)(equals - argument) : 0;
  for (int32_t place = 0; place < (is_dim ? entry->dim_count : entry->input_count) && equals; place++) {
    const char *name = is_dim ? entry->dims[place].name : entry->tensors[place].name;
    if (strlen(name) == length && !strncmp(name, argument, length)) return 1;
  }
  return 0;
}

static int fail_usage(const char *program, const char *message, const char *argument) {
  fprintf(stderr, "error: %s '%s'\n", message, argument);
  print_usage(stderr, program);
  return 2;
}

int main(int count, char **arguments) {
  main_options options = {arguments[0], 0, ".", 0, MARTLET_LEVEL_BEST, arguments + 1, count - 1};
  for (int place = 1; place < count; place++) {
    const char *flag = arguments[place];
    if (flag[0] != '-') continue;
    if (!strcmp(flag, "--help") || !strcmp(flag, "-h")) {
      print_usage(stdout, arguments[0]);
      return 0;
    }
    if (++place == count) return fail_usage(arguments[0], "a value is missing behind", flag);
    char *end = arguments[place] + strlen(arguments[place]);
    if (!strcmp(flag, "--entry")) options.entry = arguments[place];
    else if (!strcmp(flag, "--output-dir")) options.folder = arguments[place];
    else if (!strcmp(flag, "--weights")) options.weights = arguments[place];
    else if (!strcmp(flag, "--level")) options.level = (int)strtol(arguments[place], &end, 10);
    else if (strcmp(flag, "--dim")) return fail_usage(arguments[0], "there is no option", flag);
    if (*end) return fail_usage(arguments[0], "this is no number:", arguments[place]);
  }
  const main_entry *entry = 0;
  for (int32_t number = 0; number < martlet_main_entry_count; number++)
    if (options.entry ? !strcmp(options.entry, martlet_main_entries[number].name) : martlet_main_entry_count == 1)
      entry = &martlet_main_entries[number];
  if (!entry) return fail_usage(arguments[0], "choose an entry with --entry, there is none called", options.entry ? options.entry : "");
  for (int place = 1; place < count; place++) {
    const int is_flag = arguments[place][0] == '-', is_dim = is_flag && !strcmp(arguments[place], "--dim");
    place += is_flag;
    if ((is_dim || !is_flag) && !is_known(entry, arguments[place], is_dim))
      return fail_usage(arguments[0], "the entry has no such input or dim:", arguments[place]);
  }
  return martlet_main_run(&options, entry) ? 0 : 1;
}
