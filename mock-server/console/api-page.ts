import { controlDocument } from '../control/openapi.ts'
import { html, type Markup } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { Reply } from '../seams/reply.ts'
import { trail } from './trail.ts'

type Json = Readonly<Record<string, unknown>>

/** What the control surface takes and answers, from its own document. */
export function apiPage(controlUrl: string | null): Reply {
  const { paths, components } = controlDocument(controlUrl) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
  }
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .map(([method, call]) => callOf(method.toUpperCase(), path, call)),
  )
  return page({
    title: 'Control surface',
    wide: true,
    trail: trail(),
    body: html`<p>JSON in and out. This page is made of <a href="/openapi.json"><code>/openapi.json</code></a> (OpenAPI 3.1), which generators and clients read.</p>
<h2>Requests</h2>
<div class="scroll card" tabindex="0" role="region" aria-label="Requests"><table>
<thead><tr><th scope="col">Request</th><th scope="col">What it does</th><th scope="col">Takes</th><th scope="col">Answers</th></tr></thead>
<tbody>${calls}</tbody></table></div>
<h2>Bodies</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => html`<details id="${name}"><summary><code>${name}</code></summary>
<pre class="scroll" tabindex="0">${JSON.stringify(schema, undefined, 2)}</pre></details>`,
)}`,
  })
}

function callOf(method: string, path: string, { summary, requestBody, responses }: Json): Markup {
  const answers = Object.entries(Object(responses) as Json)
  return html`<tr><th scope="row"><code>${method} ${breakable(path)}</code></th>
<td data-label="Does">${String(summary ?? '')}</td>
<td data-label="Takes">${schemaLink(requestBody) ?? html`<span class="quiet">nothing</span>`}</td>
<td data-label="Answers">${answers.map(([status, answer], index) => html`${index > 0 && ', '}${status}${spaced(schemaLink(answer))}`)}</td></tr>`
}

/** A line may end before each of its segments. */
function breakable(path: string): readonly Markup[] {
  return path.split(/(?=\/)/).map((segment) => html`<wbr>${segment}`)
}

function spaced(link: Markup | undefined): Markup | undefined {
  return link && html` ${link}`
}

/** To the body that it refers to. */
function schemaLink(part: unknown): Markup | undefined {
  const [, name] = /"#\/components\/schemas\/([\w-]+)"/.exec(JSON.stringify(part ?? null)) ?? []
  return name === undefined ? undefined : html`<a href="#${name}">${name}</a>`
}
