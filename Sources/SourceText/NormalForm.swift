import CUTF8Proc

/// Unicode's normal form C.
public enum NormalForm {
  /// `text` in NFC. Cost is linear; text below U+0300 is in NFC already and need not come here.
  ///
  /// Source: Unicode Standard Annex 15, by way of utf8proc.
  public static func composed(_ text: String) -> String {
    var text = text
    let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    return text.withUTF8 { input in
      // A scalar decomposes to 18 at most; most stay alone, so the first try has room for a few.
      var capacity = input.count + 32
      while true {
        var length = 0
        let composed = String?(decomposing: input, capacity: capacity, options: options, needed: &length)
        if let composed { return composed }
        guard length > capacity else { return String(decoding: input, as: UTF8.self) }
        capacity = length
      }
    }
  }
}

extension String? {
  /// Decomposes and composes UTF-8; nil where the room does not suffice (`needed` tells) or the bytes are no UTF-8.
  fileprivate init(
    decomposing input: UnsafeBufferPointer<UInt8>, capacity: Int, options: utf8proc_option_t, needed: inout Int
  ) {
    self = withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + 1) { buffer in
      needed = utf8proc_decompose(input.baseAddress, input.count, buffer.baseAddress, capacity, options)
      guard needed >= 0, needed <= capacity else { return nil }
      let count = utf8proc_reencode(buffer.baseAddress, needed, options)
      guard count >= 0 else { return nil }
      return buffer.withMemoryRebound(to: UInt8.self) { String(decoding: $0.prefix(count), as: UTF8.self) }
    }
  }
}
