import { env } from 'node:process'
import { faults } from '../mock-server/faults/registry.ts'
import { startMock } from '../mock-server/server.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { didYouMean } from '../targets/nearest.ts'

/** @throws UsageError for a name that is no fault's. */
export function refuseUnknownFaults(names: readonly string[]): void {
  const known = faults.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new UsageError(
    'ERR_UNKNOWN_FAULT',
    `The mock has no fault "${unknown}".`,
    didYouMean(unknown, known, '"vcispec list faults" shows what there is.'),
  )
}

/**
 * Starts the mock of a run, with faults for every environment that names none, and tells this process and the
 * workers it starts where the mock is.
 */
export async function startEmbeddedMock(names: readonly string[]): Promise<AsyncDisposable> {
  const mock = await startMock({ faults: names })
  if (mock.controlUrl !== null) env.VCISPEC_CONTROL_URL = mock.controlUrl
  if (mock.caPath !== null) env.VCISPEC_CA_FILE = mock.caPath
  if (names.length > 0) env.VCISPEC_FAULTS = names.join(',')
  return {
    async [Symbol.asyncDispose]() {
      delete env.VCISPEC_FAULTS
      delete env.VCISPEC_CONTROL_URL
      delete env.VCISPEC_CA_FILE
      await mock.close()
    },
  }
}
