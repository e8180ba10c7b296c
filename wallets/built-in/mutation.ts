import type { Deviation } from '../../wallet/deviations/deviation.ts'

/** How the built-in wallet differs from itself: a wallet that errs, that does not look, or that minds too much. */
export interface Mutation {
  readonly deviation?: Deviation
  /** Name of an objection that it does not have. */
  readonly overlooks?: string
  /** Objects to members that it does not know, in answers of this operation. */
  readonly mindsUnknownMembersOf?: string
  /** Does not follow a habit that is none of its requests' form. */
  readonly lacks?: Lack
}

/** Habits of a right wallet that no deviation takes away. */
export type Lack = 'patience' | 'advice' | 'end' | 'fresh attestations'
