"""An artefact of Martlet in Python, by its C interface alone (IR/artifact.md): on the CPU, or on an NVIDIA GPU.

Needs numpy. bfloat16 and the types of 8 bits and fewer are handled as their bits.
"""

import ctypes
import json
import math
import re
from pathlib import Path
from ctypes import POINTER, byref, c_char, c_char_p, c_float, c_int32, c_int64, c_size_t, c_uint8, c_uint16, c_uint32, c_void_p

import numpy

ABI = 1
HOST, CUDA = 1, 2

# Types by name: numpy's type of the same size, DLPack's type code and bits.
TYPES = {
    "f32": ("f4", 2, 32), "f64": ("f8", 2, 64), "f16": ("f2", 2, 16), "bf16": ("u2", 4, 16), "bool": ("?", 6, 8),
    "i8": ("i1", 0, 8), "i16": ("i2", 0, 16), "i32": ("i4", 0, 32), "i64": ("i8", 0, 64),
    "u8": ("u1", 1, 8), "u16": ("u2", 1, 16), "u32": ("u4", 1, 32), "u64": ("u8", 1, 64),
    "i4": ("i1", 0, 4), "i2": ("i1", 0, 2), "u4": ("u1", 1, 4), "u2": ("u1", 1, 2),
    "f8e4m3fn": ("u1", 10, 8), "f8e4m3fnuz": ("u1", 11, 8), "f8e5m2": ("u1", 12, 8), "f8e5m2fnuz": ("u1", 13, 8),
    "f8e8m0": ("u1", 14, 8), "f6e2m3": ("u1", 15, 6), "f6e3m2": ("u1", 16, 6), "f4e2m1": ("u1", 17, 4),
}  # fmt: skip


class DeviceState(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t), ("abi", c_uint32), ("ordinal", c_int32), ("weights", c_void_p), ("weights_size", c_size_t),
        ("state", c_void_p), ("error", c_char * 1024),
    ]  # fmt: skip


class Graph(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("state", c_void_p)]


class Profile(ctypes.Structure):
    _fields_ = [("size", c_size_t), ("capacity", c_int64), ("count", c_int64), ("milliseconds", POINTER(c_float)), ("events", c_void_p)]


class Context(ctypes.Structure):
    _fields_ = [
        ("size", c_size_t), ("abi", c_uint32), ("level", c_int32), ("executor", c_void_p), ("arena", c_void_p),
        ("arena_size", c_size_t), ("weights", c_void_p), ("weights_size", c_size_t), ("error", c_char * 1024),
        ("device", POINTER(DeviceState)), ("stream", c_void_p), ("memory", c_void_p), ("graph", POINTER(Graph)),
        ("profile", POINTER(Profile)),
    ]  # fmt: skip


class Tensor(ctypes.Structure):
    _fields_ = [
        ("data", c_void_p), ("device_type", c_int32), ("device_id", c_int32), ("ndim", c_int32), ("type_code", c_uint8),
        ("type_bits", c_uint8), ("type_lanes", c_uint16), ("shape", POINTER(c_int64)), ("strides", c_void_p),
        ("byte_offset", c_size_t),
    ]  # fmt: skip


class Failure(Exception):
    """What an artefact says of a call that it refuses."""


def evaluate(formula, dims):
    """The value of a formula of the manifest: a number, or an expression over dims."""
    if isinstance(formula, int):
        return formula
    if not re.fullmatch(r"[\w\s+*(),-]*", formula):
        raise ValueError(f"no formula: {formula}")
    functions = {
        "floordiv": lambda a, b: a // b, "ceildiv": lambda a, b: -(-a // b), "mod": lambda a, b: a % b, "min": min, "max": max,
    }  # fmt: skip
    return eval(formula, {"__builtins__": {}}, {**functions, **dims})


def manifest(path):
    """The manifest of the artefact at `path`."""
    with open(path, "rb") as file:
        content = file.read()
    start = content.find(b"MARTLETM\x01\x00\x00\x00")
    if start < 0:
        raise Failure(f"{path} is no artefact of this version")
    size = int.from_bytes(content[start + 16 : start + 24], "little")
    return json.loads(content[start + 96 : start + 96 + size])


def hidden_dims(entry):
    """The dims of an entry that no input shows."""
    shown = set()
    for tensor in entry["inputs"]:
        for extent in tensor["shape"]:
            names = re.findall(r"[A-Za-z_]\w*", str(extent))
            if len(names) == 1 and not re.search(r"div|mod|min|max", str(extent)):
                shown.update(names)
    return [dim for dim in entry["dims"] if dim["name"] not in shown]


def replaced_inputs(entry):
    """By output, the position of the input in whose place it is, or None."""
    names = [tensor["name"] for tensor in entry["inputs"]]
    return [names.index(tensor["inPlaceOf"]) if "inPlaceOf" in tensor else None for tensor in entry["outputs"]]


