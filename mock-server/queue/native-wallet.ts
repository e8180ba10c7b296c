import type { Environment } from '../environment.ts'
import { claimsOf } from '../issuance/claims.ts'
import type { DigitalWallet } from '../store/kept/directory.ts'
import { noteWalletEvent, provision } from './provisioning.ts'
import { markIssued, retrievableNatively } from './queue.ts'

/** PingOne's own wallet, as far as a test needs one beside OpenID4VCI: the control surface stands for the app. */

/** The app reads the pairing code. @returns undefined when there is no such wallet. */
export function pairWallet(
  environment: Environment,
  walletId: string,
): Promise<DigitalWallet | undefined> {
  const updatedAt = environment.now()
  return environment.store
    .collection('digitalWallets')
    .update(walletId, (wallet) =>
      wallet.status === 'PAIRING_REQUIRED'
        ? { ...wallet, status: 'ACTIVE', pairing: { ...wallet.pairing, isDone: true }, updatedAt }
        : wallet,
    )
}

/** What a wallet fetched by the NATIVE protocol. */
export interface NativeDelivery {
  readonly id: string
  readonly credential: { readonly id: string }
  readonly credentialType: { readonly id: string }
  readonly claims: Readonly<Record<string, unknown>>
}

/**
 * The app fetches what it does not have as it is, whether a wallet of the other protocol has it or not.
 * @returns undefined when there is no such wallet, or it is not active.
 */
export async function fetchByNativeWallet(
  environment: Environment,
  walletId: string,
): Promise<readonly NativeDelivery[] | undefined> {
  const wallet = await environment.store.collection('digitalWallets').get(walletId)
  if (wallet?.status !== 'ACTIVE') return undefined
  const provisioned = environment.store.collection('provisionedCredentials')
  const delivered = await provisioned.where('digitalWalletId', walletId)
  const deliveries: NativeDelivery[] = []
  for (const { credential, type } of await retrievableNatively(environment, wallet.userId)) {
    const { id: credentialId, revision = 0 } = credential
    const hasIt = delivered.some(
      (it) => it.userCredentialId === credentialId && it.revision === revision,
    )
    if (hasIt) continue
    const claims = await claimsOf(environment, type, credential)
    const native = { protocol: 'NATIVE', digitalWalletId: walletId } as const
    const { id } = await provision(environment, credential, native)
    await noteWalletEvent(environment, [id], 'credential_accepted')
    await markIssued(environment, [credential])
    deliveries.push({
      id,
      credential: { id: credentialId },
      credentialType: { id: type.id },
      claims,
    })
  }
  return deliveries
}
