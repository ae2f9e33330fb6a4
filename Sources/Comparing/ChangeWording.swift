// Words that the messages of many kinds share.

extension ChangeSide {
  /// `Level 3 of Client Focus`, `Client Focus`, `The framework`: how a sentence about it begins.
  var place: String {
    guard let competency else { return "The framework" }
    return level.map { "Level \($0) of \(competency)" } ?? competency
  }

  /// The same within a sentence.
  var placeWithin: String {
    guard let competency else { return "the framework" }
    return level.map { "level \($0) of \(competency)" } ?? competency
  }
}

extension ChangeFacts {
  /// `: “Serves clients promptly.”`; long texts are cut, the whole stands beside the message.
  static func quote(_ text: String) -> String {
    let limit = 300
    let line = text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " / ") : text
    // Characters are counted only where bytes do not settle it.
    guard line.utf8.count > limit, line.count > limit else { return "“\(line)”" }
    let cut = line.prefix(limit)
    return "“\(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex)) …”"
  }

  var oldQuote: String { Self.quote(oldText) }
  var newQuote: String { Self.quote(newText) }
  /// `and was reworded`, for a move that came with an edit.
  var rewordedToo: String { isReworded ? ", with other words" : "" }

  /// `Level 3 of Client Focus`, or `Level 3 of 2 competencies (Client Focus and Teamwork)`.
  var levelsAlike: String {
    guard members.count > 1, let level = side.level else { return side.place }
    return "Level \(level) of \(members.count) competencies (\(Self.list(members)))"
  }

  /// `from level 3 to level 4 of Client Focus`, or `from level 3 of Client Focus to Teamwork`.
  var route: String {
    guard let old, let new else { return "" }
    guard old.competency == new.competency, let competency = new.competency else {
      return "from \(old.placeWithin) to \(new.placeWithin)"
    }
    func level(_ side: ChangeSide) -> String { side.level.map { "level \($0)" } ?? "no level" }
    return "from \(level(old)) to \(level(new)) of \(competency)"
  }

  /// `, with 5 levels, 31 behaviors and 12 interview questions`; nothing when nothing came along.
  var withContents: String {
    let phrases = contents.map { "\($0.count) \($0.count == 1 ? $0.part.phrase : $0.part.plural)" }
    return phrases.isEmpty ? "" : ", with " + Self.list(phrases)
  }

  /// `level 2`, `levels 1 to 3`.
  static func levels(_ text: String) -> String { (text.contains(" ") ? "levels " : "level ") + text }

  /// `two`, `three`; from ten on in digits.
  static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Part {
  /// `the definition`, `a behavior`, `an interview question`.
  var phraseWithArticle: String {
    if isSingle { return "the \(phrase)" }
    return (phrase.first.map("aeiou".contains) == true ? "an " : "a ") + phrase
  }

  /// The noun for several of it.
  var plural: String {
    switch self {
    case .activity: "development activities"
    case .related: "related competencies"
    case .competency: "competencies"
    case .scaleStep: "steps of the scale"
    default: phrase + "s"
    }
  }
}

extension LevelRenumbering {
  /// `levels 2 to 5 became 1 to 4`; `level 2 became 3 and level 3 became 5` where they do not shift alike.
  var phrase: String {
    if steps.count > 2, Self.isEven(steps, by: -1) { return Self.phrase(steps) }
    let moved = steps.filter { $0.old != $0.new }
    if moved.count > 1, Self.isEven(moved, by: 1) { return Self.phrase(moved) }
    return ChangeFacts.list(moved.map { "level \($0.old) became \($0.new)" })
  }

  private static func phrase(_ steps: [Step]) -> String {
    guard let first = steps.first, let last = steps.last else { return "" }
    return "levels \(first.old) to \(last.old) became \(first.new) to \(last.new)"
  }

  /// Whether old numbers go up by one from step to step, and new ones by `stride`.
  private static func isEven(_ steps: [Step], by stride: Int) -> Bool {
    zip(steps, steps.dropFirst()).allSatisfy { $1.old == $0.old &+ 1 && $1.new == $0.new &+ stride }
  }
}
