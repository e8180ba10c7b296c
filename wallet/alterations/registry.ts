import type { Place } from '../../protocol/places.ts'
import type { Circumstances, Deviation, DeviationPoint } from '../deviations/deviation.ts'
import { pushedRequestsOnly } from '../deviations/obstacles.ts'
import { accessTokenTable, expiredTokenTable } from './access.ts'
import type { Alteration, AlterationTable } from './alteration.ts'
import { authorizationDetailsTable } from './authorization-details.ts'
import { assertionTable, attestationProofTable, attestationTable, secretTable } from './client.ts'
import { dpopTable } from './dpop.ts'
import { encryptionTable, requiredEncryptionTable } from './encryption.ts'
import {
  authorizationRequestTable,
  certificateTable,
  codeTable,
  deferredRequestTable,
  keyAttestationTable,
  keyProofTable,
  notificationTable,
  presentationTable,
  refreshTokenTable,
  tokenRequestTable,
} from './messages.ts'

/** Every artefact that can be altered: an entry more in one of them is tried at all of its places. */
export const alterationTables: readonly AlterationTable[] = [
  dpopTable,
  assertionTable,
  attestationTable,
  attestationProofTable,
  secretTable,
  accessTokenTable,
  expiredTokenTable,
  refreshTokenTable,
  tokenRequestTable,
  keyProofTable,
  notificationTable,
  keyAttestationTable,
  certificateTable,
  presentationTable,
  authorizationRequestTable,
  codeTable,
  deferredRequestTable,
  encryptionTable,
  requiredEncryptionTable,
  authorizationDetailsTable,
]

/** As the features and the reports name a place. */
export const placeNames: Readonly<Record<Place, string>> = {
  par: 'pushed authorization request endpoint',
  authorize: 'authorization endpoint',
  token: 'token endpoint',
  refresh: 'token endpoint when refreshing',
  nonce: 'nonce endpoint',
  challenge: 'challenge endpoint',
  credential: 'credential endpoint',
  deferred: 'deferred credential endpoint',
  notification: 'notification endpoint',
}

/** An alteration at a place, as the deviation that it is. */
export type AlteredDeviation = Deviation & {
  readonly altered: { readonly artefact: string; readonly at: Place }
  readonly twinFirst?: true
}

const points: Partial<Record<Place, DeviationPoint>> = {
  par: 'par',
  authorize: 'authorize',
  token: 'token',
  refresh: 'token',
  credential: 'credential',
  deferred: 'deferred',
  notification: 'notification',
}

/** What the table has for this place. */
export function alterationsAt(table: AlterationTable, at: Place): readonly AlteredDeviation[] {
  const point = points[at]
  if (point === undefined || !table.at.includes(at)) return []
  return table.alterations
    .filter((alteration) => alteration.at?.includes(at) ?? true)
    .map((alteration) => deviationOf(table, alteration, at, point))
}

/** Each table at each of its places. */
export const alteredDeviations: readonly AlteredDeviation[] = alterationTables.flatMap((table) =>
  table.at.flatMap((at) => alterationsAt(table, at)),
)

/** `quick`: each alteration at one place, in turn; `full`: at all of them. */
export type Depth = 'quick' | 'full'

export function atDepth(
  depth: Depth,
  table: AlterationTable,
  at: Place,
): readonly AlteredDeviation[] {
  const all = alterationsAt(table, at)
  if (depth === 'full') return all
  const turns = new Set(
    table.alterations
      .filter((alteration, index) => {
        const places = alteration.at ?? table.at
        return places[index % places.length] === at
      })
      .map(({ name }) => named(name, at)),
  )
  return all.filter(({ name }) => turns.has(name))
}

function named(name: string, at: Place): string {
  return `${name} at the ${placeNames[at]}`
}

function deviationOf(
  { artefact, client, grant, request, twinFirst, obstacle: ofTable }: AlterationTable,
  { of, name, requirement, alter, obstacle }: Alteration,
  at: Place,
  point: DeviationPoint,
): AlteredDeviation {
  const deviation = {
    name: named(name, at),
    requirement: typeof requirement === 'string' ? requirement : requirement(at),
    altered: { artefact, at },
    ...(request && { request }),
    ...(twinFirst && { twinFirst }),
    needs: {
      ...(client && { client }),
      ...(grant && { grant }),
      ...(at === 'deferred' && { deferred: true }),
    },
    obstacle: (circumstances: Circumstances) =>
      (at === 'authorize' ? pushedRequestsOnly(circumstances) : undefined) ??
      ofTable?.(circumstances, at) ??
      obstacle?.(circumstances, at),
    [of]: alter,
  }
  return at === 'refresh'
    ? { ...deviation, at: 'token', refreshes: true }
    : { ...deviation, at: point }
}
