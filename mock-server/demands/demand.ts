import type { Place } from '../../protocol/places.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'

/** Something the mock demands of a wallet's request. */
export interface DemandRow {
  /** Where it is made: a demand made elsewhere is our own bug, and says so. */
  readonly at: readonly Place[]
  /** The requirement that an issuer breaks which does not make it; by place where the sentences differ. */
  readonly keeps: RequirementId | Partial<Readonly<Record<Place, RequirementId>>>
  /** Requirements that fall with it wherever it is overlooked, each with the reason. */
  readonly entails?: Partial<Readonly<Record<RequirementId, string>>>
  /** Nothing can go on without what is demanded: it can be refused in another way, never overlooked. */
  readonly needed?: true
  /** Made only where the environment follows the profile. */
  readonly profile?: 'haip'
}

/** Where the wallet says and proves who it is. */
export const atServer = ['par', 'token', 'refresh'] as const
/** Where it shows an access token. */
export const atResource = ['credential', 'deferred', 'notification'] as const
/** Where a message may be encrypted. */
export const atIssuance = ['credential', 'deferred'] as const
/** Where an authorization request arrives. */
export const atAuthorization = ['authorize', 'par'] as const
