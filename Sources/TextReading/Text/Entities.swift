import SourceText

/// Character references of HTML.
enum Entities {
  /// The character that a reference at `start` stands for, and where the reference ends.
  static func decode(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    let limit = min(end, start + 12)
    var index = start + 1
    guard index < limit else { return nil }
    if bytes[index] == 0x23 { return numeric(bytes, index + 1, limit) }
    let nameStart = index
    while index < limit, bytes[index].isLetter || bytes[index].isDigit { index += 1 }
    guard index < limit, bytes[index] == 0x3B, index > nameStart else { return nil }
    let name = String(decoding: bytes[nameStart..<index], as: UTF8.self)
    guard let value = named[name], let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, index + 1)
  }

  private static func numeric(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start < limit else { return nil }
    let isHexadecimal = bytes[start] | 0x20 == 0x78
    var index = isHexadecimal ? start + 1 : start
    var value: UInt32 = 0
    let digits = index
    while index < limit, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue, isHexadecimal || digit < 10
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
      index += 1
    }
    guard index > digits, index - digits <= 7, index < limit, bytes[index] == 0x3B, value > 0,
      let scalar = Unicode.Scalar(windows1252[value] ?? value)
    else { return nil }
    return (scalar, index + 1)
  }

  /// Numbers 128 to 159 mean the characters of Windows-1252, as browsers read them.
  private static let windows1252: [UInt32: UInt32] = [
    128: 0x20AC, 130: 0x201A, 131: 0x192, 132: 0x201E, 133: 0x2026, 134: 0x2020, 135: 0x2021, 136: 0x2C6, 137: 0x2030,
    138: 0x160, 139: 0x2039, 140: 0x152, 142: 0x17D, 145: 0x2018, 146: 0x2019, 147: 0x201C, 148: 0x201D, 149: 0x2022,
    150: 0x2013, 151: 0x2014, 152: 0x2DC, 153: 0x2122, 154: 0x161, 155: 0x203A, 156: 0x153, 158: 0x17E, 159: 0x178,
  ]

  /// The names in use on pages of prose: Latin 1, punctuation, bullets.
  private static let named: [String: UInt32] = {
    var table: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "ndash": 0x2013, "mdash": 0x2014,
      "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
      "bull": 0x2022, "hellip": 0x2026, "trade": 0x2122, "larr": 0x2190, "rarr": 0x2192, "rArr": 0x21D2,
      "minus": 0x2212,
      "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "OElig": 0x152, "oelig": 0x153,
      "euro": 0x20AC, "le": 0x2264, "ge": 0x2265, "ne": 0x2260, "lsaquo": 0x2039, "rsaquo": 0x203A, "middot": 0xB7,
      "check": 0x2713,
    ]
    let latin1 = [
      "iexcl", "cent", "pound", "curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy", "reg",
      "macr",
      "deg", "plusmn", "sup2", "sup3", "acute", "micro", "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14",
      "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml", "Aring", "AElig", "Ccedil", "Egrave",
      "Eacute", "Ecirc", "Euml", "Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve", "Oacute", "Ocirc",
      "Otilde",
      "Ouml", "times", "Oslash", "Ugrave", "Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave", "aacute",
      "acirc",
      "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
      "iuml",
      "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide", "oslash", "ugrave", "uacute", "ucirc",
      "uuml",
      "yacute", "thorn", "yuml",
    ]
    for (place, name) in latin1.enumerated() { table[name] = 0xA1 + UInt32(place) }
    return table
  }()
}
