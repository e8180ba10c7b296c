import type { Operation } from '../../../protocol/exchange.ts'
import type { WrittenExchange } from '../../../protocol/written-exchange.ts'
import { jsonObject } from '../../observed.ts'
import { oneLine } from '../../plain-text.ts'
import type { ScenarioOutcome } from '../../scenario-outcome.ts'
import { statusTone } from './exchange-view.ts'
import type { Surroundings } from './finding-view.ts'
import { html, type Markup, nothing } from './markup.ts'

/** Who said what to whom, in order: a list to screen readers, arrows between lifelines to the eye. */
export function sequenceView(outcome: ScenarioOutcome, around: Surroundings): Markup {
  const exchanges = outcome.record?.exchanges ?? []
  if (exchanges.length === 0) return nothing
  const lanes = lanesOf(exchanges)
  const steps = together(exchanges)
  const shown = steps.slice(0, mostSteps)
  return html`<div class="sequence n${lanes.length}">
<p class="lanes">${lanes.map((lane) => html`<span>${lane}</span>`)}</p>
<ol>${shown.map((step) => stepView(step, lanes, outcome, around))}</ol>${
    steps.length > shown.length
      ? html`<p class="quiet">${steps.length - shown.length} more in <code>exchanges.har</code></p>`
      : nothing
  }</div>`
}

const mostSteps = 40

/** Equal requests in a row, with equal answers, are one step. */
interface Step {
  readonly exchange: WrittenExchange
  readonly times: number
}

function together(exchanges: readonly WrittenExchange[]): readonly Step[] {
  const steps: Step[] = []
  for (const exchange of exchanges) {
    const last = steps.at(-1)
    if (last !== undefined && sameness(last.exchange) === sameness(exchange))
      steps[steps.length - 1] = { ...last, times: last.times + 1 }
    else steps.push({ exchange, times: 1 })
  }
  return steps
}

function sameness({ operation, request, response, deviation }: WrittenExchange): string {
  return JSON.stringify([operation, request.method, request.url, response?.status, deviation])
}

function stepView(
  { exchange, times }: Step,
  lanes: readonly string[],
  outcome: ScenarioOutcome,
  { index, shelf }: Surroundings,
): Markup {
  const { id, operation, request, deviation } = exchange
  const anchor = `${index.anchorOf(outcome)}-${id}`
  const name = shelf.has(anchor) ? html`<a href="#${anchor}">${operation}</a>` : html`${operation}`
  return html`<li class="t${lanes.indexOf(laneOf(operation))} ${statusTone(exchange)}"><p><b>${name}</b> ${request.method} ${pathOf(request.url)}${
    times > 1 ? ` ×${times}` : ''
  }${deviation === undefined ? nothing : html` <em>${deviation}</em>`}</p><p>${answerOf(exchange)}</p></li>\n`
}

/** The status, and the error's name when there is one. */
function answerOf({ response, failure }: WrittenExchange): string {
  if (response === undefined) return oneLine(`${failure?.code}: ${failure?.message}`, 80)
  const { error } = response.status >= 400 ? jsonObject(response.body) : {}
  return `${response.status}${typeof error === 'string' ? ` ${oneLine(error, 40)}` : ''}`
}

/** The end of a path tells endpoints apart; identifiers in it only make it long. */
function pathOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  const words = path.split('/').map((segment) => (isIdentifier(segment) ? '…' : segment))
  const end = words.slice(-3).join('/')
  return oneLine(words.length > 3 ? `…/${end}`.replaceAll('…/…', '…') : end, 60)
}

function isIdentifier(segment: string): boolean {
  return segment.length > 28 || (segment.length > 12 && /\d/.test(segment))
}

const wallet = 'Wallet'

function lanesOf(exchanges: readonly WrittenExchange[]): readonly string[] {
  const met = new Set(exchanges.map(({ operation }) => laneOf(operation)))
  return [
    wallet,
    ...['Authorization Server', 'Credential Issuer', 'Offers API'].filter((lane) => met.has(lane)),
  ]
}

function laneOf(operation: Operation): string {
  return lanes[operation] ?? 'Credential Issuer'
}

const lanes: Readonly<Partial<Record<Operation, string>>> = {
  'as-metadata': 'Authorization Server',
  par: 'Authorization Server',
  authorize: 'Authorization Server',
  'sign-in': 'Authorization Server',
  token: 'Authorization Server',
  'offers-api': 'Offers API',
  'management-api': 'Offers API',
  'worker-token': 'Offers API',
}
