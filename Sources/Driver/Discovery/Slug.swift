/// A framework's id out of a name: lower-case ASCII letters, digits and single hyphens.
enum Slug {
  /// Never empty: a name without a letter or digit gives `framework`.
  static func of(_ name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "framework" : String(decoding: slug, as: UTF8.self)
  }
}
