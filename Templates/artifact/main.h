/* The main program of `--emit exe`, which reads .npy inputs and writes .npy outputs. It uses the C library alone; what
   it needs of that is declared here, so that `Scripts/glue` needs no headers of the target. The table of entries is
   generated for each model. */
#ifndef MARTLET_MAIN_H
#define MARTLET_MAIN_H

#include "martlet.h"

typedef struct FILE FILE;
extern FILE *stderr, *stdout;
int fprintf(FILE *file, const char *format, ...);
int vfprintf(FILE *file, const char *format, __builtin_va_list arguments);
int snprintf(char *text, size_t size, const char *format, ...);
FILE *fopen(const char *path, const char *mode);
size_t fread(void *data, size_t size, size_t count, FILE *file);
size_t fwrite(const void *data, size_t size, size_t count, FILE *file);
int fseek(FILE *file, long offset, int whence);
long ftell(FILE *file);
int fclose(FILE *file);
int rename(const char *from, const char *to);
int remove(const char *path);
int mkdir(const char *path, unsigned mode);
int rmdir(const char *path);
char *realpath(const char *path, char *resolved);
long readlink(const char *path, char *target, size_t size);
void *aligned_alloc(size_t alignment, size_t size);
void free(void *data);
void *memcpy(void *to, const void *from, size_t size);
int strcmp(const char *left, const char *right);
int strncmp(const char *left, const char *right, size_t size);
size_t strlen(const char *text);
char *strchr(const char *text, int character);
char *strstr(const char *text, const char *part);
char *strrchr(const char *text, int character);
char *strerror(int code);
int *__errno_location(void);
long strtol(const char *text, char **end, int base);

/* Programs in postfix form compute extents from dims; each ends with END. */
enum { END, CONSTANT, DIM, ADD, MULTIPLY, FLOOR_DIVIDE, MODULO, MINIMUM, MAXIMUM };

/* An input or output of an entry. */
typedef struct main_tensor {
  const char *name;
  const char *type;            /* as f32[batch, 784], for people */
  const char *kind;            /* NumPy's name of the element type without byte order, as f4 */
  const char *location;        /* the line of the model that declares it; NULL if there is none */
  const int64_t *shape;        /* one program for each axis */
  const char *const *formulas; /* the extents for people; NULL for those that are numbers */
  int32_t rank;
  uint8_t type_code, type_bits;
} main_tensor;

/* A dim and the input axis that shows it: (extent - offset) / scale; tensor -1 if none does. */
typedef struct main_dim {
  const char *name;
  int32_t tensor, axis;
  int64_t scale, offset, low, high, divisor;
} main_dim;

typedef struct main_entry {
  const char *name;
  const main_tensor *tensors; /* inputs first */
  const main_dim *dims;
  int32_t (*call)(martlet_context *, const martlet_tensor *, size_t, martlet_tensor *, size_t);
  int64_t (*arena)(const int64_t *dims);        /* its bytes; -1 where they do not fit */
  int64_t (*device_arena)(const int64_t *dims); /* the same on a GPU; NULL without code for GPUs */
  int32_t input_count, output_count, dim_count;
} main_entry;

/* What a model with code for GPUs has for all entries. */
typedef struct main_device {
  int32_t (*open)(martlet_device *device);
  int32_t (*close)(martlet_device *device);
  int32_t (*allocate)(martlet_device *device, size_t bytes, void **memory);
  int32_t (*free)(martlet_device *device, void *memory);
} main_device;

/* Generated for each model. */
extern const char martlet_main_model[];
extern const main_device *const martlet_main_device; /* NULL without code for GPUs */
extern const int32_t martlet_main_has_cpu;           /* whether there is code for CPUs */
extern const main_entry martlet_main_entries[];
extern const int32_t martlet_main_entry_count;
extern const int64_t martlet_main_weights;      /* the bytes of external weights, 0 if the program carries them */
extern const char *const martlet_main_levels[]; /* the names of the CPU levels by number, then NULL */

/* An array in memory: row-major, little-endian, aligned to 64 bytes; and the file that it is from. */
typedef struct main_array {
  char *data;
  int64_t *shape;
  int32_t rank;
  const char *path;
} main_array;

/* What the command line asks for. */
typedef struct main_options {
  const char *program, *entry, *folder, *weights;
  const char *device; /* as it is given; NULL for the CPU */
  int level, ordinal; /* the CPU level; the number of the GPU, -1 for the CPU */
  int64_t threads;    /* that work on a CPU; 0 where none are asked for */
  char **arguments;
  int argument_count;
} main_options;

/* An option of the command line: `--name value` or `--name=value`. */
typedef struct main_option {
  const char *name, *value; /* the value is NULL where the command line ends */
  size_t length;            /* of the name */
} main_option;

enum { MAIN_PATH = 4096, MAIN_TYPE = 512, MAIN_THREADS = 1024 };

int martlet_main_fail(const char *place, const char *format, ...);
void martlet_main_note(const char *format, ...);
const char *martlet_main_reason(void);
void *martlet_main_allocate(int64_t bytes);
char *martlet_main_read(const char *path, int64_t *size);
void martlet_main_describe(char *text, const char *kind, const int64_t *shape, int32_t rank);
int martlet_main_load(const char *path, const main_tensor *tensor, main_array *array);
int martlet_main_store(const main_options *options, const main_entry *entry, const main_array *inputs,
                       const martlet_tensor *outputs);
int64_t martlet_main_evaluate(const int64_t **program, const int64_t *dims);
int64_t martlet_main_size(const main_tensor *tensor, const int64_t *shape);
int martlet_main_bind(const main_options *options, const main_entry *entry, const main_array *inputs, int64_t *dims);
int64_t martlet_main_processors(void);
martlet_executor *martlet_main_threads(int64_t width);
void martlet_main_end_threads(martlet_executor *executor);
int martlet_main_open(const main_options *options, const main_entry *entry, int64_t bytes, martlet_device *device,
                      martlet_context *context);
void martlet_main_close(martlet_device *device, martlet_context *context);
int martlet_main_run(const main_options *options, const main_entry *entry);
int martlet_main_next(const main_options *options, int *place, main_option *option);
int martlet_main_is(const main_option *option, const char *name);
const char *martlet_main_value(const main_options *options, const char *flag, const char *name);

#endif
