/// What the user's clone says of a range of revisions.
public enum GitHistory {
  public struct Commit: Sendable {
    public var object: String
    /// The first line of its message.
    public var subject: String
  }

  /// The commits behind `old` up to `new` that touch a path, oldest first, along the first parents.
  public static func commits(
    from old: String, to new: String, touching path: String
  ) throws(Problem) -> [Commit] {
    let git = Git()
    _ = try git.object(of: old)
    _ = try git.object(of: new)
    guard try !git.comesBefore(new, old) else {
      throw Problem("\(new) comes before \(old), so the range is empty. Write it as \(new)..\(old).")
    }
    return try git.commits(in: "\(old)..\(new)", touching: try git.topPath(of: path)).map {
      Commit(object: $0.object, subject: $0.subject)
    }
  }
}
