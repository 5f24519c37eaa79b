"""Makes Tests/References/onnx_cases.jsonl: small ONNX models with inputs and what ONNX's reference evaluator computes.

    Scripts/python numpy onnx -- Tests/References/make_onnx_cases.py

A line is a JSON object: `name`, `model` (the file in base64), and `inputs` and `outputs` (.npy files in base64), or, for
a model that must be refused, `message`: a part of what is reported. `symbolic` models have an input whose first extent
is the dim `n`; they are also imported for any `n`. `files` are written beside the model. bf16 travels as the bits of u16, the
other floats that NumPy lacks as those of u8, whole numbers of few bits as i8 and u8.
"""

import base64
import io
import json
import pathlib

import ml_dtypes
import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper
from onnx.reference import ReferenceEvaluator

random = np.random.default_rng(5)
lines = []


def f32(*shape, low=-2.0, high=2.0):
    return random.uniform(low, high, shape).astype(np.float32)


def whole(*shape, low=-9, high=9, dtype=np.int64):
    return random.integers(low, high, shape).astype(dtype)


def encode(data):
    return base64.b64encode(data).decode()


def npy(array):
    array = np.array(array, order="C")
    if array.dtype.name == "bfloat16":
        array = array.view(np.uint16)
    elif array.dtype.name in ("int4", "int2", "uint4", "uint2"):
        array = array.astype(np.int8 if array.dtype.name.startswith("int") else np.uint8)
    elif array.dtype.name.startswith(("float8_", "float6_", "float4_")):
        array = array.view(np.uint8)
    file = io.BytesIO()
    np.save(file, array)
    return encode(file.getvalue())


def info(name, array, symbolic=False):
    shape = list(array.shape)
    if symbolic:
        shape[0] = "n"
    return helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(array.dtype), shape)


def make(nodes, inputs, outputs, opset, initializers=(), functions=(), version=10):
    graph = helper.make_graph(nodes, "g", inputs, outputs, list(initializers))
    imports = [helper.make_opsetid("", opset)] + [helper.make_opsetid(f.domain, 1) for f in functions]
    return helper.make_model(graph, opset_imports=imports, ir_version=version, functions=list(functions))


def add(name, model, arrays, symbolic=False, expected=None):
    """A model with what the evaluator computes, or `expected`, where that does not follow the version of the model."""
    named = dict(zip([value.name for value in model.graph.input], arrays))
    results = expected or ReferenceEvaluator(model).run(None, named)
    final = {output.name: value for output, value in zip(model.graph.output, results)}
    del model.graph.output[:]
    for key, value in final.items():
        value = np.asarray(value)
        element = helper.np_dtype_to_tensor_dtype(value.dtype)
        model.graph.output.append(helper.make_tensor_value_info(key, element, None))
    lines.append({
        "name": name, "model": encode(model.SerializeToString()), "inputs": [npy(a) for a in arrays],
        "outputs": [npy(r) for r in results], "symbolic": symbolic,
    })


def case(name, op, arrays, opset=21, constants=(), outputs=1, symbolic=False, expected=None, **attributes):
    """A model of one node; the inputs at the positions `constants` are initialisers, None stands for a missing one."""
    names = ["" if a is None else f"x{i}" for i, a in enumerate(arrays)]
    results = [f"y{i}" for i in range(outputs)]
    node = helper.make_node(op, names, results, name=name, **attributes)
    given = [(n, a) for i, (n, a) in enumerate(zip(names, arrays)) if a is not None and i not in constants]
    fixed = [(n, a) for i, (n, a) in enumerate(zip(names, arrays)) if a is not None and i in constants]
    inputs = [info(n, a, symbolic and i == 0) for i, (n, a) in enumerate(given)]
    unknown = [helper.make_tensor_value_info(r, T.UNDEFINED, None) for r in results]
    initializers = [onnx.numpy_helper.from_array(a, n) for n, a in fixed]
    add(name, make([node], inputs, unknown, opset, initializers), [a for _, a in given], symbolic, expected)


def elementwise():
    x = f32(3, 4)
    for op in ["Abs", "Neg", "Ceil", "Floor", "Exp", "Sigmoid", "Tanh", "Sign", "Round", "Erf", "Sin", "Cos", "Tan",
               "Sinh", "Cosh", "Asinh", "Atan", "Softplus", "Softsign", "Mish", "HardSwish", "Reciprocal", "Relu"]:
        case(op.lower(), op, [x], symbolic=True)
    for op, value in [("Sqrt", f32(5, low=0)), ("Log", f32(5, low=0.1)), ("Asin", f32(5, low=-1, high=1)),
                      ("Acos", f32(5, low=-1, high=1)), ("Atanh", f32(5, low=-0.9, high=0.9)),
                      ("Acosh", f32(5, low=1, high=9))]:
        case(op.lower(), op, [value])
    for op in ["Add", "Sub", "Mul", "Div"]:
        case(op.lower(), op, [x, f32(4, low=0.5)])
        case(op.lower() + "_int", op, [whole(3, 4), whole(3, 1, low=1)])
    case("pow_mixed", "Pow", [f32(4, low=0.1), whole(4, low=-3, high=4)])
    case("pow_whole", "Pow", [whole(9, low=1, high=60, dtype=np.int32), np.float32(3)])
    case("mod_sign", "Mod", [whole(8), whole(8, low=1)])
    case("mod_negative", "Mod", [whole(8), -whole(8, low=1)])
    case("fmod", "Mod", [f32(8) * 9, f32(8, low=0.5)], fmod=1)
    case("max3", "Max", [f32(3, 1), f32(4), f32(3, 4)])
    case("mean2", "Mean", [f32(3, 4), f32(4)])
    case("where", "Where", [x > 0, x, f32(4)])
    for op in ["Equal", "Less", "GreaterOrEqual"]:
        case(op.lower(), op, [whole(9, high=0), whole(9, high=0)])
    case("xor", "Xor", [x > 0, x > 1])
    case("not", "Not", [x > 0])
    case("bitwise_and", "BitwiseAnd", [whole(6, dtype=np.int32), whole(6, dtype=np.int32)])
    case("shift", "BitShift", [whole(6, low=0, dtype=np.uint8), whole(6, low=0, dtype=np.uint8)], direction="LEFT")
    case("isinf", "IsInf", [np.array([1, np.inf, -np.inf, np.nan], np.float32)], detect_negative=0)
    case("clip", "Clip", [x, np.float32(-0.5), None], constants=[1])
    case("clip6", "Clip", [x], opset=10, min=-0.5, max=0.75)
    for op, attributes in [("LeakyRelu", {"alpha": 0.2}), ("Elu", {"alpha": 1.5}), ("Selu", {}), ("Celu", {"alpha": 0.7}),
                           ("ThresholdedRelu", {"alpha": 0.6}), ("HardSigmoid", {"alpha": 0.3}), ("Shrink", {"bias": 0.1}),
                           ("Gelu", {}), ("Gelu", {"approximate": "tanh"})]:
        case(op.lower() + "_".join([""] + [str(v) for v in attributes.values()]), op, [x], **attributes)
    case("prelu", "PRelu", [x, f32(4)], constants=[1])
    case("cast", "Cast", [x * 3], to=T.INT32)
    case("cast_bool", "Cast", [whole(4, low=0, high=2)], to=T.BOOL)
    case("cast_half", "Cast", [x], to=T.FLOAT16)


def reductions():
    x = f32(2, 3, 4)
    for op in ["ReduceSum", "ReduceMean", "ReduceMax", "ReduceMin", "ReduceProd", "ReduceL1", "ReduceL2",
               "ReduceSumSquare", "ReduceLogSumExp"]:
        case(op.lower(), op, [x, np.array([1, -1])], constants=[1], keepdims=0)
        case(op.lower() + "_all", op, [x])
    case("reduce_noop", "ReduceSumSquare", [x], noop_with_empty_axes=1)
    case("reduce_axes", "ReduceMean", [x], opset=13, axes=[0, 2], keepdims=1)
    case("argmax_last", "ArgMax", [whole(3, 9, low=0, high=3)], axis=1, select_last_index=1, keepdims=0)
    case("argmin", "ArgMin", [whole(3, 9, low=0, high=3)], axis=-1)
    case("softmax", "Softmax", [x], symbolic=True)
    # Before version 13 all axes from one on count as one.
    exponentials = np.exp(x)
    case("softmax11", "Softmax", [x], opset=11, axis=1,
         expected=[exponentials / exponentials.sum(axis=(1, 2), keepdims=True)])
    case("logsoftmax", "LogSoftmax", [x], axis=0)
    case("hardmax", "Hardmax", [x])
    case("cumsum", "CumSum", [x, np.array(1)], constants=[1], exclusive=1)
    case("cumsum_reverse", "CumSum", [x, np.array(2)], constants=[1], reverse=1)
    case("topk", "TopK", [f32(3, 7), np.array([3])], constants=[1], outputs=2, largest=0)


