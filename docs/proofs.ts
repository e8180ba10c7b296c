import { requirements } from '../checks/catalogue.ts'
import { faults } from '../mock-server/faults/registry.ts'

/** Faults by the requirement whose check reports them (`vcispec kill`): reports say what proves a check. */
export function proofs(): Readonly<Record<string, readonly string[]>> {
  const byRequirement = Map.groupBy(faults, ({ breaks }) => breaks)
  return Object.fromEntries(
    requirements.flatMap(({ id }) => {
      const proving = byRequirement.get(id)
      return proving === undefined ? [] : [[id, proving.map(({ name }) => name)]]
    }),
  )
}
