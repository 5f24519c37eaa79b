import MartletGraphIR
import MartletSupport

extension Pass {
  /// Groups operations into regions that become one kernel each, of the kinds that `RegionKind` describes. What a
  /// region may hold and what the lowering relies on stands there; how regions are chosen stands here.
  ///
  /// What is computed where: maps, gathers, concats, reductions, scans and contractions belong to exactly one region, so none
  /// is computed twice. Views, iotas, dims, constants that are equal everywhere and casts to types that are no smaller
  /// belong to none: every region has copies of those it reads through, and no view is ever stored, except one that is
  /// an output and more than a reshape. A few cheap operations are copied as well (step 6).
  ///
  /// 1. **Attentions**, in order of the graph (`AttentionPattern`), where nothing else needs what is between queries,
  ///    keys and the result. Each takes in what a contraction does.
  /// 2. **Contractions**, in order of the graph. Each takes in maps of its result's shape that follow it, with all
  ///    their further operands available before. What would only add to what is stored is given back: a map, or a
  ///    chain of maps, stays out if the region stores less without it and a later region can take it. Then what only
  ///    feeds the region comes in. **Scans** likewise.
  /// 3. **Rows**, in order of the graph. A reduction takes in the maps and the reductions over the same axes of the
  ///    same shape that follow it, gives back as above, and then takes in what precedes them.
  /// 4. **Updates**, in order of the graph. Each takes in what only feeds it and joins nothing else, so that it can write
  ///    in the memory of what it updates.
  ///    A scatter, and so a sort, is a kernel of its own, without anything around it.
  /// 5. **Pointwise** regions of what is left, in order: an operation joins the regions of its operands.
  /// 6. Pointwise regions that are cheaper to compute again than to store and to read are dissolved: every region that
  ///    uses them has a copy. They are gathers and short chains on one tensor; outputs never are, nor gathers that a
  ///    contraction reads through windows which overlap, nor, on CPUs, what rounds factors of bf16.
  ///
  /// Stop rules: a region must have a kind (`RegionAnalysis`), must not need its own results through other regions,
  /// must not have more operations or inputs than the settings say, and must compute no element of an operation more
  /// often than once, save for cheap ones (`Recomputation`). A reduction never joins a contraction but in an attention.
  ///
  /// Regions stand in the order of the graph, but where it can be so, what reads a value stands before what updates it in
  /// its memory, and what reads an input before what computes the output in its place.
  ///
  /// Every node keeps its locations; a region has those of all its nodes. Refuses nothing. `expand` must have run before;
  /// `absorb` and `simplify` make better regions.
  public static let fuse = Pass("fuse", "Group operations into regions of one kernel each", requirements: ["expand"]) {
    graph, settings throws(Diagnostic) in
    var plan = FusionPlan(graph.withoutDeadNodes, settings)
    plan.fuseAttentions()
    plan.fuseContractions()
    plan.fuseScans()
    plan.fuseRows()
    plan.fuseUpdates()
    plan.fusePointwise()
    plan.dissolveCheapRegions()
    return FusionEmission.emit(plan).withoutDeadNodes.withReadersFirst
  }
}
