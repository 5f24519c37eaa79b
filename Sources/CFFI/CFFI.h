#ifndef MARTLET_CFFI_H
#define MARTLET_CFFI_H

#include <ffi.h>
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

#endif
