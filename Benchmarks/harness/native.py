"""Compiles the suite's own C files, once for each text and machine."""

import ctypes
import hashlib
import platform
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
FLAGS = ("-O2", "-march=native", "-std=gnu11", "-pthread", "-Wall", "-Wextra")


def library(name, folder):
    """The shared library of `name`.c, loaded."""
    return ctypes.CDLL(str(_built(name, folder, ("-shared", "-fPIC"))))


def program(name, folder):
    """The path of the program of `name`.c."""
    return _built(name, folder, ("-ldl",))


def _built(name, folder, kind):
    source = HERE / f"{name}.c"
    text = source.read_bytes() + repr((FLAGS, kind, processor())).encode()
    target = folder / "native" / f"{name}-{hashlib.sha256(text).hexdigest()[:16]}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_suffix(".new")
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
