/// The style sheet of the page of differences.
enum HTMLDifferenceStyle {
  static let sheet = """
    :root { color-scheme: light dark; --line: #8886; --gone: #c0392b; --new: #1e7e34; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    th, td { border-top: 1px solid var(--line); overflow-wrap: anywhere; padding: .5rem; text-align: left;
      vertical-align: top; }
    label { border: 1px solid var(--line); border-radius: 1rem; margin-right: .75rem; padding: .15rem .7rem; }
    .class { font-weight: 600; }
    .breaking .class, label.breaking { color: #b02a1e; }
    .review .class, label.review { color: #9a6700; }
    .minor .class, label.minor { color: #0b63a5; }
    .editorial .class, label.editorial { color: #6b6b6b; }
    del { color: var(--gone); }
    ins { color: var(--new); font-weight: 600; text-decoration: underline; }
    small, code, .sure { color: #777; font-size: .8rem; }
    .finding { border-left: 4px solid var(--gone); padding-left: .75rem; }
    #show-breaking:not(:checked) ~ main tr.breaking, #show-review:not(:checked) ~ main tr.review,
    #show-minor:not(:checked) ~ main tr.minor, #show-editorial:not(:checked) ~ main tr.editorial { display: none; }
    @media print {
      body { color: #000; font-size: 10pt; margin: 0; max-width: none; }
      input, label { display: none; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      h2 { break-after: avoid; }
    }

    """
}