def products():
    case("matmul", "MatMul", [f32(3, 5), f32(5, 2)], constants=[1], symbolic=True)
    case("matmul_vector", "MatMul", [f32(5), f32(2, 5, 3)])
    case("matmul_broadcast", "MatMul", [f32(2, 1, 3, 4), f32(1, 3, 4, 2)])
    case("gemm", "Gemm", [f32(4, 3), f32(2, 4), f32(2)], constants=[1, 2], transA=1, transB=1, alpha=0.5, beta=2.0)
    case("einsum_diagonal", "Einsum", [f32(3, 3, 2)], equation="iij->ij")
    case("einsum_implicit", "Einsum", [f32(2, 3), f32(3, 4)], equation="ij,jk")
    case("einsum_ellipsis", "Einsum", [f32(2, 3, 4), f32(2, 4, 5)], equation="...ij,...jk->...ik")
    case("conv", "Conv", [f32(2, 4, 6, 5), f32(6, 2, 3, 2), f32(6)], constants=[1, 2], group=2, strides=[2, 1],
         pads=[1, 0, 2, 1], symbolic=True)
    case("conv1d_same", "Conv", [f32(1, 2, 7), f32(3, 2, 4)], auto_pad="SAME_LOWER", strides=[2])
    case("conv3d", "Conv", [f32(1, 1, 4, 4, 4), f32(2, 1, 2, 2, 2)], dilations=[2, 1, 1])
    case("conv_transpose", "ConvTranspose", [f32(1, 2, 3, 4), f32(2, 3, 3, 2)], strides=[2, 3], output_padding=[1, 0],
         pads=[1, 0, 0, 1])
    case("maxpool", "MaxPool", [f32(1, 2, 7, 6)], kernel_shape=[3, 2], strides=[2, 2], pads=[1, 0, 1, 1], outputs=1)
    case("maxpool_places", "MaxPool", [f32(2, 2, 7, 6)], kernel_shape=[3, 2], strides=[2, 2], pads=[1, 0, 1, 1], outputs=2)
    case("maxpool_columns", "MaxPool", [f32(1, 1, 5, 4)], kernel_shape=[2, 2], strides=[2, 1], outputs=2, storage_order=1)
    case("averagepool", "AveragePool", [f32(1, 2, 7, 6)], kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    case("averagepool_pad", "AveragePool", [f32(1, 2, 7)], kernel_shape=[3], pads=[1, 1], count_include_pad=1)
    case("lppool", "LpPool", [f32(1, 2, 6, 6)], kernel_shape=[2, 2], p=3)
    case("globalaverage", "GlobalAveragePool", [f32(2, 3, 4, 4)])


def normalizations():
    x = f32(2, 6, 3, 2)
    vectors = [f32(6), f32(6), f32(6), f32(6, low=0.1)]
    case("batchnorm", "BatchNormalization", [x] + vectors, constants=[1, 2, 3, 4])
    case("layernorm", "LayerNormalization", [x, f32(3, 2), f32(3, 2)], constants=[1, 2], axis=2, outputs=1)
    case("layernorm_stats", "LayerNormalization", [x, f32(2)], outputs=3)
    case("instancenorm", "InstanceNormalization", [x, f32(6), f32(6)])
    case("groupnorm", "GroupNormalization", [x, f32(6), f32(6)], num_groups=3)
    case("rmsnorm", "RMSNormalization", [x, f32(2)], opset=23)
    # The evaluator adds up signed elements, and goes over as many channels as there are batches.
    case("lpnorm", "LpNormalization", [np.abs(x)], axis=1, p=1)
    case("lrn", "LRN", [f32(6, 6, 2, 2)], size=3, alpha=0.1, beta=0.7, bias=1.5)


def shapes():
    x = f32(2, 3, 4)
    case("reshape", "Reshape", [x, np.array([0, -1])], constants=[1], symbolic=True)
    case("reshape_input", "Reshape", [x, np.array([4, 6])])
    case("flatten", "Flatten", [x], axis=2)
    case("transpose", "Transpose", [x], perm=[2, 0, 1])
    case("squeeze", "Squeeze", [f32(1, 3, 1), np.array([0, -1])], constants=[1])
    case("unsqueeze11", "Unsqueeze", [x], opset=11, axes=[0, 3])
    case("concat", "Concat", [x, f32(2, 1, 4)], axis=1)
    case("split", "Split", [f32(7, 2)], outputs=3, num_outputs=3)
    case("split_sizes", "Split", [x, np.array([1, 3])], constants=[1], outputs=2, axis=-1)
    case("slice", "Slice", [x, np.array([-1, 0]), np.array([-9, 2**62]), np.array([1, 2]), np.array([-1, 2])],
         constants=[1, 2, 3, 4])
    case("slice9", "Slice", [x], opset=9, starts=[1], ends=[-1], axes=[2])
    case("expand", "Expand", [f32(3, 1), np.array([2, 1, 4])], constants=[1])
    case("tile", "Tile", [f32(2, 3), np.array([2, 3])], constants=[1])
    for mode in ["reflect", "edge", "wrap"]:
        case("pad_" + mode, "Pad", [f32(3, 4), np.array([1, 2, 2, 0])], constants=[1], mode=mode)
    case("pad_value", "Pad", [f32(3, 4), np.array([1, 0]), np.float32(7), np.array([-1])], constants=[1, 3])
    case("gather", "Gather", [x, np.array([[0, -1], [2, 1]])], axis=1)
    case("gather_constant", "Gather", [x, np.array(-2)], constants=[1], axis=2)
    case("gather_elements", "GatherElements", [f32(3, 3), whole(2, 3, low=-3, high=3)], axis=0)
    case("gathernd", "GatherND", [x, np.array([[[1], [-1]], [[0], [2]]])], batch_dims=1)
    case("scatter_add", "ScatterElements", [f32(4, 3), whole(3, 3, low=0, high=4), f32(3, 3)], axis=0, reduction="add")
    case("scatternd", "ScatterND", [f32(4, 3), np.array([[1], [3]]), f32(2, 3)])
    case("onehot", "OneHot", [whole(2, 3, low=-4, high=4), np.array(4), np.array([-1.0, 5.0], np.float32)], constants=[1], axis=1)
    case("trilu", "Trilu", [f32(2, 4, 5), np.array(1)], upper=0)
    case("eyelike", "EyeLike", [f32(3, 5)], k=-1, dtype=T.INT32)
    case("range", "Range", [np.float32(1), np.float32(4), np.float32(0.5)], constants=[0, 1, 2])
    case("depth_to_space", "DepthToSpace", [f32(1, 8, 2, 3)], blocksize=2, mode="CRD")
    case("space_to_depth", "SpaceToDepth", [f32(1, 2, 4, 6)], blocksize=2)
    for attributes in [{"mode": "nearest", "coordinate_transformation_mode": "asymmetric"}, {"mode": "linear"},
                       {"mode": "cubic", "cubic_coeff_a": -0.5}, {"mode": "linear", "antialias": 1}]:
        case("resize_" + "_".join(str(v) for v in attributes.values()), "Resize",
             [f32(1, 1, 5, 6), None, np.array([1, 1, 1.5, 0.5], np.float32)], constants=[2], **attributes)
    case("reverse_sequence", "ReverseSequence", [f32(4, 3), np.array([1, 4, 2])])
    case("nll", "NegativeLogLikelihoodLoss", [f32(3, 5, 2), whole(3, 2, low=0, high=5), f32(5)], ignore_index=2)


def quantizations():
    x = f32(3, 4)
    case("quantize", "QuantizeLinear", [x, np.array([0.1, 0.2, 0.3], np.float32), np.array([3, 7, 0], np.uint8)],
         constants=[1, 2], axis=0)
    case("dequantize", "DequantizeLinear", [whole(3, 4, dtype=np.int8), np.float32(0.2), np.int8(2)], constants=[1, 2])
    case("dynamic_quantize", "DynamicQuantizeLinear", [x], outputs=3)
    case("matmul_integer", "MatMulInteger", [whole(3, 4, low=0, dtype=np.uint8), whole(4, 2, dtype=np.int8), np.uint8(3)])
    case("lstm", "LSTM", [f32(4, 2, 3), f32(1, 20, 3), f32(1, 20, 5), f32(1, 40)], constants=[1, 2, 3], outputs=3, hidden_size=5)
    case("gru", "GRU", [f32(4, 2, 3), f32(1, 15, 3), f32(1, 15, 5), f32(1, 30)], constants=[1, 2, 3], outputs=2,
         hidden_size=5, linear_before_reset=1)
    case("attention", "Attention", [f32(1, 4, 3, 8), f32(1, 2, 5, 8), f32(1, 2, 5, 6), f32(3, 5)], opset=23)
    case("attention_past", "Attention",
         [f32(1, 2, 3, 4), f32(1, 2, 3, 4), f32(1, 2, 3, 4), None, f32(1, 2, 2, 4), f32(1, 2, 2, 4)], opset=24, outputs=3,
         is_causal=1, softcap=2.0)
    case("rotary", "RotaryEmbedding", [f32(1, 2, 3, 8), f32(9, 4), f32(9, 4), whole(1, 3, low=0)], opset=23, interleaved=1)


def programs():
    # Shape arithmetic as exporters write it: the last two axes become one.
    x = f32(2, 3, 4, 5)
    nodes = [
        helper.make_node("Shape", ["x"], ["s"]),
        helper.make_node("Slice", ["s", "zero", "two"], ["front"]),
        helper.make_node("Concat", ["front", "minus"], ["target"], axis=0),
        helper.make_node("Reshape", ["x", "target"], ["y"]),
    ]
    initializers = [onnx.numpy_helper.from_array(np.array([v]), n) for n, v in [("zero", 0), ("two", 2), ("minus", -1)]]
    unknown = [helper.make_tensor_value_info("y", T.UNDEFINED, None)]
    add("shape_arithmetic", make(nodes, [info("x", x, True)], unknown, 17, initializers), [x], symbolic=True)
    # A function of the model's own, called with an attribute that it hands on.
    body = [helper.make_node("Neg", ["a"], ["t"]), helper.make_node("Concat", ["t", "a"], ["b"])]
    body[1].attribute.append(onnx.AttributeProto(name="axis", ref_attr_name="where", type=onnx.AttributeProto.INT))
    function = helper.make_function("own", "F", ["a"], ["b"], body, [helper.make_opsetid("", 17)], ["where"])
    node = helper.make_node("F", ["x"], ["y"], domain="own", where=2)
    add("function", make([node], [info("x", x)], unknown, 17, functions=[function]), [x])
    branches = [
        helper.make_graph([helper.make_node(op, ["x"], ["r"])], op, [], [helper.make_tensor_value_info("r", T.FLOAT, None)])
        for op in ["Neg", "Abs"]]
    node = helper.make_node("If", ["c"], ["y"], then_branch=branches[0], else_branch=branches[1])
    add("if", make([node], [info("x", x), info("c", np.array(True))], unknown, 17), [x, np.array(False)])
    body = helper.make_graph(
        [helper.make_node("Identity", ["go"], ["still"]), helper.make_node("Add", ["v", "v"], ["w"]),
         helper.make_node("Identity", ["w"], ["seen"])], "body",
        [helper.make_tensor_value_info(n, t, []) for n, t in [("i", T.INT64), ("go", T.BOOL)]]
        + [helper.make_tensor_value_info("v", T.FLOAT, None)],
        [helper.make_tensor_value_info("still", T.BOOL, [])]
        + [helper.make_tensor_value_info(n, T.FLOAT, None) for n in ["w", "seen"]])
    node = helper.make_node("Loop", ["trips", "on", "x"], ["last", "y"], body=body)
    outputs = [helper.make_tensor_value_info(n, T.UNDEFINED, None) for n in ["last", "y"]]
    trips = [onnx.numpy_helper.from_array(np.array(v), n) for n, v in [("trips", 3), ("on", True)]]
    add("loop", make([node], [info("x", f32(2))], outputs, 17, trips), [f32(2)])


def refuse(name, message, model, files=None):
    data = model if isinstance(model, bytes) else model.SerializeToString()
    lines.append({"name": name, "model": encode(data), "message": message, "files": files or {}})


def hostile():
    x = info("x", f32(2, 3))
    y = [helper.make_tensor_value_info("y", T.FLOAT, None)]

    def one(op, inputs=("x",), opset=21, initializers=(), domain="", **attributes):
        return make([helper.make_node(op, list(inputs), ["y"], name="the_node", domain=domain, **attributes)], [x], y, opset, initializers)

    def shape(values):
        return [onnx.numpy_helper.from_array(np.array(values, np.int64), "s")]

    def tensor(**fields):
        return [onnx.TensorProto(name="w", **{"data_type": T.FLOAT, **fields})]

    def external(dims=(2, 3), **entries):
        values = [onnx.StringStringEntryProto(key=k, value=str(v)) for k, v in entries.items()]
        return one("Add", ["x", "w"], initializers=tensor(
            dims=list(dims), data_location=onnx.TensorProto.EXTERNAL, external_data=values))

    refuse("empty", "empty", b"")
    refuse("no_protobuf", "no ONNX model", b"\xff" * 40)
    refuse("unknown_operator", "operator Nothing (node 'the_node'): the operator is not supported", one("Nothing"))
    refuse("unknown_domain", "the domain 'com.example' is not known", one("Relu", domain="com.example"))
    refuse("unknown_version", "version 999 of the operator set", one("Relu", opset=999))
    refuse("operator_too_new", "not supported in version 13", one("Gelu", opset=13))
    refuse("unknown_attribute", "the attribute 'warp' is not supported", one("Relu", warp=1))
    refuse("attribute_type", "must be of the kind", one("LeakyRelu", alpha="x"))
    refuse("missing_attribute", "the attribute 'to' is missing", one("Cast"))
    refuse("operand_count", "2 operands", one("Relu", ["x", "x"]))
    refuse("undefined", "'z' is not defined", one("Add", ["x", "z"]))
    cycle = [helper.make_node("Add", ["x", "b"], ["a"]), helper.make_node("Relu", ["a"], ["b"]), helper.make_node("Relu", ["b"], ["y"])]
    refuse("cycle", "'b' is not defined before its use", make(cycle, [x], y, 21))
    twice = [helper.make_node("Relu", ["x"], ["y"]), helper.make_node("Abs", ["x"], ["y"])]
    refuse("duplicate", "'y' is defined twice", make(twice, [x], y, 21))
    refuse("no_outputs", "no outputs", make([helper.make_node("Relu", ["x"], ["y"])], [x], [], 21))
    refuse("strings", "STRING is not supported", make(
        [helper.make_node("Identity", ["s"], ["y"])], [helper.make_tensor_value_info("s", T.STRING, [1])], y, 21))
    refuse("sequence", "is no tensor", make([helper.make_node("Identity", ["s"], ["y"])],
           [helper.make_tensor_sequence_value_info("s", T.FLOAT, None)], y, 21))
    refuse("negative_extent", "has the extent -3", make([helper.make_node("Relu", ["x"], ["y"])],
           [helper.make_tensor_value_info("x", T.FLOAT, [-3])], y, 21))
    refuse("no_shape", "has no shape", make([helper.make_node("Relu", ["x"], ["y"])],
           [helper.make_tensor_value_info("x", T.FLOAT, None)], y, 21))
    refuse("negative_dims", "is not possible", one("Add", ["x", "w"], initializers=tensor(dims=[-1], raw_data=b"")))
    refuse("huge_dims", "is not possible", one("Add", ["x", "w"], initializers=tensor(dims=[2**62, 4], raw_data=b"")))
    refuse("short_data", "takes 24", one("Add", ["x", "w"], initializers=tensor(dims=[2, 3], raw_data=b"\0" * 20)))
    refuse("few_elements", "its shape has 6", one("Add", ["x", "w"], initializers=tensor(dims=[2, 3], float_data=[1.0])))
    refuse("external_outside", "leaves the folder", external(location="../secret.bin"))
    refuse("external_absolute", "not relative", external(location="/etc/passwd"))
    refuse("external_missing", "cannot be opened", external(location="w.bin"))
    files = {"w.bin": encode(b"\0" * 24)}
    refuse("external_offset", "outside", external(location="w.bin", offset=8), files)
    refuse("external_large_offset", "outside", external(location="w.bin", offset=2**63 - 1), files)
    refuse("external_negative", "no whole number", external(location="w.bin", offset=-4), files)
    refuse("external_length", "take 24", external(location="w.bin", length=20), files)
    refuse("huge_reshape", "too many elements", one("Reshape", ["x", "s"], initializers=shape([2**40, 2**40])))
    refuse("huge_rest", "too large", one("Reshape", ["x", "s"], initializers=shape([-1, 2**40, 2**40, 2**40])))
    refuse("huge_expand", "2^56 bytes", one("Expand", ["x", "s"], initializers=shape([2**39, 2**39, 2, 3])))
    refuse("huge_tile", "may exceed", one("Tile", ["x", "s"], initializers=shape([2**55, 2**55])))
    refuse("huge_pad", "too large", one("Pad", ["x", "s"], initializers=shape([2**55] * 4)))
    refuse("huge_number", "too large", one("Reshape", ["x", "s"], initializers=shape([2**63 - 1])))
    refuse("wrong_count", "changes the number of elements", one("Reshape", ["x", "s"], initializers=shape([4])))
    refuse("zero_step", "the step 0", one("Slice", ["x", "s", "s", "s", "s"], initializers=shape([0])))
    refuse("far_axis", "lies beyond 2^40", one("Concat", ["x", "x"], axis=2**62))
    refuse("data_dependent", "must be known at compile time", make(
        [helper.make_node("Cast", ["x"], ["i"], to=T.INT64), helper.make_node("Reshape", ["x", "i"], ["y"])],
        [info("x", f32(2))], y, 21))
    refuse("wrong_output", "the file says otherwise", make([helper.make_node("Relu", ["x"], ["y"])], [x],
           [helper.make_tensor_value_info("y", T.INT32, [2, 3])], 21))
    call = helper.make_node("F", ["a"], ["b"], domain="own")
    function = helper.make_function("own", "F", ["a"], ["b"], [call], [helper.make_opsetid("", 17), helper.make_opsetid("own", 1)])
    refuse("recursive_function", "nested", make([helper.make_node("F", ["x"], ["y"], domain="own")], [x], y, 17, functions=[function]))
    laughs = []
    for level in range(24):
        op, domain = (("Neg", "") if level == 0 else (f"F{level - 1}", "own"))
        body = [helper.make_node(op, ["a"], ["t"], domain=domain), helper.make_node(op, ["t"], ["b"], domain=domain)]
        laughs.append(helper.make_function("own", f"F{level}", ["a"], ["b"], body, [helper.make_opsetid("", 17), helper.make_opsetid("own", 1)]))
    refuse("many_laughs", "more than", make([helper.make_node("F23", ["x"], ["y"], domain="own")], [x], y, 17, functions=laughs))
    graph = helper.make_graph([helper.make_node("Relu", ["x"], ["r"])], "g", [], [helper.make_tensor_value_info("r", T.FLOAT, None)])
    for _ in range(28):
        node = helper.make_node("If", ["c"], ["r"], then_branch=graph, else_branch=graph) if len(graph.SerializeToString()) < 4000 else helper.make_node("If", ["c"], ["r"], then_branch=graph)
        graph = helper.make_graph([node], "g", [], [helper.make_tensor_value_info("r", T.FLOAT, None)])
    refuse("deep_graphs", "more than 64 deep", make(list(graph.node), [x, info("c", np.array(True))], [helper.make_tensor_value_info("r", T.FLOAT, None)], 17))


def low_precision():
    edges = np.array([0, -0.0, 1.1, -3.7, 0.26, 0.25, 447, 464, 465, 57344, 1e6, -1e6, np.inf, -np.inf, np.nan, 1e-9, 5, 7.5], np.float32)
    floats = {T.FLOAT8E4M3FN: ml_dtypes.float8_e4m3fn, T.FLOAT8E4M3FNUZ: ml_dtypes.float8_e4m3fnuz,
              T.FLOAT8E5M2: ml_dtypes.float8_e5m2, T.FLOAT8E5M2FNUZ: ml_dtypes.float8_e5m2fnuz}
    for code, dtype in floats.items():
        name = T.DataType.Name(code).lower()
        for saturate in (0, 1):
            for array in (edges, edges.astype(np.float16)):
                case(f"cast_{array.dtype}_{name}_{saturate}", "Cast", [array], 25, to=code, saturate=saturate)
        all_codes = np.arange(256).astype(np.uint8).view(dtype)
        case(f"cast_{name}_float", "Cast", [all_codes], 25, to=T.FLOAT)
        case(f"castlike_{name}", "CastLike", [edges, all_codes[:0]], 25)
        scale = np.array([0.5, 2, 3], np.float32)
        case(f"quantize_{name}", "QuantizeLinear", [f32(3, 5, low=-900, high=900), scale, np.zeros(3, dtype)], 25, axis=0)
        case(f"dequantize_{name}", "DequantizeLinear", [f32(5, 3).astype(dtype), scale, np.zeros(3, dtype)], 25)
    fours = np.arange(16).astype(np.uint8).view(ml_dtypes.float4_e2m1fn)
    case("cast_float4", "Cast", [edges], 25, to=T.FLOAT4E2M1)
    case("cast_float4_float16", "Cast", [fours], 25, to=T.FLOAT16)
    case("cast_float6e2m3", "Cast", [edges], 28, to=T.FLOAT6E2M3)
    case("cast_float6e3m2", "Cast", [edges], 28, to=T.FLOAT6E3M2)
    case("quantize_float4", "QuantizeLinear", [f32(3, 4, low=-20, high=20), np.array([2, 3, 4], np.float32), np.zeros(3, ml_dtypes.float4_e2m1fn)], 25, axis=0)
    powers = np.array([0, 0.124, 0.25, 1.1, 1.5, 3, 8, 1e30], np.float32)
    for mode in ("up", "down", "nearest"):
        case(f"cast_power_{mode}", "Cast", [powers], 25, to=T.FLOAT8E8M0, round_mode=mode)
    case("cast_power_float", "Cast", [np.arange(256).astype(np.uint8).view(ml_dtypes.float8_e8m0fnu)], 25, to=T.FLOAT)
    for code, dtype, low, high in [(T.INT4, ml_dtypes.int4, -8, 8), (T.UINT4, ml_dtypes.uint4, 0, 16), (T.INT2, ml_dtypes.int2, -2, 2), (T.UINT2, ml_dtypes.uint2, 0, 4)]:
        name = T.DataType.Name(code).lower()
        case(f"cast_{name}", "Cast", [whole(30, low=-40, high=40, dtype=np.int32)], 25, to=code)
        case(f"cast_float_{name}", "Cast", [f32(30, low=-40, high=40)], 25, to=code)
        numbers = whole(3, 7, low=low, high=high).astype(dtype)
        case(f"cast_{name}_float", "Cast", [numbers], 25, to=T.FLOAT)
        case(f"quantize_{name}", "QuantizeLinear", [f32(3, 7, low=-30, high=30), np.array(1.7, np.float32), np.array(1, dtype)], 25)
        case(f"quantize_{name}_blocked", "QuantizeLinear", [f32(3, 7), f32(3, 3, low=0.1)], 25, axis=1, block_size=3, output_dtype=code)
        case(f"dequantize_{name}", "DequantizeLinear", [numbers, f32(3, 3), whole(3, 3, low=low, high=high).astype(dtype)], 25, axis=1, block_size=3)
    for code, dtype in [(T.INT4, ml_dtypes.int4), (T.UINT2, ml_dtypes.uint2), (T.FLOAT4E2M1, ml_dtypes.float4_e2m1fn), (T.FLOAT6E3M2, ml_dtypes.float6_e3m2fn), (T.FLOAT8E5M2, ml_dtypes.float8_e5m2)]:
        name, numbers = T.DataType.Name(code).lower(), f32(3, 7, low=0, high=4).astype(dtype)
        for form, weight in [("raw", onnx.numpy_helper.from_array(numbers, "w")), ("typed", helper.make_tensor("w", code, [3, 7], numbers.astype(np.float32).ravel().tolist()))]:
            nodes = [helper.make_node("Transpose", ["w"], ["t"]), helper.make_node("Cast", ["t"], ["f"], to=T.FLOAT), helper.make_node("Add", ["x", "f"], ["y"])]
            x = f32(7, 3)
            add(f"weight_{name}_{form}", make(nodes, [info("x", x)], [helper.make_tensor_value_info("y", T.FLOAT, None)], 28, [weight], version=14), [x])
    brain = f32(4, 9).astype(ml_dtypes.bfloat16)
    case("softmax_bfloat16", "Softmax", [brain], 21)
    case("softmax_bfloat16_axis", "Softmax", [brain], 21, axis=0)
    heads = [f32(2, 3, 5, 4).astype(ml_dtypes.bfloat16) for _ in range(3)]
    case("attention_bfloat16", "Attention", heads, 24, is_causal=1)
    case("dynamic_quantize_zeros", "DynamicQuantizeLinear", [np.zeros((3, 2), np.float32)], 21, outputs=3)


def rarities():
    for size in (1, 2, 3, 5):
        case(f"det_{size}", "Det", [f32(4, size, size)], 22)
    case("det_scalar", "Det", [f32(3, 3).astype(np.float64)], 22)
    scalars = [np.array(v) for v in (np.int64(8), np.int64(64), np.int64(8192), np.float32(20), np.float32(4000))]
    case("mel", "MelWeightMatrix", scalars, 17, constants=range(5))
    pool = dict(ngram_counts=[0, 4], ngram_indexes=[0, 1, 2, 3, 4, 5, 6], pool_int64s=[2, 3, 5, 4, 5, 6, 7, 8, 6, 7], max_gram_length=2)
    words = whole(3, 12, low=2, high=9)
    for mode in ("TF", "IDF", "TFIDF"):
        for skip, least in [(0, 2), (5, 1)]:
            weights = {} if mode == "TF" else {"weights": [0.5, 2, 1, 3, 4, 0.25, 7]}
            case(f"grams_{mode}_{skip}", "TfIdfVectorizer", [words], 9, mode=mode, max_skip_count=skip, min_gram_length=least, **pool, **weights)
    case("grams_row", "TfIdfVectorizer", [words[0].astype(np.int32)], 9, mode="TF", max_skip_count=1, min_gram_length=1, **pool)
    image, weight = f32(2, 4, 5, 6), f32(6, 2, 3, 2)
    offset, mask = f32(2, 2 * 3 * 2 * 2, 3, 4), f32(2, 2 * 3 * 2, 3, 4)
    case("deform", "DeformConv", [image, weight, offset, f32(6), mask], 22, group=2, offset_group=2, strides=[2, 2], pads=[1, 1, 1, 2])
    case("deform_plain", "DeformConv", [image, f32(3, 4, 2, 2), f32(2, 8, 3, 4)], 22, dilations=[2, 2])
    regions = np.array([[0, 0, 4, 4], [1.3, 2.1, 5.5, 3.9], [-3, -2, 9, 8], [2, 2, 1, 1]], np.float32)
    for mode in ("avg", "max"):
        for transform in ("half_pixel", "output_half_pixel"):
            case(f"regions_{mode}_{transform}", "RoiAlign", [image, regions, np.array([0, 1, 1, 0])], 22, output_height=3, output_width=2,
                 sampling_ratio=2, spatial_scale=0.7, mode=mode, coordinate_transformation_mode=transform)
    x = f32(3, 2)
    y = [helper.make_tensor_value_info("y", T.FLOAT, None)]
    body = helper.make_graph([helper.make_node("Mul", ["a", "b"], ["c"])], "body",
                             [helper.make_tensor_value_info("a", T.FLOAT, None), helper.make_tensor_value_info("b", T.FLOAT, None)],
                             [helper.make_tensor_value_info("c", T.FLOAT, None)])
    nodes = [helper.make_node("SequenceConstruct", ["x", "z"], ["s"]), helper.make_node("Optional", ["s"], ["o"]),
             helper.make_node("OptionalGetElement", ["o"], ["p"]), helper.make_node("SequenceMap", ["p", "x"], ["m"], body=body),
             helper.make_node("ConcatFromSequence", ["m"], ["y"], axis=1)]
    z = f32(3, 2)
    # The evaluator takes no tensors beside the sequences.
    add("sequence_map", make(nodes, [info("x", x), info("z", z)], y, 18), [x, z], expected=[np.concatenate([x * x, z * x], axis=1)])
    has = make([helper.make_node("OptionalHasElement", [""], ["y"])], [], [helper.make_tensor_value_info("y", T.BOOL, [])], 18)
    add("optional_nothing", has, [])
    add("optional_tensor", make([helper.make_node("OptionalGetElement", ["x"], ["y"])], [info("x", x)], y, 18), [x])


def exports():
    """What PyTorch's exporters make of attention, powers and shapes."""
    node = helper.make_node
    result = [helper.make_tensor_value_info("y", T.FLOAT, None)]
    query, key, value = f32(2, 3, 5, 4), f32(2, 3, 6, 4), f32(2, 3, 6, 4)
    mask = np.where(whole(2, 1, 5, 6, low=0, high=3) > 0, np.float32(0), np.float32("-inf"))
    mask[1, 0, 2] = -np.inf
    constants = [onnx.numpy_helper.from_array(a, n) for n, a in [("root", np.float32(0.7)), ("zero", np.zeros(1, np.float32))]]
    for name, scales in [("both", (True, True)), ("query", (True, False)), ("key", (False, True))]:
        nodes = [node("Transpose", ["k"], ["t"], perm=[0, 1, 3, 2])]
        operands = []
        for operand, scaled in zip("qt", scales):
            if scaled:
                nodes.append(node("Mul", [operand, "root"], [operand + "s"]))
            operands.append(operand + "s" if scaled else operand)
        nodes += [node("MatMul", operands, ["p"]), node("Add", ["p", "m"], ["s"]), node("Softmax", ["s"], ["w"], axis=-1),
                  node("IsNaN", ["w"], ["n"]), node("Where", ["n", "zero", "w"], ["g"]), node("MatMul", ["g", "v"], ["y"])]
        inputs = [info(n, a) for n, a in [("q", query), ("k", key), ("v", value), ("m", mask)]]
        add(f"exported_attention_{name}", make(nodes, inputs, result, 17, constants), [query, key, value, mask])
    x = f32(1, 3, 4)
    single = [info("q", x), info("v", f32(1, 4, 3))]
    add("product_of_one", make([node("MatMul", ["q", "v"], ["y"])], single, result, 17), [x, f32(1, 4, 3)])
    for power in (2.0, 3.0, 0.5):
        case(f"power_{power:g}", "Pow", [f32(3, 5, low=0.0), np.array(power, np.float32)], 15, constants=[1], symbolic=True)
    x = f32(2, 4)
    constants = [onnx.numpy_helper.from_array(a, n) for n, a in [("c", f32(3, 4)), ("open", np.array([-1])), ("two", np.array([2]))]]
    nodes = [node("Concat", ["x", "c"], ["j"], axis=0), node("Shape", ["j"], ["h"], start=0, end=1),
             node("Concat", ["open", "h", "two"], ["s"], axis=0), node("Reshape", ["j", "s"], ["y"])]
    for options in [{}, {"exclusive": 1}, {"reverse": 1}, {"exclusive": 1, "reverse": 1}]:
        name = "_".join(["cumsum_long", *options])
        case(name, "CumSum", [f32(2, 100), np.array(1)], 14, constants=[1], symbolic=True, **options)
    case("cumsum_long_rows", "CumSum", [whole(3, 2), np.array(0)], 14, constants=[1], symbolic=True)
    add("reshape_of_sum", make(nodes, [info("x", x, True)], result, 17, constants), [x], symbolic=True)


def unsettled():
    """Operators of domains that are no standard yet."""
    def preview(name, domain, node, arrays):
        inputs = [info(value, array) for value, array in zip(node.input, arrays)]
        results = [helper.make_tensor_value_info(value, T.FLOAT, None) for value in node.output]
        graph = helper.make_graph([node], "g", inputs, results)
        imports = [helper.make_opsetid("", 26), helper.make_opsetid(domain, 1)]
        model = helper.make_model(graph, opset_imports=imports, ir_version=12)
        # The evaluator calculates some in f64.
        wanted = ReferenceEvaluator(model).run(None, dict(zip(node.input, arrays)))
        add(name, model, arrays, expected=[np.asarray(value, np.float32) for value in wanted])

    training, x, g, h = "ai.onnx.preview.training", f32(3, 2), f32(3, 2), f32(3, 2, low=0.1)
    rate = np.array(0.1, np.float32)
    for name, steps in [("first", 0), ("later", 3)]:
        node = helper.make_node("Adagrad", list("RTXGH"), ["Y", "K"], domain=training, decay_factor=0.1, epsilon=1e-3, norm_coefficient=0.01)
        preview(f"adagrad_{name}", training, node, [rate, np.array(steps), x, g, h])
        for mode in ("standard", "nesterov"):
            node = helper.make_node("Momentum", ["R", "T", "X", "Z", "G", "I", "V", "W"], ["Y", "A", "K", "B"], domain=training,
                                    alpha=0.9, beta=0.7, mode=mode, norm_coefficient=0.01)
            preview(f"momentum_{mode}_{name}", training, node, [rate, np.array(steps), x, x * 2, g, g * 3, h, h * 2])
        node = helper.make_node("Adam", list("RTXGVH"), ["Y", "U", "K"], domain=training, alpha=0.8, beta=0.9, epsilon=1e-2,
                                norm_coefficient=0.01, norm_coefficient_post=0.1)
        preview(f"adam_{name}", training, node, [rate, np.array(steps), x, g, g * 2, h])
    modifiers = {}
    for name, op in [("score_mod", "Tanh"), ("prob_mod", "Sqrt")]:
        value = helper.make_tensor_value_info("s", T.FLOAT, None)
        modifiers[name] = helper.make_graph([helper.make_node(op, ["s"], ["t"])], name, [value], [helper.make_tensor_value_info("t", T.FLOAT, None)])
    heads = [f32(2, 4, 3, 5), f32(2, 2, 6, 5), f32(2, 2, 6, 7)]
    for name, options in [("plain", {}), ("scaled", {"scale": 0.3}), ("modified", modifiers)]:
        node = helper.make_node("FlexAttention", list("qkv"), ["y"], domain="ai.onnx.preview", **options)
        preview(f"flexible_attention_{name}", "ai.onnx.preview", node, heads)


def loops():
    """Loops whose number of steps is that of an axis, or depends on values."""
    for name, op, gates, more in [("lstm", "LSTM", 4, {}), ("gru", "GRU", 3, {}), ("gru_reset", "GRU", 3, {"linear_before_reset": 1}),
                                  ("rnn", "RNN", 1, {})]:
        operands = [f32(7, 2, 3), f32(1, gates * 5, 3), f32(1, gates * 5, 5), f32(1, gates * 10), None, f32(1, 2, 5)]
        case(f"{name}_open", op, operands, constants=[1, 2, 3], outputs=2, symbolic=True, hidden_size=5, **more)
    scalars = [helper.make_tensor_value_info(n, t, []) for n, t in [("i", T.INT64), ("go", T.BOOL)]]
    node, constant = helper.make_node, onnx.numpy_helper.from_array

    def body(nodes, states, results, initializers=()):
        floats = [helper.make_tensor_value_info(n, T.FLOAT, None) for n in states]
        final = [helper.make_tensor_value_info(n, T.FLOAT, None) for n in results[1:]]
        return helper.make_graph(
            nodes, "body", scalars + floats, [helper.make_tensor_value_info(results[0], T.BOOL, [])] + final, list(initializers))

    def loop(name, operands, results, graph, inputs, arrays, initializers=(), symbolic=False, front=(), expected=None):
        unknown = [helper.make_tensor_value_info(n, T.UNDEFINED, None) for n in results]
        nodes = [*front, node("Loop", operands, results, body=graph)]
        add(name, make(nodes, inputs, unknown, 17, initializers), arrays, symbolic, expected)

    x, trips, yes = f32(3), np.array(4), constant(np.array(True), "on")
    grow = [node("Cast", ["i"], ["f"], to=T.FLOAT), node("Add", ["v", "f"], ["s"]), node("Tanh", ["s"], ["t"]),
            node("Mul", ["t", "w"], ["r"]), node("Identity", ["go"], ["still"])]
    factor = f32(3)
    weight = constant(factor, "w")
    # The evaluator takes a condition that is not there for one that does not hold.
    wanted = x
    for step in range(trips):
        wanted = np.tanh(wanted + np.float32(step)) * factor
    given = [info("trips", trips), info("x", x)]
    loop("loop_trips", ["trips", "on", "x"], ["y"], body(grow, ["v"], ["still", "r"]), given, [trips, x], [yes, weight])
    loop("loop_no_trips", ["trips", "on", "x"], ["y"], body(grow, ["v"], ["still", "r"]), given, [np.array(0), x], [yes, weight])
    loop("loop_without_condition", ["trips", "", "x"], ["y"], body(grow, ["v"], ["still", "r"]), given, [trips, x], [weight],
         expected=[wanted])
    double = [node("Add", ["v", "v"], ["r"]), node("ReduceMax", ["r"], ["m"], keepdims=0), node("Less", ["m", "limit"], ["still"])]
    limit = constant(np.array(50, np.float32), "limit")
    high = f32(3, low=0.5, high=1.0)
    loop("loop_while", ["", "on", "x"], ["y"], body(double, ["v"], ["still", "r"]), [info("x", high)], [high], [yes, limit])
    loop("loop_while_from", ["", "start", "x"], ["y"], body(double, ["v"], ["still", "r"]),
         [info("start", np.array(False)), info("x", high)], [np.array(False), high], [limit])
    loop("loop_while_trips", ["trips", "on", "x"], ["y"], body(double, ["v"], ["still", "r"]), [info("trips", trips), info("x", high)],
         [np.array(3), high], [yes, limit])
    # Rows of an input, whose number is a dim, one after the other; sums of them are collected.
    rows = f32(6, 3)
    row = [node("Gather", ["x", "i"], ["row"], axis=0), node("Add", ["v", "row"], ["r"]), node("Identity", ["r"], ["seen"]),
           node("Identity", ["go"], ["still"])]
    front = [node("Shape", ["x"], ["n"], start=0, end=1), node("Squeeze", ["n"], ["trips"])]
    loop("loop_rows", ["trips", "on", "zero"], ["last", "y"], body(row, ["v"], ["still", "r", "seen"]), [info("x", rows, True)], [rows],
         [yes, constant(np.zeros(3, np.float32), "zero")], symbolic=True, front=front)
    loop("loop_long", ["count", "on", "x"], ["last", "y"], body([*grow, node("Neg", ["r"], ["seen"])], ["v"], ["still", "r", "seen"]),
         [info("x", x)], [x], [yes, weight, constant(np.array(20), "count")])
    # A loop in a loop; the inner one sees a value of the outer one and one of the model.
    inner = body([node("Add", ["b", "v"], ["c"]), node("Mul", ["c", "w"], ["d"]), node("Identity", ["go"], ["still"])], ["b"], ["still", "d"])
    outer = [node("Loop", ["count", "on", "v"], ["p"], body=inner), node("Tanh", ["p"], ["r"]), node("Identity", ["go"], ["still"])]
    loop("loop_nested", ["trips", "on", "x"], ["y"], body(outer, ["v"], ["still", "r"]), given, [trips, x],
         [yes, weight, constant(np.array(12), "count")])
    # Nothing is carried; an input has the name that a step has; no step is made, but its type is known.
    squares = body([node("Cast", ["i"], ["f"], to=T.FLOAT), node("Mul", ["f", "w"], ["seen"]), node("Identity", ["go"], ["still"])], [],
                   ["still", "seen"])
    loop("loop_carries_nothing", ["count", "on"], ["y"], squares, [info("step", x)], [x], [yes, constant(np.array(11), "count"), weight])
    loop("loop_without_steps", ["trips", "off", "x"], ["last", "y"], body([*grow, node("Neg", ["r"], ["seen"])], ["v"], ["still", "r", "seen"]),
         [info("x", x)], [x], [constant(np.array(False), "off"), weight, constant(np.array(4), "trips")],
         expected=[x, np.zeros((0, 3), np.float32)])
    # In eight loops around it, of three steps each.
    deep = body([node("Tanh", ["v"], ["r"]), node("Identity", ["go"], ["still"])], ["v"], ["still", "r"])
    for _ in range(8):
        deep = body([node("Loop", ["trips", "on", "v"], ["r"], body=deep), node("Identity", ["go"], ["still"])], ["v"], ["still", "r"])
    wanted = x
    for _ in range(3**9):
        wanted = np.tanh(wanted)
    loop("loop_deep", ["trips", "on", "x"], ["y"], deep, [info("x", x)], [x], [yes, constant(np.array(3), "trips")], expected=[wanted])
    step = helper.make_graph(
        [node("Mul", ["h", "w"], ["a"]), node("Add", ["a", "e"], ["k"]), node("Tanh", ["k"], ["o"])], "step",
        [helper.make_tensor_value_info(n, T.FLOAT, None) for n in ["h", "e"]],
        [helper.make_tensor_value_info(n, T.FLOAT, None) for n in ["k", "o"]])
    unknown = [helper.make_tensor_value_info(n, T.UNDEFINED, None) for n in ["last", "y"]]
    add("scan_open", make([node("Scan", ["zero", "x"], ["last", "y"], body=step, num_scan_inputs=1)], [info("x", rows, True)], unknown, 17,
                          [weight, constant(np.zeros(3, np.float32), "zero")]), [rows], True)
    known = [helper.make_tensor_value_info(n, T.FLOAT, None) for n in ["last", "y"]]
    collects = body([*grow, node("Neg", ["r"], ["seen"])], ["v"], ["still", "r", "seen"])
    refuse("loop_collects_open", "the least of such a one", make(
        [node("Loop", ["trips", "on", "x"], ["last", "y"], body=collects)], given, known, 17, [yes, weight]))
    longer = body([node("Concat", ["v", "v"], ["r"], axis=0), node("Identity", ["go"], ["still"])], ["v"], ["still", "r"])
    refuse("loop_grows_open", "value 0 that the loop carries", make(
        [node("Loop", ["trips", "on", "x"], ["y"], body=longer)], given, known[1:], 17, [yes]))


def multiplied_bytes():
    """Products of bytes, and of floats that bytes stand for; scales are powers of two, so that the evaluator is exact."""
    def byte(*shape):
        return random.integers(0, 256, shape).astype(np.uint8)

    def signed(*shape):
        return random.integers(-128, 128, shape).astype(np.int8)

    def none(count):
        return np.zeros(count, np.int8)

    extremes = byte(5, 10)
    extremes[0], extremes[1] = 255, 0
    weight = signed(10, 20)
    weight[:, 0], weight[:, 1] = -128, 127
    case("bytes", "MatMulInteger", [extremes, weight, np.uint8(130), none(20)], constants=[1, 2, 3], symbolic=True)
    case("bytes_plain", "MatMulInteger", [extremes, weight], constants=[1])
    case("bytes_signed", "MatMulInteger", [signed(2, 3, 7), signed(7, 17), np.int8(-5)], constants=[1])
    case("bytes_dynamic_zero", "MatMulInteger", [byte(3, 8), signed(8, 9), np.uint8(77), np.int8(0)], constants=[1, 3])
    case("bytes_moved_weight", "MatMulInteger", [byte(3, 8), signed(8, 9), np.uint8(7), signed(9)], constants=[1, 2, 3])
    case("bytes_unsigned_weight", "MatMulInteger", [byte(3, 8), byte(8, 9), np.uint8(7), np.uint8(128)], constants=[1, 2, 3])
    case("bytes_convolved", "ConvInteger", [byte(2, 3, 6, 5), signed(9, 3, 3, 3), np.uint8(7)], constants=[1, 2], pads=[1, 2, 0, 1], strides=[2, 1])
    case("bytes_convolved_signed", "ConvInteger", [signed(1, 8, 4, 5), signed(10, 8, 1, 1), np.int8(-128)], constants=[1, 2])
    case("bytes_convolved_groups", "ConvInteger", [byte(1, 4, 4, 5), signed(6, 2, 2, 2), np.uint8(9)], constants=[1, 2], group=2, pads=[1, 1, 1, 1])
    case("bytes_convolved_dynamic", "ConvInteger", [byte(1, 4, 4), signed(6, 4, 3), np.uint8(9)], constants=[1], pads=[1, 1])
    scale, half = np.array([0.5, 0.25, 2.0, 1.0, 0.125, 0.5, 1.0, 4.0, 2.0], np.float32), np.float32(0.5)
    case("bytes_rescaled", "QLinearMatMul",
         [byte(4, 6), half, np.uint8(9), signed(6, 9), scale, none(9), np.float32(64), np.uint8(120)], constants=[1, 2, 3, 4, 5, 6, 7])
    # No quotient is a tie, which the evaluator rounds behind the zero point.
    case("bytes_convolved_rescaled", "QLinearConv",
         [byte(1, 4, 5, 5), half, np.uint8(30), signed(9, 4, 3, 3), scale, none(9), np.float32(121.7), np.uint8(99), whole(9, dtype=np.int32)],
         constants=[1, 2, 3, 4, 5, 6, 7, 8], pads=[1, 1, 1, 1])

    def quantized(name, op, x, point, weight, axis, bias=None, **attributes):
        """`op` on what the bytes `x` and `weight` stand for, the latter with a scale for each index along `axis`."""
        count = weight.shape[axis]
        fixed = {"xs": half, "xp": np.array(point, x.dtype), "w": weight, "ws": np.resize(scale, count), "wp": np.zeros(count, weight.dtype)}
        nodes = [helper.make_node("DequantizeLinear", ["x", "xs", "xp"], ["a"]),
                 helper.make_node("DequantizeLinear", ["w", "ws", "wp"], ["b"], axis=axis)]
        operands = ["a", "b"]
        if bias is not None:
            fixed |= {"c": bias, "cs": np.resize(scale, count) * half}
            nodes.append(helper.make_node("DequantizeLinear", ["c", "cs"], ["d"], axis=0))
            operands.append("d")
        nodes.append(helper.make_node(op, operands, ["y"], **attributes))
        constants = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in fixed.items()]
        result = [helper.make_tensor_value_info("y", T.FLOAT, None)]
        add(f"bytes_{name}", make(nodes, [info("x", x, True)], result, 21, constants), [x], symbolic=True)

    quantized("matrix", "MatMul", byte(3, 11), 5, signed(11, 9), 1)
    quantized("matrix_signed", "MatMul", signed(3, 2, 8), -7, signed(8, 12), 1)
    quantized("general", "Gemm", byte(3, 10), 0, signed(9, 10), 0, whole(9, dtype=np.int32), transB=1, alpha=0.5)
    quantized("other_axis", "MatMul", byte(3, 9), 3, signed(9, 8), 0)
    quantized("matrix_unsigned_weight", "MatMul", byte(3, 9), 3, byte(9, 8), 1)
    quantized("window", "Conv", byte(2, 3, 6, 6), 100, signed(9, 3, 3, 3), 0, whole(9, dtype=np.int32), pads=[1, 1, 1, 1], strides=[2, 2])
    quantized("window_signed", "Conv", signed(2, 4, 5), 3, signed(18, 4, 3), 0, pads=[0, 2], dilations=[2])
    quantized("window_groups", "Conv", byte(2, 4, 5, 5), 9, signed(4, 1, 3, 3), 0, group=4)

    # Zero points of both sides, known and not; weights whose distances from them bytes do not hold.
    case("bytes_far_weight", "MatMulInteger", [extremes, weight, np.uint8(130), np.int8(100)], constants=[1, 2, 3], symbolic=True)
    case("bytes_far_channels", "MatMulInteger", [extremes, byte(10, 20), np.uint8(255), byte(20)], constants=[1, 3], symbolic=True)
    case("bytes_signed_unsigned", "MatMulInteger", [signed(3, 9), byte(9, 17), np.int8(-128), np.uint8(0)], constants=[1])
    case("bytes_stacked", "MatMulInteger", [byte(3, 2, 9), signed(3, 9, 17), np.uint8(200), np.int8(-128)], constants=[1])
    case("bytes_computed", "MatMulInteger", [byte(3, 9), signed(9, 17), np.uint8(2), np.int8(1)])
    case("bytes_rows", "MatMulInteger", [byte(3, 9), signed(9, 17), byte(3, 1)], constants=[1])
    case("bytes_convolved_padded", "ConvInteger", [byte(2, 3, 6, 5), signed(9, 3, 3, 3), np.uint8(255)], constants=[1], pads=[1, 2, 0, 1],
         strides=[2, 1], symbolic=True)
    case("bytes_convolved_unsigned", "ConvInteger", [signed(1, 5, 6, 5), byte(9, 5, 3, 3), np.int8(-7), byte(9)], constants=[1, 2, 3], pads=[1, 1, 1, 1])
    case("bytes_convolved_far", "ConvInteger", [byte(1, 6, 6, 5), byte(18, 3, 3, 2), np.uint8(3), byte(18)], constants=[1], group=2, pads=[1, 0, 1, 2])
    case("bytes_convolved_depthwise", "ConvInteger", [byte(1, 9, 6, 5), byte(9, 1, 3, 3), np.uint8(77), np.uint8(9)], constants=[1], group=9,
         pads=[1, 1, 1, 1])
    case("bytes_convolved_rescaled_far", "QLinearConv",
         [signed(1, 4, 5, 5), half, np.int8(30), byte(9, 4, 3, 3), scale, byte(9), np.float32(128), np.int8(9), whole(9, dtype=np.int32)],
         constants=[1, 3, 4, 5, 6, 7, 8], pads=[1, 1, 1, 1])

    def moved(name, op, x, point, weight, weight_point, axis, **attributes):
        """`op` on what the bytes `x` and `weight` stand for around zero points, of which the first is an input too."""
        fixed = {"xs": half, "w": weight, "ws": np.resize(scale, weight.shape[axis]), "wp": np.resize(weight_point, weight.shape[axis])}
        nodes = [helper.make_node("DequantizeLinear", ["x", "xs", "xp"], ["a"]),
                 helper.make_node("DequantizeLinear", ["w", "ws", "wp"], ["b"], axis=axis),
                 helper.make_node(op, ["a", "b"], ["y"], **attributes)]
        constants = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in fixed.items()]
        given = np.array(point, x.dtype)
        result = [helper.make_tensor_value_info("y", T.FLOAT, None)]
        add(f"bytes_{name}", make(nodes, [info("x", x, True), info("xp", given)], result, 21, constants), [x, given], symbolic=True)

    moved("moved_matrix", "MatMul", byte(3, 11), 5, byte(11, 9), np.uint8(128), 1)
    moved("moved_general", "Gemm", signed(3, 10), -9, byte(9, 10), byte(9), 0, transB=1)
    moved("moved_window", "Conv", byte(2, 3, 6, 6), 100, byte(9, 3, 3, 3), byte(9), 0, pads=[1, 1, 1, 1])
    # A float times bytes around a zero point.
    x, w = whole(3, 9).astype(np.float32), byte(9, 8)
    nodes = [helper.make_node("DequantizeLinear", ["w", "ws", "wp"], ["b"], axis=1), helper.make_node("MatMul", ["x", "b"], ["y"])]
    constants = [onnx.numpy_helper.from_array(np.asarray(a), n) for n, a in {"w": w, "ws": scale[:8], "wp": byte(8)}.items()]
    add("bytes_moved_floats", make(nodes, [info("x", x, True)], [helper.make_tensor_value_info("y", T.FLOAT, None)], 21, constants), [x], symbolic=True)



