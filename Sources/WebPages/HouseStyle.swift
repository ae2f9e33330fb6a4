/// The look that all pages of Rung share: findings, differences, the cross-reference, a framework's site.
///
/// Colors are named by what they are for, and each page uses the names. Text on its ground has a contrast of 4.5 to 1 or more,
/// on light and on dark ground.
public enum HouseStyle {
  /// The colors, for light and dark ground and for paper.
  public static let colors = """
    :root {
      color-scheme: light dark;
      --ground: #fff; --panel: #f4f5f8; --ink: #1b1c20; --soft: #575a66; --line: #cfd2db; --accent: #0b57a4;
      --mark: #ffe08a; --error: #b00020; --warning: #8a5a00; --info: #2b5c8a; --gone: #b3261e; --new: #1a6b2d;
      --on-badge: #fff;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #17181c; --panel: #22242b; --ink: #e9eaee; --soft: #a9adba; --line: #3d404b; --accent: #8ab8f0;
        --mark: #6b5300; --error: #ff8a80; --warning: #f0b95a; --info: #8ab8f0; --gone: #ff8a80; --new: #7fd18f;
        --on-badge: #17181c;
      }
    }
    @media print {
      :root {
        color-scheme: light;
        --ground: #fff; --panel: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #000;
        --mark: #ddd; --error: #000; --warning: #000; --info: #000; --gone: #000; --new: #000; --on-badge: #fff;
      }
    }

    """

  /// Colors, letters, tables, and what keeps words within narrow columns.
  public static let sheet =
    colors + """
      body { background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto;
        max-width: 75rem; padding: 0 1rem; overflow-wrap: anywhere; }
      h1 { font-size: 1.6rem; line-height: 1.25; }
      h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
      a { color: var(--accent); }
      :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-top: 1px solid var(--line); overflow-wrap: anywhere; padding: .5rem; text-align: left;
        vertical-align: top; }
      pre { background: var(--panel); margin: .3rem 0; overflow-x: auto; padding: .5rem; }
      mark { background: var(--mark); color: inherit; }
      del { color: var(--gone); }
      ins { color: var(--new); font-weight: 600; text-decoration: underline; }
      small, .soft { color: var(--soft); }
      @media print {
        body { font-size: 10pt; margin: 0; max-width: none; padding: 0; }
        h1, h2, h3 { break-after: avoid; }
        tr, li { break-inside: avoid; }
        thead { display: table-header-group; }
      }

      """
}
