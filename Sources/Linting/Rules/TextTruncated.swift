public import Diagnostics
import FrameworkModel
import SourceText

/// Finds texts that end in the middle.
public struct TextTruncated: Rule {
  public static let documentation = RuleDocumentation(
    name: "text-truncated", family: .source, severity: .warning,
    finds:
      "The source ends in the middle of a sentence or, in English, of a word, or begins in the middle of an entry of data.",
    matters: "Something is lost: the item is not what its author wrote, and what stood beside it is gone.",
    example: "- Shares what others need to kn",
    instead: "- Shares what others need to know.")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let observed = subject.observations.compactMap { observation -> Diagnostic? in
      switch observation.fact {
      case .textTruncated(let tail):
        return breakingOff(tail, at: observation.location, about: observation.entity, in: subject)
      case .beginningLost(let head):
        return finding(
          "The text begins in the middle of an entry, with \"\(head)\", and Rung leaves it out. Copy what stands before it, too.",
          at: observation.location, about: observation.entity, in: subject)
      default: return nil
      }
    }
    let known = Set(observed.compactMap(\.location?.source))
    return observed + cutTexts(subject).filter { $0.location.map { !known.contains($0.source) } ?? false }
  }

  private func breakingOff(
    _ tail: some StringProtocol, at location: Location, about entity: Entity?, in subject: LintSubject
  )
    -> Diagnostic
  {
    finding(
      "The text breaks off: \"…\(tail)\". Copy the rest from where it came.", at: location, about: entity, in: subject)
  }

  // MARK: The last words of a source

  /// Sources whose last text ends within a word, or in front of one that must follow.
  private func cutTexts(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    let suspects = lastTexts(subject).compactMap { placed -> (placed: PlacedStatement, words: Substring)? in
      let text = placed.statement.text
      guard text.last?.isLetter == true, let last = Word.all(in: String(text.suffix(80))).last,
        Self.unfinished.contains(last.lowercased) || CutWord.mayBeCut(String(last.text))
      else { return nil }
      return (placed, text.suffix(last.text.count))
    }
    if suspects.isEmpty { return [] }
    var texts: [String] = []
    subject.forEachStatement { texts.append($0.statement.text) }
    let cut = CutWord(texts)
    return suspects.compactMap { placed, word in
      guard Self.unfinished.contains(word.lowercased()) || cut.isCut(String(word)) else { return nil }
      return breakingOff(word, at: subject.location(of: word, in: placed.statement), about: placed.entity, in: subject)
    }
  }

  /// Words that no sentence ends with.
  private static let unfinished: Set<String> = ["the", "and", "our", "their", "your", "its", "every"]

  /// For each source the text behind which nothing stands; names and titles are not looked at, since they are no sentences.
  private func lastTexts(_ subject: LintSubject) -> [PlacedStatement] {
    var last: [SourceID: PlacedStatement] = [:]
    subject.forEachStatement { placed in
      let (source, range) = (placed.statement.location.source, placed.statement.location.range)
      if let other = last[source], other.statement.location.range.end > range.end { return }
      last[source] = placed
    }
    return last.values.filter { placed in
      guard let kind = placed.kind, Self.kinds.contains(kind) else { return false }
      let source = subject.sources[Int(placed.statement.location.source.index)]
      return source.bytes[Int(placed.statement.location.range.end)...].allSatisfy { $0 <= 0x20 }
    }
  }

  private static let kinds: Set<Entity.ItemKind> = [
    .definition, .description, .behavior, .negativeBehavior, .question, .probe, .activity, .step, .reflection,
  ]
}
