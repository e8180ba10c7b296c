import type { Place } from '../../protocol/places.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { Fault } from '../faults/fault.ts'
import { keptBy, type PlacedDemand, pairs, placed } from './registry.ts'

/**
 * A demand that is not made at one of its places, or, where nothing can go on without what is demanded, one whose
 * refusal is a crash. Nobody writes these: there is one for every pair of the tables.
 */
export interface PlaceMutant extends Fault {
  /** `dpop-typ@par` */
  readonly name: PlacedDemand
  readonly at: Place
}

/** Sentences about the form of errors, which a crash breaks beside its own. */
const forms: readonly RequirementId[] = [
  'VCI-6.3-07',
  'VCI-8.3.1.2-01',
  'VCI-8.3.1.2-02',
  'VCI-8.3.1.2-03',
  'VCI-8.3.1.2-04',
  'VCI-11.3-02',
  'VCI-11.3-03',
  'RFC9126-2.3-02',
]

export const placeMutants: readonly PlaceMutant[] = pairs.map((pair) => {
  const { row, at } = pair
  const name = placed(pair)
  const breaks = keptBy(pair)
  // `Object.entries` forgets that keys are ids.
  const also = (Object.entries(row.entails ?? {}) as [RequirementId, string][]).filter(
    ([id]) => id !== breaks,
  )
  const crash = { status: 500, error: 'server_error' }
  return {
    name,
    at,
    breaks,
    entails: [
      ...also.map(([requirement, reason]) => ({ requirement, reason })),
      ...(row.needed ? forms : [])
        .filter((id) => id !== breaks)
        .map((requirement) => ({ requirement, reason: 'a crash has not the form of an error' })),
    ],
    ...(row.needed ? { refuses: { [name]: crash } } : { overlooks: [name] }),
    ...(row.profile && { profile: row.profile }),
  }
})