def open_resizes():
    """Resizing beside an axis whose extent is known only when the model runs."""
    x = f32(2, 3, 4, 5)
    case("resize_open_scales", "Resize", [x, None, np.array([1, 1, 2, 3], np.float32)], constants=[2], symbolic=True)
    case("resize_open_axes", "Resize", [x, None, None, np.array([8, 3])], constants=[3], symbolic=True, axes=[2, 3], mode="linear")
    nodes = [helper.make_node("Shape", ["x"], ["s"], end=2), helper.make_node("Concat", ["s", "t"], ["z"], axis=0),
             helper.make_node("Resize", ["x", "", "", "z"], ["y"])]
    result = [helper.make_tensor_value_info("y", T.FLOAT, None)]
    add("resize_open_sizes", make(nodes, [info("x", x, True)], result, 21, [onnx.numpy_helper.from_array(np.array([6, 5]), "t")]), [x], symbolic=True)


def chosen():
    """Elements that values choose: how many there are is known only when the model runs."""
    node = helper.make_node

    def unknown(*names):
        return [helper.make_tensor_value_info(n, T.UNDEFINED, None) for n in names]

    def constant(name, values, dtype=np.int64):
        return onnx.numpy_helper.from_array(np.array(values, dtype), name)

    x = f32(4, 3, 2)
    x[random.random(x.shape) < 0.4] = 0
    x[0, 0, 0], x[3, 2, 1] = np.nan, -0.0
    case("nonzero", "NonZero", [x], symbolic=True)
    case("nonzero_truth", "NonZero", [x[:, :, 0] > 0], symbolic=True)
    case("nonzero_nothing", "NonZero", [np.zeros((3, 2), np.int32)], symbolic=True)
    case("nonzero_empty", "NonZero", [np.zeros((0, 3), np.float32)])
    case("nonzero_scalar", "NonZero", [np.float32(3)], expected=[np.zeros((0, 1), np.int64)])
    flags = np.array([True, False, True, True])
    for name, kept, axis in [("rows", flags, 0), ("columns", flags[:3], 1), ("last", flags[:2], -1), ("short", flags[:2], 0), ("none", flags & False, 0)]:
        case(f"compress_open_{name}", "Compress", [x, kept], axis=axis)
    case("compress_open_flat", "Compress", [x, np.arange(24) % 5 < 2])
    # What is chosen goes on: its shape, elements at its places, and sums of them.
    near = np.nan_to_num(x) + 0.25
    add("nonzero_used", make([
        node("NonZero", ["x"], ["p"]), node("Transpose", ["p"], ["t"]), node("GatherND", ["x", "t"], ["v"]),
        node("Shape", ["t"], ["s"]), node("Size", ["v"], ["z"]), node("Reshape", ["t", "flat"], ["f"]), node("Exp", ["v"], ["e"]),
        node("ReduceSum", ["e"], ["r"]), node("Reshape", ["v", "rows"], ["w"]), node("Concat", ["w", "w"], ["c"], axis=0)],
        [info("x", near, True)], unknown("t", "v", "s", "z", "f", "r", "c"), 21, [constant("flat", [-1]), constant("rows", [0, 1])]),
        [near], True)

    numbers = np.array([3, 1, np.nan, -0.0, 1, 0.0, np.nan, 3, -2], np.float32)
    for name, values in [("floats", numbers), ("whole", whole(12, low=-3, high=3)), ("one", np.zeros(1, np.float32))]:
        case(f"unique_{name}", "Unique", [values], outputs=4, symbolic=values.size <= 8)
    case("unique_many", "Unique", [whole(5, 7, low=-9, high=9, dtype=np.int32)], outputs=4)
    table = whole(6, 3, low=0, high=2, dtype=np.int32)

    def first(values, axis):
        """Unique without an order, which the evaluator has for the first axis alone."""
        rows = np.moveaxis(values.reshape(-1) if axis is None else values, axis or 0, 0)
        _, places, inverse, counts = np.unique(rows, True, True, True, axis=0)
        order = np.argsort(places)
        rank = np.argsort(order)
        return [np.moveaxis(rows[places[order]], 0, axis or 0), places[order], rank[inverse.reshape(-1)], counts[order]]

    case("unique_first", "Unique", [numbers[[0, 1, 3, 4, 7, 8]]], outputs=4, symbolic=True, expected=first(numbers[[0, 1, 3, 4, 7, 8]], None), sorted=0)
    case("unique_rows", "Unique", [table], outputs=4, symbolic=True, axis=0)
    case("unique_columns", "Unique", [np.concatenate([table.T, table.T[:, 2:4]], 1)], outputs=4, axis=1)
    case("unique_first_rows", "Unique", [table], outputs=4, symbolic=True, expected=first(table, 0), axis=0, sorted=0)
    cube = whole(2, 5, 2, low=0, high=1)
    case("unique_first_middle", "Unique", [cube], outputs=4, expected=first(cube, 1), axis=1, sorted=0)

    corners = random.uniform(0, 3, (2, 7, 4)).astype(np.float32)
    corners[:, 3] = corners[:, 5]
    scores = random.integers(0, 5, (2, 3, 7)).astype(np.float32) / 4
    limit, overlap, least = np.array([3]), np.array([0.3], np.float32), np.array([0.4], np.float32)
    boxes = [corners, scores, limit, overlap, least]
    case("boxes", "NonMaxSuppression", boxes, opset=11)
    case("boxes_known", "NonMaxSuppression", boxes, opset=11, constants=[2, 3, 4])
    case("boxes_version_10", "NonMaxSuppression", boxes, opset=10, constants=[2])
    case("boxes_any_score", "NonMaxSuppression", [corners, scores - 9, np.array([9]), overlap], opset=11)
    # The evaluator does not take what may be left out.
    operands = ["a", "b", "c", "d"]
    zero = ReferenceEvaluator(make([node("NonMaxSuppression", operands, ["y"])], [info(n, v) for n, v in zip(operands, boxes)], unknown("y"), 11))
    alone = zero.run(None, dict(zip(operands, [corners, scores, limit, overlap * 0])))
    case("boxes_without_overlap", "NonMaxSuppression", [corners, scores, limit], opset=11, expected=alone)
    case("boxes_without_limit", "NonMaxSuppression", [corners, scores], opset=11, expected=[np.zeros((0, 3), np.int64)])
    case("boxes_none", "NonMaxSuppression", [corners, scores, limit, overlap, least * 9], opset=11)
    case("boxes_no_limit", "NonMaxSuppression", [corners, scores, limit * 0, overlap, least], opset=11)
    case("boxes_centred", "NonMaxSuppression", boxes, opset=11, center_point_box=1)
    worst = scores.copy()
    worst[0, 0], worst[1, 2, 2:] = -np.inf, -np.inf
    case("boxes_least_scores", "NonMaxSuppression", [corners, worst, np.array([7]), np.array([0.6], np.float32)], opset=11)

    case("topk_open", "TopK", [f32(3, 9), np.array([4])], outputs=2, symbolic=True)
    case("topk_open_axis", "TopK", [whole(5, 3), np.array([2])], outputs=2, axis=0, largest=0)
    case("slice_open", "Slice", [f32(6, 5), np.array([1, -4]), np.array([9, -1])], symbolic=True)
    case("slice_open_axes", "Slice", [f32(2, 7, 5), np.array([1, -1]), np.array([6, -9]), np.array([1, 2]), np.array([2, -2])], constants=[3, 4])
    case("slice_open_empty", "Slice", [f32(6, 2), np.array([4]), np.array([2])])
    case("slice_open_end", "Slice", [f32(6, 5), np.array([0, 2]), np.array([3, 2**62])], constants=[1])

    # The steps of a loop that values end, as many as there were.
    names = ["i", "go", "v"]
    body = helper.make_graph(
        [node("Add", ["v", "v"], ["r"]), node("Neg", ["r"], ["seen"]), node("ReduceMax", ["r"], ["m"], keepdims=0),
         node("Less", ["m", "limit"], ["still"])], "body",
        [helper.make_tensor_value_info(n, t, []) for n, t in zip(names[:2], [T.INT64, T.BOOL])]
        + [helper.make_tensor_value_info("v", T.FLOAT, None)],
        [helper.make_tensor_value_info("still", T.BOOL, [])] + [helper.make_tensor_value_info(n, T.FLOAT, None) for n in ["r", "seen"]])
    high = f32(3, low=0.5, high=1.0)
    on, most = onnx.numpy_helper.from_array(np.array(True), "on"), onnx.numpy_helper.from_array(np.array(30), "trips")
    for name, bound in [("some", 20), ("all", 1e30), ("one", 0)]:
        add(f"loop_collects_{name}", make(
            [node("Loop", ["trips", "on", "x"], ["last", "y"], body=body)], [info("x", high), info("limit", np.float32(bound))],
            unknown("last", "y"), 17, [on, most]), [high, np.array(bound, np.float32)])
    inside = helper.make_graph(
        [node("NonZero", ["v"], ["p"]), node("Cast", ["p"], ["f"], to=T.FLOAT), node("ReduceSum", ["f"], ["s"], keepdims=0),
         node("Add", ["v", "s"], ["r"]), node("Identity", ["go"], ["still"])], "body",
        [helper.make_tensor_value_info(n, t, []) for n, t in zip(names[:2], [T.INT64, T.BOOL])]
        + [helper.make_tensor_value_info("v", T.FLOAT, None)],
        [helper.make_tensor_value_info("still", T.BOOL, []), helper.make_tensor_value_info("r", T.FLOAT, None)])
    last = [helper.make_tensor_value_info("last", T.FLOAT, None)]
    few = onnx.numpy_helper.from_array(np.array(2), "trips")
    add("nonzero_in_steps", make([node("Loop", ["trips", "on", "x"], ["last"], body=inside)], [info("x", high)], last, 17, [on, few]), [high])
    refuse("nonzero_in_loop", "not supported in the body of a loop", make(
        [node("Loop", ["trips", "on", "x"], ["last"], body=inside)], [info("x", high), info("trips", np.array(3))], last, 17, [on]))
    refuse("range_open", "must be known at compile time", make(
        [node("Range", ["a", "b", "c"], ["y"])], [info(n, np.array(1)) for n in "abc"],
        [helper.make_tensor_value_info("y", T.INT64, None)], 17))


