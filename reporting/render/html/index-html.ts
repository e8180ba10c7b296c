import type {
  ConformanceReport,
  ExpectationOutcome,
  RequirementVerdict,
} from '../../conformance-report.ts'
import { byDraft, draftTitle } from '../../draft-causes.ts'
import { headline, violationCauses, warningCauses } from '../../headline.ts'
import { oneLine } from '../../plain-text.ts'
import { ReportIndex } from '../../report-index.ts'
import type { ScenarioOutcome } from '../../scenario-outcome.ts'
import type { Renderer } from '../renderer.ts'
import { aboutView } from './about-view.ts'
import { policy, script, style } from './assets.ts'
import { briefView } from './brief-view.ts'
import { connectionView } from './connection-view.ts'
import { EvidenceShelf } from './evidence-shelf.ts'
import { filterView } from './filter-view.ts'
import { causeView, inconclusiveView } from './finding-view.ts'
import { historyView } from './history-view.ts'
import { html, type Markup, nothing } from './markup.ts'
import { matrixView } from './matrix-view.ts'
import { offerView } from './offer-view.ts'
import { readinessView } from './readiness-view.ts'
import { reasonsView } from './reasons-view.ts'
import { sectionLink, titleOf } from './requirement-view.ts'
import { scenariosView } from './scenario-view.ts'
import { statementView } from './statement-view.ts'
import { unjudgedView } from './unjudged-view.ts'
import { fixesView, iconOf, verdictView } from './verdict-view.ts'

/** One self-contained page: it needs neither network nor script, and its policy lets nothing else in. */
export const indexHtml: Renderer = {
  name: 'html',
  file: 'index.html',
  render: (report, outcomes) => page(report, outcomes).html,
}

