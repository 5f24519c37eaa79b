/* A C program that uses two models through their headers alone. */
#include <stdio.h>
#include <stdlib.h>

#include "first.h"
#include "second.h"

/* Two threads' worth of pieces, run one after the other from the last to the first. */
static void parallel_for(void *user, int64_t count, void (*body)(void *, int64_t, int64_t), void *argument) {
  ++*(int *)user;
  for (int64_t piece = count - 1; piece >= 0; piece--) body(argument, piece, piece + 1);
}

int main(void) {
  int launches = 0;
  martlet_executor executor = {sizeof executor, &launches, 2, parallel_for, 0};
  martlet_context context = {
    .size = sizeof context, .abi = MARTLET_ABI, .level = MARTLET_LEVEL_BEST, .executor = &executor};
  int64_t ids[4] = {4, 0, 2, 1};
  float x[12] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, y[80], z[80];
  const int64_t bytes = first_project_arena_size(4);
  if (first_project_arena_size(101) != -1 || second_project_arena_size(4) != bytes) return 1;
  context.arena_size = (size_t)bytes;
  context.arena = aligned_alloc(64, (size_t)(bytes + 64) / 64 * 64);
  if (first_project(&context, ids, x, y, 4, 0) || second_project(&context, ids, x, z, 4, 0)) {
    puts(context.error);
    return 2;
  }
  for (int place = 0; place < 80; place++) if (y[place] != z[place]) return 3;

  /* The same over descriptions, with strides, as NumPy gives them. */
  int64_t n[1] = {4}, rows[2] = {4, 3}, wide[2] = {4, 20}, strides[2] = {3, 1};
  martlet_tensor inputs[2] = {{ids, 1, 0, 1, 0, 64, 1, n, 0, 0}, {x, 1, 0, 2, 2, 32, 1, rows, strides, 0}};
  martlet_tensor output = {z, 1, 0, 2, 2, 32, 1, wide, 0, 0};
  for (int place = 0; place < 80; place++) z[place] = 0;
  if (first_project_call(&context, inputs, 2, &output, 1)) {
    puts(context.error);
    return 4;
  }
  for (int place = 0; place < 80; place++) if (y[place] != z[place]) return 5;
  for (int place = 0; place < 4; place++) printf("%g ", y[place * 20 + 1]);
  printf("launches %d\n", launches > 0);

  static float both[100];

  /* Each mistake is reported with its code and a text. */
  struct { const char *what; int code; } mistakes[32];
  int count = 0;
#define TRY(WHAT, CALL) mistakes[count].what = WHAT; mistakes[count++].code = CALL; printf("%s: %d %s\n", WHAT, mistakes[count - 1].code, context.error)
  ids[2] = 5;
  TRY("index", first_project(&context, ids, x, y, 4, 0));
  ids[2] = 2;
  TRY("range", first_project(&context, ids, x, y, 101, 0));
  TRY("null", first_project(&context, ids, 0, y, 4, 0));
  TRY("aligned", first_project(&context, ids, (float *)((char *)x + 2), y, 4, 0));
  TRY("overlap", first_project(&context, ids, both, both + 8, 4, 0));
  TRY("over the arena", first_project(&context, ids, x, context.arena, 4, 0));
  strides[0] = 4;
  TRY("stride", first_project_call(&context, inputs, 2, &output, 1));
  strides[0] = 3;
  wide[1] = 21;
  TRY("extent", first_project_call(&context, inputs, 2, &output, 1));
  inputs[0].type_bits = 32;
  TRY("type", first_project_call(&context, inputs, 2, &output, 1));
  TRY("count", first_project_call(&context, inputs, 1, &output, 1));
  inputs[0].type_bits = 64;
  wide[1] = 20;
  TRY("no inputs", first_project_call(&context, 0, 2, &output, 1));
  TRY("no outputs", first_project_call(&context, inputs, 2, 0, 1));
  inputs[1].byte_offset = (uint64_t)-4;
  TRY("offset", first_project_call(&context, inputs, 2, &output, 1));
  inputs[1].byte_offset = 0;
  TRY("over the context", first_project(&context, ids, x, (float *)context.error, 4, 0));
  context.level = -2;
  TRY("level below", first_project(&context, ids, x, y, 4, 0));
  context.level = INT32_MIN;
  TRY("least level", first_project(&context, ids, x, y, 4, 0));
  context.level = 9;
  TRY("level", first_project(&context, ids, x, y, 4, 0));
  context.level = MARTLET_LEVEL_BASELINE;
  context.arena_size = 1;
  TRY("arena", first_project(&context, ids, x, y, 4, 0));
  context.abi = 7;
  TRY("version", first_project(&context, ids, x, y, 4, 0));
  context.error[0] = 0;
  context.size = 8;
  TRY("size", first_project(&context, ids, x, y, 4, 0));
  return first_project(0, ids, x, y, 4, 0) == MARTLET_CONTEXT ? 0 : 6;
}
