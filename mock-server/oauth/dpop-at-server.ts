import type { Environment, Refusal } from '../environment.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { dpopThumbprint } from './dpop.ts'

/**
 * The key that a token request binds its token to; undefined: a bearer token was asked for.
 * @throws ProtocolError
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-5
 */
export async function tokenKey(
  environment: Environment,
  req: WalletRequest,
): Promise<string | undefined> {
  const jkt = await dpopThumbprint(environment, req, { refuse })
  environment.demand(
    'dpop-used',
    jkt !== undefined || environment.options.dpop !== 'required',
    unbound,
  )
  return jkt
}

/**
 * The key that a pushed authorization request binds its code to, by `dpop_jkt` or by a proof.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-10.1
 */
export async function codeKey(
  environment: Environment,
  req: WalletRequest,
  named: string | undefined,
): Promise<string | undefined> {
  const jkt = await dpopThumbprint(environment, req, { refuse })
  environment.demand(
    'dpop-jkt-same',
    jkt === undefined || named === undefined || jkt === named,
    refuse('invalid_dpop_proof', 'dpop_jkt names another key than the DPoP proof'),
  )
  return jkt ?? named
}

const unbound = () =>
  refuse('invalid_dpop_proof', 'Tokens are bound to a key here: a DPoP proof is needed')

/** RFC 9449, Sections 5 and 8. */
function refuse(error: string, description: string, nonce?: string): Refusal {
  return { error, description, ...(nonce !== undefined && { headers: { 'dpop-nonce': nonce } }) }
}
