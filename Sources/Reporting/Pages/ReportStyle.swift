/// What the report's page adds to the common style.
let reportStyle: HTML = """

  .masthead { border-bottom: 3px solid var(--ink); padding-bottom: 0.75rem; margin-bottom: 1.25rem; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 0.75rem; margin: 1rem 0;
    padding: 0; list-style: none; }
  .tile { background: var(--tint); border: 1px solid var(--line); border-inline-start: 5px solid var(--tone, var(--soft));
    border-radius: 6px; padding: 0.6rem 0.85rem; }
  .tile b { display: block; font-size: 1.75rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
  .tile span { color: var(--soft); font-size: 0.9rem; }
  .chart th { font-weight: 400; width: 42%; }
  .chart svg { display: block; width: 100%; height: 0.9rem; }
  .chart rect { fill: var(--tone); } .chart .minor { fill-opacity: 0.75; } .chart .advisory { fill-opacity: 0.75; }
  .bars { width: 38%; padding-inline-end: 1rem; }
  .part { margin-top: 2.25rem; } caption { text-align: start; padding-bottom: 0.3rem; }
  article.contract { border-top: 3px solid var(--ink); margin-top: 2.75rem; padding-top: 1rem; }
  .finding { border: 1px solid var(--line); border-inline-start: 6px solid var(--tone); border-radius: 6px;
    padding: 0.85rem 1.1rem; margin: 1rem 0; }
  .finding h3, .finding h4 { display: flex; flex-wrap: wrap; gap: 0.35rem 0.6rem; align-items: baseline; }
  .finding h4 { font-size: 1.05rem; } .group { margin-top: 1.5rem; }
  .message { font-size: 1.0625rem; }
  .waived { border-style: dashed; }
  figure { border: 1px solid var(--line); border-radius: 4px; overflow: hidden; background: var(--tint); }
  figcaption { font-size: 0.875rem; color: var(--soft); padding: 0.2rem 0.75rem; border-bottom: 1px solid var(--line); }
  .quote { margin: 0; padding: 0.35rem 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
  .finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
  .finding dt { color: var(--soft); } .finding dd { margin: 0; }
  .finding dd ul { margin: 0; padding-inline-start: 1.1rem; }
  @media (max-width: 34rem) { .finding dl { grid-template-columns: 1fr; gap: 0; } .finding dd { margin-bottom: 0.4rem; }
    .finding { padding: 0.75rem; } .chart th { width: auto; } .bars { display: none; } }
  @media (max-width: 34rem) { details.tree ul ul { padding-inline-start: 0.3rem; } .chart { font-size: 0.9rem; }
    .chart th, .chart td { padding-inline-end: 0.4rem; } .chart thead th.small { font-size: 0.75rem; } }
  details { margin: 0.4rem 0; } summary { cursor: pointer; padding: 0.15rem 0; min-height: 1.5rem; }
  details.tree ul { list-style: none; padding-inline-start: 1rem; border-inline-start: 1px solid var(--line); margin: 0.2rem 0; }
  .triage { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 1.1rem; margin: 1rem 0; }
  .index > details { border: 1px solid var(--line); border-radius: 6px; padding: 0.35rem 0.85rem; margin: 0.6rem 0; }
  .index > details > summary { font-weight: 600; }
  .links { columns: 11rem; column-gap: 1.25rem; list-style: none; padding: 0; margin: 0.35rem 0 0.75rem; }
  .links a, .links span { display: inline-block; min-height: 1.5rem; }
  .filter { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: end; background: var(--tint);
    border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 1rem; }
  .filter[hidden] { display: none; }
  .filter fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
  .filter legend { padding: 0; color: var(--soft); font-size: 0.9rem; }
  .filter label { display: inline-flex; gap: 0.4rem; align-items: center; min-height: 1.75rem; }
  .filter .search { flex: 1 1 14rem; flex-direction: column; align-items: stretch; gap: 0.1rem; color: var(--soft);
    font-size: 0.9rem; }
  .filter input[type=search] { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft);
    border-radius: 4px; padding: 0.3rem 0.6rem; width: 100%; }
  .filter input[type=checkbox] { width: 1.25rem; height: 1.25rem; accent-color: var(--link); margin: 0; }
  .row { border-top: 1px solid var(--line); padding: 0.6rem 0; content-visibility: auto; min-height: 5.5rem; }
  .row h3 { font-size: 1rem; }
  .row ul { list-style: none; padding: 0; margin: 0.25rem 0 0; }
  .row li { border-inline-start: 4px solid var(--tone); padding-inline-start: 0.7rem; margin: 0.3rem 0; }
  .row .law a { display: inline-block; min-height: 1.5rem; }
  footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 0.75rem; color: var(--soft); font-size: 0.875rem; }
  @media print { article.contract { break-before: page; border-top: 0; margin-top: 0; }
    article.clean { break-before: auto; break-inside: avoid; border-top: 1px solid var(--line); margin-top: 1rem; }
    .finding, .row li, .triage, .tile { break-inside: avoid; } .row { content-visibility: visible; }
    .filter, .index { display: none; } .tiles { grid-template-columns: repeat(5, 1fr); }
    .tile { padding: 0.4rem 0.6rem; } }

  """
