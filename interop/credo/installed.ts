import { env } from 'node:process'
import { ownPackages } from '../own-packages.ts'

const { areInstalled, install } = ownPackages(import.meta.dirname)

export { install }

/**
 * Why there is no Credo to test with, for the `skip` of a test; false: it is there.
 * @throws where `VCISPEC_CREDO=required` demands it.
 */
export async function missing(): Promise<string | false> {
  if (await areInstalled()) return false
  const reason = 'npm run interop installs Credo'
  if (env.VCISPEC_CREDO === 'required') throw new Error(reason)
  return reason
}
