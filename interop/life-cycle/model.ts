/** What an offer of PingOne's credentials service is supposed to be, without any of its machinery. */

export const offerMinutes = 30
export const tokenMinutes = 5

export interface ModelOffer {
  readonly types: readonly string[]
  readonly provisioned: Set<string>
  readonly createdAt: number
  /** A wallet has seen its code. */
  fetched: boolean
  /** When its code was redeemed. */
  redeemedAt: number | undefined
}

/** Everything the commands know: minutes, what is revoked, the offers in the order they were made. */
export interface Model {
  now: number
  readonly types: readonly string[]
  readonly revoked: Set<string>
  readonly offers: ModelOffer[]
  /** How the status follows from what was provisioned; a test replaces it to see a model fail. */
  readonly statusOf: (offer: ModelOffer) => string
}

export function newModel(types: readonly string[], statusOf = rightStatus): Model {
  return { now: 0, types, revoked: new Set(), offers: [], statusOf }
}

/** CREATED until something was received, COMPLETED when all was; ISSUING is for offers of several types. */
export function rightStatus({ types, provisioned }: ModelOffer): string {
  if (provisioned.size === types.length) return 'COMPLETED'
  return provisioned.size > 0 ? 'ISSUING' : 'CREATED'
}

export function isOver({ now }: Model, { createdAt }: ModelOffer): boolean {
  return now >= createdAt + offerMinutes
}

export function hasToken({ now }: Model, { redeemedAt }: ModelOffer): boolean {
  return redeemedAt !== undefined && now < redeemedAt + tokenMinutes
}

/** The types that can be offered now. */
export function queued({ types, revoked }: Model): readonly string[] {
  return types.filter((type) => !revoked.has(type))
}
