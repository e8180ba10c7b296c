import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isWorker } from '../management/worker-token.ts'

/** Who sends a request to the token or the PAR endpoint; no id: it did not say. */
export interface Client {
  readonly id?: string
  readonly isWorker: boolean
}

/**
 * Client authentication: wallets are public clients, the worker has a secret.
 * @throws ProtocolError `invalid_client` for a stranger or a wrong secret.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3
 */
export function authenticate(
  environment: Environment,
  req: Request,
  form: Readonly<Record<string, string>>,
): Client {
  const basic = basicCredentials(req.headers.authorization)
  environment.demand('one-client-authentication', !(basic && form.client_secret), {
    error: 'invalid_request',
    description: 'Authenticate by one method only',
  })
  const id = basic?.id ?? form.client_id
  const secret = basic?.secret ?? form.client_secret
  if (id === undefined) return { isWorker: false }
  const worker = isWorker(environment, id, secret ?? '')
  const isWallet = id === environment.client.id && secret === undefined
  environment.demand('client-known', worker || isWallet, {
    status: 401,
    error: 'invalid_client',
    description: 'The client is unknown, or did not authenticate as it is registered',
    headers: { 'www-authenticate': 'Basic realm="token"' },
  })
  return { id, isWorker: worker }
}

/** Both parts are form-encoded inside (RFC 6749, Section 2.3.1). */
function basicCredentials(header = '') {
  const encoded = /^Basic +(\S+)$/i.exec(header)?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString()
  const colon = text.indexOf(':')
  const [id, secret] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
  return { id: formDecode(id), secret: formDecode(secret) }
}

function formDecode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
