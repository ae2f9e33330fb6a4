import FrameworkModel
import SourceText
import TextReading

/// Reads a run of development activities with their steps and reflection tips.
///
/// Where unmarked texts stand among marked ones, the unmarked are the activities and the marked their steps; else each item is
/// an activity and what is nested below it its steps.
struct ActivityReading {
  static func read(_ run: RegionReader.Run, _ reader: inout RegionReader, levels: LevelRange?) -> [Activity] {
    let hasOuter = run.items.first?.mark == ListMark.none
    let base = run.items.first { $0.mark != .none }?.indent ?? 0
    let stepIndent = hasOuter ? base : base + 2
    func mayBeStep(_ item: Item) -> Bool { item.mark != .none && item.indent >= stepIndent }
    var activities: [Activity] = []
    activities.reserveCapacity(max(1, run.items.count { !mayBeStep($0) }))
    var tips = run.subheadings.filter { $0.kind == .reflections }.map(\.place)[...]
    var isBehindTip = false
    // How deep the steps of the last activity stand.
    var firstStep: Int?
    for (place, item) in run.items.enumerated() {
      let text = reader.statement(run.lines[item.lines])
      // An unmarked text behind the tips is the next activity; directly below their heading it is a tip.
      if item.mark == .none { isBehindTip = false }
      while let tip = tips.first, tip <= item.lines.lowerBound {
        isBehindTip = true
        tips = tips.dropFirst()
      }
      if isBehindTip, item.mark != .none || !hasOuter, !activities.isEmpty {
        activities[activities.count - 1].reflections.append(text)
      } else if !mayBeStep(item) || activities.isEmpty {
        activities.append(Activity(text, levels: levels))
        firstStep = nil
        if !isBehindTip, tips.isEmpty {
          let steps = run.items[(place + 1)...].prefix(while: mayBeStep).count
          if steps > 0 { activities[activities.count - 1].steps.reserveCapacity(steps) }
        }
      } else {
        let depth = firstStep ?? item.indent
        firstStep = depth
        add(Step(text), isNested: item.indent > depth + 1, to: &activities[activities.count - 1].steps)
      }
    }
    return activities
  }

  private static func add(_ step: Step, isNested: Bool, to steps: inout [Step]) {
    if isNested, let last = steps.indices.last {
      steps[last].steps.append(step)
    } else {
      steps.append(step)
    }
  }
}
