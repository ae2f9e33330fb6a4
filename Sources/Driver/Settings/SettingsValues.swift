import FrameworkModel
import StructuredData

extension DataNode {
  /// The text of a string; nil for anything else.
  var text: String? {
    if case .string(let text, _) = value { text } else { nil }
  }

  /// The entries of a mapping.
  func entries(_ name: String) throws(DataError) -> [Entry] {
    guard case .mapping(let entries) = value else { throw wrong(name, "a mapping of keys") }
    return entries
  }

  /// The items of a list.
  func items(_ name: String) throws(DataError) -> [DataNode] {
    guard case .sequence(let items) = value else { throw wrong(name, "a list") }
    return items
  }

  /// A text that is not empty.
  func requiredText(_ name: String) throws(DataError) -> String {
    switch value {
    case .string(let text, _):
      guard text.utf8.contains(where: { $0 > 0x20 }) else {
        throw DataError("\(name) is empty. Write a text, or leave the key out.", at: range)
      }
      return text
    case .integer, .number, .boolean:
      throw DataError("\(name) is \(phrase), and a text is wanted. Put it between quotes.", at: range)
    case .null, .mapping, .sequence: throw wrong(name, "a text")
    }
  }

  /// A list of texts that are not empty.
  func texts(_ name: String) throws(DataError) -> [String] {
    var texts: [String] = []
    for item in try items(name) { texts.append(try item.requiredText("an item of \(name)")) }
    return texts
  }

  /// A stable key, which can name a folder.
  func identifier(_ name: String) throws(DataError) -> String {
    let text = try requiredText(name)
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
    guard isPlain, text.utf8.first != UInt8(ascii: "-"), text.utf8.last != UInt8(ascii: "-") else {
      throw DataError(
        "\(name) is \"\(text)\". Use small letters a to z, digits, and hyphens between them, such as customer-service.",
        at: range)
    }
    return text
  }

  /// A scale: titles from the lowest level up, or numbers with titles.
  func scale() throws(DataError) -> [ScaleStep] {
    var steps: [ScaleStep] = []
    for item in try items("scale") {
      let step = item.text == nil ? try item.scaleStep() : ScaleStep(number: steps.count + 1, title: item.text)
      if let last = steps.last, step.number <= last.number {
        throw DataError(
          "step \(step.number) stands behind step \(last.number). List the steps from the lowest up, each number once.",
          at: item.range)
      }
      steps.append(step)
    }
    return steps
  }

  private func scaleStep() throws(DataError) -> ScaleStep {
    var number: Int?
    var title: String?
    for entry in try entries("a step of scale") {
      switch entry.key {
      case "number":
        guard case .integer(let value) = entry.value.value, (0...1000).contains(value) else {
          throw entry.value.wrong("number", "a whole number from 0 to 1000")
        }
        number = value
      case "title": title = try entry.value.requiredText("title")
      default:
        throw DataError("a step of scale has no key \"\(entry.key)\". Known are number, title.", at: entry.keyRange)
      }
    }
    guard let number else { throw DataError("this step of scale has no number. Write one.", at: range) }
    return ScaleStep(number: number, title: title)
  }

  private func wrong(_ name: String, _ wanted: String) -> DataError {
    DataError("\(name) is \(phrase), and \(wanted) is wanted.", at: range)
  }
}