def branches():
    """Branches on values."""
    node, constant = helper.make_node, onnx.numpy_helper.from_array

    def graph(name, nodes, results, initializers=(), element=T.FLOAT):
        return helper.make_graph(nodes, name, [], [helper.make_tensor_value_info(r, element, None) for r in results], list(initializers))

    def model(nodes, inputs, results, initializers=()):
        return make(nodes, inputs, [helper.make_tensor_value_info(r, T.UNDEFINED, None) for r in results], 17, initializers)

    # Each side has weights of its own, and both read what stands around them.
    x, wide, narrow = f32(5, 12), f32(12, 30), f32(12, 12)
    front = [node("ReduceSum", ["x"], ["s"], keepdims=0), node("Greater", ["s", "limit"], ["c"]), node("Neg", ["x"], ["n"])]
    then = graph("a", [node("MatMul", ["n", "w"], ["h"]), node("Relu", ["h"], ["r"]), node("ReduceMax", ["r"], ["m"], keepdims=1, axes=[1])],
                 ["r", "m"], [constant(wide, "w")])
    other = graph("b", [node("MatMul", ["x", "v"], ["h"]), node("MatMul", ["h", "common"], ["r"]), node("CumSum", ["r", "one"], ["k"]),
                        node("ReduceMin", ["k"], ["m"], keepdims=1, axes=[1])], ["r", "m"], [constant(narrow, "v")])
    both = [node("If", ["c"], ["y", "z"], then_branch=then, else_branch=other), node("Tanh", ["y"], ["t"])]
    weights = [constant(np.array(0, np.float32), "limit"), constant(wide, "common"), constant(np.array(1), "one")]
    for name, sign in [("true", 1), ("false", -1)]:
        given = np.abs(x) * np.float32(sign)
        add(f"if_{name}", model(front + both, [info("x", given, True)], ["t", "z"], weights), [given], True)
    # Branches in branches, in a loop that runs as long as a dim says.
    inner = node("If", ["d"], ["q"], then_branch=graph("c", [node("Softmax", ["v"], ["o"], axis=0)], ["o"]),
                 else_branch=graph("d", [node("CumSum", ["v", "zero"], ["p"]), node("Mul", ["p", "half"], ["o"])], ["o"]))
    outer = node("If", ["e"], ["r"], then_branch=graph("e", [node("ReduceMax", ["v"], ["g"], keepdims=0), node("Less", ["g", "half"], ["d"]), inner], ["q"]),
                 else_branch=graph("f", [node("Identity", ["v"], ["u"])], ["u"]))
    step = [node("Gather", ["flags", "i"], ["e"], axis=0), outer, node("Identity", ["go"], ["still"])]
    scalars = [helper.make_tensor_value_info(n, t, []) for n, t in [("i", T.INT64), ("go", T.BOOL)]]
    body = helper.make_graph(step, "body", scalars + [helper.make_tensor_value_info("v", T.FLOAT, [400])],
                             [helper.make_tensor_value_info("still", T.BOOL, []), helper.make_tensor_value_info("r", T.FLOAT, [400])])
    flags = np.array([True, False, True, True, False])
    front = [node("Shape", ["flags"], ["n"]), node("Squeeze", ["n"], ["trips"])]
    add("if_in_loop", model(front + [node("Loop", ["trips", "on", "x"], ["y"], body=body)], [info("flags", flags, True), info("x", f32(400))], ["y"],
                            [constant(np.array(True), "on"), constant(np.array(0), "zero"), constant(np.array(0.5, np.float32), "half")]),
        [flags, f32(400)], True)
    # What a branch reads as indices need not be inside where it is not taken.
    ids = np.array([3, 900, 1])
    pick = graph("g", [node("Gather", ["t", "ids"], ["r"], axis=0)], ["r"])
    none = graph("h", [node("Slice", ["t", "zeros", "threes"], ["r"])], ["r"])
    add("if_indices", model([node("If", ["c"], ["y"], then_branch=pick, else_branch=none)],
                            [info("t", f32(9, 2)), info("ids", ids), info("c", np.array(False))], ["y"],
                            [constant(np.array([0]), "zeros"), constant(np.array([3]), "threes")]), [f32(9, 2), ids, np.array(False)])
    longer = graph("i", [node("Concat", ["x", "x"], ["r"], axis=0)], ["r"])
    same = graph("j", [node("Neg", ["x"], ["r"])], ["r"])
    refuse("if_extents", "branches whose results have different types", make(
        [node("If", ["c"], ["y"], then_branch=longer, else_branch=same)], [info("x", f32(2)), info("c", np.array(True))],
        [helper.make_tensor_value_info("y", T.FLOAT, None)], 17))


