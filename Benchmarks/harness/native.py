"""Compiles the suite's own C files and the executor of `--emit exe`, once for each text and machine."""

import ctypes
import hashlib
import platform
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
TEMPLATES = HERE.parent.parent / "Templates" / "artifact"
FLAGS = ("-O2", "-march=native", "-std=gnu11", "-pthread", "-Wall", "-Wextra")


def library(name, folder):
    """The shared library of `name`.c, loaded."""
    return ctypes.CDLL(str(_built(HERE / f"{name}.c", folder, ("-shared", "-fPIC"))))


def executor(folder):
    """The shared library of the threads that programs of `--emit exe` have, loaded."""
    source = TEMPLATES / "main.threads.c"
    return ctypes.CDLL(str(_built(source, folder, ("-shared", "-fPIC", "-ffreestanding", f"-I{TEMPLATES}"))))


def program(name, folder):
    """The path of the program of `name`.c."""
    return _built(HERE / f"{name}.c", folder, ("-ldl",))


def _built(source, folder, kind):
    headers = b"".join(header.read_bytes() for header in sorted(source.parent.glob("*.h")))
    text = source.read_bytes() + headers + repr((FLAGS, kind, processor())).encode()
    target = folder / "native" / f"{source.stem}-{hashlib.sha256(text).hexdigest()[:16]}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(target.name + ".new")
        subprocess.run(["cc", *FLAGS, str(source), "-o", str(fresh), *kind], check=True)
        fresh.rename(target)
    return target


def processor():
    """The name of the CPU."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()
