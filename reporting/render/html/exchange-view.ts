import { STATUS_CODES } from 'node:http'
import type { Headers } from '../../../protocol/exchange.ts'
import type { WrittenExchange } from '../../../protocol/written-exchange.ts'
import { jwtsIn } from './jwt.ts'
import { html, type Markup } from './markup.ts'

/** One request and its answer, folded: bodies laid out for reading, JWTs decoded. */
export function exchangeView(exchange: WrittenExchange): Markup {
  const { request, response, failure } = exchange
  return html`<details class="exchange">
<summary><span class="wire">${request.method} <span class="path">${pathOf(request.url)}</span></span>
<span class="status ${statusTone(exchange)}">${response?.status ?? failure?.code}</span></summary>
<div class="messages">
<p class="quiet">${exchange.id} · ${exchange.operation} · ${exchange.startedAt} · ${Math.round(exchange.durationMs)} ms${
    exchange.deviation === undefined ? '' : ` · deliberate error: ${exchange.deviation}`
  }${exchange.note === undefined ? '' : ` · ${exchange.note}`}</p>
<h5>Request</h5>
${message(`${request.method} ${request.url}`, request.headers, request.body ?? '')}
<h5>Response</h5>
${
  response === undefined
    ? html`<p class="none">No answer: ${failure?.message}</p>`
    : message(
        `${response.status} ${STATUS_CODES[response.status] ?? ''}`,
        response.headers,
        response.body,
      )
}
</div></details>`
}

function message(start: string, headers: Headers, body: string): Markup {
  const lines = Object.entries(headers)
  return html`<pre><b>${marked(start)}</b>
${lines.map(([name, value]) => html`<span class="name">${name}:</span> ${marked(value)}\n`)}${
  body === '' ? '' : html`\n${marked(laidOut(body, headers['content-type'] ?? ''))}`
}</pre>
${jwtsIn([...Object.values(headers), body].join('\n')).map(jwtView)}`
}

function jwtView({
  compact,
  header,
  payload,
  disclosures,
}: ReturnType<typeof jwtsIn>[number]): Markup {
  return html`<details class="jwt"><summary>JWT <code>${compact.slice(0, 24)}…</code></summary><pre>${marked(
    [header, payload, ...disclosures].map((part) => JSON.stringify(part, null, 2)).join('\n\n'),
  )}</pre></details>`
}

/** Markers of redacted secrets stand out from what was on the wire. */
function marked(text: string): readonly Markup[] {
  return text
    .split(/(‹[^‹›]{1,200}›)/)
    .map((part, index) => (index % 2 === 1 ? html`<i>${part}</i>` : html`${part}`))
}

function laidOut(body: string, contentType: string): string {
  if (contentType.includes('x-www-form-urlencoded')) return body.replaceAll('&', '\n&')
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function statusTone({ response }: WrittenExchange): string {
  if (response === undefined || response.status >= 500) return 'bad'
  return response.status >= 400 ? 'refused' : 'fine'
}
