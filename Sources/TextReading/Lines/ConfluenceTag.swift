import SourceText

/// The tags of Confluence's storage format: what each is on the page, in tags that pages know.
enum ConfluenceTag {
  /// The tag's meaning; nil for one of another program.
  /// - Parameter name: Where the name begins, with its prefix: `ac:structured-macro`.
  static func name(_ bytes: [UInt8], _ name: Int, _ end: Int) -> TagName? {
    guard bytes[name..<min(name + 3, end)].elementsEqual("ac:".utf8) else { return nil }
    var nameEnd = name + 3
    while nameEnd < end, bytes[nameEnd].isLetter || bytes[nameEnd] == 0x2D { nameEnd += 1 }
    let local = String(decoding: bytes[(name + 3)..<nameEnd], as: UTF8.self)
    if local == "parameter" { return parameter(bytes, name, end) }
    return names[local] ?? .span
  }

  private static let names: [String: TagName] = [
    "structured-macro": .div, "macro": .div, "rich-text-body": .div, "plain-text-body": .div, "layout": .div,
    "layout-section": .section, "layout-cell": .section, "task-list": .ul, "task": .li, "task-body": .div,
    // What is not shown.
    "task-id": .template, "task-uuid": .template, "task-status": .template, "placeholder": .template,
    "default-parameter": .template,
  ]

  /// A parameter of a macro: its title is shown, in a line of its own or, of a status, within one; others are not.
  private static func parameter(_ bytes: [UInt8], _ name: Int, _ end: Int) -> TagName {
    let tag = bytes[name..<(bytes[name..<min(end, name + 200)].firstIndex(of: 0x3E) ?? name)]
    guard String(decoding: tag, as: UTF8.self).contains("ac:name=\"title\"") else { return .template }
    let before = String(decoding: bytes[max(0, name - 300)..<name], as: UTF8.self)
    let macro = before.ranges(of: "<ac:structured-macro").last.map { before[$0.upperBound...] } ?? ""
    return macro.contains("ac:name=\"status\"") ? .span : .summary
  }
}
