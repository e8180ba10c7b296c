import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { at, isObject, type JsonObject, objects, textAt } from '../../checks/engine/read.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { printable, shortened } from '../../reporting/plain-text.ts'

/**
 * What went over the wire in every scenario with a violation, or with something that could not be judged, in the order
 * in which it went: as text, and without secrets, since it is read from `exchanges.har`.
 * @param out folder of the report.
 */
export function traceText(report: ConformanceReport, out: string): string {
  const failed = Map.groupBy(
    report.findings.filter(({ verdict }) => verdict === 'violated' || verdict === 'inconclusive'),
    ({ scenario, at: place }) => `${scenario} (${place})`,
  )
  if (failed.size === 0) return ''
  const har: unknown = JSON.parse(readFileSync(join(out, 'exchanges.har'), 'utf8'))
  const entries = objects(at(har, 'log', 'entries'))
  const byPage = Map.groupBy(entries, (entry) => textAt(entry, 'pageref'))
  const parts = objects(at(har, 'log', 'pages')).flatMap((page) => {
    const findings = failed.get(`${textAt(page, 'title')} (${textAt(page, 'comment')})`)
    if (!findings) return []
    const exchanges = byPage.get(textAt(page, 'id')) ?? []
    return [
      `${textAt(page, 'title')}\n${textAt(page, 'comment')}`,
      ...findings.map(
        ({ requirement, verdict, seen, reason }) =>
          `  ${requirement} ${verdict}: ${shortened(seen ?? reason ?? 'nothing was seen', 500)}`,
      ),
      ...(exchanges.length === 0 ? ['  no request was sent'] : exchanges.map(exchangeText)),
    ]
  })
  return printable(parts.map((part) => `\n${part}\n`).join(''))
}

function exchangeText(entry: JsonObject): string {
  const { request, response, time } = entry
  const status = `${at(response, 'status')} ${textAt(response, 'statusText') ?? ''}`.trim()
  return [
    `  > ${textAt(request, 'method')} ${textAt(request, 'url')}`,
    ...messageLines(request, textAt(request, 'postData', 'text')),
    `  < ${at(response, 'status') === 0 ? 'no answer' : status} (${time} ms)`,
    ...messageLines(response, textAt(response, 'content', 'text')),
  ].join('\n')
}

function messageLines(message: unknown, body: string | undefined): readonly string[] {
  const headers = objects(at(message, 'headers')).map(
    (header) => `    ${textAt(header, 'name')}: ${textAt(header, 'value')}`,
  )
  if (!body) return headers
  return [
    ...headers,
    ...shortened(indented(body))
      .split('\n')
      .map((line) => `    ${line}`),
  ]
}

/** JSON with a line for each member; anything else as it came. */
function indented(body: string): string {
  try {
    const value: unknown = JSON.parse(body)
    return isObject(value) ? JSON.stringify(value, undefined, 2) : body
  } catch {
    return body
  }
}
