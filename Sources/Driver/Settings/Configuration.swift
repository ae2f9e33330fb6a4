public import DataReading
public import FrameworkModel
public import Linting
import Reading
import SourceText
import TextReading

/// What `rung.yml` says, or the command line in its place; all of it empty where there is none.
public struct Configuration: Sendable {
  /// The file that it was read from; nil when there is none.
  public var path: String?
  /// What messages call that file.
  public var shownPath = "rung.yml"
  /// What the framework says of itself. The id is empty where none is stated.
  public var identity = FrameworkIdentity(id: "")
  public var scale: [ScaleStep] = []
  /// Other names that competencies go by.
  public var aliases = Aliases()
  /// Heading words beyond those that Rung knows, by the section that they announce.
  public var headings: [SectionKind: [String]] = [:]
  /// Names of levels beyond those that Rung knows; each list from the lowest level up.
  public var scaleNames: [[String]] = []
  /// Patterns of lines that are no content wherever they stand: `*` stands for any text.
  public var noise: [String] = []
  /// What single lines of pages are, and where the settings say so.
  public var lines: [SettledLine] = []
  /// Marks of list items beyond those that Rung knows.
  public var marks: [String] = []
  /// Where the competencies of others' data stand; nil to know them by the words of its keys.
  public var data: DataMapping?
  /// Whether each file of the folder is a framework of its own, such as a job family.
  public var isForEachFile = false
  /// Files and folders that are no sources.
  var exclude: [Glob] = []
  /// Which rules run and how.
  public var lint = LintSettings()
  /// How differences are judged.
  public var differences = DifferenceSettings()

  public init() {}

  /// The folder that inner paths are resolved from: that of the file. Nil when there is none.
  var folder: String? { path.map(PathName.folder) }

  /// The pattern that leaves `path` out; nil when none does.
  func exclusion(of path: String, _ resolver: PathResolver) -> Glob? {
    guard !exclude.isEmpty, let folder else { return nil }
    let inner = resolver.path(path, in: folder)
    return exclude.first { $0.fits(inner) }
  }
}

extension Configuration {
  /// What sources are read with.
  var reader: SourceReader { SourceReader(vocabulary: vocabulary, mapping: data, hints: lines.map(\.hint)) }

  /// The words that the reader knows layouts by, with those of the framework.
  var vocabulary: Vocabulary {
    var vocabulary = Vocabulary.standard
    for (kind, words) in headings { vocabulary.add(headings: words, as: kind) }
    for names in scaleNames + [scale.compactMap(\.title)] { vocabulary.add(scale: names) }
    vocabulary.add(noise: noise)
    vocabulary.add(marks: marks)
    return vocabulary
  }
}

/// A hint of `lines`, and where the settings state it.
public struct SettledLine: Sendable {
  public var hint: LineHint
  /// Where its `like` stands in the settings.
  var range: SourceRange
  var position: Problem.Position?
}
