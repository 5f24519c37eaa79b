import CLLVM
import MartletScalars

extension PrimitiveSpelling {
  /// The spellings of one primitive; nil where it does not take the class of types.
  struct Row {
    var float: PrimitiveSpelling?
    var signed: PrimitiveSpelling?
    var unsigned: PrimitiveSpelling?
    var boolean: PrimitiveSpelling?

    /// The spelling for operands of `kind`.
    subscript(kind: Class) -> PrimitiveSpelling? {
      switch kind {
      case .float: float
      case .signed: signed
      case .unsigned: unsigned
      case .boolean: boolean
      }
    }

    static func float(_ spelling: PrimitiveSpelling) -> Row { Row(float: spelling) }

    static func whole(_ spelling: PrimitiveSpelling) -> Row { Row(signed: spelling, unsigned: spelling) }

    static func bits(_ spelling: PrimitiveSpelling) -> Row {
      Row(signed: spelling, unsigned: spelling, boolean: spelling)
    }

    static func all(_ spelling: PrimitiveSpelling) -> Row {
      Row(float: spelling, signed: spelling, unsigned: spelling, boolean: spelling)
    }

    static func comparison(
      _ float: LLVMRealPredicate, _ signed: LLVMIntPredicate, _ unsigned: LLVMIntPredicate
    ) -> Row {
      Row(
        float: .floatComparison(float), signed: .wholeComparison(signed), unsigned: .wholeComparison(unsigned),
        boolean: .wholeComparison(unsigned))
    }
  }

  /// The row of `primitive`: what it means is in `Primitive`, and these are LLVM's instructions that mean the same.
  static func row(_ primitive: Primitive) -> Row {
    switch primitive {
    case .add: Row(float: .instruction(LLVMFAdd), signed: .instruction(LLVMAdd), unsigned: .instruction(LLVMAdd))
    case .sub: Row(float: .instruction(LLVMFSub), signed: .instruction(LLVMSub), unsigned: .instruction(LLVMSub))
    case .mul: Row(float: .instruction(LLVMFMul), signed: .instruction(LLVMMul), unsigned: .instruction(LLVMMul))
    case .div: Row(float: .instruction(LLVMFDiv), signed: .sequence(.divide), unsigned: .sequence(.divide))
    case .rem: .whole(.sequence(.remainder))
    case .fma: .float(.intrinsic("llvm.fma"))
    case .sqrt: .float(.intrinsic("llvm.sqrt"))
    case .floor: .float(.intrinsic("llvm.floor"))
    case .ceil: .float(.intrinsic("llvm.ceil"))
    case .trunc: .float(.intrinsic("llvm.trunc"))
    case .roundeven: .float(.intrinsic("llvm.roundeven"))
    case .min:
      Row(float: .intrinsic("llvm.minimum"), signed: .intrinsic("llvm.smin"), unsigned: .intrinsic("llvm.umin"))
    case .max:
      Row(float: .intrinsic("llvm.maximum"), signed: .intrinsic("llvm.smax"), unsigned: .intrinsic("llvm.umax"))
    case .abs:
      Row(float: .intrinsic("llvm.fabs"), signed: .flaggedIntrinsic("llvm.abs"), unsigned: .sequence(.identity))
    case .neg: Row(float: .sequence(.negate), signed: .sequence(.negate), unsigned: .sequence(.negate))
    case .and: .bits(.instruction(LLVMAnd))
    case .or: .bits(.instruction(LLVMOr))
    case .xor: .bits(.instruction(LLVMXor))
    case .not: .bits(.sequence(.invert))
    case .shl: .whole(.sequence(.shiftLeft))
    case .shr: .whole(.sequence(.shiftRight))
    case .eq: .comparison(LLVMRealOEQ, LLVMIntEQ, LLVMIntEQ)
    case .ne: .comparison(LLVMRealUNE, LLVMIntNE, LLVMIntNE)
    case .lt: .comparison(LLVMRealOLT, LLVMIntSLT, LLVMIntULT)
    case .le: .comparison(LLVMRealOLE, LLVMIntSLE, LLVMIntULE)
    case .gt: .comparison(LLVMRealOGT, LLVMIntSGT, LLVMIntUGT)
    case .ge: .comparison(LLVMRealOGE, LLVMIntSGE, LLVMIntUGE)
    case .select: .all(.sequence(.select))
    case .cast: .all(.sequence(.cast))
    case .bitcast: .all(.sequence(.bitcast))
    }
  }
}
