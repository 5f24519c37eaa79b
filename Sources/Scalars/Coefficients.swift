// Written by Scripts/scalar_coefficients.py; do not edit.

/// Coefficients of the scalar table's approximations, lowest power first.
struct Coefficients: Sendable {
  /// For f32, each exact in f32; for f64.
  let single: [Double]
  let double: [Double]

  /// `e^r = 1 + r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2, relative.
  /// Errors of the fits: f32 2^-26.0, f64 2^-56.1.
  static let exponential = Coefficients(
    single: [
      0x1.00000cp-1, 0x1.555514p-3, 0x1.5549eep-5, 0x1.1126e4p-7, 0x1.71bf92p-10, 0x1.9baa7ap-13,
    ],
    double: [
      0x1p-1, 0x1.55555555555aap-3, 0x1.5555555555f16p-5, 0x1.111111110880ap-7, 0x1.6c16c16a70e08p-10,
      0x1.a01a01b295d01p-13, 0x1.a01a04d5d8e74p-16, 0x1.71de28e95745ep-19, 0x1.27e217711027bp-22,
      0x1.ae72a5449ed7fp-26, 0x1.216064b2be92ep-29, 0x1.5dd239bfb10fp-33,
    ])

  /// `2^r = 1 + r (c0 + c1 r + …)` on |r| ≤ 1, relative.
  /// Errors of the fits: f32 2^-26.2, f64 2^-56.5.
  static let exponential2 = Coefficients(
    single: [
      0x1.62e432p-1, 0x1.ebfbf8p-3, 0x1.c6af9ep-5, 0x1.3b1fe8p-7, 0x1.5dbe3ep-10, 0x1.481d6p-13, 0x1.f4ab74p-17,
    ],
    double: [
      0x1.62e42fefa39efp-1, 0x1.ebfbdff82c58p-3, 0x1.c6b08d704a173p-5, 0x1.3b2ab6fba6291p-7, 0x1.5d87fe7899164p-10,
      0x1.430912f63d2c1p-13, 0x1.ffcbfc7106a3ap-17, 0x1.62c025a462feap-20, 0x1.b52528b257a7ap-24,
      0x1.e4c9fe8606128p-28, 0x1.e8da0570ddb63p-32, 0x1.c7c95274d5e8fp-36, 0x1.7e4d5c7f87c5dp-40,
    ])

  /// `e^r - 1 = r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2 / 2, relative, and up to ln 2 relative to `e^r`.
  /// Errors of the fits: f32 2^-27.9, f64 2^-60.5.
  static let exponentialMinus1 = Coefficients(
    single: [
      0x1p-1, 0x1.555574p-3, 0x1.5555d4p-5, 0x1.10e55p-7, 0x1.6c254p-10, 0x1.d98796p-13,
    ],
    double: [
      0x1p-1, 0x1.5555555555557p-3, 0x1.5555555555506p-5, 0x1.11111111107a9p-7, 0x1.6c16c16c3a125p-10,
      0x1.a01a01a31c3f9p-13, 0x1.a01a00ee7d3fcp-16, 0x1.71de37617b002p-19, 0x1.27e66fbb1b489p-22,
      0x1.ae5294bdf5ff2p-26, 0x1.1cf30cd44b6dbp-29, 0x1.9a2af328fbf28p-33,
    ])

  /// `log(1 + f) = f + f^2 (c0 + c1 f + …)` for 1 + f from sqrt(1/2) to sqrt(2), relative.
  /// Errors of the fits: f32 2^-27.8, f64 2^-56.8.
  static let logarithm = Coefficients(
    single: [
      -0x1.fffff8p-2, 0x1.55555p-2, -0x1.000438p-2, 0x1.99a41ep-3, -0x1.5423f4p-3, 0x1.226c7cp-3, -0x1.0f516ep-3,
      0x1.08741p-3, -0x1.381348p-4,
    ],
    double: [
      -0x1.0000000000003p-1, 0x1.5555555555521p-2, -0x1.fffffffffded6p-3, 0x1.99999999a0e0cp-3,
      -0x1.55555556e2a84p-3, 0x1.24924922814c6p-3, -0x1.fffffef6cc78p-4, 0x1.c71c71c19f809p-4, -0x1.9999c8f4a834ep-4,
      0x1.745d4798b2c04p-4, -0x1.5550780c27c9p-4, 0x1.3b0aa04e5f50cp-4, -0x1.24dbf76b7a862p-4, 0x1.11d9a3b2a901ep-4,
      -0x1.fb7683913311fp-5, 0x1.cfa9d34c09249p-5, -0x1.d1252c10e76d1p-5, 0x1.0b566fccf8f3ep-4,
      -0x1.ebd13cbe7acb6p-5, 0x1.acce6e3f6989ep-6,
    ])

