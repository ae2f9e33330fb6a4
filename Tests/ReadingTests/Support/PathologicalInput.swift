import Foundation
import Testing

/// An input that tempts a reader to crash, to hang or to grow; `Tests/Fixtures/pathological/inputs.json` lists them.
struct PathologicalInput: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  /// The source's name; its ending decides how it is read.
  var file: String
  var start: String?
  /// Repeated; `{n}` counts from 1.
  var unit: String
  /// How often, where the release executable is tried.
  var times: Int
  /// Repeated as often, behind the units.
  var end: String?
  /// Once, behind everything.
  var last: String?
  /// Whether each unit is indented by two blanks more than the one before.
  var isStair: Bool?

  var testDescription: String { name }

  static let all: [PathologicalInput] = {
    let url = Project.fixtures.appending(path: "pathological/inputs.json")
    guard let data = try? Data(contentsOf: url) else { return [] }
    do { return try JSONDecoder().decode([PathologicalInput].self, from: data) } catch {
      preconditionFailure("inputs.json: \(error)")
    }
  }()

  func text(times: Int) -> String {
    var text = start ?? ""
    for place in 0..<times {
      if isStair == true { text += String(repeating: "  ", count: place) }
      text += unit.replacing("{n}", with: "\(place + 1)")
    }
    return text + String(repeating: end ?? "", count: times) + (last ?? "")
  }
}
