import type { AuthorizationCollections } from './authorization.ts'
import type { CredentialTypeCollections } from './credential-types.ts'
import type { DirectoryCollections } from './directory.ts'
import type { IssuanceCollections } from './issuance.ts'
import type { OfferCollections } from './offers.ts'
import type { RequestCollections } from './requests.ts'
import type { RuleCollections } from './rules.ts'
import type { UserCredentialCollections } from './user-credentials.ts'

/** What an environment keeps. Times are `Date`s; the wire form is made at the edge. */
export interface Collections
  extends AuthorizationCollections,
    CredentialTypeCollections,
    DirectoryCollections,
    IssuanceCollections,
    OfferCollections,
    RequestCollections,
    RuleCollections,
    UserCredentialCollections {}

/** Members by which entries are looked for: those whose number grows with use. */
export const indexes = {
  users: ['username'],
  userCredentials: ['userId', 'credentialTypeId'],
  provisionedCredentials: ['userId', 'userCredentialId', 'digitalWalletId'],
  digitalWallets: ['userId'],
  stagedChanges: ['ruleId'],
} as const satisfies { readonly [C in keyof Collections]?: readonly (keyof Collections[C])[] }

export type Indexed<C extends keyof Collections> = C extends keyof typeof indexes
  ? (typeof indexes)[C][number]
  : never
