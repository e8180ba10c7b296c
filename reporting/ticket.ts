import { requirementById, requirementUrl } from '../checks/catalogue.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import { causeTitle } from './cause-title.ts'
import { placeOf } from './clause-place.ts'
import type { ReportFinding } from './conformance-report.ts'
import { oneLine } from './plain-text.ts'
import { code, codeBlock } from './render/markdown-code.ts'
import { curlCommand, replayCommand } from './replay.ts'
import type { ReportIndex } from './report-index.ts'

/** A finding for an issue tracker, as Markdown: the steps, what was seen, what is expected, the clause, the request. */
export function ticketOf(finding: ReportFinding, index: ReportIndex): string {
  const { requirement, verdict, seen, expected, hint, reason } = finding
  const { target, tool, run } = index.report
  const evidence = index.exchangeOf(finding)
  const curl = evidence && curlCommand(evidence.exchange)
  const blocks = [
    `# ${verdict === 'violated' ? '' : 'Not judged: '}${causeTitle(requirement, [finding])}`,
    `Issuer: ${code(target.credentialIssuer ?? target.name)}, judged by ${tool.name} ${tool.version} on ${run.startedAt.slice(0, 10)}.`,
    `## Steps\n\n${stepsOf(finding, index).join('\n')}`,
    verdict === 'violated'
      ? `## Seen\n\n${code(seen)}\n\n## Expected\n\n${code(expected)}`
      : `## Seen\n\n${code(reason ?? seen)}`,
    ...(hint === undefined ? [] : [`Hint: ${code(hint)}`]),
    `## Clause\n\n${clauseOf(finding)}`,
    ...(curl === undefined
      ? []
      : [`## The request again\n\n${codeBlock(curl, 'sh', mostCharacters)}`]),
    `## Judge it again\n\n${codeBlock(replayCommand(run, requirement), 'sh', mostCharacters)}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

const mostCharacters = 3000

function clauseOf({ requirement, level }: ReportFinding): string {
  const row = requirementById(requirement)
  if (row === undefined) return `\`${requirement}\` (${level})`
  const url = requirementUrl(row)
  const place = placeOf(row)
  return `${url === undefined ? place : `[${place}](${url})`}, ${level}: ${row.text} (\`${requirement}\`)`
}

/** The scenario, and its requests up to the one that the finding is about. */
function stepsOf(finding: ReportFinding, index: ReportIndex): readonly string[] {
  const exchanges = index.scenarioOf(finding)?.record?.exchanges ?? []
  const last = exchanges.findIndex(({ id }) => id === index.exchangeOf(finding)?.exchange.id)
  const until = last === -1 ? [] : exchanges.slice(0, last + 1)
  const shown = until.slice(-mostSteps)
  const left = until.length - shown.length
  const steps = [
    `Scenario ${code(finding.scenario)} (${code(finding.at)})`,
    ...(left > 0 ? [`${left} earlier requests, as in \`exchanges.har\``] : []),
    ...shown.map(stepOf),
  ]
  return steps.map((step, at) => `${at + 1}. ${step}`)
}

const mostSteps = 12

function stepOf({ operation, request, response, failure, deviation }: WrittenExchange): string {
  const answer = response?.status ?? `no answer (${failure?.code})`
  const wrong = deviation === undefined ? '' : `, with a deliberate error: ${code(deviation)}`
  return `${operation}: ${code(`${request.method} ${oneLine(request.url, 200)}`)}${wrong} → ${answer}`
}
