import type { Fault } from './faults/fault.ts'
import { faultsNamed } from './faults/named.ts'
import type { KeptEnvironment } from './keeping.ts'
import type { KeptFault } from './turns/limit.ts'
import { variantsNamed } from './variants/registry.ts'

/** What the names mean that were kept. @throws UsageError for one that this version does not know any more. */
export async function byName({ faults, variants }: Pick<KeptEnvironment, 'faults' | 'variants'>) {
  const its = await Promise.all(faults.map(faultAsKept))
  return { faults: its, variants: variantsNamed(variants) }
}

async function faultAsKept(kept: KeptFault): Promise<Fault> {
  const { name, ...limit } = typeof kept === 'string' ? { name: kept } : kept
  const [fault] = await faultsNamed([name])
  return { ...fault, ...limit } as Fault
}
