/// The style that all pages share: light and dark, for screens from 320 pixels, A4 in print.
///
/// Contrast is at least 4.5:1 for text and 3:1 for marks (WCAG 2.2 AA); severities differ in word and shape, not in
/// colour alone; sides are logical, so that pages from right to left need no style of their own.
let pageStyle: HTML = """

  :root { color-scheme: light dark; --paper: #fff; --tint: #f5f6f8; --ink: #1a1f29; --soft: #535b68; --line: #d4d8de;
    --link: #0b5394; --mark: #fff0b3; --mark-ink: #1a1f29; --critical: #a3121c; --major: #a34a00; --minor: #6b5900;
    --advisory: #2f5d8a; --good: #1e6b3a; }
  @media (prefers-color-scheme: dark) { :root { --paper: #14171c; --tint: #1e232b; --ink: #e8eaee; --soft: #a9b1bd;
    --line: #3a414c; --link: #8fc1ff; --mark: #5c4a00; --mark-ink: #fff6d6; --critical: #ff9a94; --major: #ffb27a;
    --minor: #e6cf6a; --advisory: #9cc4f0; --good: #86d3a0; } }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
  body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
  h1, h2, h3, h4 { line-height: 1.25; margin: 0; overflow-wrap: anywhere; text-wrap: balance; }
  h1 { font-size: 1.85rem; letter-spacing: -0.01em; }
  h2 { font-size: 1.35rem; }
  h3 { font-size: 1.05rem; }
  p, ul, ol, dl, table, figure { margin: 0.5rem 0; }
  p, li, dd, td, th { overflow-wrap: anywhere; }
  a { color: var(--link); text-underline-offset: 0.15em; }
  a:focus-visible, summary:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link);
    outline-offset: 2px; border-radius: 2px; }
  code, .quote { font: 0.875rem/1.55 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
  code { overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate; }
  mark { background: var(--mark); color: var(--mark-ink); border-radius: 2px; padding: 0.05em 0.1em; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); }
  th { font-weight: 600; }
  .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .soft { color: var(--soft); }
  .small { font-size: 0.875rem; }
  .skip { position: absolute; inset-inline-start: -100vw; }
  .skip:focus { inset-inline-start: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; z-index: 1; }
  .critical { --tone: var(--critical); } .major { --tone: var(--major); }
  .minor { --tone: var(--minor); } .advisory { --tone: var(--advisory); }
  .badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 0.6rem;
    font-size: 0.8125rem; font-weight: 600; line-height: 1.5rem; white-space: nowrap; color: var(--tone, var(--soft)); }
  .critical > .badge, .badge.critical { background: var(--tone); color: var(--paper); border-color: var(--tone); }
  dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1.25rem; }
  dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
  @media (max-width: 34rem) { dl.facts { grid-template-columns: 1fr; gap: 0; } dl.facts dd { margin-bottom: 0.4rem; } }
  @page { size: A4; margin: 16mm 15mm 18mm; }
  @media print { :root { color-scheme: light; --paper: #fff; --tint: #fff; --ink: #000; --soft: #444; --line: #bbb;
    --link: #000; --mark: #fff0b3; --mark-ink: #000; --critical: #a3121c; --major: #a34a00; --minor: #6b5900;
    --advisory: #2f5d8a; --good: #1e6b3a; }
    body { max-width: none; padding: 0; font-size: 10pt; }
    .skip, details:not([open]) { display: none; }
    h1, h2, h3, h4 { break-after: avoid; }
    tr, figure { break-inside: avoid; }
    .badge, mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    .law a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.8em; overflow-wrap: anywhere; } }

  """
