import { faultsNamed } from './faults/named.ts'
import type { KeptEnvironment } from './keeping.ts'
import { variantsNamed } from './variants/registry.ts'

/** What the names mean that were kept. @throws UsageError for one that this version does not know any more. */
export async function byName({ faults, variants }: Pick<KeptEnvironment, 'faults' | 'variants'>) {
  return { faults: await faultsNamed(faults), variants: variantsNamed(variants) }
}
