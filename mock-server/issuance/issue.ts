import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { issueCredential } from '../formats/registry.ts'
import { need } from '../http/need.ts'
import { provisionedType } from '../offers/offers.ts'
import type { HolderKey } from '../proofs/holder-key.ts'
import { freePositions, keptUntil, provisioning, reservePosition } from '../queue/provisioning.ts'
import { received, retrievable } from '../queue/queue.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
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
 * @param source what is queued for the user of this.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export async function issue(
  environment: Environment,
  issuance: Issuance,
  source: UserCredential,
): Promise<Readonly<Record<string, unknown>>> {
  const { type, holderKeys } = issuance
  const claims = await claimsOf(environment, type, source)
  const positions: number[] = []
  try {
    for (const _ of holderKeys) positions.push(await reservePosition(environment, source))
    return await issued(environment, issuance, { source, claims, positions })
  } catch (error) {
    // There was no room for all of it: the wallet has nothing.
    await freePositions(environment, positions)
    throw error
  }
}

async function issued(
  environment: Environment,
  issuance: Issuance,
  {
    source,
    claims,
    positions,
  }: {
    readonly source: UserCredential
    readonly claims: Awaited<ReturnType<typeof claimsOf>>
    readonly positions: readonly number[]
  },
) {
  const { type, holderKeys } = issuance
  const credentials = await Promise.all(
    holderKeys.map((key, index) =>
      issueCredential(environment, {
        type,
        statusIndex: positions[index],
        claims,
        holderKey: key?.jwk,
        holderKid: key?.kid,
        expiresAt: source.expiresAt,
      }),
    ),
  )
  return {
    credentials: credentials.map((credential) => ({ credential })),
    notification_id: await noteIssued(environment, issuance, { source, positions }),
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
    positions,
  }: {
    readonly source: UserCredential
    readonly positions: readonly number[]
  },
): Promise<string> {
  const notificationId = randomUUID()
  const its = positions.map((statusIndex) => provisioning(environment, source, { statusIndex }))
  const notification = {
    userId,
    credentialIds: [source.id],
    provisionedIds: its.map(({ provisioned }) => provisioned.id),
    events: [],
  }
  // A wallet may say that it deleted the credential for as long as it has one.
  const expiresAt = keptUntil(environment, source.expiresAt)
  await environment.store.together([
    ...its.map(({ write }) => write),
    { in: 'notifications', id: notificationId, put: notification, expiresAt },
    ...(await received(environment, source)),
    ...(offerId ? [provisionedType(offerId, source.credentialTypeId)] : []),
  ])
  return notificationId
}
