import { readFileSync } from 'node:fs'
import { clientRegistration } from '../../mock-server/control/client-registration.ts'
import type { ForeignClient } from '../../mock-server/oauth/foreign-client.ts'
import { UsageError } from '../../protocol/usage-error.ts'

/** The wallet of `mock --client FILE`. @throws UsageError that names the file */
export function clientInFile(path: string): ForeignClient {
  try {
    return clientRegistration(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    const { message, hint } =
      cause instanceof UsageError
        ? cause
        : { message: 'it cannot be read as JSON', hint: 'docs/mock.md shows what a client is.' }
    throw new UsageError('ERR_CLIENT', `--client ${path}: ${message}`, hint, { cause })
  }
}
