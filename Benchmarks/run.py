"""Times Martlet beside its peers and writes a report: see README.md. Called by Scripts/bench.

Needs numpy, onnx, safetensors, onnxruntime and openvino; PyTorch takes part if it is installed.
"""

import argparse
import json
import logging
import subprocess
import time
from functools import partial
from pathlib import Path

import workloads
from harness import making, native, peers, report, startup
from harness.artefact import LEVELS, Artefact, Executor, error
from harness.limits import Limits
from harness.measure import rounds, turn

FOLDER = workloads.ROOT / "build" / "bench"
LABEL, LIMIT = "Martlet", "limit"


def main():
    logging.basicConfig(format="bench: %(message)s")
    options = parsed()
    chosen = workloads.chosen(options.only)
    if any(workload.published for workload in chosen):
        subprocess.run([str(workloads.ROOT / "Scripts" / "minilm")], check=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    limits, compiled, rows = Limits(FOLDER), {}, []
    executors = {threads: Executor(native.executor(FOLDER), threads) for threads in options.threads}
    try:
        for workload in chosen:
            print(f"{workload.name} …", flush=True)
            files = making.files(workload, FOLDER)
            key = (workload.model, workload.seed)
            if key not in compiled:
                compiled[key] = compile_model(options.tool, workload, files)
            rows.append(measured(workload, files, compiled[key], options, limits, executors))
    finally:
        for executor in executors.values():
            executor.end()
    versions = {peer.name: peer.version for peer in peers.available()}
    report.write(FOLDER, rows, limits, versions, options.threads)


def parsed():
    """The options of the command line."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="+", metavar="NAME", default=[], help="these workloads")
    parser.add_argument("--rounds", type=int, default=30, help="alternating rounds (30)")
    parser.add_argument("--seconds", type=float, default=40, help="time for the rounds of a workload (40)")
    parser.add_argument("--threads", type=numbers, default=[1, 2], metavar="N,…", help="thread counts (1,2)")
    parser.add_argument(
        "--levels", type=lambda text: text.split(","), default=["v3", "baseline"], metavar="LEVEL,…",
        help="CPU levels beside the best one, on one thread (v3,baseline); 'none' for none",
    )  # fmt: skip
    parser.add_argument("--tool", default=str(workloads.ROOT / ".build/release/martlet"), metavar="PATH")
    options = parser.parse_args()
    options.levels = [] if options.levels == ["none"] else options.levels
    if not Path(options.tool).is_file():
        parser.error(f"there is no {options.tool}; `make build` makes it")
    if not set(options.levels) <= set(LEVELS):
        parser.error(f"the levels are {', '.join(LEVELS)}")
    return options


def numbers(text):
    """Thread counts, separated by commas."""
    values = [int(word) for word in text.split(",")]
    if min(values) < 1:
        raise argparse.ArgumentTypeError("a thread count is at least 1")
    return values


def compile_model(tool, workload, files):
    """Compiles the model: path and seconds, or the compiler's complaint."""
    path = FOLDER / f"{workload.model.stem.lower()}.so"
    command = [tool, "compile", workload.model, "--weights", files.weights, "-o", path]
    begin = time.monotonic()
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if result.returncode:
        return {"complaint": result.stderr.strip()}
    return {"path": path, "seconds": time.monotonic() - begin}


def measured(workload, files, compiled, options, limits, executors):
    """A row of the report: errors, times by label and threads, what starting costs. Labels are runtimes; Martlet at
    another CPU level has that behind a comma."""
    row = {
        "name": workload.name, "title": workload.title, "tolerance": workload.tolerance, "flops": files.flops,
        "movedBytes": files.moved_bytes, "errors": {}, "notes": [], "ns": {}, "bounds": {},
    }  # fmt: skip
    runs = {}
    if "complaint" in compiled:
        row["notes"].append(f"does not compile: {compiled['complaint']}")
    else:
        artefact = Artefact(compiled["path"], workload, files)
        row["compileSeconds"] = compiled["seconds"]
        try:
            # Fresh processes come first: what ends them would end this one.
            row["start"] = startup.measure(compiled["path"], artefact, FOLDER)
            runs |= own_runs(workload, files, artefact, options, executors, row)
        except subprocess.CalledProcessError as failure:
            row["notes"].append(f"Martlet fails in a fresh process: {failure} {failure.stderr.strip()}")
    started = peer_runs(files, workload, options, row)
    runs |= {key: peer.run for key, peer in started.items()}
    turns = {}
    for threads in options.threads:
        limits.sample(threads, files.moved_bytes)
        work = files.flops, files.moved_bytes
        bound = row["bounds"][threads] = limits.bound(threads, *work)
        turns[LIMIT, threads] = partial(limits.turn, threads, bound, *work)
        # Beside its limit, so that the machine's clock is the same.
        if (LABEL, threads) in runs:
            turns[LABEL, threads] = partial(turn, runs.pop((LABEL, threads)))
    turns |= {key: partial(turn, run) for key, run in runs.items()}
    times = rounds(turns, options.rounds, options.seconds)
    for threads in options.threads:
        limits.sample(threads, files.moved_bytes)
    peers.forget()
    row["ns"] = {label: {t: times[other, t] for other, t in times if other == label} for label, _ in times}
    row["limitNs"] = row["ns"].pop(LIMIT)
    return row


def own_runs(workload, files, artefact, options, executors, row):
    """Functions that call Martlet, by label and threads: those whose outputs are within the tolerance."""
    wanted = [(LABEL, "best", threads) for threads in options.threads]
    wanted += [(f"{LABEL}, {level}", level, 1) for level in options.levels]
    runs, first = {}, None
    for label, level, threads in wanted:
        run = artefact.runner(level, executors[threads].address if threads > 1 else None)
        for output in artefact.outputs.values():
            output.fill(float("nan"))
        try:
            run()
        except RuntimeError as failure:
            row["notes"].append(f"{label}: {failure}")
            continue
        if is_exact(workload, files, artefact.outputs, label, threads, row):
            runs[label, threads] = run
        bits = [output.tobytes() for output in artefact.outputs.values()]
        first = first or bits
        if label == LABEL and bits != first:
            row["notes"].append(f"{label} gives other bits with {threads} threads than with {options.threads[0]}")
    return runs


def peer_runs(files, workload, options, row):
    """The peers that run the workload within the tolerance, by label and threads."""
    started = {}
    for peer in peers.available():
        for threads in options.threads:
            instance = peers.start(peer, files, threads)
            if instance is None:
                row["notes"].append(f"{peer.name} cannot run it with {threads} threads")
            elif is_exact(workload, files, instance.outputs, peer.name, threads, row):
                started[peer.name, threads] = instance
    return started


def is_exact(workload, files, outputs, label, threads, row):
    """Whether outputs are within the tolerance; the error goes to the row, and to its notes if it is too great."""
    distance = error(outputs, files.outputs)
    row["errors"][label] = max(distance, row["errors"].get(label, 0.0))
    if distance <= workload.tolerance:
        return True
    row["notes"].append(f"{label} is wrong with {threads} threads, and has no time: error {distance:.1e}")
    return False


if __name__ == "__main__":
    main()
