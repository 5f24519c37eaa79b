/* Error text of the glue. */
#include "glue.h"

void martlet_glue_put(martlet_glue_writer *to, const char *text) {
  for (; *text && to->length < sizeof(((martlet_context *)0)->error) - 1; text++) to->text[to->length++] = *text;
  to->text[to->length] = 0;
}

void martlet_glue_put_number(martlet_glue_writer *to, int64_t number) {
  char digits[24];
  int place = 23;
  uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
  digits[23] = 0;
  do digits[--place] = (char)('0' + rest % 10);
  while (rest /= 10);
  if (number < 0) digits[--place] = '-';
  martlet_glue_put(to, digits + place);
}

/* A text that starts with the place in the model file, where it is known. */
martlet_glue_writer martlet_glue_start(martlet_context *context, const char *location) {
  martlet_glue_writer to = {context->error, 0};
  martlet_glue_put(&to, location ? location : "");
  martlet_glue_put(&to, to.length ? ": error: " : "");
  return to;
}

void martlet_glue_put_quoted(martlet_glue_writer *to, const char *before, const char *name, const char *after) {
  martlet_glue_put(to, before);
  martlet_glue_put(to, name);
  martlet_glue_put(to, after);
}

int32_t martlet_glue_fail(martlet_context *context, int32_t code, const char *text, const char *location) {
  martlet_glue_writer to = martlet_glue_start(context, location);
  martlet_glue_put(&to, text);
  return code;
}
