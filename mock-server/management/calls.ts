import { applicationCalls } from './applications.ts'
import type { ManagementCall } from './call.ts'
import { credentialTypeCalls } from './credential-types.ts'
import { digitalWalletApplicationCalls } from './digital-wallet-applications.ts'
import { digitalWalletCalls } from './digital-wallets.ts'
import { environmentCalls } from './environments.ts'
import { groupCalls } from './groups.ts'
import { issuanceRuleCalls } from './issuance-rules.ts'
import { issuerProfileCalls } from './issuer-profile.ts'
import { offerCalls } from './offer-calls.ts'
import { populationCalls } from './populations.ts'
import { userCredentialCalls } from './user-credentials.ts'
import { userCalls } from './users.ts'

/** Everything PingOne's management API can be asked here: the router serves it, the OpenAPI document describes it. */
export const managementCalls: readonly ManagementCall[] = [
  ...environmentCalls,
  ...userCalls,
  ...populationCalls,
  ...groupCalls,
  ...credentialTypeCalls,
  ...issuanceRuleCalls,
  ...userCredentialCalls,
  ...offerCalls,
  ...issuerProfileCalls,
  ...digitalWalletApplicationCalls,
  ...digitalWalletCalls,
  ...applicationCalls,
]
