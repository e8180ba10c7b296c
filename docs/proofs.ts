import { proofOf } from '../bin/kill/kinds.ts'
import { requirements } from '../checks/catalogue.ts'

/** What the check of each requirement reports when the mock does it (`vcispec kill`): reports say what proves a check. */
export function proofs(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    requirements.flatMap(({ id }) => {
      const { faults, places } = proofOf(id)
      const mutants = places.map(
        ({ demand, row }) => `${demand} ${row.needed ? 'refused by a crash' : 'overlooked'}`,
      )
      const names = [...faults, ...new Set(mutants)]
      return names.length === 0 ? [] : [[id, names]]
    }),
  )
}
