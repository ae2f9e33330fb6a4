/// The words of the starting framework. What is written here compiles and has no findings, which a test proves.
enum StartingText {
  /// From the lowest level up; a shorter scale is the beginning of it.
  static let scale = ["Learning", "Applying", "Adapting", "Guiding", "Shaping"]

  /// The settings.
  /// - Parameters:
  ///   - scale: Empty where the sources that are there have levels of their own.
  ///   - exclude: Files beside them that are no sources.
  static func settings(id: String, title: String, scale: some Collection<String>, exclude: [String]) -> String {
    let levels =
      scale.isEmpty ? "# scale: [Learning, Applying, Guiding]" : "scale:" + scale.map { "\n  - \($0)" }.joined()
    let excluded =
      exclude.isEmpty
      ? "" : "# Files that are no sources.\nexclude: [" + exclude.map(quoted).joined(separator: ", ") + "]\n\n"
    return """
      # What Rung is told about this framework. Every key is optional, and `rung schema configuration` describes all.

      # A stable key for programs, of small letters, digits and hyphens; then the title that people read.
      id: \(id)
      title: \(quoted(title))

      # `rung diff OLD NEW --suggest-version` says by how much to raise it when something has changed.
      version: 0.1.0
      language: en

      # The proficiency levels, from the lowest up. Every competency is held to them.
      \(levels)

      # Sections that no competency may lack.
      requiredSections: [definition, levels]

      \(excluded)# More that is often wanted; take the # away to use it.
      # publisher: Who publishes it
      # license: CC-BY-4.0
      # lint:
      #   packs: [core, house-style]

      """
  }

  /// A text between quotes as YAML reads it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\\(scalar)"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// An example competency, with behaviors from the lowest level up.
  struct Competency: Sendable {
    var file: String
    var name: String
    var definition: String
    var behaviors: [[String]]
    var questions: [String]
    var related: String

    func text(levels: Int) -> String {
      var text = "# \(name)\n\n\(definition)\n\n## Behaviors\n"
      for (index, items) in behaviors.prefix(levels).enumerated() {
        text += "\n### Level \(index + 1) - \(StartingText.scale[index])\n\n"
        for item in items { text += "- \(item)\n" }
      }
      text += "\n## Interview Questions\n\n"
      for question in questions { text += "- \(question)\n" }
      return text + "\n## Related Competencies\n\n- \(related)\n"
    }
  }

  static let competencies = [
    Competency(
      file: "asking-for-help.md", name: "Asking for Help",
      definition: "Notices in time when the work needs someone else, and asks in a way that is easy to answer.",
      behaviors: [
        ["Says when a task is unclear before beginning it.", "Asks one question at a time."],
        ["Shows what was tried before asking.", "Chooses whom to ask by what the question needs."],
        ["Brings people together who hold parts of an answer.", "Tells early when help is needed that costs money."],
        ["Coaches others in putting their questions.", "Answers beginners so that they ask again."],
        ["Makes asking a habit that the whole organization rewards.", "Removes the penalties for admitting gaps."],
      ],
      questions: ["Tell me about a time when you asked for help too late.", "Whom do you turn to, and for what?"],
      related: "Handing Over Work"),
    Competency(
      file: "handing-over-work.md", name: "Handing Over Work",
      definition: "Passes work on so that the next person can go on at once, without calling back.",
      behaviors: [
        ["Notes what is done and what is open.", "Puts files where the team expects them."],
        [
          "Names the next step and its date for every open task.",
          "Confirms that the other person has all that is needed.",
        ],
        ["Cuts a large task so that parts can go to several people.", "Plans own absence weeks ahead."],
        ["Trains deputies before they are needed.", "Reviews handovers that went wrong, without blame."],
        ["Designs roles so that no task hangs on one person.", "Measures what poor handovers cost the organization."],
      ],
      questions: [
        "Describe a handover that went well because of you.", "What do you write down before you go on leave?",
      ],
      related: "Asking for Help"),
  ]
}
