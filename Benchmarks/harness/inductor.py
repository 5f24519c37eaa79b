"""PyTorch's compiler as a peer: the ONNX graph of a workload as PyTorch functions, frozen and compiled by Inductor."""

import numpy
import onnx
import torch
from onnx import helper, numpy_helper
from torch.nn import functional

torch.set_grad_enabled(False)


def _conv(x, weight, bias=None, strides=(1, 1), pads=(0, 0, 0, 0), kernel_shape=None, group=1):
    return functional.conv2d(x, weight, bias, stride=strides, padding=pads[:2], groups=group)


def _gather(x, places, axis):
    return x.select(axis, places) if isinstance(places, int) else functional.embedding(places, x)


def _reshape(x, shape):
    return x.reshape([x.shape[i] if extent == 0 else extent for i, extent in enumerate(shape)])


def _unsqueeze(x, axes):
    for axis in axes:
        x = x.unsqueeze(axis)
    return x


def _reduce_sum(x, axes, keepdims=1):
    return x.sum(axes, keepdim=bool(keepdims))


OPERATORS = {
    "Add": torch.add,
    "BatchNormalization": lambda x, scale, bias, mean, variance, epsilon: functional.batch_norm(
        x, mean, variance, scale, bias, eps=epsilon
    ),
    "Cast": lambda x, to: x.float(),
    "Clip": lambda x, low: torch.maximum(x, low),
    "Concat": lambda *tensors, axis: torch.cat(tensors, axis),
    "Conv": _conv,
    "ConvTranspose": lambda x, weight, bias, kernel_shape, strides: functional.conv_transpose2d(
        x, weight, bias, stride=strides
    ),
    "Cos": torch.cos,
    "Div": torch.div,
    "Expand": lambda x, shape: x.expand(shape),
    "Flatten": lambda x: x.flatten(1),
    "Gather": _gather,
    "Gelu": functional.gelu,
    "Gemm": lambda a, b, c, transB: functional.linear(a, b, c),
    "GlobalAveragePool": lambda x: x.mean((2, 3), keepdim=True),
    "HardSigmoid": lambda x, alpha, beta: (alpha * x + beta).clamp(0, 1),
    "HardSwish": functional.hardswish,
    "LayerNormalization": lambda x, scale, bias, axis, epsilon: functional.layer_norm(
        x, scale.shape, scale, bias, epsilon
    ),
    "MatMul": torch.matmul,
    "MaxPool": lambda x, kernel_shape, strides, pads: functional.max_pool2d(x, kernel_shape, strides, pads[:2]),
    "Mul": torch.mul,
    "Neg": torch.neg,
    "Pow": torch.pow,
    "ReduceL2": lambda x, axes, keepdims: torch.linalg.vector_norm(x, dim=axes, keepdim=bool(keepdims)),
    "ReduceMean": lambda x, axes: x.mean(axes, keepdim=True),
    "ReduceSum": _reduce_sum,
    "Relu": torch.relu,
    "Reshape": _reshape,
    "Sigmoid": torch.sigmoid,
    "Sin": torch.sin,
    "Softmax": lambda x, axis: torch.softmax(x, axis),
    "Split": lambda x, sizes, axis: torch.split(x, sizes, axis),
    "Sqrt": torch.sqrt,
    "Sub": torch.sub,
    "TopK": lambda x, count, axis: torch.topk(x, count[0], dim=axis),
    "Transpose": lambda x, perm: x.permute(perm),
    "Unsqueeze": _unsqueeze,
}


class Graph(torch.nn.Module):
    """An ONNX graph, run node by node; its float constants are buffers, its whole numbers lists."""

    def __init__(self, graph):
        super().__init__()
        self.nodes = []
        for node in graph.node:
            attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
            self.nodes.append((node.op_type, list(node.input), list(node.output), attributes))
        self.results = [value.name for value in graph.output]
        self.whole, self.names = {}, {}
        for constant in graph.initializer:
            array = numpy_helper.to_array(constant)
            if array.dtype == numpy.int64:
                self.whole[constant.name] = array.tolist()
            else:
                self.names[constant.name] = f"p{len(self.names)}"
                self.register_buffer(self.names[constant.name], torch.from_numpy(array.copy()))

    def forward(self, inputs):
        values = {**inputs, **self.whole, **{name: getattr(self, place) for name, place in self.names.items()}}
        for kind, taken, given, attributes in self.nodes:
            result = OPERATORS[kind](*(values[name] for name in taken), **attributes)
            values.update(zip(given, result if len(given) > 1 else [result]))
        return [values[name] for name in self.results]


class Inductor:
    """PyTorch 2 with its default compiler, weights frozen."""

    name = "Inductor"
    version = torch.__version__

    def __init__(self, files, threads):
        from torch._inductor import config

        config.freezing = True
        torch.set_num_threads(threads)
        self.threads = threads
        graph = Graph(onnx.load(str(files.onnx)).graph).eval()
        self.compiled = torch.compile(graph, fullgraph=True)
        self.inputs = {name: torch.from_numpy(array) for name, array in files.inputs.items()}
        self.names = graph.results
        self.outputs = {}
        self.run()

    def run(self):
        """One call."""
        if torch.get_num_threads() != self.threads:
            torch.set_num_threads(self.threads)
        results = self.compiled(self.inputs)
        self.outputs = {name: tensor.numpy() for name, tensor in zip(self.names, results)}


def forget():
    """Frees the compiled graphs, of which Dynamo keeps a limited number."""
    torch._dynamo.reset()
