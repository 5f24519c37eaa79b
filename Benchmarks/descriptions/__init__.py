"""What each workload computes, described once: weights, ONNX graph and float64 reference come from the same calls."""
