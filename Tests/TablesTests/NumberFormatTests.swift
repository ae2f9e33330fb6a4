import Testing

@testable import Tables

/// Numbers as spreadsheets show them.
@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", "12", "12"), ("General", "0.30000000000000004", "0.3"), ("General", "1.10", "1.1"),
    ("General", "-3.5", "-3.5"),
    ("0", "2.5", "3"), ("0.00", "1.1", "1.10"), ("0.00", "1.005", "1.01"), ("00000", "12", "00012"),
    ("#,##0", "1234567", "1,234,567"),
    ("0%", "0.25", "25%"), ("0.0%", "0.1234", "12.3%"), ("#.##", "0.5", ".5"), ("\"Level \"0", "3", "Level 3"),
    ("\\L0", "4", "L4"),
    ("0;(0)", "-5", "(5)"), ("0;-0;\"none\"", "0", "none"), ("@", "7", "7"), ("[Red]0.0", "1.25", "1.3"),
    ("[$€-407] 0", "9", "€ 9"),
    ("0_)", "8", "8 "), ("# ?/?", "0.5", "0.5"), ("0.00E+00", "1500", "1500"), ("0.0", "-0.26", "-0.3"),
  ]) func numbers(_ code: String, _ value: String, _ shown: String) {
    #expect(NumberFormat(code).shown(value, isFrom1904: false) == shown)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", "45306", "2024-01-15"), ("d mmm yyyy", "45306", "15 Jan 2024"),
    ("dddd, mmmm d", "45306", "Monday, January 15"),
    ("m/d/yyyy h:mm", "45306.75", "1/15/2024 18:00"), ("h:mm AM/PM", "0.75", "6:00 PM"),
    ("mm:ss", "0.0104166667", "15:00"),
    ("[h]:mm", "1.5", "36:00"), ("yyyy-mm-dd", "60", "1900-02-29"), ("yyyy-mm-dd", "59", "1900-02-28"),
    ("yyyy-mm-dd", "61", "1900-03-01"),
    ("yyyy-mm-dd", "1", "1900-01-01"), ("yy", "45306", "24"),
  ]) func dates(_ code: String, _ value: String, _ shown: String) {
    #expect(NumberFormat(code).shown(value, isFrom1904: false) == shown)
  }

  @Test func datesFrom1904() { #expect(NumberFormat("yyyy-mm-dd").shown("0", isFrom1904: true) == "1904-01-01") }

  @Test func whatIsNoNumberStays() {
    for value in ["", "abc", "nan", "1e999"] { #expect(NumberFormat("0.00").shown(value, isFrom1904: false) == value) }
    #expect(NumberFormat("yyyy").shown("-1", isFrom1904: false) == "-1")
  }
}
