import FrameworkModel
import SourceText

/// Reads a run of development activities with their steps and reflection tips.
///
/// Where unmarked texts stand among marked ones, the unmarked are the activities and the marked their steps; else each item is
/// an activity and what is nested below it its steps.
struct ActivityReading {
  static func read(_ run: RegionReader.Run, _ reader: inout RegionReader, levels: LevelRange?) -> [Activity] {
    let tips = run.subheadings.filter { $0.kind == .reflections }.map(\.place)
    let hasOuter = run.items.contains { $0.mark == .none } && run.items.first?.mark == ListMark.none
    let base = run.items.first { $0.mark != .none }?.indent ?? 0
    let outerIndent = hasOuter ? base : base + 1
    var activities: [Activity] = []
    for item in run.items {
      let text = reader.statement(run.lines[item.lines])
      let isBehindTip = tips.contains { $0 <= item.lines.lowerBound && !hasOuterBetween(run, $0, item) }
      if isBehindTip, item.mark != .none || !hasOuter, !activities.isEmpty {
        activities[activities.count - 1].reflections.append(text)
      } else if item.mark == .none || (!hasOuter && item.indent < outerIndent + 1) || activities.isEmpty {
        activities.append(Activity(text, levels: levels))
      } else {
        let depth = item.indent > (hasOuter ? base : base + 1) + 1 ? 1 : 0
        add(Step(text), depth: depth, to: &activities[activities.count - 1].steps)
      }
    }
    return activities
  }

  /// Whether an unmarked item, a new activity, stands between a tip's heading and an item.
  private static func hasOuterBetween(_ run: RegionReader.Run, _ heading: Int, _ item: Item) -> Bool {
    run.items.contains {
      $0.mark == .none && $0.lines.lowerBound >= heading && $0.lines.lowerBound <= item.lines.lowerBound
        && $0.lines.lowerBound > heading
    }
  }

  private static func add(_ step: Step, depth: Int, to steps: inout [Step]) {
    if depth > 0, let last = steps.indices.last {
      steps[last].steps.append(step)
    } else {
      steps.append(step)
    }
  }
}