class Model:
    """A loaded artefact; external weights are looked for beside it: those of model.so in model.weights."""

    def __init__(self, path):
        self.manifest = manifest(path)
        self.weights = None
        beside = Path(path).with_suffix(".weights")
        if self.manifest.get("weights", {}).get("placement") == "external" and beside.exists():
            self.weights = numpy.memmap(beside, numpy.uint8, "r")
        self.name = self.manifest["model"]
        self.library = ctypes.CDLL(str(path))

    def function(self, name, result, *types):
        function = getattr(self.library, name)
        function.restype, function.argtypes = result, types
        return function

    def entry(self, name=None):
        entries = self.manifest["entries"]
        return entries[0] if name is None else next(entry for entry in entries if entry["name"] == name)

    def arena_size(self, entry, dims, on_device):
        values = [dims[dim["name"]] for dim in entry["dims"]]
        name = f"{self.name}_{entry['name']}_{'device_' if on_device else ''}arena_size"
        return self.function(name, c_int64, *[c_int64] * len(values))(*values)


class Device:
    """A GPU with a model on it."""

    def __init__(self, model, ordinal=0):
        self.model = model
        self.state = DeviceState(size=ctypes.sizeof(DeviceState), abi=ABI, ordinal=ordinal)
        if model.weights is not None:
            self.state.weights, self.state.weights_size = model.weights.ctypes.data, model.weights.nbytes
        # What is given back when the device is closed.
        self.memories, self.streams, self.graphs = set(), [], []
        self.call("open")

    def call(self, name, *arguments, types=()):
        function = self.model.function(f"{self.model.name}_device_{name}", c_int32, POINTER(DeviceState), *types)
        if function(byref(self.state), *arguments):
            raise Failure(self.state.error.decode())

    def close(self):
        """Gives back the device and all that calls on it had."""
        graphs, memories, streams = self.graphs, self.memories, self.streams
        self.memories, self.streams, self.graphs = set(), [], []
        steps = [("forget", (byref(graph),), (POINTER(Graph),)) for graph in graphs]
        steps += [("free", (memory,), (c_void_p,)) for memory in memories]
        steps += [("stream", (byref(c_void_p(stream)),), (POINTER(c_void_p),)) for stream in streams]
        failures = []
        for name, arguments, types in [*steps, ("close", (), ())]:
            try:
                self.call(name, *arguments, types=types)
            except Failure as error:
                failures.append(error)
        if failures:
            raise failures[0]

    def graph(self):
        self.graphs.append(Graph(size=ctypes.sizeof(Graph)))
        return self.graphs[-1]

    def allocate(self, size):
        memory = c_void_p()
        self.call("allocate", size, byref(memory), types=(c_size_t, POINTER(c_void_p)))
        if memory.value:
            self.memories.add(memory.value)
        return memory.value or 0

    def free(self, memory):
        self.memories.discard(memory)
        self.call("free", memory, types=(c_void_p,))

    def copy(self, to, source, size):
        self.call("copy", to, source, size, types=(c_void_p, c_void_p, c_size_t))

    def stream(self):
        stream = c_void_p()
        self.call("stream", byref(stream), types=(POINTER(c_void_p),))
        self.streams.append(stream.value)
        return stream.value

    def wait(self, stream):
        self.call("wait", stream, types=(c_void_p,))

    def upload(self, array):
        """A copy of `array` on the device; its address."""
        memory = self.allocate(array.nbytes)
        if array.nbytes:
            self.copy(memory, array.ctypes.data, array.nbytes)
        return memory


