import Writing

/// What changed since an earlier version, as `rung diff` tells it.
enum ChangesPage {
  static func bytes(_ site: Site) -> [UInt8] {
    var page = SitePage(site, title: "What changed", part: .changes)
    page.add("<h1>What changed</h1>")
    if let changes = site.changes { page.add(changes.markup) }
    return page.bytes()
  }
}