def threefry(counters, key):
    """Threefry-2x32 with 20 rounds, as in Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011."""
    counters, key = np.asarray(counters, np.uint64), np.asarray(key, np.uint64)
    keys = [np.uint32(key & np.uint64(2**32 - 1)), np.uint32(key >> np.uint64(32))]
    keys.append(np.uint32(0x1BD11BDA) ^ keys[0] ^ keys[1])
    x = (counters & np.uint64(2**32 - 1)).astype(np.uint32), (counters >> np.uint64(32)).astype(np.uint32)
    with np.errstate(over="ignore"):
        x = [x[0] + keys[0], x[1] + keys[1]]
        for number in range(20):
            turn = np.uint32([13, 15, 26, 6, 17, 29, 16, 24][number % 8])
            x[0] = x[0] + x[1]
            x[1] = (x[1] << turn | x[1] >> (np.uint32(32) - turn)) ^ x[0]
            if number % 4 == 3:
                step = number // 4 + 1
                x = [x[0] + keys[step % 3], x[1] + keys[(step + 1) % 3] + np.uint32(step)]
    return x[0].astype(np.uint64) | x[1].astype(np.uint64) << np.uint64(32)


def randoms():
    """Random numbers, of which ONNX says no more than how they are distributed: these are Martlet's."""
    bits_of = lambda seed: int(np.array(seed, np.float32).view(np.uint32))
    unseeded = lambda place: (1 << 62) + place

    def uniform(shape, key, low=0.0, high=1.0, dtype=np.float32):
        count = int(np.prod(shape))
        bits = threefry(np.arange(count, dtype=np.uint64), key)
        number = 53 if dtype == np.float64 else 24
        wide = np.float64 if dtype == np.float64 else np.float32
        share = (bits & np.uint64(2**number - 1)).astype(wide) * wide(2.0**-number)
        value = share * wide(dtype(high).astype(np.float64) - dtype(low).astype(np.float64)) + wide(dtype(low))
        return np.minimum(value, wide(np.nextafter(dtype(high), dtype(-np.inf)))).astype(dtype).reshape(shape)

    def normal(shape, key, mean=0.0, scale=1.0, dtype=np.float32):
        places = np.arange(int(np.prod(shape)), dtype=np.uint64)
        if dtype == np.float64:
            first, second = threefry(places * np.uint64(2), key), threefry(places * np.uint64(2) + np.uint64(1), key)
            share, turn = ((first & np.uint64(2**53 - 1)).astype(np.float64) + 0.5) / 2**53, (second & np.uint64(2**53 - 1)).astype(np.float64) / 2**53
        else:
            bits = threefry(places, key)
            share, turn = ((bits & np.uint64(2**31 - 1)).astype(np.float64) + 0.5) / 2**31, (bits >> np.uint64(32) & np.uint64(2**24 - 1)).astype(np.float64) / 2**24
        return (mean + scale * np.sqrt(-2 * np.log(share)) * np.cos(2 * np.pi * turn)).astype(dtype).reshape(shape)

    def made(name, op, inputs, expected, outputs=1, opset=22, **attributes):
        names, results = [f"x{i}" if a is not None else "" for i, a in enumerate(inputs)], [f"y{i}" for i in range(outputs)]
        unknown = [helper.make_tensor_value_info(r, T.UNDEFINED, None) for r in results]
        given = [(n, a) for n, a in zip(names, inputs) if a is not None]
        nodes = [helper.make_node(op, names, results, **attributes)]
        add(name, make(nodes, [info(n, a) for n, a in given], unknown, opset), [a for _, a in given], expected=expected)

    types = {T.FLOAT: np.float32, T.DOUBLE: np.float64, T.FLOAT16: np.float16}
    for code, dtype in types.items():
        kind = np.dtype(dtype).name
        made(f"random_uniform_{kind}", "RandomUniform", [], [uniform((3, 5), bits_of(2.5), -1, 4, dtype)], dtype=code, seed=2.5, low=-1.0, high=4.0, shape=[3, 5])
        made(f"random_normal_{kind}", "RandomNormal", [], [normal((3, 5), bits_of(3), 1, 2, dtype)], dtype=code, seed=3.0, mean=1.0, scale=2.0, shape=[3, 5])
        x = f32(2, 9).astype(dtype)
        made(f"random_uniform_like_{kind}", "RandomUniformLike", [x], [uniform(x.shape, bits_of(1), dtype=dtype)], seed=1.0)
        made(f"random_normal_like_{kind}", "RandomNormalLike", [x], [normal(x.shape, unseeded(1), dtype=dtype)])
        chances = f32(4, 25, low=0, high=1).astype(dtype)
        wide = np.float64 if dtype == np.float64 else np.float32
        hits = uniform(chances.shape, bits_of(6), dtype=wide) < chances.astype(wide)
        made(f"bernoulli_{kind}", "Bernoulli", [chances], [hits.astype(dtype)], seed=6.0)
    made("random_uniform_double_like", "RandomUniformLike", [whole(5)], [uniform((5,), bits_of(8), dtype=np.float64)], dtype=T.DOUBLE, seed=8.0)
    made("bernoulli_bool", "Bernoulli", [np.array([0, 0.5, 1], np.float32)], [uniform((3,), unseeded(1)) < np.array([0, 0.5, 1], np.float32)], dtype=T.BOOL)
    with np.errstate(divide="ignore"):
        logs = np.log(np.array([[0.1, 0.0, 0.6, 0.3], [0.5, 0.5, 0.0, 0.0]], np.float32))
    chances = np.exp(logs - logs.max(axis=1, keepdims=True))
    sums = np.cumsum(chances, axis=1, dtype=np.float32)
    shares = uniform((2, 40), bits_of(4)) * sums[:, -1:]
    chosen = (sums[:, None, :] <= shares[:, :, None]).sum(axis=2)
    made("multinomial", "Multinomial", [logs], [chosen.astype(np.int32)], seed=4.0, sample_size=40)
    made("multinomial_long", "Multinomial", [logs], [chosen.astype(np.int64)], seed=4.0, sample_size=40, dtype=T.INT64)
    # Two nodes without seeds have numbers of their own.
    nodes = [helper.make_node("RandomNormal", [], [n], shape=[6]) for n in ["y", "z"]]
    nodes.append(helper.make_node("Add", ["x", "z"], ["w"]))
    x = f32(6)
    add("random_nodes", make(nodes, [info("x", x)], [helper.make_tensor_value_info(n, T.UNDEFINED, None) for n in ["y", "w"]], 22), [x],
        expected=[normal((6,), unseeded(1)), x + normal((6,), unseeded(2))])
    for op, message, attributes in [("RandomUniform", "no numbers from", {"low": 2.0}), ("RandomNormal", "no normal distribution", {"scale": -1.0}),
                                    ("RandomUniform", "no random numbers of i32", {"dtype": T.INT32})]:
        refuse(f"{op.lower()}_{len(message)}", message, make([helper.make_node(op, [], ["y"], shape=[2], **attributes)], [],
               [helper.make_tensor_value_info("y", T.FLOAT, None)], 22))


