"""Exports models by PyTorch, compiles the files, and compares results and times with ONNX Runtime's, on one thread.

    Scripts/onnx-exports [--only NAME…] [--seconds S] [--tool PATH] [--again]

Writes build/exports/report.md, a table of them all, and ends with 1 if a model is refused that should not be, or a
result is wrong.
"""

import argparse
import logging
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from statistics import median

import numpy
import onnxruntime
import torch

from exports import models
from exports.artefact import Artefact
from exports.export import arrays, export
from harness.measure import rounds, turn

FOLDER = models.ROOT / "build" / "exports"


@dataclass
class Row:
    """What became of one file."""

    name: str
    exporter: str
    refusal: str = ""
    # A part of the refusal that is expected; empty for none.
    expected: str = ""
    # The greatest difference of a result over the greatest magnitude of that result, and what is allowed.
    error: float = 0
    tolerance: float = 0
    compile_seconds: float = 0
    model_bytes: int = 0
    artefact_bytes: int = 0
    # Medians in nanoseconds, and that of the quotients of the rounds.
    own: float = 0
    peer: float = 0
    quotient: float = 0

    @property
    def is_wrong(self):
        """Whether results are further apart than is allowed, as NaN is, or a refusal is not the expected one."""
        if self.refusal or self.expected:
            return not self.expected or self.expected not in self.refusal
        return not self.error <= self.tolerance


def main():
    logging.disable(logging.WARNING)
    parser = argparse.ArgumentParser(prog="onnx-exports", description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", metavar="NAME", default=list(models.ALL), choices=list(models.ALL))
    parser.add_argument("--seconds", type=float, default=5, help="time for the rounds of a file (5)")
    parser.add_argument("--tool", default=str(models.ROOT / ".build/release/martlet"), metavar="PATH")
    parser.add_argument("--again", action="store_true", help="take the files that an earlier run has exported")
    options = parser.parse_args()
    torch.set_num_threads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    if "minilm" in options.only:
        subprocess.run([str(models.ROOT / "Scripts" / "minilm")], check=True)
    rows = []
    for name in options.only:
        model = models.make(name)
        for exporter in model.exporters:
            rows.append(compared(name, model, exporter, options))
            print(line(rows[-1]), flush=True)
    report = "\n".join([*HEAD, *map(line, rows)]) + "\n"
    (FOLDER / "report.md").write_text(report)
    sys.exit(any(row.is_wrong for row in rows))


def compared(name, model, exporter, options):
    """The row of `model`, exported by `exporter`."""
    row = Row(name, exporter, expected=model.refusal, tolerance=model.tolerance)
    path = FOLDER / f"{name}.{exporter}.onnx"
    if not (options.again and path.exists()):
        export(model, exporter, path)
    row.model_bytes = sum(file.stat().st_size for file in FOLDER.glob(f"{path.name}*"))
    target = FOLDER / f"{name}_{exporter}.so"
    command = [options.tool, "compile", str(path), "-o", str(target)]
    for dim, (low, high) in model.dims.items():
        command += ["--dim", f"{dim}={low}...{high}"]
    begin = time.perf_counter()
    process = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    row.compile_seconds = time.perf_counter() - begin
    if process.returncode:
        row.refusal = next(iter(process.stderr.splitlines()), "").removeprefix(f"{path}: error: ")
        return row
    row.artefact_bytes = target.stat().st_size
    measure(row, model, path, target, options.seconds)
    return row


def measure(row, model, path, target, seconds):
    """Runs both on the example inputs and notes how far they are apart and what they take."""
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(path), settings, providers=["CPUExecutionProvider"])
    inputs = arrays(model)
    wanted = session.run(None, inputs)
    own = Artefact(target, inputs, [array.shape for array in wanted])
    own.run()
    row.error = max(map(difference, own.outputs, wanted))
    binding = session.io_binding()
    for name, array in inputs.items():
        binding.bind_cpu_input(name, array)
    kept = [numpy.empty_like(array) for array in wanted]
    for output, array in zip(session.get_outputs(), kept):
        binding.bind_output(output.name, "cpu", 0, array.dtype.type, array.shape, array.ctypes.data)
    runs = {"own": own.run, "peer": lambda: session.run_with_iobinding(binding)}
    times = rounds({label: partial(turn, run) for label, run in runs.items()}, 15, seconds)
    row.own, row.peer = median(times["own"]), median(times["peer"])
    row.quotient = median(a / b for a, b in zip(times["own"], times["peer"]))


def difference(found, wanted):
    """The greatest difference of elements over the greatest magnitude; NaN if just one of both is not finite."""
    found, wanted = found.astype(numpy.float64), wanted.astype(numpy.float64)
    distance = numpy.where(found == wanted, 0, numpy.abs(found - wanted))
    return float(distance.max(initial=0) / max(numpy.abs(wanted).max(initial=0), 1e-30))


HEAD = [
    "| model | exporter | error | Martlet µs | ONNX Runtime µs | Martlet ÷ | compile s | model MB | artefact MB |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
]


def line(row):
    """A line of the table."""
    if row.refusal:
        return f"| {row.name} | {row.exporter} | refused: {row.refusal} |"
    error = f"{row.error:.1e}" + (" WRONG" if row.is_wrong else "")
    numbers = [
        error, f"{row.own / 1000:.0f}", f"{row.peer / 1000:.0f}", f"{row.quotient:.2f}", f"{row.compile_seconds:.1f}",
        f"{row.model_bytes / 1e6:.1f}", f"{row.artefact_bytes / 1e6:.1f}",
    ]  # fmt: skip
    return f"| {row.name} | {row.exporter} | " + " | ".join(numbers) + " |"


if __name__ == "__main__":
    main()
