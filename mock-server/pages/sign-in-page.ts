import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { grantedTypes } from '../grants/granted-types.ts'
import { oauthPaths } from '../oauth/paths.ts'
import type { AuthorizationRequest } from '../store/store.ts'
import { html } from './html.ts'
import { page } from './page.ts'

/** Asks who the user is, and says what signing in consents to. The hidden id is unguessable: nobody can forge the form. */
export async function signInPage(
  environment: Environment,
  view: {
    readonly id: string
    readonly request: AuthorizationRequest
    /** What was wrong with the last try. */
    readonly problem?: string
  },
): Promise<Reply> {
  const types = await grantedTypes(environment, view.request)
  const items = types.map(({ title, fields }) => {
    const claims = fields.map((field) => field.title).join(', ')
    return html`<li>${title}${claims && html` <span class="quiet">(${claims})</span>`}</li>`
  })
  return page({
    status: view.problem ? 400 : 200,
    title: 'Sign in',
    body: html`<div class="card">
${view.problem && html`<p class="problem" role="alert" id="problem">${view.problem}</p>`}
<p>By signing in you let your wallet receive:</p>
<ul>${items.length > 0 ? items : html`<li>nothing</li>`}</ul>
<form method="post" action="${`${environment.credentialIssuer}${oauthPaths.signIn}`}">
<input type="hidden" name="sign_in" value="${view.id}">
<label for="username">Username</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus${describedBy(view)}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${describedBy(view)}>
<button type="submit">Sign in</button>
</form>
</div>`,
  })
}

/** A screen reader says at the field what was wrong with it. */
function describedBy({ problem }: { readonly problem?: string }) {
  return problem === undefined ? undefined : html` aria-invalid="true" aria-describedby="problem"`
}
