"""Times artefacts on the first GPU beside PyTorch, in alternating rounds. Called by `make gpu-bench`.

    gpu_bench.py FOLDER    its folder `bench` holds the workloads of gpu_workloads.py, compiled

Needs numpy and NVIDIA's driver; without PyTorch the columns beside Martlet's stay empty. A round launches a call often
enough to take about 20 ms and waits once at the end; the median of 15 rounds counts. Tensors lie on the device, Martlet's launches
are recorded. PyTorch runs as it is, compiled, and compiled from a CUDA graph; its product of matrices is cuBLAS's.
"""

import importlib.util
import statistics
import sys
import time
from pathlib import Path

import numpy

import martlet_artefact as martlet
from gpu_workloads import WORKLOADS, minilm

ROUNDS, ROUND_SECONDS = 15, 0.02


def timer(launch, wait):
    """A function that gives the seconds of one call, from one round."""
    for _ in range(3):
        launch()
    wait()
    start = time.perf_counter()
    launch()
    wait()
    count = max(1, min(1000, int(ROUND_SECONDS / max(1e-7, time.perf_counter() - start))))

    def measure():
        start = time.perf_counter()
        for _ in range(count):
            launch()
        wait()
        return (time.perf_counter() - start) / count

    return measure


def inputs(entry, dims):
    random = numpy.random.default_rng(1)
    result = {}
    for tensor in entry["inputs"]:
        shape = [martlet.evaluate(extent, dims) for extent in tensor["shape"]]
        limits = tensor.get("indexRange")
        if limits:
            result[tensor["name"]] = random.integers(0, martlet.evaluate(limits["upper"], dims), shape, dtype="i8")
            continue
        if tensor["type"] == "i8":
            result[tensor["name"]] = random.integers(-128, 128, shape, dtype="i1")
            continue
        if martlet.TYPES[tensor["type"]][0][0] in "iu" and tensor["type"] != "bf16":
            result[tensor["name"]] = numpy.ones(shape, martlet.TYPES[tensor["type"]][0])
            continue
        values, kind = random.uniform(-1, 1, shape).astype("f4"), martlet.TYPES[tensor["type"]][0]
        result[tensor["name"]] = (values.view("u4") >> 16).astype("u2") if tensor["type"] == "bf16" else values.astype(kind)
    return result


def peers(torch, workload, arrays, types):
    """PyTorch's ways to run the workload: a timer for each that works."""
    function = workload["torch"]
    tensors = []
    for array, name in zip(arrays, types):
        tensor = torch.from_numpy(array.view("i2") if name == "bf16" else array).cuda()
        tensors.append(tensor.view(torch.bfloat16) if name == "bf16" else tensor)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = workload.get("tf32", False)
    # What it compiled for the workloads before would make it give up at some number of them, or leave extents open.
    torch.compiler.reset()
    ways = {"eager": lambda: function(torch, *tensors)}
    try:
        compiled = torch.compile(lambda *values: function(torch, *values))
        compiled(*tensors)
        ways["compiled"] = lambda: compiled(*tensors)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            compiled(*tensors)
        ways["CUDA graph"] = graph.replay
    except Exception as error:
        print(f"gpu-bench: PyTorch has not all ways here: {str(error).splitlines()[0]}", file=sys.stderr)
    return {name: timer(way, torch.cuda.synchronize) for name, way in ways.items()}, lambda: ways["eager"]()


def copy_bandwidth(device):
    """Bytes a second that a copy inside of the device reads and writes."""
    size = 1 << 30
    first, second = device.allocate(size), device.allocate(size)
    measure = timer(lambda: device.copy(second, first, size), lambda: None)
    best = min(measure() for _ in range(ROUNDS))
    device.free(first)
    device.free(second)
    return 2 * size / best


def error(found, wanted, name):
    if name == "bf16":
        found = (found.astype("u4") << 16).view("f4")
    return float(numpy.abs(found.astype("f8") - wanted).max() / max(numpy.abs(wanted).max(), 1e-30))


def measured(path, dims, workload, torch):
    """The row of one artefact."""
    model = martlet.Model(path.resolve())
    device = martlet.Device(model)
    try:
        return measured_on(device, model, dims, workload, torch)
    finally:
        device.close()


