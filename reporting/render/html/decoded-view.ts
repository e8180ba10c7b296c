import { inWords } from '../../../protocol/in-words.ts'
import { shortened } from '../../plain-text.ts'
import { cborIn } from './decoded-cbor.ts'
import { jwtsIn, type ReadableJwt } from './decoded-jwt.ts'
import { laidOutJson } from './laid-out.ts'
import { html, type Markup, marked } from './markup.ts'

const mostTokens = 8

/** What is encoded in a message, for reading: JWTs, SD-JWTs with their disclosures, mdocs. */
export function decodedViews(headers: readonly string[], body: string): readonly Markup[] {
  return [
    ...jwtsIn([...headers, body].join('\n')).map(jwtView),
    ...cborIn(body).map(({ kind, notation }) =>
      decoded(kind, 'CBOR, diagnostic notation', notation),
    ),
  ].slice(0, mostTokens)
}

function jwtView({ compact, kind, header, payload, disclosures }: ReadableJwt): Markup {
  const parts = [json(header), payload === undefined ? '‹encrypted›' : json(payload)]
  return html`<details class="token"><summary>${kind} <code>${compact.slice(0, 20)}…</code></summary>
<pre tabindex="0">${marked(shortened(parts.join('\n'), longest))}</pre>${
    disclosures.length === 0
      ? ''
      : html`<dl class="disclosures">${disclosures.slice(0, 40).map(disclosureView)}</dl>`
  }</details>`
}

/** Salt, name and value, or salt and value of an array element. */
function disclosureView(parts: readonly unknown[]): Markup {
  const [name, value] =
    parts.length > 2 ? [inWords(parts[1]), parts[2]] : ['array element', parts[1]]
  return html`<div><dt>${shortened(name, 80)}</dt><dd>${shortened(json(value), 400)}</dd></div>`
}

function decoded(kind: string, what: string, text: string): Markup {
  return html`<details class="token"><summary>${kind} <span class="quiet">${what}</span></summary>
<pre tabindex="0">${marked(shortened(text, longest))}</pre></details>`
}

const longest = 6000

function json(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return laidOutJson(text) ?? text
}
