import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import type { Application } from '../store/kept/directory.ts'
import { invalidClient } from './client-refusal.ts'
import { isSame } from './same-secret.ts'

/**
 * A worker application has to prove who it is by the one method that it is set to.
 * @throws ProtocolError `invalid_client`, in PingOne's words.
 */
export function demandWorkerProof(
  environment: Environment,
  { authentication, secret = '' }: Application,
  presented: { readonly method: string; readonly secret?: string } | undefined,
): void {
  environment.demand(
    'worker-method',
    presented?.method === authentication.toLowerCase(),
    denied('Unsupported authentication method'),
  )
  environment.demand(
    'worker-secret',
    isSame(presented?.secret ?? '', secret),
    denied('Invalid client credentials'),
  )
}

/** In PingOne's words, with the header that they refer to. */
export function denied(why: 'Unsupported authentication method' | 'Invalid client credentials') {
  const id = randomUUID()
  const refusal = invalidClient(`Request denied: ${why} (Correlation ID: ${id})`)
  return { ...refusal, headers: { ...refusal.headers, 'correlation-id': id } }
}