def remainders():
    a, b = random.uniform(-9, 9, 40) * 10.0 ** random.integers(-300, 300, 40), random.uniform(-9, 9, 40) * 10.0 ** random.integers(-300, 300, 40)
    edges = np.array([0.0, -0.0, 1e308, -5e-324, 3.0, np.inf, 1.0, 7.5])
    a, b = np.concatenate([a, edges, a]), np.concatenate([b, np.array([1.0, 2.0, 5e-324, 3.0, np.inf, 2.0, 0.0, -2.5]), a * random.uniform(-1, 1, 40)])
    case("fmod_double", "Mod", [a, b], fmod=1, expected=[np.fmod(a, b)])
    case("fmod_far", "Mod", [(a[:40] / 1e270).astype(np.float32), f32(40)], fmod=1)
    x = f32(3, 10, 2)
    parts = x.astype(np.float64)
    found = np.fft.ifft(parts[..., 0] + 1j * parts[..., 1], axis=1)
    case("dft_inverse_double", "DFT", [parts, None, np.array(1)], opset=20, constants=[2], inverse=1,
         expected=[np.stack([found.real, found.imag], axis=-1)])


def corners():
    """Extents that may be 0, numbers that are large, and operands of a wrong rank."""
    node, constant, unknown = helper.make_node, onnx.numpy_helper.from_array, helper.make_tensor_value_info

    def model(nodes, inputs, initializers=(), results=("y",)):
        return make(nodes, inputs, [unknown(name, T.UNDEFINED, None) for name in results], 22, initializers)

    # What is chosen may be nothing or one row, which is flattened, or has its last one cut off.
    row, flat = f32(1, 8), [constant(np.array([-1]), "flat")]
    for name, mask in [("none", [False]), ("one", [True])]:
        chosen = [node("Compress", ["x", "m"], ["c"], axis=0), node("Reshape", ["c", "flat"], ["y"])]
        mask = np.array(mask)
        add(f"flatten_{name}", model(chosen, [info("x", row), info("m", mask)], flat), [row, mask], expected=[row[mask].reshape(-1)])
    bounds = [constant(np.array([0]), "start"), constant(np.array([-1]), "end")]
    for name, x in [("none", np.zeros(5, np.float32)), ("some", np.array([0, 3, 0, 2, 1], np.float32))]:
        parts = [node("NonZero", ["x"], ["n"]), node("Flatten", ["n"], ["f"], axis=1), node("Reshape", ["f", "flat"], ["g"]),
                 node("Slice", ["g", "start", "end"], ["y"])]
        add(f"slice_last_{name}", model(parts, [info("x", x)], bounds + flat), [x], expected=[np.flatnonzero(x)[:-1]])
        places = parts[:-1] + [node("Slice", ["g", "from", "to", "", "step"], ["y"])]
        for part, sliced in [("back", slice(None, None, -1)), ("middle", slice(-3, -1, 1))]:
            ends = [sliced.start or -1, sliced.stop or -2**31, sliced.step]
            numbers = [constant(np.array([number]), key) for key, number in zip(["from", "to", "step"], ends)]
            add(f"slice_{part}_{name}", model(places, [info("x", x)], numbers + flat), [x], expected=[np.flatnonzero(x)[sliced]])
    rows = np.zeros((0, 3), np.float32)
    none = np.zeros(0, np.int64)
    add("unique_of_nothing", model([node("Unique", ["x"], ["y", "p", "n", "c"], axis=0)], [info("x", rows)], results="ypnc"), [rows],
        expected=[rows, none, none, none])
    # Random numbers do not depend on how many elements were chosen before.
    x = np.array([0, 3, 0, 2], np.float32)
    nodes = [node("NonZero", ["x"], ["y"]), node("RandomUniform", [], ["r"], seed=2.5, low=-1.0, high=4.0, shape=[3, 5])]
    numbers = next(line["outputs"][0] for line in lines if line["name"] == "random_uniform_float32")
    add("random_after_nonzero", model(nodes, [info("x", x)], results="yr"), [x], expected=[np.array([[1, 3]]), np.zeros((3, 5), np.float32)])
    lines[-1]["outputs"][1] = numbers
    add("shape_of_many", model([node("RandomUniform", [], ["r"], shape=[2**31 - 1, 0]), node("Shape", ["r"], ["y"])], []), [],
        expected=[np.array([2**31 - 1, 0])])

    wrong = {
        "random_overflow": ("more than 2^56 bytes", [node("RandomUniform", [], ["y"], shape=[2**40, 2**40])], [], []),
        "rnn_scalar": ("the input must be [steps, batch", [node("RNN", ["x", "w", "w"], ["y"], hidden_size=1)], [np.float32(1)],
                       [constant(np.ones((1, 1, 1), np.float32), "w")]),
        "past_scalar": ("the earlier keys must be", [node("Attention", ["x", "x", "x", "", "p", "p"], ["y"])], [f32(1, 2, 3, 4), np.float32(1)], []),
        "mel_far": ("are not possible", [node("MelWeightMatrix", ["i", "i", "i", "low", "far"], ["y"])], [],
                    [constant(np.array(8), "i"), constant(np.float32(1), "low"), constant(np.array(np.inf, np.float32), "far")]),
        "if_vector": ("a condition is a single truth value", [node(
            "If", ["x"], ["y"], **{side: helper.make_graph([node("Neg", ["one"], ["r"])], side, [], [unknown("r", T.FLOAT, None)])
                                   for side in ["then_branch", "else_branch"]})], [np.array([True, False])], [constant(np.float32(1), "one")]),
        "attribute_far": ("lies beyond 2^40", [node("RandomUniform", [], ["y"], shape=[2**62])], [], []),
    }
    for name, (message, nodes, arrays, initializers) in wrong.items():
        refuse(name, message, make(
            nodes, [info(n, np.asarray(a)) for n, a in zip("xp", arrays)], [unknown("y", T.FLOAT, None)], 23, initializers))


