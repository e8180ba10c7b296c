import { UsageError } from '../../protocol/usage-error.ts'
import type { Fault } from './fault.ts'
import { type FaultFile, faultFiles } from './index.ts'
import homes from './names.json' with { type: 'json' }

/** A fault that somebody wrote. */
export type FaultName = keyof typeof homes

/**
 * Faults by their names. Only the files are loaded that have one of them: a mock without faults loads none.
 * @throws UsageError for a name that is no fault's.
 */
export async function faultsNamed(names: readonly string[]): Promise<readonly Fault[]> {
  return Promise.all(
    names.map(async (name) => {
      const fault = await faultNamed(name)
      if (fault) return fault
      throw new UsageError(
        'ERR_UNKNOWN_FAULT',
        `There is no fault named "${name}"`,
        '`vcispec list faults` names them all.',
      )
    }),
  )
}

export async function faultNamed(name: string): Promise<Fault | undefined> {
  const among = await neighboursOf(name)
  return among.find((fault) => fault.name === name)
}

/** The faults among which this one would be. A fresh one, which `names.json` does not have yet, can be anywhere. */
async function neighboursOf(name: string): Promise<readonly Fault[]> {
  if (isListed(name)) return (await faultFiles[homes[name] as FaultFile]()).faults
  if (name.includes('@')) return (await import('../demands/mutants.ts')).placeMutants
  return (await import('./all.ts')).faults
}

function isListed(name: string): name is FaultName {
  return Object.hasOwn(homes, name)
}
