/// Numbers as words of a heading.
public enum Numerals {
  /// The value of a number in digits, Roman numerals or words, from 0 to 20.
  public static func value(_ word: Words.Word) -> Int? { values[word] }

  /// All words that are numbers.
  public static var words: [Words.Word] { Array(values.keys) }

  /// The place that an ordinal names, from 1 to 10: `first`, `2nd`, `troisième`.
  public static func ordinal(_ word: Words.Word) -> Int? { places[word] }

  static var ordinals: [Words.Word] { Array(places.keys) }

  private static let places: [Words.Word: Int] = {
    var table: [Words.Word: Int] = [:]
    let lists = [
      "first second third fourth fifth sixth seventh eighth ninth tenth",
      "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th",
      "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme",
      "primer segundo tercer cuarto quinto sexto septimo octavo noveno decimo",
    ]
    for list in lists {
      for (place, name) in list.split(separator: " ").enumerated() { table[Words.word(String(name))] = place + 1 }
    }
    return table
  }()

  private static let values: [Words.Word: Int] = {
    var table: [Words.Word: Int] = [:]
    for number in 0...20 { table[Words.word("\(number)")] = number }
    let lists = [
      ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
      ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
      ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
      ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
    ]
    for list in lists { for (place, name) in list.enumerated() { table[Words.word(name)] = place + 1 } }
    return table
  }()
}
