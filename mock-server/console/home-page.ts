import type { Mock } from '../mock.ts'
import { html } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { Reply } from '../seams/reply.ts'
import { newEnvironmentForm } from './new-environment-form.ts'
import { consolePaths } from './routes.ts'

/** Shown at once; test suites make an environment for every scenario. */
const shown = 50

/** Every environment there is, the newest first. */
export async function homePage(mock: Mock, problem?: string): Promise<Reply> {
  const environments = (await mock.list()).toReversed()
  const rows = environments.slice(0, shown).map(
    ({ id, credentialIssuer, createdAt, faults, journal }) => html`<tr>
<th scope="row"><a href="${consolePaths.environment(id)}"><code>${id}</code></a></th>
<td data-label="Issuer"><code>${credentialIssuer}</code></td>
<td data-label="Made at">${createdAt.toISOString()}</td>
<td data-label="Requests">${journal.length}</td>
<td data-label="Faults">${faults.map(({ name }) => name).join(', ') || html`<span class="quiet">none</span>`}</td>
</tr>`,
  )
  return page({
    status: problem === undefined ? 200 : 400,
    title: 'Environments',
    wide: true,
    body: html`<p>Each environment is an issuer of its own, with its own users, clock, faults and journal. Programs use the <a href="${consolePaths.api}">control surface</a>.</p>
${problem && html`<p class="problem" role="alert">${problem}</p>`}
${newEnvironmentForm()}
<div class="scroll card" tabindex="0" role="region" aria-label="Environments"><table>
<thead><tr><th scope="col">Environment</th><th scope="col">Credential issuer</th><th scope="col">Made at</th><th scope="col">Requests</th><th scope="col">Faults</th></tr></thead>
<tbody>${rows}</tbody></table></div>
${environments.length > shown && html`<p class="quiet">And ${environments.length - shown} older ones.</p>`}`,
  })
}
