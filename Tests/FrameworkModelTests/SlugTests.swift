import FrameworkModel
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Client Focus", "client-focus"), ("Étude & Conseil", "etude-conseil"), ("  What's new? ", "whats-new"),
    ("…", "competency"),
  ])
  func slug(name: String, slug: String) { #expect(Slug.of(name) == slug) }
}