def measured_on(device, model, dims, workload, torch):
    entry = model.entry()
    given = inputs(entry, dims)
    call = martlet.Call(model, entry, given, dims, device, resident=True)
    ways, apart = {"Martlet": timer(call.run, call.wait)}, None
    if torch and ("needs" not in workload or hasattr(torch, workload["needs"])):
        types = [tensor["type"] for tensor in entry["inputs"]]
        others, eager = peers(torch, workload, [given[tensor["name"]] for tensor in entry["inputs"]], types)
        ways.update(others)
        if workload.get("weights") != "other":
            apart = error(call.results()[0], eager().double().cpu().numpy(), entry["outputs"][0]["type"])
    times = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, measure in ways.items():
            times[name].append(measure())
    bandwidth = copy_bandwidth(device)
    launches = profile(call)
    return {name: statistics.median(values) for name, values in times.items()}, apart, bandwidth, launches


def profile(call):
    """By kernel: how often a call launches it, and the seconds of all these launches, the least of five calls."""
    runs, kernels = [call.profile() for _ in range(5)], {}
    for launches in zip(*runs):
        name = launches[0][0]
        count, seconds = kernels.get(name, (0, 0.0))
        kernels[name] = count + 1, seconds + min(time for _, time in launches)
    return kernels


def line(name, medians, apart, bandwidth, workload):
    own = medians["Martlet"]
    cells = [name, f"{own * 1e6:.1f} µs"]
    if workload["bytes"]:
        compute = workload["flops"] > workload["bytes"] * 20
        cells.append(f"{workload['flops'] / own / 1e12:.1f} {workload.get('unit', 'TFLOP/s')}" if compute else "")
        rate = workload["bytes"] / own
        cells.append(f"{rate / 1e9:.0f} GB/s, {rate / bandwidth * 100:.0f} % of a copy's")
    else:
        cells += ["", ""]
    cells += [f"{own / medians[peer]:.2f}" if peer in medians else "" for peer in ("eager", "compiled", "CUDA graph")]
    cells.append("" if apart is None else f"{apart:.1e}")
    return "| " + " | ".join(cells) + " |"


def main():
    reason = martlet.why_no_gpu()
    if reason:
        return print(f"gpu-bench: skipped: {reason}")
    torch = importlib.import_module("torch") if importlib.util.find_spec("torch") else None
    folder = Path(sys.argv[1])
    lines = [
        f"# On {martlet.description()}", "",
        f"PyTorch: {torch.__version__ if torch else 'not there'}. Medians of {ROUNDS} alternating rounds; ratios are our time over theirs.", "",
        "| workload | Martlet | arithmetic | memory | / eager | / compiled | / compiled, CUDA graph | error |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]  # fmt: skip
    rows = [(name, folder / "bench" / f"{name}.so", {}, workload) for name, workload in WORKLOADS.items()]
    network = minilm(torch) if torch else None
    encoder = {"flops": 0, "bytes": 0, "torch": lambda torch, *inputs: network(*inputs), "weights": "other"}
    for batch in (1, 64):
        rows.append((f"minilm, batch {batch}", folder / "example-minilm.so", {"batch": batch, "sequence": 128}, encoder))
    profiles = []
    for name, path, dims, workload in rows:
        if not path.exists():
            lines.append(f"| {name} | not there | | | | | | |")
            continue
        try:
            medians, apart, bandwidth, launches = measured(path, dims, workload, torch)
            lines.append(line(name, medians, apart, bandwidth, workload))
        except martlet.Failure as failure:
            lines.append(f"| {name} | {failure} | | | | | | |")
            launches = {}
        print(lines[-1], flush=True)
        if len(launches) > 1:
            profiles += ["", f"Launches of {name}:", ""]
            profiles += [f"- {kernel}: {count} in {seconds * 1e6:.1f} µs" for kernel, (count, seconds) in launches.items()]
    (folder / "report.md").write_text("\n".join(lines + profiles) + "\n")
    print(f"wrote {folder / 'report.md'}")


if __name__ == "__main__":
    main()
