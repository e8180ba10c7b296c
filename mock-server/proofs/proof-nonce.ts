import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'

/** Whether proofs need a nonce of this issuer. */
export function hasNonceEndpoint({ options }: Environment): boolean {
  return options.nonceEndpoint ?? true
}

/**
 * A proof says that it is fresh by a `c_nonce`, where there is a Nonce Endpoint.
 * @param demands name the demands, as several kinds of proofs carry a nonce.
 * @throws ProtocolError `invalid_proof` without one, `invalid_nonce` for one that this issuer did not give.
 */
export async function checkNonce(
  environment: Environment,
  nonce: unknown,
  demands: { readonly present: WalletDemand; readonly known: WalletDemand },
): Promise<void> {
  if (!hasNonceEndpoint(environment)) return
  environment.demand(demands.present, typeof nonce === 'string', {
    error: 'invalid_proof',
    description: 'The proof has to carry a c_nonce, as a string',
  })
  if (typeof nonce !== 'string') return
  const known = await environment.store.collection('nonces').get(nonce)
  environment.demand(demands.known, known !== undefined, {
    error: 'invalid_nonce',
    description: 'The nonce is unknown or outdated',
  })
}
