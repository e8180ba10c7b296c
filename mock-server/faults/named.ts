import { UsageError } from '../../protocol/usage-error.ts'
import type { Fault } from './fault.ts'

/**
 * Faults by their names. They are loaded when the first is asked for: a mock without faults has hundreds of modules less.
 * @throws UsageError for a name that is no fault's.
 */
export async function faultsNamed(names: readonly string[]): Promise<readonly Fault[]> {
  if (names.length === 0) return []
  const { faultNamed } = await import('./registry.ts')
  return names.map((name) => {
    const fault = faultNamed(name)
    if (fault) return fault
    throw new UsageError(
      'ERR_UNKNOWN_FAULT',
      `There is no fault named "${name}"`,
      '`vcispec list faults` names them all.',
    )
  })
}
