"""What runs and measures the workloads, whatever they are."""