class Call:
    """A call of an entry, ready to be made again and again: on the CPU, with tensors of the host on `device`, or, with
    `resident`, with tensors that lie there, which is then launched without waiting. With `in_place`, outputs that may
    have the memory of inputs do, so that one run goes on from what the run before has left there."""

    def __init__(self, model, entry, inputs, dims, device=None, resident=False, in_place=False):
        self.model, self.entry, self.device, self.resident, self.dims = model, entry, device, resident, dims
        # Copies: a call in place, and `change`, write to them.
        self.inputs = [numpy.array(inputs[tensor["name"]], order="C") for tensor in entry["inputs"]]
        replaced = replaced_inputs(entry) if in_place else [None] * len(entry["outputs"])
        self.outputs = [
            self.room(tensor) if number is None else self.inputs[number] for tensor, number in zip(entry["outputs"], replaced)
        ]
        self.context = Context(size=ctypes.sizeof(Context), abi=ABI, level=-1)
        if model.weights is not None:
            self.context.weights, self.context.weights_size = model.weights.ctypes.data, model.weights.nbytes
        size = model.arena_size(entry, dims, device is not None)
        if device:
            self.context.device = ctypes.pointer(device.state)
            self.context.stream = device.stream()
            self.context.arena = device.allocate(size)
            if resident:
                self.context.graph = ctypes.pointer(device.graph())
        else:
            self.memory = numpy.zeros(size + 64, numpy.uint8)
            self.context.arena = self.memory.ctypes.data + -self.memory.ctypes.data % 64
        self.context.arena_size = size
        self.places = [self.place(array) for array in self.inputs]
        self.places += [
            self.place(array) if number is None else self.places[number] for array, number in zip(self.outputs, replaced)
        ]
        self.shapes, self.scalars = [], [numpy.array(dims[dim["name"]], numpy.int64) for dim in hidden_dims(entry)]
        count = len(self.inputs)
        described = [
            self.describe(array, place, tensor["type"], resident)
            for array, place, tensor in zip(self.inputs + self.outputs, self.places, entry["inputs"] + entry["outputs"])
        ]
        extra = [self.describe(scalar, scalar.ctypes.data, "i64", False) for scalar in self.scalars]
        self.given = (Tensor * (count + len(extra)))(*described[:count], *extra)
        self.taken = (Tensor * len(self.outputs))(*described[count:])
        self.function = model.function(
            f"{model.name}_{entry['name']}_call", c_int32, POINTER(Context), POINTER(Tensor), c_size_t, POINTER(Tensor), c_size_t
        )  # fmt: skip

    def room(self, tensor):
        return numpy.zeros([evaluate(extent, self.dims) for extent in tensor["shape"]], TYPES[tensor["type"]][0])

    def place(self, array):
        return self.device.upload(array) if self.resident else array.ctypes.data

    def describe(self, array, place, name, on_device):
        shape = (c_int64 * max(1, array.ndim))(*array.shape)
        self.shapes.append(shape)
        _, code, bits = TYPES[name]
        ordinal = self.device.state.ordinal if on_device else 0
        return Tensor(place, CUDA if on_device else HOST, ordinal, array.ndim, code, bits, 1, shape, None, 0)

    def run(self):
        # A call writes the extents that came out.
        for array, tensor in zip(self.outputs, self.taken):
            for axis, extent in enumerate(array.shape):
                tensor.shape[axis] = extent
        code = self.function(byref(self.context), self.given, len(self.given), self.taken, len(self.taken))
        if code:
            raise Failure(self.context.error.decode())

    def wait(self):
        if self.device:
            self.device.wait(self.context.stream)

    def change(self, inputs, dims):
        """Gives other values to some inputs, and to the dims that no input shows; what was launched must have ended."""
        for array, place, tensor in zip(self.inputs, self.places, self.entry["inputs"]):
            if tensor["name"] in inputs:
                given = inputs[tensor["name"]]
                if given.shape != array.shape:
                    raise Failure(f"input '{tensor['name']}' has other extents than before")
                array[...] = given
                if self.resident and array.nbytes:
                    self.device.copy(place, array.ctypes.data, array.nbytes)
        for scalar, dim in zip(self.scalars, hidden_dims(self.entry)):
            scalar[...] = dims[dim["name"]]
        self.dims = dims

    def profile(self):
        """Runs the launches one by one: the name and the seconds of each."""
        launches = self.model.manifest["device"]["launches"][self.model.manifest["entries"].index(self.entry)]
        times, events = (c_float * len(launches))(), (c_void_p * (len(launches) + 1))()
        profile = Profile(ctypes.sizeof(Profile), len(launches), 0, times, ctypes.cast(events, c_void_p))
        self.context.profile = ctypes.pointer(profile)
        try:
            self.run()
        finally:
            self.context.profile = None
        if profile.count != len(launches):
            raise Failure(f"{profile.count} launches were made, {len(launches)} are listed: loops and branches are not told apart here")
        kernels = self.model.manifest["device"]["kernels"]
        return [(kernels[self.chosen(launch)]["name"], time / 1e3) for launch, time in zip(launches, times)]

    def chosen(self, launch):
        """The number of the kernel that a launch of the manifest runs."""
        for other in launch.get("alternatives", []):
            if all(evaluate(formula, self.dims) >= 0 for formula in other["conditions"]):
                return other["kernel"]
        return launch["kernel"]

    def results(self):
        """The outputs as arrays, of the extents that came out."""
        if self.resident:
            for array, place in zip(self.outputs, self.places[len(self.inputs) :]):
                if array.nbytes:
                    self.device.copy(array.ctypes.data, place, array.nbytes)
        shapes = [tensor.shape[: array.ndim] for array, tensor in zip(self.outputs, self.taken)]
        return [array.ravel()[: math.prod(shape)].reshape(shape) for array, shape in zip(self.outputs, shapes)]


def why_no_gpu():
    """Why nothing can run on a GPU here; None where it can."""
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return "there is no CUDA driver (libcuda.so.1)"
    count = c_int32()
    if not hasattr(driver, "cuInit") or driver.cuInit(0) or driver.cuDeviceGetCount(byref(count)) or count.value == 0:
        return "the CUDA driver finds no GPU"
    return None


def description():
    """The first GPU and its driver, in words."""
    driver = ctypes.CDLL("libcuda.so.1")
    name, version, numbers = ctypes.create_string_buffer(128), c_int32(), []
    driver.cuDeviceGetName(name, 128, 0)
    driver.cuDriverGetVersion(byref(version))
    for attribute in (75, 76):
        value = c_int32()
        driver.cuDeviceGetAttribute(byref(value), attribute, 0)
        numbers.append(str(value.value))
    return f"{name.value.decode()}, compute capability {'.'.join(numbers)}, CUDA {version.value // 1000}.{version.value % 1000 // 10}"
