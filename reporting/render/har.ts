import { STATUS_CODES } from 'node:http'
import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import type { Headers } from '../../protocol/exchange.ts'
import type { WrittenExchange } from '../../protocol/written-exchange.ts'
import type { ConformanceReport } from '../conformance-report.ts'
import type { ScenarioOutcome } from '../scenario-outcome.ts'
import { jsonText } from './json-text.ts'
import type { Renderer } from './renderer.ts'

/**
 * HTTP Archive 1.2: a page for each scenario, an entry for each exchange, of what passed as well.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export const har: Renderer = {
  name: 'har',
  file: 'exchanges.har',
  render: (report, outcomes) => [...parts(report, outcomes)].join(''),
  parts,
}

/** Entries of all scenarios are tens of megabytes: each is a part, and a line. */
function* parts({ tool }: ConformanceReport, outcomes: readonly ScenarioOutcome[]) {
  const records = outcomes.flatMap(({ record }) => record ?? [])
  const log = {
    version: '1.2',
    creator: { name: tool.name, version: tool.version },
    pages: records.flatMap(pageOf),
  }
  yield jsonText({ log }, 1).replace(/\n \}\n\}\n$/, ',\n  "entries": [')
  let isFirst = true
  for (const [index, { exchanges }] of records.entries()) {
    for (const exchange of exchanges) {
      yield `${isFirst ? '' : ','}\n${jsonText(entryOf(exchange, pageId(index)), 0).trimEnd()}`
      isFirst = false
    }
  }
  yield '\n  ]\n }\n}\n'
}

function pageId(index: number): string {
  return `scenario-${index + 1}`
}

function pageOf({ scenario, at, exchanges }: ScenarioRecord, index: number) {
  const [first] = exchanges
  if (first === undefined) return []
  return [
    {
      startedDateTime: first.startedAt,
      id: pageId(index),
      title: scenario,
      pageTimings: {},
      comment: at,
    },
  ]
}

function entryOf(exchange: WrittenExchange, pageref: string) {
  return {
    pageref,
    startedDateTime: exchange.startedAt,
    time: exchange.durationMs,
    request: requestOf(exchange.request),
    response: responseOf(exchange),
    cache: {},
    ...(exchange.deviation !== undefined && { _deviation: exchange.deviation }),
    timings: { send: 0, wait: exchange.durationMs, receive: 0 },
    comment: [exchange.id, exchange.operation, exchange.deviation, exchange.note]
      .filter((part) => part !== undefined)
      .join(', '),
  }
}

function requestOf({ method, url, headers, body }: WrittenExchange['request']) {
  const query = URL.canParse(url) ? [...new URL(url).searchParams] : []
  const mimeType = headers['content-type'] ?? ''
  return {
    method,
    url: uriOf(url),
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(headers)),
    queryString: pairs(query),
    headersSize: -1,
    bodySize: -1,
    ...(body !== undefined && { postData: { mimeType, params: [], text: body } }),
  }
}

/** What stood in a target's metadata need not be a URL, and a marker in one is none. */
function uriOf(url: string): string {
  return URL.canParse(url) && /^https?:/i.test(url)
    ? new URL(url).href
    : `about:invalid#${encodeURIComponent(url.toWellFormed())}`
}

/** A request that got no answer has status 0, as browsers write it. */
function responseOf({ response, failure }: WrittenExchange) {
  const { status, headers, body }: { status: number; headers: Headers; body: string } =
    response ?? { status: 0, headers: {}, body: '' }
  return {
    status,
    statusText: failure?.code ?? STATUS_CODES[status] ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(Object.entries(headers)),
    content: {
      size: Buffer.byteLength(body),
      mimeType: headers['content-type'] ?? '',
      text: body,
      ...(failure && { comment: failure.message }),
    },
    redirectURL: headers.location ?? '',
    headersSize: -1,
    bodySize: -1,
  }
}

function pairs(entries: readonly (readonly [string, string])[]) {
  return entries.map(([name, value]) => ({ name, value }))
}
