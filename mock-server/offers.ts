import { randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { offerLinkByReference, offerLinkByValue } from '../protocol/offer-link.ts'
import type { Environment } from './environment.ts'
import { inferred } from './inferred.ts'
import type { Offer } from './store/store.ts'

export interface OfferInput {
  readonly userId: string
  readonly grantTypes: readonly GrantType[]
  /** As the client sent it; undefined: everything the user can retrieve. */
  readonly credentials?: readonly string[]
  readonly requiredScopes?: readonly string[]
  /** Credential type ids, at least one. */
  readonly offeredTypeIds: readonly string[]
  readonly txCode?: boolean
}

/** Makes an offer and the code it carries; both are honoured for thirty minutes. */
export async function createOffer(environment: Environment, input: OfferInput): Promise<Offer> {
  const { txCode, grantTypes: grants, ...rest } = input
  const id = randomUUID()
  const createdAt = environment.now()
  const lifetime = environment.through('offerLifetimeSeconds', inferred.offerLifetimeSeconds)
  const offer: Offer = {
    id,
    ...rest,
    grantTypes: grants,
    provisionedTypeIds: [],
    createdAt,
    expiresAt: later(createdAt, lifetime),
    reference: referenceTo(id),
    ...(grants.includes(grantTypes.authorizationCode) && { issuerState: referenceTo(id) }),
    ...(grants.includes(grantTypes.preAuthorizedCode) && {
      preAuthorizedCode: unguessable(),
      ...(txCode && { txCode: newTxCode() }),
    }),
  }
  await environment.store.collection('offers').put(id, offer)
  if (offer.preAuthorizedCode) {
    await environment.store
      .collection('preAuthorizedCodes')
      .put(
        offer.preAuthorizedCode,
        { offerId: id, failedAttempts: 0 },
        honouredUntil(environment, offer),
      )
  }
  return offer
}

/** The offer behind the last part of its URL; undefined for a wrong one, expired or not. */
export function offerByReference(
  environment: Environment,
  reference: string,
): Promise<Offer | undefined> {
  return referenced(environment, reference, (offer) => offer.reference)
}

/** The offer an `issuer_state` binds an authorization to (OpenID4VCI 1.0, Section 5.1.3). */
export function offerByIssuerState(
  environment: Environment,
  issuerState: string,
): Promise<Offer | undefined> {
  return referenced(environment, issuerState, (offer) => offer.issuerState)
}

/** True once it starts no flow any more, and what was fetched from it is worth nothing. */
export function isExpired(environment: Environment, offer: Offer): boolean {
  return honouredUntil(environment, offer) <= environment.now()
}

export function offerStatus(environment: Environment, offer: Offer): string {
  const offered = offer.offeredTypeIds.length
  const provisioned = offer.provisionedTypeIds.length
  const status =
    provisioned >= offered ? 'COMPLETED' : provisioned > 0 && offered > 1 ? 'ISSUING' : 'CREATED'
  return environment.through('offerStatus', status, {
    offered,
    provisioned,
    expired: isExpired(environment, offer),
  })
}

/** Notes that a wallet received a credential of this type; once for each type, however often it is asked for. */
export function markProvisioned(
  environment: Environment,
  offerId: string,
  typeId: string,
): Promise<Offer | undefined> {
  return environment.store
    .collection('offers')
    .update(offerId, (offer) =>
      offer.offeredTypeIds.includes(typeId) && !offer.provisionedTypeIds.includes(typeId)
        ? { ...offer, provisionedTypeIds: [...offer.provisionedTypeIds, typeId] }
        : offer,
    )
}

/** Scopes an access token needs for what is on this offer (PingOne: `requiredScopes`, else those of the types). */
export async function scopesOf(environment: Environment, offer: Offer): Promise<readonly string[]> {
  if (offer.requiredScopes) return offer.requiredScopes
  const types = environment.store.collection('credentialTypes')
  const scopes = await Promise.all(
    offer.offeredTypeIds.map(async (id) => (await types.get(id))?.openid4VCI.scope ?? []),
  )
  return [...new Set(scopes.flat())]
}

/** Where a wallet fetches the offer, on the environment's custom domain if it has one. */
export function offerUrl(environment: Environment, offer: Offer): string {
  return `${environment.credentialIssuer}/offers/${offer.reference}`
}

export function offerLink(environment: Environment, offer: Offer): string {
  return environment.through('offerLink', offerLinkByReference(offerUrl(environment, offer)))
}

export function offerLinkWithValue(environment: Environment, offer: Offer): string {
  return environment.through(
    'offerLink',
    offerLinkByValue(credentialOfferObject(environment, offer)),
  )
}

/**
 * The Credential Offer object. `authorization_server` stays out: the metadata names a single one.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1
 */
export function credentialOfferObject(
  environment: Environment,
  offer: Offer,
): Record<string, unknown> {
  const { issuerState, preAuthorizedCode, txCode } = offer
  return environment.through('credentialOffer', {
    credential_issuer: environment.credentialIssuer,
    credential_configuration_ids: offer.offeredTypeIds,
    grants: {
      ...(issuerState && { [grantTypes.authorizationCode]: { issuer_state: issuerState } }),
      ...(preAuthorizedCode && {
        [grantTypes.preAuthorizedCode]: {
          'pre-authorized_code': preAuthorizedCode,
          ...(txCode && {
            tx_code: {
              input_mode: txCode.inputMode,
              length: txCode.value.length,
              ...(txCode.description && { description: txCode.description }),
            },
          }),
        },
      }),
    },
  })
}

function honouredUntil(environment: Environment, offer: Offer): Date {
  const seconds = environment.through('offerHonouredSeconds', inferred.offerLifetimeSeconds)
  return later(offer.createdAt, seconds)
}

function later(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

/** Finds its offer without an index, and cannot be guessed. */
function referenceTo(offerId: string): string {
  return `${offerId}.${unguessable()}`
}

async function referenced(
  environment: Environment,
  reference: string,
  expected: (offer: Offer) => string | undefined,
): Promise<Offer | undefined> {
  const [id = ''] = reference.split('.', 1)
  const offer = await environment.store.collection('offers').get(id)
  return offer && isSame(reference, expected(offer) ?? '') ? offer : undefined
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** 128 bits (RFC 6749, Section 10.10). */
function unguessable(): string {
  return randomBytes(16).toString('base64url')
}

function newTxCode(): NonNullable<Offer['txCode']> {
  return {
    value: String(randomInt(1_000_000)).padStart(6, '0'),
    inputMode: 'numeric',
    description: 'The code on the other screen',
  }
}
