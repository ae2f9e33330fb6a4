import Driver

/// `rung.yml`, and a page that is read by what it says.
enum SettingsTarget {
  static let page = """
    Beekeeping
    Keeping bees alive and well.
    Level 1 - Starter
    BEHAVIORS
    - Lights a smoker.
    - Wears a veil & gloves.
    Level 3 - Master
    BEHAVIORS
    - Breeds queens and and sells them
    QUESTIONS
    - Tell us about a swarm.
    Probing Questions
    * What did you do

    """

  static func faults(_ input: [UInt8]) -> [String] {
    do throws(Problem) {
      let configuration = try Configuration(reading: input, shown: "rung.yml")
      return CompiledSource(Array(page.utf8), name: "page.txt", configuration: configuration)?.faults ?? []
    } catch {
      return error.lines.contains { $0.isEmpty } ? ["it is refused without words"] : []
    }
  }
}
