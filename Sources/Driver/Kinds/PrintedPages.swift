import Documents
import SourceText

/// The text of PDF files, by poppler's `pdftotext`, which is run as a program.
enum PrintedPages {
  /// No document of text fills more, in bytes and in seconds of work.
  private static let limits = ChildProcess.Limits(output: 256 << 20, seconds: 120)

  /// The page text of a file; nil where the program is not installed.
  /// - Throws: When the program finds the file damaged or protected, or does not come to an end.
  static func text(of bytes: [UInt8], path shown: String) throws(Problem) -> DocumentText? {
    guard let pages = try run("-layout", bytes, shown) else { return nil }
    // Where the words stand says how large they are, and so which are headings.
    return DocumentReader.read(pages: pages, boxes: try run("-bbox-layout", bytes, shown) ?? [])
  }

  private static func run(_ form: String, _ bytes: [UInt8], _ shown: String) throws(Problem) -> [UInt8]? {
    let process = ChildProcess(
      arguments: ["pdftotext", form, "-enc", "UTF-8", "-eol", "unix", "-", "-"], input: bytes, limits: limits)
    let result: ChildProcess.Result
    do { result = try process.run() } catch {
      if error.isNotFound { return nil }
      throw Problem("pdftotext, which reads it, cannot be run: \(error.reason). \(error.advice)", path: shown)
    }
    if result.isOverLimit {
      throw Problem("pdftotext did not come to an end with it. Print it to a new PDF, or save its text.", path: shown)
    }
    if result.status == 0 { return result.output }
    let reason = result.errors.split(separator: "\n").last.map { " (\($0))" } ?? ""
    let isProtected = result.errors.contains("assword")
    throw Problem(
      isProtected
        ? "it is protected by a password. Save it without one."
        : "pdftotext cannot read it: it is damaged, or no PDF\(reason). Save or download it again.", path: shown)
  }
}
