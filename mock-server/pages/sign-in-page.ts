import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { grantedTypes } from '../grants/granted-types.ts'
import { oauthPaths } from '../oauth/paths.ts'
import type { AuthorizationRequest } from '../store/store.ts'
import { escapeHtml, page } from './page.ts'

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
    return `<li>${escapeHtml(title)} (${escapeHtml(claims)})</li>`
  })
  const problem = view.problem && `<p class="problem" role="alert">${escapeHtml(view.problem)}</p>`
  return page(
    view.problem ? 400 : 200,
    'Sign in',
    `${problem ?? ''}
<p>By signing in you let your wallet receive:</p>
<ul>${items.join('') || '<li>nothing</li>'}</ul>
<form method="post" action="${escapeHtml(`${environment.credentialIssuer}${oauthPaths.signIn}`)}">
<input type="hidden" name="sign_in" value="${escapeHtml(view.id)}">
<label for="username">Username</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" required autofocus>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>`,
  )
}
