"""Runs artefacts on the first GPU and compares with their code for CPUs, and examples with PyTorch's results. Called by
`make gpu-test`.

    gpu_test.py FOLDER [-v]    every .so of the folder, each compiled with --target cpu,cuda:…
    gpu_test.py FILE [-v]      one artefact

Needs numpy and NVIDIA's driver; the artefacts can come from another machine. Without a GPU it says so and ends well.
Inputs are random from a fixed seed, indices in their ranges, weights those of the artefact. Each entry runs with
tensors of the host and, three times, with tensors of the device, from a recording at last; these must agree bit for bit.
Entries with state run several steps in place as well: on the CPU, with tensors of the host, and with those of the device.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy

import martlet_artefact as martlet
from gpu_references import calls

# How far results may be apart: relative to the greatest magnitude of an output, by the least precise float of the entry.
TOLERANCES = {"f64": 1e-5, "f32": 1e-4, "f16": 2e-3, "bf16": 1.5e-2}
# How many steps the state of an entry is followed, and how often each runs: launched, recorded, run from the recording.
STEPS, RUNS = 4, 3
# How long the check of one artefact may take.
SECONDS = 600
# Types of DLPack from this code on are floats of 8 bits and fewer, which are converted alone, so that their bits must agree.
FEW_BITS = 10


def dims(entry, turn):
    """Dims of one run: the least, then somewhat more."""
    values = {}
    for dim in entry["dims"]:
        step = dim.get("divisor", 1)
        least = -(-dim["lower"] // step) * step
        values[dim["name"]] = least if turn == 0 else min(dim["upper"] // step * step, least + 37 * step)
    return values


def values(tensor, sizes, random):
    shape = [martlet.evaluate(extent, sizes) for extent in tensor["shape"]]
    kind = martlet.TYPES[tensor["type"]][0]
    limits = tensor.get("partRange") or tensor.get("indexRange")
    if limits:
        low, high = (martlet.evaluate(limits[end], sizes) for end in ("lower", "upper"))
        return random.integers(low, max(min(high, numpy.iinfo(kind).max + 1), low + 1), shape).astype(kind)
    if tensor["type"] == "bf16":
        return (random.uniform(-2, 2, shape).astype("f4").view("u4") >> 16).astype("u2")
    _, code, bits = martlet.TYPES[tensor["type"]]
    if bits < 8 or code >= FEW_BITS:
        return random.integers(-(1 << bits - 1) if code == 0 else 0, 1 << (bits - 1 if code == 0 else bits), shape).astype(kind)
    if kind[0] == "f":
        return random.uniform(-2, 2, shape).astype(kind)
    if kind == "?":
        return random.integers(0, 2, shape).astype(kind)
    return random.integers(0, 100, shape).astype(kind)


def numbers(array, name):
    """The elements as f64."""
    if name == "bf16":
        return (array.astype("u4") << 16).view("f4").astype("f8")
    return array.astype("f8")


def distance(found, wanted, name):
    """The greatest distance relative to the greatest magnitude; infinite where one is NaN and the other is not."""
    left, right = (numpy.atleast_1d(numbers(array, name)) for array in (found, wanted))
    if left.shape != right.shape:
        return float("inf")
    if left.size == 0 or numpy.array_equal(left, right, equal_nan=True):
        return 0.0
    if martlet.TYPES[name][1] >= FEW_BITS:
        return float("inf")
    if (numpy.isnan(left) != numpy.isnan(right)).any():
        return float("inf")
    with numpy.errstate(invalid="ignore"):
        apart = numpy.abs(left - right)
    apart[(left == right) | numpy.isnan(left)] = 0
    finite = numpy.abs(right[numpy.isfinite(right)])
    return float(apart.max() / max(finite.max() if finite.size else 0, 1e-30))


def allowed(model, entry):
    """How far the outputs of an entry may be from those of the CPU."""
    types = {tensor["type"] for tensor in entry["inputs"] + entry["outputs"]}
    if "--matmul-precision bf16" in model.manifest["provenance"]["flags"]:
        types.add("bf16")
    return max((TOLERANCES.get(name, 0) for name in types), default=0) or TOLERANCES["f32"]


def compare(host, resident, wanted):
    """The greatest distance of the outputs of calls on the GPU, which have the same bits, to those wanted."""
    for left, right in zip(host.results(), resident.results()):
        if left.tobytes() != right.tobytes():
            raise martlet.Failure("tensors of the host and of the device give other bits")
    tensors = zip(host.results(), wanted.results(), host.entry["outputs"])
    return max((distance(left, right, tensor["type"]) for left, right, tensor in tensors), default=0.0)


def check(model, device, entry, turn):
    """The greatest distance of an entry's outputs."""
    sizes, random = dims(entry, turn), numpy.random.default_rng(turn + 1)
    inputs = {tensor["name"]: values(tensor, sizes, random) for tensor in entry["inputs"]}
    wanted = martlet.Call(model, entry, inputs, sizes)
    wanted.run()
    host = martlet.Call(model, entry, inputs, sizes, device)
    host.run()
    resident = martlet.Call(model, entry, inputs, sizes, device, resident=True)
    for _ in range(RUNS):
        resident.run()
        resident.wait()
    return compare(host, resident, wanted)


