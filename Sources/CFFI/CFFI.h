#ifndef MARTLET_CFFI_H
#define MARTLET_CFFI_H

#include <ffi.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif
/* The types of the C interface of artefacts; the same file goes into every model's header. */
#include "../../Templates/artifact/martlet.h"

/* Swift takes C globals for shared mutable state; these getters hand out the constant type descriptions. */
static inline ffi_type *martlet_ffi_pointer(void) { return &ffi_type_pointer; }
static inline ffi_type *martlet_ffi_sint64(void) { return &ffi_type_sint64; }
static inline ffi_type *martlet_ffi_sint32(void) { return &ffi_type_sint32; }

/* Tells the CPU that this is a loop that waits. */
static inline void martlet_spin_hint(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("isb");
#endif
}

/* The number of CPUs in the set of this thread; 0 if the system does not say. Swift does not see sched_getaffinity, which
   is limited to 1024 besides. */
static inline int martlet_allowed_processors(void) {
  int count = 0;
#if defined(__linux__)
  unsigned long set[1024];
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof set, set);
  for (long word = 0; word < bytes / (long)sizeof *set; word++) count += __builtin_popcountl(set[word]);
#endif
  return count;
}

#endif
