import Documents
import Testing

@Suite struct WebArchiveTests {
  private func page(_ text: String) -> String? {
    DocumentReader.page(inWebArchive: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private let page = "<html><body><h1>Café =1</h1></body></html>"

  /// As wikis export pages to Word: quoted-printable, with lines that do not end.
  @Test func quotedPrintable() {
    let text = """
      Date: Mon, 30 Nov 2026 10:00:00 +0000\r
      MIME-Version: 1.0\r
      Content-Type: multipart/related;\r
      \tboundary="----=_Part_1"\r
      \r
      ------=_Part_1\r
      Content-Type: text/html; charset=UTF-8\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      <html><body><h1>Caf=C3=A9 =3D=\r
      1</h1></body></html>\r
      ------=_Part_1\r
      Content-Type: image/png\r
      \r
      none\r
      ------=_Part_1--\r

      """
    #expect(self.page(text) == page + "\r\n")
  }

  @Test func base64InNestedParts() {
    let text = """
      MIME-Version: 1.0
      Content-Type: multipart/related; boundary=outer

      --outer
      Content-Type: multipart/alternative; boundary=inner

      --inner
      Content-Type: text/plain

      Not this.
      --inner
      Content-Type: text/html
      Content-Transfer-Encoding: base64

      PGh0bWw+PGJvZHk+PGgxPkNhZsOpID0xPC9oMT48
      L2JvZHk+PC9odG1sPg==
      --inner--
      --outer--
      """
    #expect(self.page(text) == page)
  }

  @Test(arguments: [
    "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/plain\n\nHi",
    "Content-Type: multipart/related\n\n--a\n", "Content-Type: multipart/related; boundary=a\n\n--a", "",
  ]) func whatHoldsNoPageIsNone(_ text: String) { #expect(page(text) == nil) }
}
