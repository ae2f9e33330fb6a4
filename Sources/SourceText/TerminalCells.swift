import CUTF8Proc

/// How many cells of a terminal a character takes.
public enum TerminalCells {
  /// Tabs move to the next multiple of this many cells.
  public static let tabStop = 8

  /// Cells of one character: 0 for a lone combining mark, 2 for wide ones and for emoji, also when several are joined.
  ///
  /// A control character counts as one cell, since reports show a sign in its place; a tab counts as one here, and
  /// `width(of:from:)` knows better.
  public static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII { return scalars.count == 1 || first.value == 0x0D ? 1 : width(ofCluster: scalars) }
    return width(ofCluster: scalars)
  }

  /// Cells of `character` when it is printed at `column` (counted from 0).
  public static func width(of character: Character, at column: Int) -> Int {
    character == "\t" ? tabStop - column % tabStop : width(of: character)
  }

  private static func width(ofCluster scalars: Character.UnicodeScalarView) -> Int {
    var sum = 0
    for scalar in scalars {
      // A joiner, an emoji selector, a skin tone or a second flag letter: the terminal draws one wide sign.
      switch scalar.value {
      case 0xFE0F: return 2
      case 0x200D where sum >= 2: return 2
      case 0x1F3FB...0x1F3FF where sum >= 2: return 2
      case 0x1F1E6...0x1F1FF where sum > 0: return 2
      default: break
      }
      if isShownAsSign(scalar) {
        sum += 1
      } else {
        sum += Int(utf8proc_charwidth(utf8proc_int32_t(bitPattern: scalar.value)))
      }
    }
    return sum
  }

  /// Whether a report shows a sign in place of the scalar: controls and overrides of the writing direction would change
  /// what the terminal shows, and marks of `TextStyle` how it looks.
  public static func isShownAsSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFDD0...0xFDEF:
      true
    default: false
    }
  }
}
