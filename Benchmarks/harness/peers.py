"""The runtimes that Martlet is compared with. Each gets the same ONNX file of fixed shapes, the same inputs and a
number of threads, and calls with as little Python as its interface allows."""

import importlib.util
import logging
import sys

import numpy
import onnxruntime
import openvino

from harness import memory


class OnnxRuntime:
    """ONNX Runtime on the CPU; inputs and outputs are bound once.

    Its optimisations are the default ones but for one: its fused kernel of residual and layer norm is slower than the
    two apart, and costs MiniLM and BERT 3 to 5 %.
    """

    name = "ONNX Runtime"
    version = onnxruntime.__version__

    def __init__(self, files, threads):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self.session = onnxruntime.InferenceSession(
            str(files.onnx), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        self.binding = self.session.io_binding()
        self.outputs = _outputs(files)
        for name, array in files.inputs.items():
            self.binding.bind_input(name, "cpu", 0, array.dtype.type, array.shape, array.ctypes.data)
        for name, array in self.outputs.items():
            self.binding.bind_output(name, "cpu", 0, numpy.float32, array.shape, array.ctypes.data)

    def run(self):
        """One call."""
        self.session.run_with_iobinding(self.binding)


class OpenVino:
    """OpenVINO's CPU plugin for least latency, in float32 as everybody."""

    name = "OpenVINO"
    version = openvino.__version__.split("-")[0]

    def __init__(self, files, threads):
        settings = {
            "PERFORMANCE_HINT": "LATENCY",
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": "f32",
        }
        self.model = openvino.Core().compile_model(str(files.onnx), "CPU", settings)
        self.request = self.model.create_infer_request()
        self.outputs = _outputs(files)
        for name, array in files.inputs.items():
            self.request.set_tensor(name, openvino.Tensor(array, shared_memory=True))
        for name, array in self.outputs.items():
            self.request.set_tensor(name, openvino.Tensor(array, shared_memory=True))

    def run(self):
        """One call."""
        self.request.infer(share_outputs=True)


def _outputs(files):
    return {name: memory.empty(array.shape, numpy.float32) for name, array in files.outputs.items()}


def available():
    """The peers that this environment has; PyTorch takes part where somebody has installed it."""
    peers = [OnnxRuntime, OpenVino]
    if importlib.util.find_spec("torch"):
        from harness.inductor import Inductor

        peers.append(Inductor)
    return peers


def forget():
    """Frees what a compiler keeps of the models of a workload."""
    if "harness.inductor" in sys.modules:
        sys.modules["harness.inductor"].forget()


def start(peer, files, threads):
    """The peer with the model loaded, or None with a note where it cannot run it."""
    try:
        started = peer(files, threads)
        started.run()
        return started
    except Exception as failure:  # whatever a foreign runtime throws
        logging.warning("%s cannot run %s: %s", peer.name, files.onnx, str(failure).splitlines()[0])
        return None
