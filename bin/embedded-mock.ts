import { env } from 'node:process'
import type { Fault } from '../mock-server/faults/fault.ts'
import { startMock } from '../mock-server/server.ts'
import { variants } from '../mock-server/variants/registry.ts'
import { didYouMean } from '../protocol/nearest.ts'
import { UsageError } from '../protocol/usage-error.ts'

/** @throws UsageError for a name that is no fault's. */
export async function refuseUnknownFaults(names: readonly string[]): Promise<void> {
  const { faultNamed } = await import('../mock-server/faults/named.ts')
  const found = await Promise.all(names.map(faultNamed))
  if (!found.includes(undefined)) return
  const { allFaults } = await import('../mock-server/faults/all.ts')
  refuseUnknown('fault', names, allFaults)
}

/** @throws UsageError for a name that is no variant's. */
export function refuseUnknownVariants(names: readonly string[]): void {
  refuseUnknown('variant', names, variants)
}

function refuseUnknown(
  what: 'fault' | 'variant',
  names: readonly string[],
  there: readonly { readonly name: string }[],
): void {
  const known = there.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new UsageError(
    `ERR_UNKNOWN_${what.toUpperCase()}`,
    `The mock has no ${what} "${unknown}".`,
    didYouMean(unknown, known, `"vcispec list ${what}s" shows what there is.`),
  )
}

/**
 * Starts the mock of a run, with faults and variants for every environment that names none, and tells this
 * process and the workers it starts where the mock is.
 * @param onRefusal told of every demand that a request does not meet.
 * @param unlisted alterations that have no name.
 */
export async function startEmbeddedMock(
  faults: readonly string[],
  variants: readonly string[] = [],
  onRefusal?: (demand: string) => void,
  unlisted: readonly Fault[] = [],
): Promise<AsyncDisposable> {
  const mock = await startMock({ faults, variants, unlisted, ...(onRefusal && { onRefusal }) })
  if (mock.controlUrl !== null) env.VCISPEC_CONTROL_URL = mock.controlUrl
  if (mock.caPath !== null) env.VCISPEC_CA_FILE = mock.caPath
  if (faults.length + variants.length > 0) env.VCISPEC_ALTERED = [...faults, ...variants].join(',')
  return {
    async [Symbol.asyncDispose]() {
      delete env.VCISPEC_ALTERED
      delete env.VCISPEC_CONTROL_URL
      delete env.VCISPEC_CA_FILE
      await mock.close()
    },
  }
}