  /// `log2(1 + f) = f + f (c0 + c1 f + …)` for 1 + f from sqrt(1/2) to sqrt(2), relative.
  /// Errors of the fits: f32 2^-26.5, f64 2^-55.4.
  static let logarithm2 = Coefficients(
    single: [
      0x1.c551dap-2, -0x1.715476p-1, 0x1.ec7022p-2, -0x1.7156c6p-2, 0x1.278bbp-2, -0x1.eb6c08p-3, 0x1.a21cf4p-3,
      -0x1.818b8ep-3, 0x1.7eb328p-3, -0x1.dcc016p-4,
    ],
    double: [
      0x1.c551d94ae0bf8p-2, -0x1.71547652b82fep-1, 0x1.ec709dc3a0678p-2, -0x1.71547652b8571p-2, 0x1.2776c50ecd8fap-2,
      -0x1.ec709dc31d0d2p-3, 0x1.a61762cda4842p-3, -0x1.7154769de065ap-3, 0x1.484b0bafc233p-3, -0x1.2776b0c2e273ap-3,
      0x1.0c9b7e179b2aap-3, -0x1.ec7692b113453p-4, 0x1.c66d62e2d13e4p-4, -0x1.a596101ca39fcp-4, 0x1.8b2c6b0c8244ep-4,
      -0x1.77b62cdaf4085p-4, 0x1.57e4b4a7c3a9dp-4, -0x1.1bfb661f135abp-4, 0x1.1dd1b322bd38cp-4,
      -0x1.b1bb2342a8854p-4, 0x1.e3fd6f542c537p-4, -0x1.c03fd02fd0df4p-5,
    ])

  /// `sin r = r + r^3 (c0 + c1 r^2 + …)` on |r| ≤ π/4, relative.
  /// Errors of the fits: f32 2^-27.9, f64 2^-57.9.
  static let sine = Coefficients(
    single: [
      -0x1.555546p-3, 0x1.110778p-7, -0x1.9953fep-13,
    ],
    double: [
      -0x1.5555555555548p-3, 0x1.111111110f73p-7, -0x1.a01a019be921p-13, 0x1.71de35552a48fp-19,
      -0x1.ae5e4b82690d3p-26, 0x1.5d8b54ef57ebap-33,
    ])

  /// `cos r = 1 - r^2 / 2 + r^4 (c0 + c1 r^2 + …)` on |r| ≤ π/4.
  /// Errors of the fits: f32 2^-33.1, f64 2^-64.2.
  static let cosine = Coefficients(
    single: [
      0x1.55554ap-5, -0x1.6c0c1ap-10, 0x1.99e0eep-16,
    ],
    double: [
      0x1.555555555554cp-5, -0x1.6c16c16c1521dp-10, 0x1.a01a019cbf0d8p-16, -0x1.27e4f81265c18p-22,
      0x1.1ee9f11147f3p-29, -0x1.8fb10aacc4e56p-37,
    ])

  /// `atan a = a + a^3 (c0 + c1 a^2 + …)` on 0 ≤ a ≤ 1, relative.
  /// Errors of the fits: f32 2^-28.5, f64 2^-57.6.
  static let arcTangent = Coefficients(
    single: [
      -0x1.55553ep-2, 0x1.9991e4p-3, -0x1.242086p-3, 0x1.c08c5p-4, -0x1.58093p-4, 0x1.da2aap-5, -0x1.fd8006p-6,
      0x1.6427ecp-7, -0x1.d3619p-10,
    ],
    double: [
      -0x1.5555555555526p-2, 0x1.999999999559bp-3, -0x1.249249237ecf9p-3, 0x1.c71c717fab11bp-4,
      -0x1.745d11abd02e8p-4, 0x1.3b13667b62309p-4, -0x1.110e50335b138p-4, 0x1.e1bb9ba13c4fp-5, -0x1.ae5e45537dbcbp-5,
      0x1.82da463162218p-5, -0x1.59a2977fbf853p-5, 0x1.2c2ba74cab4e4p-5, -0x1.e9f1e27b19fecp-6, 0x1.683330254542fp-6,
      -0x1.c77e6563e0de7p-7, 0x1.d7a14593a3b6ap-8, -0x1.7a219eebd5cbfp-9, 0x1.b3d988f6c0328p-11,
      -0x1.3f19d5d31707p-13, 0x1.bbc04d097193ap-17,
    ])

  /// f32 only: `e^(2 r) - 1 = 2 r + r^2 (c0 + c1 r + …)` on |r| ≤ ln 2 / 4, relative.
  /// Error of the fit: 2^-26.1.
  static let tanhExponential: [Double] = [
    0x1.fffffep0, 0x1.5554b2p0, 0x1.5556dcp-1, 0x1.122714p-2, 0x1.6bbdfap-4,
  ]

