import FrameworkModel
import Writing

extension LossReport {
  /// Enters the behaviors that say nothing, which forms with an item or a row for each leave out.
  mutating func addEmptyBehaviors(of framework: Framework) {
    func count(_ behaviors: (Competency) -> [Statement]) -> Int {
      framework.competencies.reduce(0) { $0 + behaviors($1).count { PlainText.clean($0.text).isEmpty } }
    }
    let why = "an item must say something, and they are empty"
    add(.levelBehaviors, count { $0.levels.flatMap(\.behaviors) }, why: why)
    add(.behaviors, count { $0.behaviors }, why: why)
  }
}
