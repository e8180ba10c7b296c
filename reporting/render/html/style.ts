/** The page's look: one ink, hairlines, and colour only where it carries a verdict. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --raised: #ffffff; --sunk: #f4f4f0; --ink: #1c1e21; --quiet: #63676e; --line: #e2e2dc;
  --link: #1a4f8b; --violated: #b3261e; --violated-wash: #fdf1ef; --warning: #94630a; --inconclusive: #5d4a9c;
  --satisfied: #2a7a52; --none: #a6a9ad; --satisfied-wash: #eff7f2; --inconclusive-wash: #f3f1fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --raised: #1b1e22; --sunk: #202429; --ink: #e8e8e4; --quiet: #9aa0a8; --line: #30353c;
    --link: #8fbcf0; --violated: #f28b82; --violated-wash: #2b1c1c; --warning: #e0b25c; --inconclusive: #b4a5ec;
    --satisfied: #7cc79d; --none: #666c74; --satisfied-wash: #18261f; --inconclusive-wash: #221f30;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 ui-sans-serif, system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
}
main, .masthead { max-width: 60rem; margin: 0 auto; padding: 0 1.5rem; }
.masthead { padding-top: 1.25rem; color: var(--quiet); font-size: .875rem; }
.masthead p { margin: 0; } .masthead b { color: var(--ink); margin-right: .5em; }
h1, h2, h3, h5, p, dl, dd, ul, figure { margin: 0; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; font-size: .8125em; }
.quiet, .where { color: var(--quiet); font-size: .875rem; }
dd, .rule, .where, summary, h1, h3, li, p { overflow-wrap: anywhere; unicode-bidi: isolate; }

.verdict { margin: 1.5rem 0 0; padding: 1.75rem 0 0; border-top: 4px solid var(--tone); }
.verdict.violated { --tone: var(--violated); } .verdict.conforms { --tone: var(--satisfied); }
.verdict.inconclusive { --tone: var(--inconclusive); }
.target { font-weight: 600; }
h1 { font-size: clamp(1.75rem, 6vw, 2.75rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 680; color: var(--tone); margin: .25rem 0 .5rem; text-wrap: balance; }
.note { font-size: 1.0625rem; max-width: 44rem; }
.bar { display: block; width: 100%; height: 10px; border-radius: 5px; margin: 1.5rem 0 .25rem; }
.bar .violated { fill: var(--violated); } .bar .inconclusive { fill: var(--inconclusive); }
.bar .warnings { fill: var(--warning); } .bar .satisfied { fill: var(--satisfied); }
.counts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(6, auto); justify-content: space-between; gap: .5rem 1.5rem; margin-top: 1rem; }
.counts a { color: var(--quiet); text-decoration: none; font-size: .875rem; display: block; }
.counts a:hover { text-decoration: underline; }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; color: var(--tone, var(--ink)); font-weight: 640; }
.counts .violated { --tone: var(--violated); } .counts .inconclusive { --tone: var(--inconclusive); }
.counts .warnings { --tone: var(--warning); } .counts .satisfied { --tone: var(--satisfied); }
.counts .notApplicable, .counts .untested { --tone: var(--ink); } .counts .zero { --tone: var(--none); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 44%), 1fr)); gap: .75rem 2rem; margin: 1.75rem 0 0; padding: 1.25rem 0; border: solid var(--line); border-width: 1px 0; }
.facts dt { color: var(--quiet); font-size: .8125rem; } .facts dd { font-size: .9375rem; }

.part { margin-top: 3.25rem; }
h2 { font-size: 1.375rem; letter-spacing: -.01em; line-height: 1.25; font-weight: 660; margin-bottom: .75rem; }
.part > .quiet { margin: -.5rem 0 .75rem; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 1.125rem 1.25rem 1.25rem; margin-top: 1rem; }
.card.violated { --tone: var(--violated); } .card.warning { --tone: var(--warning); } .card.inconclusive { --tone: var(--inconclusive); }
.card header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .625rem; }
.card h3 { font-size: 1.125rem; line-height: 1.3; font-weight: 640; }
.card header .id { margin-left: auto; }
.id { color: var(--quiet); white-space: nowrap; }
.level { font-size: .6875rem; font-weight: 700; letter-spacing: .04em; color: var(--quiet); border: 1px solid currentColor; border-radius: 3px; padding: .0625rem .3125rem; white-space: nowrap; }
.card .level { background: var(--tone); border-color: var(--tone); color: var(--raised); }
.rule { margin-top: .375rem; max-width: 46rem; }
.source { font-size: .875rem; } .source a { white-space: normal; }
.sighting + .sighting { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .25rem; }
.compare { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; margin-top: .875rem; }
.compare > div { border-radius: 4px; padding: .5rem .75rem .625rem; }
.compare .seen { background: var(--violated-wash); } .compare .expected { background: var(--satisfied-wash); }
.compare dt { font-size: .75rem; font-weight: 640; } .compare dd { font-size: .9375rem; }
.seen dt { color: var(--violated); } .expected dt { color: var(--satisfied); }
.warning .compare .seen { background: var(--sunk); } .warning .seen dt { color: var(--warning); }
.hint { margin-top: .75rem; } .hint b { margin-right: .375rem; }
.where { margin-top: .75rem; }
.consequences { margin: .875rem 0 0 .75rem; padding-left: 1.25rem; border-left: 2px solid var(--line); }
.cause + .cause { margin-top: 1.5rem; }

summary { cursor: pointer; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.exchange { margin-top: .75rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); }
.exchange > summary { padding: .4375rem .75rem; font-size: .875rem; }
.wire { font-weight: 600; } .path { font-weight: 400; overflow-wrap: anywhere; }
.status { float: right; font-variant-numeric: tabular-nums; font-weight: 600; margin-left: .75rem; }
.status.bad { color: var(--violated); } .status.refused { color: var(--warning); } .status.fine { color: var(--satisfied); }
.messages { padding: 0 .75rem .75rem; border-top: 1px solid var(--line); }
.messages > .quiet { margin-top: .5rem; }
h5 { font-size: .75rem; color: var(--quiet); margin: .75rem 0 .25rem; font-weight: 640; }
pre { margin: 0; padding: .625rem .75rem; background: var(--sunk); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 32rem; overflow-y: auto; line-height: 1.5; }
pre .name { color: var(--quiet); } i { font-style: normal; color: var(--inconclusive); }
.jwt { margin-top: .375rem; font-size: .875rem; } .jwt pre { margin-top: .25rem; }
.none { color: var(--violated); font-size: .9375rem; }

.spec { border-top: 1px solid var(--line); } .spec:last-of-type { border-bottom: 1px solid var(--line); }
.spec > summary { padding: .625rem 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: .125rem .625rem; }
.spec > summary::before { content: "+"; width: .75rem; color: var(--quiet); font-weight: 600; } .spec[open] > summary::before { content: "\\2212"; }
.spec h3 { display: inline; font-size: 1rem; font-weight: 620; }
.spec[open] { padding-bottom: 1rem; }
.clause { margin-left: 1.375rem; border-top: 1px solid var(--line); }
.clause > summary { padding: .3125rem 0; display: flex; align-items: baseline; gap: .75rem; font-size: .9375rem; }
.section { color: var(--quiet); min-width: 4.25rem; font-variant-numeric: tabular-nums; font-size: .875rem; }
.tally { margin-left: auto; display: inline-flex; gap: .625rem; font-size: .8125rem; font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--quiet); }
.tally > span { display: inline-flex; align-items: center; gap: .25rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--quiet); font-size: .8125rem; margin-bottom: .75rem; }
.legend > span { display: inline-flex; align-items: center; gap: .375rem; }
.unjudged > summary { color: var(--quiet); } .clause > .source { margin: .125rem 0 0; }
.sign { display: inline-block; width: .5625rem; height: .5625rem; border-radius: 50%; background: var(--tone); flex: none; }
.violated > .sign { --tone: var(--violated); border-radius: 1px; } .warning > .sign { --tone: var(--warning); border-radius: 1px; transform: rotate(45deg); }
.inconclusive > .sign { --tone: var(--inconclusive); } .satisfied > .sign { --tone: var(--satisfied); }
.not-applicable > .sign, .untested > .sign, .excluded > .sign { background: none; border: 1.5px solid var(--none); }
.not-applicable > .sign { border: 0; height: 2px; border-radius: 0; background: var(--none); }
.rows { list-style: none; padding: .25rem 0 1rem; }
.rows li { display: flex; gap: .75rem; padding: .5rem 0; font-size: .9375rem; }
.rows li > .sign { margin-top: .4375rem; }
.rows p + p { margin-top: .125rem; }
.clause > .exchange { margin-bottom: 1rem; }
.reason { border-top: 1px solid var(--line); padding: .5rem 0; font-size: .9375rem; }
.ids { list-style: none; padding: .5rem 0 .25rem; font-size: .9375rem; } .ids li { padding: .1875rem 0; }
.ids code { color: var(--quiet); margin-right: .25rem; }
.card .ids { padding-bottom: 0; }
.offer img { width: 14rem; max-width: 100%; image-rendering: pixelated; background: #fff; padding: .75rem; border: 1px solid var(--line); border-radius: 6px; display: block; margin-bottom: .5rem; }
#about { padding-bottom: 4rem; } #about > .quiet { margin: 1rem 0; max-width: 44rem; } #about .facts { margin-top: 0; }

@media (max-width: 40rem) {
  main, .masthead { padding-left: 1rem; padding-right: 1rem; }
  .counts { grid-template-columns: repeat(3, auto); justify-content: start; gap: .75rem 1.75rem; }
  .compare { grid-template-columns: 1fr; gap: .5rem; }
  .card { padding: 1rem; } .card header .id { margin-left: 0; width: 100%; }
  .consequences { margin-left: 0; padding-left: .75rem; }
  .clause { margin-left: 0; } .section { min-width: 3rem; }
  .clause > summary, .spec > summary { flex-wrap: wrap; } .tally { white-space: normal; flex-wrap: wrap; }
  .status { float: none; }
}
@media print { details > * { display: revert; } .card { break-inside: avoid; } }
`
