/// English words without the endings that inflection adds, so that texts are compared by what they say.
public enum WordStem {
  /// How many bytes of a folded word are its stem: `serves`, `serving` and `served` have one.
  @inlinable
  public static func length(_ word: ArraySlice<UInt8>) -> Int {
    let count = word.count
    guard count > 3, let last = word.last else { return count }
    if count > 5, word.suffix(3).elementsEqual("ing".utf8) { return count - 3 }
    if count > 4, word.suffix(2).elementsEqual("ed".utf8) || word.suffix(2).elementsEqual("es".utf8) {
      return count - 2
    }
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "e") ? count - 1 : count
  }
}
