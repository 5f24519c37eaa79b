"""Writes models as ONNX files by PyTorch's two exporters."""

import warnings

import numpy
import torch

OPSET = 18


def script(model, path):
    """By the exporter that traces TorchScript."""
    torch.onnx.export(
        model.module, tuple(model.inputs.values()), str(path), dynamo=False, opset_version=17,
        input_names=list(model.inputs), output_names=model.outputs,
        dynamic_axes=model.axes | model.output_axes,
    )  # fmt: skip


def dynamo(model, path):
    """By the exporter over `torch.export`."""
    dims = {
        name: torch.export.Dim(name, min=max(low, 1), max=high) if low != high else low
        for name, (low, high) in model.dims.items()
    }
    shapes = tuple(
        {axis: dims[dim] for axis, dim in model.axes.get(name, {}).items()} or None for name in model.inputs
    )
    torch.onnx.export(
        model.module, tuple(model.inputs.values()), str(path), dynamo=True, opset_version=OPSET, verbose=False,
        input_names=list(model.inputs), output_names=model.outputs, dynamic_shapes=shapes,
    )  # fmt: skip


EXPORTERS = {"script": script, "dynamo": dynamo}


def export(model, exporter, path):
    """Writes `model` to `path` and its inputs beside it; quantised models through a file of their own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with torch.no_grad():
            EXPORTERS[exporter](model, path)
    if model.quantized:
        quantize(model, path)


def quantize(model, path):
    """Rewrites the file with nodes that quantise and dequantise, calibrated on the example input."""
    from onnxruntime import quantization

    class Examples(quantization.CalibrationDataReader):
        rows = iter([{name: value.numpy() for name, value in model.inputs.items()}])

        def get_next(self):
            return next(self.rows, None)

    plain = path.with_suffix(".plain.onnx")
    path.rename(plain)
    quantization.quantize_static(
        str(plain), str(path), Examples(), quant_format=quantization.QuantFormat.QDQ, per_channel=True,
    )  # fmt: skip


def arrays(model):
    """The example inputs as arrays."""
    return {name: numpy.ascontiguousarray(value.numpy()) for name, value in model.inputs.items()}
