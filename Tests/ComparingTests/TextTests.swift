import Testing

@testable import Comparing

@Suite struct TextTests {
  @Test(arguments: [
    ("Serves clients’ needs – “gladly”…", "Serves clients' needs - \"gladly\"..."),
    ("Serves clients  gladly", "Serves clients\u{A0}gladly"),
    ("soft\u{AD}ware", "software"),
  ])
  func typographyIsNoDifference(old: String, new: String) {
    #expect(TextChange(from: old, to: new) == .none)
  }

  @Test(arguments: [
    ("Serves clients", "serves clients."),
    ("Recieves clients kindly", "Receives clients kindly"),
    ("A seperate answer", "A separate answer"),
    ("Organises the work", "Organizes the work"),
    ("Its behaviour", "Its behavior"),
    ("follow up", "follow-up"),
  ])
  func typingIsCorrected(old: String, new: String) {
    #expect(TextChange(from: old, to: new) == .corrected)
    #expect(TextChange(from: new, to: old) == .corrected)
  }

  @Test(arguments: [
    ("Answers most requests", "Answers all requests"),
    ("Is now allowed", "Is not allowed"),
    ("Checks the format", "Checks the formal"),
    ("Works for 30 days", "Works for 31 days"),
    ("Answers within 12345 minutes", "Answers within 12346 minutes"),
    ("Writes C", "Writes C++"),
    ("Affects others", "Effects others"),
    ("Adapts plans", "Adopts plans"),
    ("Recieves two seperate clients", "Receives two separate clients"),
  ])
  func otherWordsAreARewording(old: String, new: String) {
    #expect(TextChange(from: old, to: new) == .reworded)
    #expect(TextChange(from: new, to: old) == .reworded)
  }

  @Test(arguments: [
    ("a b c d", "a b c d", "a b c d"),
    ("Answers most requests alone.", "Answers all requests alone.", "Answers [-most-] {+all+} requests alone."),
    ("a b c", "b c d", "[-a-] b c {+d+}"),
    ("", "x", "{+x+}"),
    ("x", "", "[-x-]"),
    ("a b c d e", "a x c y e", "a [-b-] {+x+} c [-d-] {+y+} e"),
    ("its “own” way", "its \"own\" path", "its \"own\" [-way-] {+path+}"),
  ])
  func wordsAreCompared(old: String, new: String, marked: String) {
    let runs = WordDifference(from: old, to: new).runs.map { run in
      switch run.status {
      case .same: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }
    #expect(runs.joined(separator: " ") == marked)
  }

  @Test func veryLongTextsAreShownAsReplaced() {
    let old = (0..<600).map { "a\($0)" }.joined(separator: " ")
    let new = (0..<600).map { "b\($0)" }.joined(separator: " ")
    #expect(
      WordDifference(from: old, to: new).runs == [.init(status: .removed, text: old), .init(status: .added, text: new)])
  }
}
