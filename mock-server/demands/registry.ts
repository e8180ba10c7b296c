import type { Place } from '../../protocol/places.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import { accessDemands } from './access.ts'
import { demandsAnywhere } from './anywhere.ts'
import { attestationDemands } from './attestation.ts'
import { authorizationDemands } from './authorization.ts'
import { clientDemands } from './client.ts'
import { credentialDemands } from './credential.ts'
import type { DemandRow } from './demand.ts'
import { dpopDemands } from './dpop.ts'
import { encryptionDemands } from './encryption.ts'
import { proofDemands } from './proof.ts'
import { tokenDemands } from './token.ts'

const rows = {
  ...demandsAnywhere,
  ...clientDemands,
  ...attestationDemands,
  ...dpopDemands,
  ...authorizationDemands,
  ...tokenDemands,
  ...accessDemands,
  ...credentialDemands,
  ...encryptionDemands,
  ...proofDemands,
} as const

/** A demand made of a wallet; the compiler knows them all. */
export type WalletDemand = keyof typeof rows

/** A demand at one of the places where it is made. */
export type PlacedDemand = {
  [D in WalletDemand]: `${D}@${(typeof rows)[D]['at'][number]}`
}[WalletDemand]

/** Everything the mock demands of a wallet: where, and which requirement it keeps by that. */
export const demands: Readonly<Record<WalletDemand, DemandRow>> = rows

/** One demand at one place. */
export interface Pair {
  readonly demand: WalletDemand
  readonly at: Place
  readonly row: DemandRow
}

/** Every pair of demand and place, as the tables have it: the mock makes no demand that is not one of them. */
export const pairs: readonly Pair[] = Object.entries(demands).flatMap(([name, row]) =>
  // `Object.entries` forgets that keys are demands.
  row.at.map((at) => ({ demand: name as WalletDemand, at, row })),
)

export function placed({ demand, at }: Pick<Pair, 'demand' | 'at'>): PlacedDemand {
  return `${demand}@${at}` as PlacedDemand
}

/** What an issuer breaks that does not make this demand there. */
export function keptBy({ row: { keeps }, at, demand }: Pair): RequirementId {
  const requirement = typeof keeps === 'string' ? keeps : keeps[at]
  if (requirement === undefined) throw new Error(`nothing is said of ${demand}@${at}`)
  return requirement
}