def resized_open():
    """Resizing of an axis whose extent is known only when the model runs, in each way that its places are found."""
    x, flat = f32(6, 3), whole(5, 2, dtype=np.int32)
    for nearest in ["round_prefer_floor", "round_prefer_ceil", "floor", "ceil"]:
        for scale in [2.0, 0.75]:
            case(f"resize_open_{nearest}_{scale}", "Resize", [flat, None, np.array([scale, 1], np.float32)], constants=[2], symbolic=True,
                 nearest_mode=nearest, coordinate_transformation_mode="asymmetric")
    for mode in ["linear", "cubic"]:
        for place in ["half_pixel", "half_pixel_symmetric", "pytorch_half_pixel", "align_corners", "asymmetric"]:
            case(f"resize_open_{mode}_{place}", "Resize", [x, None, np.array([1.5, 2], np.float32)], constants=[2], symbolic=True, mode=mode,
                 coordinate_transformation_mode=place)
    case("resize_open_outside", "Resize", [x, None, np.array([3, 1], np.float32)], constants=[2], symbolic=True, mode="cubic", exclude_outside=1)
    case("resize_open_given", "Resize", [x, None, None, np.array([4, 3])], constants=[3], symbolic=True, mode="linear")
    refuse("resize_open_antialias", "antialiased resizing of n to less", make(
        [helper.make_node("Resize", ["x", "", "z"], ["y"], mode="linear", antialias=1)], [info("x", x, True)],
        [helper.make_tensor_value_info("y", T.FLOAT, None)], 21, [onnx.numpy_helper.from_array(np.array([0.5, 1], np.float32), "z")]))


