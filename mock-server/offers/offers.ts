import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { randomText } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { inferred } from '../inferred.ts'
import { issuableTypes } from '../issuance/configurations.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { Offer, OfferTerms } from '../store/kept/offers.ts'
import { StoreFull, type Write } from '../store/store.ts'

export interface OfferInput {
  readonly userId: string
  readonly grantTypes: readonly GrantType[]
  /** As the client sent it; undefined: everything the user can retrieve. */
  readonly credentials?: readonly string[]
  readonly requiredScopes?: readonly string[]
  /** Credential type ids, at least one. */
  readonly offeredTypeIds: readonly string[]
  readonly txCode?: boolean
  readonly deferred?: boolean
  readonly denied?: boolean
  readonly details?: OfferDetails
}

/** What an offer says beside what it has to. */
export interface OfferDetails {
  /** What it says about its Transaction Code; by default everything it can. */
  readonly txCode?: TxCodeWish
  /** False leaves `issuer_state` out. */
  readonly issuerState?: boolean
  /** False leaves out which authorization server a grant is for, where there are several. */
  readonly authorizationServer?: boolean
}

/** Members of the offer's `tx_code`; an absent one is left out. Without a length the code has six characters. */
export interface TxCodeWish {
  readonly inputMode?: 'numeric' | 'text'
  readonly length?: number
  readonly description?: string
}

/** An expired offer can be read, and its code be told from a guess, for so long; then both are freed. */
const rememberedSeconds = 24 * 60 * 60

/** Makes an offer and the code it carries; both are honoured for thirty minutes. */
export async function createOffer(environment: Environment, input: OfferInput): Promise<Offer> {
  const { txCode, grantTypes: grants, details = {}, ...rest } = input
  const id = environment.through('offerId', randomUUID())
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
    namesServer: details.authorizationServer ?? true,
    ...(grants.includes(grantTypes.authorizationCode) &&
      details.issuerState !== false && { issuerState: referenceTo(id) }),
    ...(grants.includes(grantTypes.preAuthorizedCode) && {
      preAuthorizedCode: unguessable(),
      ...(txCode && { txCode: newTxCode(details.txCode) }),
    }),
  }
  const honoured = environment.through('codeHonouredSeconds', honouredSeconds(environment))
  const expiresAt = later(createdAt, honoured)
  const until = Math.max(honoured, honouredSeconds(environment)) + rememberedSeconds
  const writes: Write[] = [{ in: 'offers', id, put: offer, expiresAt: later(createdAt, until) }]
  if (offer.preAuthorizedCode) {
    writes.push({
      in: 'preAuthorizedCodes',
      id: offer.preAuthorizedCode,
      put: { offerId: id, expiresAt, failedAttempts: 0 },
      expiresAt: later(expiresAt, rememberedSeconds),
    })
  }
  await environment.store.together(writes)
  await demandRoom(environment, offer)
  return offer
}

/** Of many that are made at once none goes beyond the limit. @throws StoreFull, and the offer is gone. */
async function demandRoom(environment: Environment, offer: Offer): Promise<void> {
  const { offersAtMost, store } = environment
  if (offersAtMost === undefined) return
  const offers = store.collection('offers')
  if ((await offers.count()) <= offersAtMost) return
  await store.sweep()
  if ((await offers.count()) <= offersAtMost) return
  await offers.take(offer.id)
  await store.collection('preAuthorizedCodes').take(offer.preAuthorizedCode ?? '')
  throw new StoreFull(`An environment keeps ${offersAtMost} offers at most, and none has expired`)
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
export async function markProvisioned(
  environment: Environment,
  offerId: string,
  typeId: string,
): Promise<void> {
  await environment.store.together([provisionedType(offerId, typeId)])
}

export function provisionedType(offerId: string, typeId: string): Write {
  return {
    in: 'offers',
    id: offerId,
    update: (offer) =>
      offer.offeredTypeIds.includes(typeId) && !offer.provisionedTypeIds.includes(typeId)
        ? { ...offer, provisionedTypeIds: [...offer.provisionedTypeIds, typeId] }
        : offer,
  }
}

/**
 * Types of this offer that the metadata has: one that was deleted or disabled since is issued to nobody.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.1
 */
export async function stillOffered(
  environment: Environment,
  offer: Offer,
): Promise<readonly CredentialType[]> {
  const types = await issuableTypes(environment)
  const found: CredentialType[] = []
  for (const id of offer.offeredTypeIds) {
    const type = types.find((it) => it.id === id)
    if (type) found.push(type)
  }
  return found
}

export function termsOf({ requiredScopes, deferred, denied }: Offer): OfferTerms {
  return {
    ...(requiredScopes && { requiredScopes }),
    ...(deferred !== undefined && { deferred }),
    ...(denied !== undefined && { denied }),
  }
}

/** Scopes that a token for all of this offer has: those of its types, and `requiredScopes` besides. */
export async function scopesOf(environment: Environment, offer: Offer): Promise<readonly string[]> {
  return scopesFor(environment, offer, await stillOffered(environment, offer))
}

/** The same, where it is known what is still offered. */
export function scopesFor(
  environment: Environment,
  offer: Offer,
  types: readonly CredentialType[],
): readonly string[] {
  const scopes = types.map(({ openid4VCI }) => openid4VCI.scope)
  const own = environment.through('scopesByDefault', [...new Set(scopes)])
  return [...new Set([...own, ...(offer.requiredScopes ?? [])])]
}

function honouredUntil(environment: Environment, offer: Offer): Date {
  return later(offer.createdAt, honouredSeconds(environment))
}

function honouredSeconds(environment: Environment): number {
  return environment.through('offerHonouredSeconds', inferred.offerLifetimeSeconds)
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
  return randomText(16)
}

const everythingOfATxCode: TxCodeWish = {
  inputMode: 'numeric',
  length: 6,
  description: 'The code on the other screen',
}

/** Letters and digits that nobody takes for one another. */
const characters = { numeric: '0123456789', text: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789' }

function newTxCode(wish: TxCodeWish = everythingOfATxCode): NonNullable<Offer['txCode']> {
  const { inputMode = 'numeric', length = 6 } = wish
  const choice = characters[inputMode]
  const value = Array.from({ length }, () => choice[randomInt(choice.length)]).join('')
  return { value, ...wish }
}