  /// f32 only: `erf x = x + x (c0 + c1 x^2 + …)` on |x| ≤ 0.95, relative.
  /// Error of the fit: 2^-25.1.
  static let erfNearZeroSingle: [Double] = [
    0x1.06eba4p-3, -0x1.8126c6p-2, 0x1.ce154ep-4, -0x1.b64132p-6, 0x1.458cfp-8, -0x1.33541cp-11,
  ]

  /// f32 only: `1 - (1 - erf x)^(1/4) = x (c0 + c1 t + …)` with t = x - 0.875 on 0 ≤ x ≤ 3.85, relative to erf.
  /// Error of the fit: 2^-25.2.
  static let erfRootSingle: [Double] = [
    0x1.7488c4p-2, 0x1.d7651cp-5, -0x1.8ddb3cp-5, -0x1.092b0cp-8, 0x1.69f92ep-8, -0x1.1d2038p-13, -0x1.a25cfp-12,
    0x1.892ffap-15, 0x1.c554d2p-17, -0x1.5675c8p-19,
  ]

  /// f32 only: `1 - erf x = (c0 + c1 t + …)^4` with t = x - 2.4375 on 0.95 ≤ x ≤ 4, absolute.
  /// Error of the fit: 2^-26.5.
  static let erfTailSingle: [Double] = [
    0x1.3bf706p-3, -0x1.9d834p-3, 0x1.884664p-4, -0x1.59b5a2p-7, -0x1.da4174p-8, 0x1.68dc0ap-9, 0x1.96e35ep-14,
    -0x1.1b1ba2p-12, -0x1.b6aa7p-16,
  ]

  /// f32 only: `1 - Φ(x) = (c0 + c1 t + …)^4` with t = x - 0.5 on 0 ≤ x ≤ 5.5, absolute.
  /// Error of the fit: 2^-24.2.
  static let normalTailRootSingle: [Double] = [
    0x1.7d970ap-1, -0x1.b36c74p-3, -0x1.35dc94p-5, 0x1.79096ap-7, 0x1.6e48cp-9, -0x1.60fa3ap-11, -0x1.0b7b7ap-13,
    0x1.79876ep-15, -0x1.ca9b92p-19,
  ]

  /// f64 only: `erf x = x (c0 + c1 x^2 + …)` on |x| ≤ 1, relative.
  /// Error of the fit: 2^-56.0.
  static let erfNearZero: [Double] = [
    0x1.20dd750429b6dp0, -0x1.812746b0379bdp-2, 0x1.ce2f21a040d35p-4, -0x1.b82ce311fa95ep-6, 0x1.565bccf929ffep-8,
    -0x1.c02db03dc8072p-11, 0x1.f9a2baa901484p-14, -0x1.f4ca4d71826c8p-17, 0x1.b97fd3dafbcd8p-20,
    -0x1.5c0726f8f9e67p-23, 0x1.d71b118084587p-27, -0x1.abae49d225a5dp-31,
  ]

  /// f64 only: `1 - erf x = e^(-x^2) (c0 + c1 t + …)` with t = x - 3.5 on 1 ≤ x ≤ 6, absolute.
  /// Error of the fit: 2^-56.5.
  static let erfTail: [Double] = [
    0x1.3e0a99a0dfd7cp-3, -0x1.5285d2eaec692p-5, 0x1.5d581183a31afp-7, -0x1.5e5d7940e5707p-9, 0x1.56321c11d4b2fp-11,
    -0x1.460cc18842c73p-13, 0x1.2f6fead24f372p-15, -0x1.149821f3c9582p-17, 0x1.f04978949f71ap-20,
    -0x1.95de0a033a55ap-22, 0x1.b1d85845ce322p-24, -0x1.91158d4d231afp-26, -0x1.7ce9b14cf8aaap-27,
    -0x1.74bb0330c5ea2p-27, -0x1.eb0ace21a432bp-30, 0x1.ca8387bb3eeb1p-30, 0x1.ab6077def89fcp-30,
    0x1.56bbbfef4ca47p-31, 0x1.4199301c2487ap-33, 0x1.549bf2f1890a1p-36, 0x1.4a0a51ae315d9p-40,
  ]

