/// Batch normalisation of `[n, c]` or `[n, c, w]`, which at inference is that of images.
public typealias BatchNorm1d = BatchNorm2d
