import { createHash } from 'node:crypto'
import type { Environment } from '../environment.ts'

/** A second worker of every environment: its role does not reach users and what is issued to them. */
export function powerlessWorker({ worker }: Pick<Environment, 'worker'>): Environment['worker'] {
  // Made of the first one's, so that whoever knows the environment knows both.
  const digest = (text: string) => createHash('sha256').update(`powerless ${text}`)
  const hex = digest(worker.clientId).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return {
    clientId: [...parts, hex.slice(20, 32)].join('-'),
    clientSecret: digest(worker.clientSecret).digest('base64url'),
  }
}