def steps(entry, turn):
    """The dims of each step. Those that no input shows go on by the first that inputs show, as the position of a decoder
    does by its tokens."""
    sizes, hidden = dims(entry, turn), martlet.hidden_dims(entry)
    pace = next((sizes[dim["name"]] for dim in entry["dims"] if dim not in hidden), 1)
    for number in range(STEPS):
        moved = {dim["name"]: sizes[dim["name"]] + number * pace * dim.get("divisor", 1) for dim in hidden}
        yield sizes | {dim["name"]: min(dim["upper"], moved[dim["name"]]) for dim in hidden}


def check_state(model, device, entry, turn):
    """The greatest distance of an entry's outputs when steps go on from what those before left in the inputs' memory."""
    sizes, random = list(steps(entry, turn)), numpy.random.default_rng(turn + 1)
    state = {tensor.get("inPlaceOf") for tensor in entry["outputs"]}
    inputs = {tensor["name"]: values(tensor, sizes[-1], random) for tensor in entry["inputs"]}
    # The memory that the last step needs is enough for those before.
    made = [
        martlet.Call(model, entry, inputs, sizes[-1], on, resident, in_place=True)
        for on, resident in ((None, False), (device, False), (device, True))
    ]
    found = 0.0
    for step in sizes:
        fresh = {tensor["name"]: values(tensor, step, random) for tensor in entry["inputs"] if tensor["name"] not in state}
        for call in made:
            call.change(fresh, step)
            for _ in range(RUNS):
                call.run()
                call.wait()
        wanted, host, resident = made
        found = max(found, compare(host, resident, wanted))
    return found


def check_references(model, device, path):
    """By entry and output, how far it is from PyTorch's at most, and how far it may be."""
    distances = {}
    for name, sizes, inputs, wanted in calls(path):
        entry = model.entry(name)
        call = martlet.Call(model, entry, inputs, sizes, device)
        call.run()
        results = dict(zip((tensor["name"] for tensor in entry["outputs"]), call.results()))
        for output, (expected, most) in wanted.items():
            found = results[output]
            is_alike = found.shape == expected.shape and not numpy.isnan(found).any()
            apart = float(numpy.abs(found.astype("f8") - expected).max()) if is_alike else float("inf")
            distances[name, output] = max(apart, distances.get((name, output), (0.0, 0))[0]), most
    return distances


def checks(model, device, path):
    """All checks of an artefact: what it is, the distance found, the one allowed."""
    for entry in model.manifest["entries"]:
        has_state = any("inPlaceOf" in tensor for tensor in entry["outputs"])
        for turn in (0, 1) if entry["dims"] else (0,):
            title, most = f"{entry['name']} {dims(entry, turn)}", allowed(model, entry)
            yield title, check(model, device, entry, turn), most
            if has_state:
                yield f"{title}, {STEPS} steps in place", check_state(model, device, entry, turn), most
    for (name, output), (found, most) in check_references(model, device, path).items():
        yield f"{name}, {output} beside PyTorch's", found, most


def check_artefact(path):
    """Checks the artefact at `path` on the GPU; prints what is wrong, or with -v all, and last how many runs there were and
    how many failed."""
    failed, runs, device = 0, 0, None
    try:
        model = martlet.Model(path.resolve())
        device = martlet.Device(model)
        for title, found, most in checks(model, device, path):
            runs += 1
            failed += found > most
            if found > most or "-v" in sys.argv:
                print(f"{path.stem} {title}: {found:.1e} apart, {most:.0e} allowed")
    except (martlet.Failure, OSError) as error:
        failed += 1
        print(f"{path.stem}: {error}")
    try:
        if device:
            device.close()
    except martlet.Failure as error:
        # After a failure of the driver this one says nothing more.
        if not failed:
            failed += 1
            print(f"{path.stem}: {error}")
    print(runs, failed)
    return failed == 0


def checked(path):
    """The runs and failures of an artefact, checked in a process of its own: a kernel that does what it must not ends the
    use of the GPU for the whole process."""
    command = [sys.executable, __file__, str(path), *sys.argv[2:]]
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return [f"{path.stem}: the check did not end in {SECONDS} seconds"], 0, 1
    *said, last = result.stdout.splitlines() or [""]
    counts = re.fullmatch(r"(\d+) (\d+)", last)
    if counts is None:
        return [*said, last, f"{path.stem}: the check ended with status {result.returncode}"], 0, 1
    return said, int(counts[1]), int(counts[2])


def main():
    reason = martlet.why_no_gpu()
    if reason:
        return print(f"gpu-test: skipped: {reason}")
    given = Path(sys.argv[1])
    if given.is_file():
        sys.exit(not check_artefact(given))
    print(f"gpu-test: {martlet.description()}", flush=True)
    runs = failed = 0
    with ThreadPoolExecutor(max(1, min(8, os.cpu_count() or 1))) as pool:
        for said, more, wrong in pool.map(checked, sorted(given.glob("*.so"))):
            print("\n".join(said), end="\n" if said else "", flush=True)
            runs, failed = runs + more, failed + wrong
    print(f"gpu-test: {runs} runs, {failed} failed")
    sys.exit(failed > 0 or runs == 0)


main()
