import { checkOfDemands, type DemandCheck } from '../demand-check.ts'
import { credentialDemands } from './credential-requests.ts'
import { proofDemands } from './key-proofs.ts'
import { laterDemands } from './later-requests.ts'
import { oauthDemands } from './oauth.ts'
import { tokenDemands } from './offers-and-tokens.ts'

/** Which sentence about wallets each demand of the mock stands for. */
export const demandTable: readonly DemandCheck[] = [
  ...oauthDemands,
  ...tokenDemands,
  ...credentialDemands,
  ...proofDemands,
  ...laterDemands,
]

export const demandChecks = demandTable.map(checkOfDemands)