function page(report: ConformanceReport, outcomes: readonly ScenarioOutcome[]): Markup {
  const sections = sectionsOf(new ReportIndex(report, outcomes)).filter(
    ({ contents }) => contents.length > 0,
  )
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${oneLine(report.target.name, 80)}: ${headline(report).title}, OpenID4VCI conformance</title>
<link rel="icon" href="${iconOf(report)}">
<style>${style}</style>
</head>
<body id="summary">
<a class="skip" href="#main">Skip to the verdict</a>
<header class="masthead"><div><p><b>vcispec</b> <span>OpenID4VCI conformance</span></p>
<p class="views"><a class="for-summary" href="#summary">Summary</a> <a class="for-everything" href="#main">Everything</a></p>
<nav aria-label="Sections"><ul>${sections
    .filter(({ link }) => link !== undefined)
    .map(({ id, link }) => html`<li><a href="#${id}">${link}</a></li>`)}</ul></nav></div></header>
<main id="main">
${verdictView(report)}
${briefView(report)}
${sections.map(sectionView)}
</main>
<script>${script}</script>
</body>
</html>
`
}

interface Section {
  readonly id: string
  readonly title: string
  /** Its name in the masthead. */
  readonly link?: string
  readonly introduction?: string
  readonly contents: readonly Markup[]
}

function sectionView({ id, title, introduction = '', contents }: Section): Markup {
  return html`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${introduction === '' ? nothing : html`<p class="quiet">${introduction}</p>`}
${contents}</section>`
}

/** In the order of reading: exchanges are shown where they are first needed. */
function sectionsOf(index: ReportIndex): readonly Section[] {
  const { report } = index
  const around = { index, shelf: new EvidenceShelf() }
  const { side = 'issuer' } = report
  const { own: causes, ofDraft } = byDraft(report, violationCauses(report))
  return [
    {
      id: 'violations',
      title: 'What to repair',
      link: 'Findings',
      contents: [...fixesView(causes, report), ...causes.map((cause) => causeView(cause, around))],
    },
    {
      id: 'draft',
      title: draftTitle,
      link: 'Draft',
      introduction: report.draft?.sentence ?? '',
      contents: ofDraft.map((cause) => causeView(cause, around)),
    },
    {
      id: 'history',
      title: 'History',
      link: 'History',
      introduction: 'Over the runs that are kept, this one last.',
      contents: historyView(report),
    },
    { id: 'expected', title: 'Expected failures', contents: expectations(report) },
    {
      id: 'inconclusive',
      title: 'Could not be judged',
      contents: inconclusiveView(report, around),
    },
    {
      id: 'unjudged',
      title: 'What would judge more',
      introduction: 'Requirements that apply, as far as is known, and were not judged.',
      contents: unjudgedView(report),
    },
    {
      id: 'readiness',
      title: 'Readiness',
      introduction:
        'What share of each profile is judged and met: the MUST and MUST NOT rows that apply, as far as was seen.',
      // The Foundation's plan that it compares with is that of issuers.
      contents: side === 'wallet' ? [] : readinessView(report),
    },
    {
      id: 'warnings',
      title: 'Warnings',
      link: 'Warnings',
      introduction: `Recommendations the ${side} does not follow. They do not make it non-conforming.`,
      contents: warningCauses(report).map((cause) => causeView(cause, around)),
    },
    {
      id: 'requirements',
      title: 'Requirements',
      link: 'Requirements',
      introduction:
        'From clause to requirement, to the scenarios that judged it, and the faults that prove the check.',
      contents: [requirementFilter(report), matrixView(around)],
    },
    {
      id: 'scenarios',
      title: 'Scenarios',
      link: 'Scenarios',
      contents:
        index.outcomes.length === 0
          ? []
          : [filterView('scenarios', 'Search scenarios', []), ...scenariosView(around)],
    },
    {
      id: 'offer',
      title: 'An offer, as it was scanned',
      link: 'QR code',
      contents: offerView(index),
    },
    {
      id: 'implementation',
      title: 'What the issuer supports',
      link: 'Issuer',
      introduction:
        'Implementation conformance statement, from its metadata and what the run made use of.',
      contents: side === 'wallet' ? [] : statementView(report),
    },
    { id: 'connections', title: 'Connections', contents: connectionView(index) },
    {
      id: 'not-applicable',
      title: 'Not offered',
      introduction:
        side === 'wallet'
          ? 'What the wallet did not do, by what says so.'
          : 'What the issuer does not offer, by what says so.',
      contents: reasons(report, 'not-offered'),
    },
    {
      id: 'not-selected',
      title: 'Not selected',
      introduction: 'What another profile asks for: it is in no count.',
      contents: reasons(report, 'not-selected'),
    },
    { id: 'about', title: 'About this report', link: 'About', contents: [aboutView(index)] },
  ]
}

function reasons(
  report: ConformanceReport,
  why: NonNullable<RequirementVerdict['why']>,
): readonly Markup[] {
  const is = (row: RequirementVerdict) => row.why === why
  return Object.values(report.requirements).some(is) ? [reasonsView(report, is)] : []
}

function requirementFilter({ summary }: ConformanceReport): Markup {
  return filterView(
    'requirements',
    'Search requirements',
    [
      ['violated', summary.violated],
      ['inconclusive', summary.inconclusive],
      ['warning', summary.warnings],
      ['satisfied', summary.satisfied],
      ['not-applicable', summary.notApplicable],
      ['untested', summary.untested],
    ],
    ['MUST', 'SHOULD', 'MAY'],
  )
}

function expectations({ expectedFailures }: ConformanceReport): readonly Markup[] {
  if (expectedFailures.length === 0) return []
  return [
    html`<ul class="ids">${expectedFailures.map(
      (each) =>
        html`<li><b>${outcomeWords[each.outcome]}</b> <code>${each.requirement}</code> ${titleOf(
          each.requirement,
        )} <span class="source">${sectionLink(each.requirement)}</span><br><span class="quiet">${each.reason}${
          each.issue === undefined ? '' : html` · ${issueLink(each.issue)}`
        }${each.expires === undefined ? '' : ` · until ${each.expires}`}</span></li>`,
    )}</ul>`,
  ]
}

/** The user's own: a link where it is one. */
function issueLink(issue: string): Markup {
  return /^https?:\/\/\S+$/.test(issue)
    ? html`<a href="${issue}" rel="noreferrer">${issue}</a>`
    : html`${issue}`
}

const outcomeWords: Readonly<Record<ExpectationOutcome['outcome'], string>> = {
  met: 'Still fails, as expected.',
  'unexpected-pass': 'Passes now: remove the expectation.',
  expired: 'Past its date.',
  'not-judged': 'Not judged in this run.',
}
