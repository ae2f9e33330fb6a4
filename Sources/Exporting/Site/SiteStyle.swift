import WebPages
import Writing

/// The style of a site: the house's, that of its picture, and its own.
enum SiteStyle {
  static func sheet(of site: Site) -> String {
    HouseStyle.sheet + LinkPicture.sheet + LinkPageParts.sheet + own + (site.changes?.sheet ?? "")
  }

  private static let own = """
    body { margin: 0 auto 3rem; }
    main:focus { outline: none; }
    .skip { left: 1rem; padding: .5rem 1rem; position: absolute; top: -10rem; }
    .skip:focus { background: var(--ground); top: .5rem; z-index: 1; }
    .unseen { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap; width: 1px; }
    .paper-only { display: none; }
    header.site { align-items: baseline; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap;
      gap: .25rem 2rem; padding: .75rem 0; }
    header.site p { font-weight: 600; margin: 0; }
    header.site ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; list-style: none; margin: 0; padding: 0; }
    header.site [aria-current] { color: var(--ink); font-weight: 600; }
    footer.site { border-top: 1px solid var(--line); color: var(--soft); margin-top: 3rem; }
    .lead { font-size: 1.1rem; max-width: 45rem; }
    .scale { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; list-style: none; margin: 0; padding: 0; }
    #search { margin: 1.5rem 0; }
    #search label { display: block; font-weight: 600; }
    #query { background: var(--ground); border: 1px solid var(--soft); border-radius: .4rem; color: var(--ink);
      font: inherit; max-width: 30rem; padding: .5rem .75rem; width: 100%; box-sizing: border-box; }
    .cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      list-style: none; margin: 0; padding: 0; }
    .cards > li { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
    .cards h3 { font-size: 1.05rem; margin: 0; }
    .cards p { margin: .4rem 0 0; }
    .hits { border-top: 1px solid var(--line); margin: .6rem 0 0; padding: .6rem 0 0 1.1rem; }
    [hidden] { display: none !important; }
    .levels { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); }
    .level { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .5rem .9rem; }
    .level h3 { font-size: 1rem; margin: .3rem 0; }
    .level h4 { font-size: .9rem; margin: .8rem 0 .2rem; }
    .level ul { margin: .4rem 0; padding-left: 1.1rem; }
    .level li { margin: .35rem 0; }
    .questions > li { margin: 1rem 0; }
    .questions p { font-weight: 600; margin: 0; }
    .signs th { width: 12rem; }
    .signs ul { margin: 0; padding-left: 1.1rem; }
    @media (max-width: 40rem) { .signs th { width: 6.5rem; } }
    @media print {
      header.site nav, .skip, #search, .screen-only, .neighbors { display: none; }
      header.site { border: 0; padding: 0; }
      .paper-only { display: block; }
      .fill { border-bottom: 1px solid var(--line); padding-top: 1rem; }
      .notes { border: 1px solid var(--line); color: var(--soft); font-size: 8pt; height: 7rem; margin: .5rem 0;
        padding: .2rem .4rem; }
      .levels { display: block; }
      .level { break-inside: avoid; margin: .5rem 0; }
      a { color: inherit; text-decoration: none; }
      .questions > li { break-inside: avoid; }
    }

    """
}
