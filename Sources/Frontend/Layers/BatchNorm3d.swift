/// Batch normalisation of `[n, c, d, h, w]`, which at inference is that of images.
public typealias BatchNorm3d = BatchNorm2d
