import { oauthPaths } from '../oauth/paths.ts'
import type { Reply } from '../seams/reply.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import { html } from './html.ts'
import { beside, page } from './page.ts'

/** Asks who the user is. The hidden id is unguessable and belongs to one browser: nobody else can send the form. */
export function signInPage(view: {
  readonly id: string
  readonly request: AuthorizationRequest
  /** What was wrong with the last try. */
  readonly problem?: string
}): Reply {
  return page({
    status: view.problem ? 400 : 200,
    title: 'Sign in',
    leadsTo: view.request.redirectUri,
    body: html`<div class="card">
${view.problem && html`<p class="problem" role="alert" id="problem">${view.problem}</p>`}
<p>Your wallet asks for credentials. Say who you are, then decide.</p>
<form method="post" action="${beside(oauthPaths.signIn)}">
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
