import type { Environment } from '../environment.ts'
import { formatOf } from '../formats/registry.ts'
import { grantedTypes } from '../grants/granted-types.ts'
import { oauthPaths } from '../oauth/paths.ts'
import type { Reply } from '../seams/reply.ts'
import type { AuthorizationRequest } from '../store/kept/authorization.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { html } from './html.ts'
import { beside, page } from './page.ts'

/** Asks the user who signed in whether the wallet may have what it asks for, claim by claim. */
export async function consentPage(
  environment: Environment,
  view: {
    readonly id: string
    readonly userId: string
    readonly request: AuthorizationRequest
  },
): Promise<Reply> {
  const types = await grantedTypes(environment, view.request, view.userId)
  const items = types.map(
    (type) => html`<li>${type.title} <span class="quiet">(${claimsOf(type)})</span></li>`,
  )
  return page({
    title: 'Allow your wallet?',
    leadsTo: view.request.redirectUri,
    body: html`<div class="card">
<p>Your wallet will be able to receive, in your name:</p>
<ul>${items.length > 0 ? items : html`<li>nothing</li>`}</ul>
<form method="post" action="${beside(oauthPaths.consent)}">
<input type="hidden" name="sign_in" value="${view.id}">
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny" class="secondary">Deny</button>
</form>
</div>`,
  })
}

function claimsOf(type: CredentialType): string {
  const claims = formatOf(type).describeClaims(type)
  const names = claims.map(({ path, display }) => display?.[0]?.name ?? path.join('.'))
  return names.length > 0 ? names.join(', ') : 'no claims of its own'
}
