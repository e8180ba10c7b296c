import { grantTypes } from '../../protocol/grants.ts'
import { ensureAuthorization } from '../authorization/authorization-request.ts'
import type { Grant } from './grant.ts'

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3 */
export const authorizationCode: Grant = {
  type: grantTypes.authorizationCode,

  async parameters(state) {
    const authorization = await ensureAuthorization(state)
    if ('kind' in authorization) return authorization
    return {
      kind: 'parameters',
      parameters: {
        code: authorization.code,
        redirect_uri: authorization.redirectUri,
        ...(authorization.codeVerifier === undefined
          ? {}
          : { code_verifier: authorization.codeVerifier }),
      },
    }
  },
}
