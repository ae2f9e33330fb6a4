import FrameworkModel
public import Writing

/// A small site that people read in a browser, from a folder or a server: nothing is fetched from elsewhere.
public struct SiteWriter: Writer {
  public let name = "html"
  public let fileName = "index.html"
  public let summary =
    "a site to read, search and print: a page and an interview guide for each competency, the cross-reference"
  public let isSeveralFiles = true

  public init() {}

  public func write(_ publication: Publication, to receive: @escaping ByteReceiver) throws(WritingError) {
    receive(IndexPage.bytes(Site(publication)).span)
  }

  public func files(of publication: Publication) throws(WritingError) -> [FormFile] {
    let site = Site(publication)
    func file(_ path: String, _ bytes: @escaping @Sendable () -> [UInt8]) -> FormFile {
      FormFile(path) { (receive) throws(WritingError) in receive(bytes().span) }
    }
    var files = [
      file(fileName) { IndexPage.bytes(site) },
      file(Site.styleName) { Array(SiteStyle.sheet(of: site).utf8) },
      file(Site.scriptName) { Array(SiteScript.text.utf8) },
      file(Site.searchName) { SearchData.bytes(of: site) },
      file(Site.linksName) { LinksPage.bytes(site) },
    ]
    if site.changes != nil { files.append(file(Site.changesName) { ChangesPage.bytes(site) }) }
    for place in site.framework.competencies.indices {
      files.append(file(site.address(ofCompetency: place)) { CompetencyPage.bytes(site, place) })
      if site.hasQuestions(place) {
        files.append(file(site.address(ofInterview: place)) { InterviewPage.bytes(site, place) })
      }
    }
    return files
  }

  public func losses(of publication: Publication) -> LossReport {
    let why = "pages do not tell what a source states from what Rung filled in"
    return LossReport(
      target: name, of: publication.framework,
      without: [(.inferred, why), (.levelInferred, why), (.links, "pages lead nowhere outside")])
  }
}
