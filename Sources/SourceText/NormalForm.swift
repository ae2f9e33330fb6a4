import CUTF8Proc

/// Unicode's normal form C.
public enum NormalForm {
  /// `text` in NFC. Cost is linear; text below U+0300 is in NFC already and need not come here.
  ///
  /// Source: Unicode Standard Annex 15, by way of utf8proc.
  public static func composed(_ text: String) -> String {
    text.withUTF8Span { input in
      // A scalar decomposes to 18 at most; most stay alone, so the first try has room for a few.
      var capacity = input.count + 32
      while true {
        switch composed(input, capacity: capacity) {
        case .text(let composed): return composed
        case .tooLong(let length): capacity = length
        case .refused: return text
        }
      }
    }
  }

  private enum Outcome {
    case text(String)
    /// The number of scalars that there must be room for.
    case tooLong(Int)
    /// The bytes are no UTF-8.
    case refused
  }

  private static func composed(_ input: Span<UInt8>, capacity: Int) -> Outcome {
    let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    var scalars = [Int32](repeating: 0, count: capacity + 1)
    // utf8proc takes pointers. Both go no further than the call, each with the number of what may be read or written behind
    // it; for the byte 0 that it sets behind the text there is one scalar's room more.
    let length = unsafe input.withUnsafeBufferPointer { bytes in
      unsafe utf8proc_decompose(bytes.baseAddress, bytes.count, &scalars, capacity, options)
    }
    guard length >= 0 else { return .refused }
    guard length <= capacity else { return .tooLong(length) }
    let count = unsafe utf8proc_reencode(&scalars, length, options)
    guard count >= 0 else { return .refused }
    // It leaves the text as UTF-8 in the room of the scalars, of which that many bytes are set.
    return unsafe scalars.withUnsafeBytes { unsafe .text(String(decoding: $0.prefix(count), as: UTF8.self)) }
  }
}
