/// What a byte is, as a character of ASCII.
extension UInt8 {
  @inlinable public var isUpperLetter: Bool { self >= 0x41 && self <= 0x5A }
  @inlinable public var isLowerLetter: Bool { self >= 0x61 && self <= 0x7A }
  @inlinable public var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inlinable public var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// White space and control characters of ASCII.
  @inlinable public var isBlank: Bool { self <= 0x20 || self == 0x7F }
  /// The ASCII letter in lower case; other bytes as they are.
  @inlinable public var lowered: UInt8 { isUpperLetter ? self | 0x20 : self }
}
