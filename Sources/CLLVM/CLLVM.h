#ifndef MARTLET_CLLVM_H
#define MARTLET_CLLVM_H

#include <llvm/Config/llvm-config.h>
#if LLVM_VERSION_MAJOR != 22
#error "Martlet needs LLVM 22: run `make bootstrap`, which installs llvm-22-dev"
#endif

#include <llvm-c/Analysis.h>
#include <llvm-c/BitReader.h>
#include <llvm-c/BitWriter.h>
#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/Disassembler.h>
#include <llvm-c/Error.h>
#include <llvm-c/ErrorHandling.h>
#include <llvm-c/IRReader.h>
#include <llvm-c/Linker.h>
#include <llvm-c/Target.h>
#include <llvm-c/TargetMachine.h>
#include <llvm-c/Transforms/PassBuilder.h>

#endif
