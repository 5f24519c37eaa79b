#ifndef MARTLET_CFFI_H
#define MARTLET_CFFI_H

#include <ffi.h>

/* Swift takes C globals for shared mutable state; these getters hand out the constant type descriptions. */
static inline ffi_type *martlet_ffi_pointer(void) { return &ffi_type_pointer; }
static inline ffi_type *martlet_ffi_sint64(void) { return &ffi_type_sint64; }
static inline ffi_type *martlet_ffi_sint32(void) { return &ffi_type_sint32; }

#endif
