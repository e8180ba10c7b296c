import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { issueCredential } from '../formats/registry.ts'
import { need } from '../http/need.ts'
import { markProvisioned } from '../offers/offers.ts'
import type { HolderKey } from '../proofs/holder-key.ts'
import { keptUntil, provision, withdraw } from '../queue/provisioning.ts'
import { noteReceived, retrievable } from '../queue/queue.ts'
import type { CredentialType, ProvisionedCredential, UserCredential } from '../store/store.ts'
import { claimsOf } from './claims.ts'

/** What a Credential Request came to: all that issuing needs, now or later. */
export interface Issuance {
  readonly userId: string
  readonly type: CredentialType
  /** The user credential that was named, where one was. */
  readonly identifier?: string
  readonly offerId?: string
  /** One credential each; undefined for a credential bound to no key. */
  readonly holderKeys: readonly (HolderKey | undefined)[]
}

/**
 * Credentials of one dataset, one for each key, as the members of a Credential Response.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export async function issue(
  environment: Environment,
  issuance: Issuance,
): Promise<Readonly<Record<string, unknown>>> {
  const { type, holderKeys } = issuance
  const source = await queued(environment, issuance)
  const claims = await claimsOf(environment, type, source)
  const provisioned: ProvisionedCredential[] = []
  try {
    for (const _ of holderKeys) provisioned.push(await provision(environment, source))
    return await issued(environment, issuance, { source, claims, provisioned })
  } catch (error) {
    // There was no room for all of it: the wallet has nothing.
    for (const each of provisioned) await withdraw(environment, each)
    throw error
  }
}

async function issued(
  environment: Environment,
  issuance: Issuance,
  {
    source,
    claims,
    provisioned,
  }: {
    readonly source: UserCredential
    readonly claims: Awaited<ReturnType<typeof claimsOf>>
    readonly provisioned: readonly ProvisionedCredential[]
  },
) {
  const { type, holderKeys } = issuance
  const credentials = await Promise.all(
    holderKeys.map((key, index) =>
      issueCredential(environment, {
        type,
        statusIndex: provisioned[index]?.statusIndex,
        claims,
        holderKey: key?.jwk,
        holderKid: key?.kid,
        expiresAt: source.expiresAt,
      }),
    ),
  )
  return {
    credentials: credentials.map((credential) => ({ credential })),
    notification_id: await noteIssued(environment, issuance, { source, provisioned }),
  }
}

/** What the user has of this type: the one that was named, or the first not yet retrieved, or retrieved again. */
export async function queued(
  environment: Environment,
  { userId, type, identifier }: Issuance,
): Promise<UserCredential> {
  const all = await retrievable(environment, userId, 'credential-of-user')
  const ofType = all.filter(({ credentialTypeId }) => credentialTypeId === type.id)
  const pending = ofType.find(({ status }) => status === 'PENDING')
  const chosen = identifier ? ofType.find(({ id }) => id === identifier) : (pending ?? ofType[0])
  return need(environment, 'credential-queued', chosen, {
    error: 'credential_request_denied',
    description: 'Nothing of this kind is queued for the user',
  })
}

async function noteIssued(
  environment: Environment,
  { userId, offerId }: Issuance,
  {
    source,
    provisioned,
  }: {
    readonly source: UserCredential
    readonly provisioned: readonly ProvisionedCredential[]
  },
): Promise<string> {
  const notificationId = randomUUID()
  const notification = {
    userId,
    credentialIds: [source.id],
    provisionedIds: provisioned.map(({ id }) => id),
    events: [],
  }
  // A wallet may say that it deleted the credential for as long as it has one.
  await environment.store
    .collection('notifications')
    .put(notificationId, notification, keptUntil(environment, source.expiresAt))
  // Last: where there is no room for that, the wallet has received nothing.
  await noteReceived(environment, source)
  if (offerId) await markProvisioned(environment, offerId, source.credentialTypeId)
  return notificationId
}