def bounded_loops():
    """Loops that collect results, whose number of trips is a value that others bound."""
    x = f32(6, 3)
    unknown = helper.make_tensor_value_info
    body = helper.make_graph(
        [helper.make_node("Gather", ["x", "i"], ["seen"], axis=0), helper.make_node("Add", ["v", "seen"], ["r"]),
         helper.make_node("Identity", ["go"], ["still"])], "body",
        [unknown("i", T.INT64, []), unknown("go", T.BOOL, []), unknown("v", T.FLOAT, None)],
        [unknown("still", T.BOOL, []), unknown("r", T.FLOAT, None), unknown("seen", T.FLOAT, None)])
    fixed = [onnx.numpy_helper.from_array(np.array(True), "on"), onnx.numpy_helper.from_array(np.array(4), "four"),
             onnx.numpy_helper.from_array(np.zeros(3, np.float32), "zero")]
    rows = [helper.make_node("Shape", ["x"], ["shape"], start=0, end=1), helper.make_node("Squeeze", ["shape"], ["rows"])]
    bounds = {
        "rows": [*rows, helper.make_node("Min", ["trips", "rows"], ["count"])],
        "number": [helper.make_node("Min", ["four", "trips"], ["count"])],
        "greater": [*rows, helper.make_node("Min", ["trips", "rows"], ["least"]), helper.make_node("Max", ["least", "four"], ["count"])],
        "cast": [helper.make_node("Cast", ["trips"], ["small"], to=T.INT32), helper.make_node("Cast", ["four"], ["part"], to=T.INT32),
                 helper.make_node("Min", ["small", "part"], ["least"]), helper.make_node("Cast", ["least"], ["count"], to=T.INT64)],
    }
    for name, nodes in bounds.items():
        for trips in [-1, 0, 3, 9]:
            count = max({"rows": min(trips, 6), "number": min(trips, 4), "greater": max(min(trips, 6), 4), "cast": min(trips, 4)}[name], 0)
            loop = helper.make_node("Loop", ["count", "on", "zero"], ["last", "y"], body=body)
            model = make([*nodes, loop], [info("x", x, True), info("trips", np.array(trips))],
                         [unknown(n, T.UNDEFINED, None) for n in ["last", "y"]], 17, fixed)
            add(f"loop_bounded_{name}_{trips}", model, [x, np.array(trips)], True, expected=[sum(x[:count], np.zeros(3, np.float32)), x[:count]])


def excesses():
    """What would take very long, or overflow, where it is done carelessly."""
    node, unknown = helper.make_node, helper.make_tensor_value_info
    constant = onnx.numpy_helper.from_array

    def model(nodes, inputs, initializers=(), opset=22):
        return make(nodes, inputs, [unknown("y", T.FLOAT, None)], opset, initializers)

    columns = info("x", f32(1, 4, 9))
    block = constant(np.array([2, 2]), "b")
    for name, message, image, taps in [
        ("product", "the extents are too large", [2**20] * 4, [1] * 4), ("number", "which is too large", [2**62, 4], [2, 2]),
    ]:
        parts = [constant(np.array(image), "i"), constant(np.array(taps), "b")]
        refuse(f"col2im_{name}", message, model([node("Col2Im", ["x", "i", "b"], ["y"])], [columns], parts))
    refuse("col2im_pads", "from 0 up", model(
        [node("Col2Im", ["x", "i", "b"], ["y"], pads=[-1, 0, 0, 0])], [columns], [constant(np.array([4, 4]), "i"), block]))
    none, filters, offsets = np.zeros((1, 0, 4, 4), np.float32), np.zeros((2, 0, 3, 3), np.float32), f32(1, 18, 2, 2)
    add("deform_without_channels", model([node("DeformConv", ["x", "w", "o"], ["y"])], [info("x", none), info("w", filters), info("o", offsets)]),
        [none, filters, offsets], expected=[np.zeros((1, 2, 2, 2), np.float32)])
    grams = dict(mode="TF", min_gram_length=1, max_gram_length=2, max_skip_count=2**31, ngram_counts=[0, 1], ngram_indexes=[0, 1],
                 pool_int64s=[1, 2, 3])
    words = np.array([[1, 2, 0, 3, 1, 0, 2, 3, 1]])
    add("grams_far_apart", model([node("TfIdfVectorizer", ["x"], ["y"], **grams)], [info("x", words)], opset=21), [words],
        expected=[np.array([[3, 3]], np.float32)])
    refuse("grams_too_far", "numbers to skip are too many", model(
        [node("TfIdfVectorizer", ["x"], ["y"], **grams)], [info("x", np.zeros((1, 9000), np.int64))], opset=21))
    # Scores that are added to themselves many times before a softmax.
    x, weight = f32(2, 3), f32(3, 4)
    sums = [node("MatMul", ["x", "w"], ["z0"])] + [node("Add", [f"z{i}", f"z{i}"], [f"z{i + 1}"]) for i in range(60)]
    exact = np.exp(x.astype(np.float64) @ weight)
    add("scores_shared", model([*sums, node("Softmax", ["z60"], ["y"])], [info("x", x)], [constant(weight * np.float32(2.0**-60), "w")]), [x],
        expected=[(exact / exact.sum(-1, keepdims=True)).astype(np.float32)])
    # Rows that are looked up and then lie along another axis, in squares and with few channels.
    ids, table, rows, image = np.array([3, 0, 7, 7, 1, 5, 2, 6, 4, 0]), f32(8, 12), f32(10, 12), f32(2, 3, 30)
    across = [node("Gather", ["t", "ids"], ["g"], axis=0), node("Add", ["g", "x"], ["s"]), node("Transpose", ["s"], ["c"], perm=[1, 0]),
              node("Relu", ["c"], ["y"])]
    add("lookup_across", model(across, [info("ids", ids), info("x", rows)], [constant(table, "t")]), [ids, rows])
    channels = [node("Gather", ["x", "ids"], ["g"], axis=2), node("Transpose", ["g"], ["c"], perm=[0, 2, 1]), node("Relu", ["c"], ["y"])]
    add("lookup_channels", model(channels, [info("ids", ids), info("x", image)]), [ids, image])
    # Loops in loops, each of which a value ends.
    x = f32(3, low=0.5, high=0.9)
    ends = [unknown("i", T.INT64, []), unknown("go", T.BOOL, []), unknown("v", T.FLOAT, None)]
    still = [node("ReduceMax", ["r"], ["m"], keepdims=0), node("Less", ["m", "limit"], ["still"])]
    inner = node("Add", ["v", "v"], ["r"])
    for _ in range(12):
        body = helper.make_graph([inner, *still], "body", ends, [unknown("still", T.BOOL, []), unknown("r", T.FLOAT, None)])
        inner = node("Loop", ["trips", "on", "v"], ["r"], body=body)
    outer = node("Loop", ["trips", "on", "x"], ["y"], body=body)
    fixed = [constant(np.array(2**40), "trips"), constant(np.array(True), "on"), constant(np.array(100, np.float32), "limit")]
    wanted = x
    while wanted.max() < 100:
        wanted = wanted + wanted
    add("loops_nested_open", model([outer], [info("x", x)], fixed, 17), [x], expected=[wanted])


def units():
    """The Gaussian error linear unit as exporters write it, and what is none."""
    node = helper.make_node
    x = f32(3, 40, low=-6.0, high=6.0)
    numbers = {"root": 2**0.5, "inverse": 0.5**0.5, "half": 0.5, "one": 1.0, "three": 3.0}
    constants = [onnx.numpy_helper.from_array(np.float32(v), n) for n, v in numbers.items()]
    divided, scaled = node("Div", ["x", "root"], ["a"]), node("Mul", ["inverse", "x"], ["a"])
    curve = [node("Erf", ["a"], ["e"]), node("Add", ["e", "one"], ["c"])]
    turned = [node("Erf", ["a"], ["e"]), node("Add", ["one", "e"], ["c"])]
    forms = {
        "pytorch": [divided, *curve, node("Mul", ["x", "c"], ["p"]), node("Mul", ["p", "half"], ["y"])],
        "half_first": [node("Mul", ["half", "x"], ["h"]), scaled, *turned, node("Mul", ["h", "c"], ["y"])],
        "half_of_curve": [scaled, *curve, node("Mul", ["c", "half"], ["p"]), node("Mul", ["x", "p"], ["y"])],
        "other_root": [node("Div", ["x", "three"], ["a"]), *curve, node("Mul", ["x", "c"], ["p"]), node("Mul", ["p", "half"], ["y"])],
        "other_half": [divided, *curve, node("Mul", ["x", "c"], ["p"]), node("Mul", ["p", "one"], ["y"])],
        "other_operand": [divided, *curve, node("Mul", ["a", "c"], ["p"]), node("Mul", ["p", "half"], ["y"])],
    }
    result = [helper.make_tensor_value_info("y", T.FLOAT, None)]
    for name, nodes in forms.items():
        add(f"gelu_{name}", make(nodes, [info("x", x, True)], result, 17, constants), [x], symbolic=True)


for group in [elementwise, reductions, products, normalizations, shapes, quantizations, programs, hostile, low_precision, rarities, exports, unsettled, loops, multiplied_bytes, open_resizes, chosen, branches, randoms, remainders, corners, resized_open, bounded_loops, excesses, units]:
    group()
assert len({line["name"] for line in lines}) == len(lines)
path = pathlib.Path(__file__).with_name("onnx_cases.jsonl")
path.write_text("".join(json.dumps(line) + "\n" for line in lines))
