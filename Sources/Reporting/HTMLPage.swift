import WebPages

/// The page that findings and differences share: one look, filters that need no script, nothing fetched; it reads well on a
/// telephone and on paper.
struct HTMLPage {
  /// What can be shown or hidden together: all findings of a rule, all changes in a file.
  struct Choice {
    /// A class of the elements that it is about, and no other choice's.
    var id: String
    var label: String
    var count: Int
    /// What it means, for a pointer that rests on it.
    var hint = ""
    /// The class that colors the label.
    var style = ""
  }

  /// Choices of one kind.
  struct Filter {
    var title: String
    var choices: [Choice]
    /// Whether its choices are seen without opening it.
    var isOpen = false
  }

  var output = TextOutput(mayCommand: true)

  init(title: String, filters: [Filter]) {
    output.writeLine("<!DOCTYPE html>")
    output.writeLine("<html lang=\"en\">")
    output.writeLine("<head>")
    output.writeLine("<meta charset=\"utf-8\">")
    output.writeLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    output.writeLine("<title>\(MarkupText.html(title))</title>")
    output.writeLine("<style>\n\(HouseStyle.sheet)\(Self.ownSheet)\(Self.rules(filters))</style>")
    output.writeLine("</head>")
    output.writeLine("<body>")
  }

  /// A part of a page whose head and foot others write.
  init() {}

  /// What hides the elements of choices that are not made.
  static func rules(_ filters: [Filter]) -> String {
    filters.flatMap(\.choices).map { "body:has(#show-\($0.id):not(:checked)) .\($0.id) { display: none; }\n" }.joined()
  }

  /// Writes the filters; one of a single choice has nothing to choose.
  mutating func write(_ filters: [Filter]) {
    let useful = filters.filter { $0.choices.count > 1 }
    guard !useful.isEmpty else { return }
    output.writeLine("<nav aria-label=\"Show\">")
    for filter in useful {
      output.writeLine("<details\(filter.isOpen ? " open" : "")><summary>\(MarkupText.html(filter.title))</summary>")
      for choice in filter.choices {
        let hint = choice.hint.isEmpty ? "" : " title=\"\(MarkupText.html(choice.hint))\""
        output.writeLine(
          "<label class=\"choice \(choice.style)\"\(hint)><input type=\"checkbox\" id=\"show-\(choice.id)\" checked> "
            + "\(MarkupText.html(choice.label)) (\(choice.count))</label>")
      }
      output.writeLine("</details>")
    }
    output.writeLine("</nav>")
  }

  mutating func finish() -> [UInt8] {
    output.writeLine("</body>")
    output.writeLine("</html>")
    return output.bytes
  }

  /// Gives each of some texts a class, the same for equal ones, and counts them, in the order in which they come.
  struct Classes {
    private let prefix: String
    private(set) var choices: [Choice] = []
    private var places: [String: Int] = [:]

    init(_ prefix: String) { self.prefix = prefix }

    mutating func add(_ text: String) {
      if let place = places[text] {
        choices[place].count += 1
      } else {
        places[text] = choices.count
        choices.append(Choice(id: "\(prefix)-\(choices.count)", label: text, count: 1))
      }
    }

    func id(_ text: String) -> String { places[text].map { choices[$0].id } ?? "" }

    /// By their labels.
    var sorted: [Choice] { choices.sorted { $0.label.utf8.lexicographicallyPrecedes($1.label.utf8) } }
  }

  /// What the pages of findings and of differences have beside the house's style.
  static let ownSheet = """
    * { box-sizing: border-box; }
    h3 { font-size: 1rem; margin: .2rem 0; }
    p { margin: .2rem 0; }
    article { border-top: 1px solid var(--line); padding: .6rem 0; }
    pre { white-space: pre-wrap; }
    table { table-layout: fixed; }
    details { margin: .3rem 0; }
    summary { cursor: pointer; font-weight: 600; }
    .choice { border: 1px solid var(--line); border-radius: 1rem; display: inline-block; margin: .2rem .3rem .2rem 0;
      padding: .1rem .7rem .1rem .4rem; }
    .class { font-weight: 600; }
    .error .class, .breaking .class, label.error, label.breaking { color: var(--error); }
    .warning .class, .review .class, label.warning, label.review { color: var(--warning); }
    .info .class, .minor .class, label.info, label.minor { color: var(--info); }
    .editorial .class, label.editorial { color: var(--soft); }
    small, .place { color: var(--soft); font-size: .85rem; }
    code { font-size: .85rem; }
    .finding { border-left: 4px solid var(--gone); padding-left: .75rem; }
    @media (max-width: 40rem) {
      body { margin: 1rem auto; padding: 0 .75rem; }
      table, tbody, tr, td { display: block; }
      thead { display: none; }
      tr { border-top: 1px solid var(--line); padding: .4rem 0; }
      td { border: 0; padding: .15rem 0; }
      td[data-label]:not(:empty)::before { color: var(--soft); content: attr(data-label) ": "; }
    }
    @media print { nav[aria-label="Show"] { display: none; } article { break-inside: avoid; } }

    """
}
