extension NearestName {
  /// A sentence that helps with an unknown name: the nearest known one, or all that are known.
  public static func advice(for name: String, among known: [String]) -> String {
    if let nearest = nearest(to: name, among: known) { return "Did you mean \"\(nearest)\"?" }
    return "Known are \(known.sorted().joined(separator: ", "))."
  }
}
