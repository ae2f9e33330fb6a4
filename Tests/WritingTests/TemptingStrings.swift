/// Texts that YAML loaders like to take for something else, and characters that they fold, trim or refuse.
enum TemptingStrings {
  static let words = [
    "no", "No", "NO", "yes", "Yes", "y", "Y", "n", "N", "on", "On", "off", "OFF", "true", "True", "TRUE", "tRuE",
    "false",
    "null", "Null", "NULL", "~", "", "none", "nil", "nan", "inf", "012", "0", "-0", "00", "1:30", "12:30:45", "-1:30",
    "190:20:30.15", "2024-01-01", "2024-01-01T10:00:00Z", "2001-12-14 21:59:43.10 -5", ".5", "5.", "-.5", "0x1F",
    "0X1f",
    "0b101", "0o7", "0o17", "1_000", "+1", "-1", "1e3", "1E3", "1.5e+3", "1.0", ".inf", "-.inf", "+.INF", ".Inf",
    ".NaN",
    ".nan", "=", "<<", "<", ">", "|", ">-", "|+",
  ]

  static let marks = [
    "-", "- ", "- a", "-a", "--", "---", "--- a", "---a", "...", "... a", "…", "?", "? a", "?a", ":", ": a", ":a", "a:",
    "a: ", "a: b", "a :b", "a:b", "a::", "#", "# a", "#a", "a #b", "a# b", "a #", "!x", "!", "!!str a", "&x", "& x",
    "*x",
    "* x", "*", "%x", "%YAML 1.1", "@x", "`x`", "\"", "\"a\"", "a\"b", "'", "'a'", "it's", "it's \"so\"", "''", "\\",
    "a\\nb",
    "\\x41", "[", "[a]", "]", "{", "{a: b}", "}", ",", "a, b", ", a", "(a) b", "(", "$x", "/a/b", "_", "1. a", "1) a",
    "a|b",
    "a > b", "key: [value, {other: 'x'}] # note", "• a", "⇒ a", "– a", "“a”", "‘a’", "http://example.org/a#b", "C#",
    "C# a",
    "F #1: a", "360-degree", "360", "3 people", "Level 2. Title", "e3", "x1F", "A: ", "Y: n",
  ]

  static let spaces = [
    " ", "  ", " a", "a ", " a ", "\t", "\ta", "a\t", "a\tb", "\n", "\n\n", "\na", "a\n", "a\n\n", "a\nb", "a\n\nb",
    "a\nb\n",
    "a\n b", "a\n  b\nc", " a\nb", "a \nb", "a\n \nb", "a\n\tb", "# a\nb", "a\n# b", "a: b\nc: d", "- a\n- b", "---\na",
    "a\n---\nb",
    "...\na", "a\n...", "\r", "\r\n", "a\rb", "a\r\nb", "a\r\nb\r\n", "\n a", "\u{A0}", "\u{A0}a", "a\u{A0}",
    "a\u{A0}b",
    "a\u{A0}#b", "a:\u{A0}b", "\u{2003}a", "\u{3000}a", "a\u{AD}b", "'a\nb'", "\"a\"\nb", "%a\nb",
  ]

  static let characters = [
    "😀", "a 😀 b", "😀 a: b", "👩🏽‍🚀", "👩‍👩‍👧", "🇨🇦", "é", "É a", "ÿ", "𝒜", "中文", "日本語: 文", "नमस्ते", "שלום", "\u{202E}abc",
    "\u{85}", "a\u{85}b", "\u{2028}", "a\u{2028}b", "\u{2029}", "a\u{2029}", "\u{FEFF}", "\u{FEFF}a", "a\u{FEFF}b",
    "\u{200B}",
    "a\u{200B}b", "a\u{200D}", "\u{0}", "a\u{0}b", "\u{1}", "\u{7}", "\u{8}", "\u{B}", "\u{C}", "\u{1B}[0m", "\u{1F}",
    "\u{7F}",
    "\u{80}", "\u{9F}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "a\u{FFFE}b", "\u{E000}", "\u{F0B7} a", "\u{10FFFF}",
    "\u{1FFFE}",
    "\u{D7FF}", "\u{1}\n", "a\n😀\nb", "it's 😀", "\"😀\"",
  ]

  static let long = [
    Array(repeating: "word", count: 1000).joined(separator: " "), String(repeating: "x", count: 5000),
    Array(repeating: "it's", count: 1250).joined(separator: " "),
    Array(repeating: "😀", count: 1250).joined(separator: " "),
    Array(repeating: "a line of words", count: 300).joined(separator: "\n"), String(repeating: "\"\\", count: 2500),
    String(repeating: " ", count: 5000), "a" + String(repeating: " ", count: 200) + "b",
  ]

  static let all = words + marks + spaces + characters + long
}
