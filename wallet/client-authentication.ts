import type { Headers } from '../protocol/exchange.ts'
import type { NotReached } from '../protocol/outcomes.ts'
import { notOffered } from './failure.ts'

/** The wallet's registration with an issuer. */
export interface WalletClient {
  readonly id: string
  readonly redirectUri: string
  readonly authentication:
    | 'none'
    | 'client_secret_basic'
    | 'client_secret_post'
    | 'private_key_jwt'
    | 'attest_jwt_client_auth'
  readonly secret?: string
}

export interface ClientCredentials {
  readonly kind: 'credentials'
  readonly parameters: Readonly<Record<string, string>>
  readonly headers: Headers
}

/**
 * How the wallet names itself at the token and PAR endpoints.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
 */
export function authenticateClient(client: WalletClient): ClientCredentials | NotReached {
  const { id, secret = '', authentication } = client
  switch (authentication) {
    case 'none':
      return { kind: 'credentials', parameters: { client_id: id }, headers: {} }
    case 'client_secret_basic': {
      const userInfo = Buffer.from(`${formEncoded(id)}:${formEncoded(secret)}`).toString('base64')
      return {
        kind: 'credentials',
        parameters: {},
        headers: { authorization: `Basic ${userInfo}` },
      }
    }
    case 'client_secret_post':
      return {
        kind: 'credentials',
        parameters: { client_id: id, client_secret: secret },
        headers: {},
      }
    default:
      return notOffered(`This wallet cannot authenticate with ${authentication}.`)
  }
}

/** RFC 6749, Appendix B: both parts are form-encoded before they are joined. */
function formEncoded(text: string): string {
  return new URLSearchParams({ '': text }).toString().slice(1)
}
