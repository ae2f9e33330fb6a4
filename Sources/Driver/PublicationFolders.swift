/// The folders that several frameworks are published into, side by side.
enum PublicationFolders {
  /// One for each framework, no two alike: its id, and where several have one id, below it the path by which they differ.
  static func names(of compilations: [Compilation]) -> [String] {
    names(compilations.map { (id: $0.id, place: $0.plan.place) })
  }

  /// - Parameter frameworks: The id of each, and where it stands, which no other shares.
  static func names(_ frameworks: [(id: String, place: String)]) -> [String] {
    var places: [String: [String]] = [:]
    for framework in frameworks { places[framework.id, default: []].append(framework.place) }
    let roots = places.mapValues(commonFolder)
    return frameworks.map { id, place in
      guard places[id, default: []].count > 1, let root = roots[id] else { return id }
      let inner = PathName.relative(place, to: root) ?? PathName.lastPart(place)
      return inner == "." ? id : PathName.join(id, inner)
    }
  }

  /// The folder that holds all of the places, or is one of them.
  private static func commonFolder(_ places: [String]) -> String {
    var folder = places[0]
    for place in places {
      while folder != "/", PathName.relative(place, to: folder) == nil { folder = PathName.folder(of: folder) }
    }
    return folder
  }
}
