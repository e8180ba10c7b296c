import { createHash } from 'node:crypto'
import { uuidOf } from '../crypto/uuid-of.ts'
import type { Environment } from '../environment.ts'

/** A second worker of every environment: its role does not reach users and what is issued to them. */
export function powerlessWorker({ worker }: Pick<Environment, 'worker'>): Environment['worker'] {
  // Made of the first one's, so that whoever knows the environment knows both.
  const { clientId, clientSecret } = worker
  return {
    clientId: uuidOf(`powerless ${clientId}`),
    clientSecret: createHash('sha256').update(`powerless ${clientSecret}`).digest('base64url'),
  }
}
