import { clauses } from '../../../checks/clause.ts'
import { counted, oneLine, shortened } from '../../plain-text.ts'
import { replayCommand } from '../../replay.ts'
import type { ScenarioOutcome } from '../../scenario-outcome.ts'
import { isHard } from '../../severity.ts'
import { commandView } from './command-view.ts'
import type { Surroundings } from './finding-view.ts'
import { html, type Markup, nothing } from './markup.ts'
import { sequenceView } from './sequence-view.ts'

/** Every scenario, by its feature: what happened in it, and what it judged. */
export function scenariosView(around: Surroundings): readonly Markup[] {
  const { outcomes } = around.index
  const byFeature = Map.groupBy(outcomes, ({ at }) => at.replace(/:\d+$/, ''))
  return [...byFeature].map(([file, members]) => featureView(file, members, around))
}

function featureView(
  file: string,
  members: readonly ScenarioOutcome[],
  around: Surroundings,
): Markup {
  const [feature] = partsOf(members[0]?.scenario ?? '')
  return html`<details class="feature group"><summary><h3>${feature}</h3> <code class="quiet">${file}</code>
<span class="tally">${toneTally(members)}</span></summary>
${members.map((outcome) => scenarioView(outcome, around))}</details>`
}

function scenarioView(outcome: ScenarioOutcome, around: Surroundings): Markup {
  const tone = toneOf(outcome)
  const { at, scenario } = outcome
  const [, ...names] = partsOf(scenario)
  const [clause] = outcome.clauses
  return html`<details class="scenario item ${tone}" id="${around.index.anchorOf(outcome)}"><summary><span class="sign"></span><span>${names.join(' › ') || scenario}</span>
<span class="quiet">${words[tone]}</span></summary>
<p class="where"><code>${at}</code> · ${findingsNote(outcome)}</p>
${outcome.log.length === 0 ? nothing : html`<p class="where">${shortened(outcome.log.at(-1) ?? '', 500)}</p>`}
${judgedList(outcome)}
${sequenceView(outcome, around)}
${clause === undefined ? nothing : commandView(replayCommand(around.index.report.run, tagOf(clause)))}
</details>`
}

/** Violations link to their requirement; what was satisfied is only counted. */
function judgedList({ record }: ScenarioOutcome): Markup {
  const broken = (record?.findings ?? []).filter(
    ({ verdict }) => verdict === 'violated' || verdict === 'inconclusive',
  )
  if (broken.length === 0) return nothing
  return html`<ul class="ids">${broken
    .slice(0, 20)
    .map(
      ({ requirement, verdict, seen, reason }) =>
        html`<li><a href="#${requirement}"><code>${requirement}</code></a> ${verdict}: ${oneLine(reason ?? seen, 300)}</li>`,
    )}</ul>`
}

function findingsNote({ record }: ScenarioOutcome): string {
  const findings = record?.findings ?? []
  const satisfied = findings.filter(({ verdict }) => verdict === 'satisfied').length
  return `${counted(satisfied, 'requirement')} satisfied, ${counted(record?.exchanges.length ?? 0, 'exchange')}`
}

type Tone = 'violated' | 'inconclusive' | 'satisfied' | 'not-applicable'

const words: Readonly<Record<Tone, string>> = {
  violated: 'violated',
  inconclusive: 'could not be judged',
  satisfied: 'passed',
  'not-applicable': 'not applicable',
}

function toneOf({ status, record }: ScenarioOutcome): Tone {
  if (status === 'skipped') return 'not-applicable'
  if (status === 'passed') return 'satisfied'
  return (record?.findings ?? []).some(isHard) ? 'violated' : 'inconclusive'
}

function toneTally(members: readonly ScenarioOutcome[]): readonly Markup[] {
  const tones = Map.groupBy(members, toneOf)
  return (Object.keys(words) as Tone[]).flatMap((tone) => {
    const count = tones.get(tone)?.length ?? 0
    return count === 0
      ? []
      : [
          html`<span class="${tone}" title="${words[tone]}"><span class="sign"></span>${count}</span>`,
        ]
  })
}

/** Feature, rule and example. */
function partsOf(scenario: string): readonly string[] {
  return scenario.split(' › ')
}

function tagOf(prefix: string): string {
  return clauses.find((clause) => clause.prefix === prefix)?.tag ?? prefix
}
