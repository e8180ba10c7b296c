import { UsageError } from '../../protocol/usage-error.ts'
import type { Fault } from './fault.ts'
import { offerLives31Minutes } from './offer-lives-31-minutes.ts'

/** Every fault there is; `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = [offerLives31Minutes]

export function faultNamed(name: string): Fault | undefined {
  return faults.find((fault) => fault.name === name)
}

/** @throws UsageError for a name that is no fault's. */
export function faultsNamed(names: readonly string[]): readonly Fault[] {
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
