import type { Place } from '../../../protocol/places.ts'
import type { Fault } from '../fault.ts'

/** One that the metadata lists is refused all the same. */
export function refusing(what: string, name: string, place?: Place): NonNullable<Fault['seams']> {
  return {
    takenAlgorithms: (listed, { request: { of, at } }) =>
      of === what && at === place ? listed.filter((it) => it !== name) : listed,
  }
}
