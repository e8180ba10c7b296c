import { STATUS_CODES } from 'node:http'
import type { Headers } from '../../../protocol/exchange.ts'
import type { WrittenExchange } from '../../../protocol/written-exchange.ts'
import { shortened } from '../../plain-text.ts'
import { curlCommand } from '../../replay.ts'
import { commandView } from './command-view.ts'
import { decodedViews } from './decoded-view.ts'
import { laidOut } from './laid-out.ts'
import { html, type Markup, marked, nothing } from './markup.ts'

/** One request and its answer, side by side: bodies laid out for reading, tokens decoded, and how to send it again. */
export function exchangeView(exchange: WrittenExchange, anchor: string, open = false): Markup {
  const { request, response, failure } = exchange
  const curl = curlCommand(exchange)
  return html`<details class="exchange" id="${anchor}"${open ? html` open` : nothing}>
<summary><span class="wire">${shortened(request.method, 20)}</span> <span class="path">${addressOf(request.url)}</span>
<span class="status ${statusTone(exchange)}">${response?.status ?? failure?.code}</span></summary>
<div class="exchange-body">
<p class="quiet">${factsOf(exchange)}</p>
<div class="messages"><div><p class="side">Request</p>
${message(`${request.method} ${request.url}`, request.headers, request.body ?? '')}</div>
<div><p class="side">Response</p>
${
  response === undefined
    ? html`<p class="none">No answer: ${failure?.message}</p>`
    : message(
        `${response.status} ${STATUS_CODES[response.status] ?? ''}`,
        response.headers,
        response.body,
      )
}</div></div>
${curl === undefined ? nothing : html`<details class="curl"><summary>cURL</summary>${commandView(shortened(curl, 6000))}</details>`}
</div></details>`
}

function factsOf(exchange: WrittenExchange): string {
  const { id, operation, startedAt, durationMs, deviation, note } = exchange
  return [
    id,
    operation,
    startedAt,
    `${Math.round(durationMs)} ms`,
    ...(deviation === undefined ? [] : [`deliberate error: ${deviation}`]),
    ...(note === undefined ? [] : [shortened(note, 500)]),
  ].join(' · ')
}

function message(start: string, headers: Headers, body: string): Markup {
  const lines = Object.entries(headers).slice(0, mostHeaders)
  return html`<pre tabindex="0"><b>${marked(shortened(start, 2000))}</b>
${lines.map(([name, value]) => html`<span class="name">${shortened(name, 200)}:</span> ${marked(shortened(value, 2000))}\n`)}${
  body === ''
    ? nothing
    : html`\n${marked(shortened(laidOut(body, headers['content-type'] ?? ''), longestBody))}`
}</pre>
${decodedViews(Object.values(headers), body)}`
}

const mostHeaders = 100
const longestBody = 8000

function addressOf(url: string): string {
  if (!URL.canParse(url)) return shortened(url, 200)
  const { host, pathname } = new URL(url)
  return shortened(`${host}${pathname}`, 200)
}

export function statusTone({ response }: WrittenExchange): string {
  if (response === undefined || response.status >= 500) return 'bad'
  return response.status >= 400 ? 'refused' : 'fine'
}