  /// For pow of f32, in f64: `log2(1 + f) = f (c0 + c1 f + …)`, relative.
  /// Error of the fit: 2^-38.0.
  static let powerLogarithm2: [Double] = [
    0x1.71547652b58f7p0, -0x1.71547651b7108p-1, 0x1.ec709de33c1efp-2, -0x1.7154788831152p-2, 0x1.2776b6cd0f516p-2,
    -0x1.ec6f2e04bb715p-3, 0x1.a61b7dcc4491p-3, -0x1.7188d2cf5f82fp-3, 0x1.481faced76a22p-3, -0x1.23d652587706fp-3,
    0x1.0acdf0e884aaep-3, -0x1.13b889e6715b1p-3, 0x1.0f627cb6b526ap-3, -0x1.1da6d63c076p-4,
  ]

  /// For pow, in f64: `2^r = c0 + c1 r + …` on |r| ≤ 1/2, relative.
  /// Error of the fit: 2^-34.5.
  static let powerExponential2: [Double] = [
    0x1.ffffffffab11fp-1, 0x1.62e42ff119018p-1, 0x1.ebfbe0a5c504fp-3, 0x1.c6b08aab0443ep-5, 0x1.3b29db629757fp-7,
    0x1.5d8a7307f2c83p-10, 0x1.446ad38155312p-13, 0x1.fe169e52d2ba5p-17,
  ]

  /// For pow of f64: `2^r = 1 + r (c0 + c1 r + …)` on |r| ≤ 1/2, relative.
  /// Error of the fit: 2^-57.8.
  static let powerExponential2Exact: [Double] = [
    0x1.62e42fefa39efp-1, 0x1.ebfbdff82c59dp-3, 0x1.c6b08d704a0ddp-5, 0x1.3b2ab6fba100dp-7, 0x1.5d87fe78b211fp-10,
    0x1.4309130c53a0dp-13, 0x1.ffcbfbffdff73p-17, 0x1.62bfcd21f5641p-20, 0x1.b526005478f4p-24, 0x1.e612d4d5444bp-28,
    0x1.e82162316e8cbp-32,
  ]

  /// For pow of f64: `log2((1 + s) / (1 - s)) = s (2 + 2 z / 3 + z^2 (c0 + c1 z + …)) / ln 2` with z = s^2; its error
  /// counts by z^2.
  /// Error of the fit: 2^-71.6.
  static let powerSeries: [Double] = [
    0x1.2776c50ef9bfcp-1, 0x1.a61762a7aecacp-2, 0x1.484b13d6c5dfep-2, 0x1.0c9a852decffep-2, 0x1.c68ef0615a104p-3,
    0x1.8a08b08e4b267p-3, 0x1.5910dfda22f7cp-3, 0x1.615141342ed16p-3,
  ]

  /// ln 2 as a sum for f32: the first part times a whole number of 8 bits is exact.
  static let ln2Single: [Double] = [
    0x1.62e4p-1, 0x1.7f7d1cp-20,
  ]

  /// ln 2 as a sum for f64: the first part times a whole number of 12 bits is exact.
  static let ln2Double: [Double] = [
    0x1.62e42fefa4p-1, -0x1.8432a1b0e2634p-43,
  ]

  /// 2 / ln 2 as a sum for f64.
  static let inverseLn2: [Double] = [
    0x1.71547652b82fep1, 0x1.777d0ffda0d24p-55,
  ]

  /// 2 / (3 ln 2) as a sum for f64.
  static let thirdInverseLn2: [Double] = [
    0x1.ec709dc3a03fdp-1, 0x1.d27f05548af0cp-55,
  ]

  /// π / 2 as a sum for f32.
  static let halfPiSingle: [Double] = [
    0x1.921fb6p0, -0x1.777a5cp-25,
  ]

  /// π / 2 as a sum for f64.
  static let halfPiDouble: [Double] = [
    0x1.921fb54442d18p0, 0x1.1a62633145c07p-54,
  ]

  /// 2/π for f32 arguments from 2^(24 b), in three parts each: the bits whose product with such an
  /// argument is no multiple of four, 29 and 29 and 53 of them.
  static let quarterTurns: [[Double]] = [
    [0x1.45f306dp-1, 0x1.9391054p-30, 0x1.4fe13abe8fa9ap-59],
    [0x1.45f306dp-1, 0x1.9391054p-30, 0x1.4fe13abe8fa9ap-59],
    [0x1.6e4e441p-24, 0x1.4a7f09cp-54, 0x1.5f47d4d377036p-82],
    [0x1.529fc2p-52, 0x1.d5f47d4p-78, 0x1.a6ee06db14accp-107],
    [0x1.3abe8f8p-75, 0x1.4d37702p-102, 0x1.6d8a5664f10e4p-130],
    [0x1.f534ddcp-96, 0x1.b6c52bp-129, 0x1.93c439041fe5p-156],
  ]

  /// 64 zero bits, then the fraction of 2/π, in words of 64 bits.
  static let quarterTurnWords: [UInt64] = [
    0, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0,
    0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4,
    0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D,
    0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
  ]
}
