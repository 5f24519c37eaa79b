import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Which kernel a launch runs.
extension EntryEmitter {
  /// Writes the dims of the choice of `launch` that runs into `room`.
  /// - Returns: what `describe` writes for that choice, as many values for each.
  func choose<Failure: Error>(
    _ launch: Entry.Launch, _ room: Value, _ indices: IndexEmitter, _ builder: FunctionBuilder,
    _ describe: (Entry.Launch.Choice) throws(Failure) -> [Value]
  ) throws(Failure) -> [Value] {
    guard let last = launch.choices.last else { preconditionFailure("launches were verified") }
    var chosen = try describe(last)
    var dims = last.dims.map { indices.emit($0) }
    for choice in launch.choices.dropLast().reversed() {
      let holds = emit(choice.conditions, indices, builder)
      chosen = zip(try describe(choice), chosen).map { builder.select(holds, $0, $1) }
      for (place, dim) in choice.dims.enumerated() {
        let value = indices.emit(dim)
        // Nobody reads what only other kernels take.
        if place < dims.count { dims[place] = builder.select(holds, value, dims[place]) } else { dims.append(value) }
      }
    }
    fill(room, dims, wide, builder)
    return chosen
  }

  /// Whether all of `conditions` hold.
  private func emit(_ conditions: [IndexCondition], _ indices: IndexEmitter, _ builder: FunctionBuilder) -> Value {
    var all: Value?
    for condition in conditions {
      let value = indices.emit(condition.value)
      if let lower = condition.lower {
        all = builder.and(all, builder.compare(LLVMIntSGE, value, indices.emit(lower)))
      }
      if let upper = condition.upper {
        all = builder.and(all, builder.compare(LLVMIntSLT, value, indices.emit(upper)))
      }
    }
    return all ?? LLVMConstInt(context.integer(1), 1, 0)
  }
}

extension IndexEmitter {
  /// The emitter of what follows where the computed `symbol` is `value`, or the nearest end of its range.
  func adding(_ symbol: DimSymbol, nearestTo value: Value) -> IndexEmitter {
    guard let greatest = symbol.greatest else { preconditionFailure("the symbol is computed") }
    let (zero, end) = (builder.context.constant(0), emit(greatest))
    var value = builder.select(builder.compare(LLVMIntSLT, value, zero), zero, value)
    value = builder.select(builder.compare(LLVMIntSGT, value, end), end, value)
    var scope = scope
    scope.names[symbol.name] = .value(value, depth: 0)
    if let bound = symbol.bound { scope.known.add(.named(symbol.name), below: bound) }
    return IndexEmitter(builder: builder, scope: scope)
  }

  /// The emitter of what stands in `loop`, where its step is `number`.
  func inside(_ loop: Entry.Loop, _ number: Value) -> IndexEmitter {
    var scope = scope
    scope.names[loop.symbol.name] = .value(number, depth: 0)
    scope.known.add(.named(loop.symbol.name), below: loop.count)
    return IndexEmitter(builder: builder, scope: scope)
  }
}

extension Entry.Launch {
  /// The most dims that one of its kernels takes.
  var dimCount: Int { choices.map(\.dims.count).max() ?? 0 }
}
