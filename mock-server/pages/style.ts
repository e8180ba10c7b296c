/** One look for every page: system fonts, light and dark, nothing fetched from elsewhere. */
export const style = `
  :root {
    color-scheme: light dark;
    --page: light-dark(#f5f6f8, #14171c);
    --card: light-dark(#fff, #1d2128);
    --text: light-dark(#1a1d23, #e8eaee);
    --quiet: light-dark(#565d69, #a3abb8);
    --line: light-dark(#d9dde4, #343b46);
    --accent: light-dark(#1f4fd1, #8fb0ff);
    --onaccent: light-dark(#fff, #10131a);
    --good: light-dark(#11663a, #6fd69d);
    --bad: light-dark(#a31621, #ff9a9f);
  }
  * { box-sizing: border-box }
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: var(--page); color: var(--text) }
  main, header.top, footer { max-width: 27rem; margin-inline: auto; padding-inline: 1rem }
  body.wide :is(main, header.top, footer) { max-width: 64rem }
  header.top { padding-top: 1rem; font-size: .875rem }
  footer { margin-block: 2rem; font-size: .875rem; color: var(--quiet) }
  h1 { font-size: 1.5rem; line-height: 1.25; margin-block: 1.5rem .75rem }
  h2 { font-size: 1.125rem; margin-block: 2rem .5rem }
  a { color: var(--accent) }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin-block: 1rem }
  label, legend { display: block; font-weight: 600; margin: 1rem 0 .25rem; padding: 0 }
  fieldset { border: 0; margin: 1rem 0 0; padding: 0 }
  .card > :first-child, form > :first-child { margin-top: 0 }
  .card > :last-child { margin-bottom: 0 }
  .choice { display: flex; gap: .5rem; align-items: baseline; font-weight: 400; margin: .25rem 0 }
  input:not([type=checkbox], [type=radio]), select {
    font: inherit; color: inherit; width: 100%; padding: .5rem .625rem;
    background: var(--page); border: 1px solid var(--quiet); border-radius: .5rem }
  button, .button { font: inherit; font-weight: 600; display: inline-block; padding: .5rem 1.25rem; margin-top: 1.25rem;
    border: 1px solid var(--accent); border-radius: .5rem; background: var(--accent); color: var(--onaccent);
    text-decoration: none; cursor: pointer }
  button:is(.plain, .secondary) { background: none; color: var(--accent) }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  .problem { color: var(--bad); font-weight: 600 }
  .quiet { color: var(--quiet) }
  code, .code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
  .scroll { overflow-x: auto }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: start; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line) }
  th { font-size: .875rem; color: var(--quiet) }
  tbody th { font-weight: 400; color: inherit }
  .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem; align-items: end }
  .fields > div > label { margin-top: .75rem }
  .many { columns: 16rem; column-gap: 1.5rem }
  .note { border-inline-start: .25rem solid var(--accent); padding-inline-start: .75rem }
  td > details > summary { white-space: nowrap }
  @media (max-width: 40rem) {
    thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden }
    table, tbody, tr, td, tbody th { display: block }
    tr { border-bottom: 1px solid var(--line); padding-block: .5rem }
    td, tbody th { border: 0; padding: .125rem 0; overflow-wrap: anywhere }
    [data-label]::before { content: attr(data-label) ' '; color: var(--quiet); font-size: .875rem }
  }
  .badge { display: inline-block; padding: 0 .5rem; border: 1px solid; border-radius: 1rem; font-size: .875rem; font-weight: 600 }
  .COMPLETED { color: var(--good) } .EXPIRED, .bad { color: var(--bad) } .CREATED, .ISSUING { color: var(--accent) }
  .qr { display: block; max-width: 100%; height: auto; margin: 1rem auto; border-radius: .5rem }
  .spent .qr { opacity: .12 }
  .inline { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end }
  .inline button { margin: 0 }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0; font: .8125rem/1.4 ui-monospace, monospace }
  @media (prefers-reduced-motion: no-preference) { .badge { transition: color .2s } }`
