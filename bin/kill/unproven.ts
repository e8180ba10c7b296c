import { requirements } from '../../checks/catalogue.ts'
import { exclusions } from '../../checks/exclusions.ts'
import { checkedRequirements } from '../../checks/registry.ts'
import { faults } from '../../mock-server/faults/registry.ts'

/** Ids of what issuers must do and a check judges, for which no fault shows that the check can fail. */
export function unprovenRequirements(): readonly string[] {
  const broken = new Set(faults.map(({ breaks }) => breaks))
  const checked = new Set(checkedRequirements)
  return requirements
    .filter(
      ({ id, level, actor }) => level.startsWith('MUST') && actor !== 'wallet' && checked.has(id),
    )
    .map(({ id }) => id)
    .filter((id) => !broken.has(id) && !exclusions.has(id))
}
