import type { ConformanceReport } from '../../conformance-report.ts'
import { counted } from '../../plain-text.ts'
import { type ModuleOutlook, moduleOutlooks, profileShares } from '../../readiness.ts'
import type { Share } from '../../share.ts'
import { html, type Markup, nothing } from './markup.ts'

/** What share of each profile is judged and met, clause by clause, and what the Foundation's suite would exercise. */
export function readinessView(report: ConformanceReport): readonly Markup[] {
  const profiles = profileShares(report)
  if (profiles.length === 0) return []
  return [
    table(
      'Profile',
      profiles.map((share) => [share.profile, share]),
    ),
    ...profiles.map(
      ({ profile, clauses }) =>
        html`<details class="reason"><summary>${profile}, clause by clause <span class="quiet">${counted(clauses.length, 'clause')}</span></summary>${table(
          'Clause',
          clauses.map(({ clause, ...share }) => [
            `${clause.spec}, ${clause.section}${clause.title === undefined ? '' : `: ${clause.title}`}`,
            share,
          ]),
        )}</details>`,
    ),
    modulesView(moduleOutlooks(report)),
  ]
}

function table(what: string, rows: readonly (readonly [name: string, share: Share])[]): Markup {
  return html`<table class="shares"><thead><tr><th scope="col">${what}</th><th scope="col">apply</th><th scope="col">judged</th><th scope="col">met</th></tr></thead><tbody>${rows.map(
    ([name, { applicable, judged, met }]) =>
      html`<tr><th scope="row">${name}</th><td>${applicable}</td><td>${judged}</td><td>${met}</td></tr>`,
  )}</tbody></table>`
}

const words: Readonly<Record<ModuleOutlook['outlook'], readonly [tone: string, words: string]>> = {
  met: ['satisfied', 'exercised; met here, as far as was judged'],
  broken: ['violated', 'exercised; broken here'],
  skipped: ['not-applicable', 'skipped: the issuer does not offer it'],
  'not judged': ['untested', 'not judged here: whether it would be exercised is not known'],
}

function modulesView(modules: readonly ModuleOutlook[]): Markup {
  const exercised = modules.filter(
    ({ outlook }) => outlook === 'met' || outlook === 'broken',
  ).length
  return html`<details class="reason"><summary>The OpenID Foundation’s issuer plan, from what is known <span class="quiet">${exercised} of ${modules.length} modules exercised, as far as was seen</span></summary>
<p class="quiet">Modules of <code>oid4vci-1_0-issuer-test-plan</code> as known of August 2026. That suite decides by its own rules, and needs a client that authenticates and a sender-constrained token; only its own run tells.</p>
<ul class="rows">${modules.map(({ name, about, outlook, broken }) => {
    const [tone, said] = words[outlook]
    return html`<li class="${tone}"><span class="sign"></span><div><p><code>${name}</code> ${about}</p><p class="quiet">${said}${
      broken.length === 0
        ? nothing
        : html`: ${broken.map((id, at) => html`${at > 0 ? ', ' : ''}<a href="#${id}">${id}</a>`)}`
    }</p></div></li>`
  })}</ul></details>`
}
