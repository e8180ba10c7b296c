import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import { environmentUrl, link } from './hal.ts'

/** Read One Environment, with the members that need no licence or organization. */
export function readEnvironment(environment: Environment): Reply {
  return {
    status: 200,
    headers: {},
    body: {
      _links: { self: link(environmentUrl(environment)) },
      id: environment.id,
      name: 'vcispec mock',
      type: 'SANDBOX',
      region: 'NA',
      status: 'ACTIVE',
      billOfMaterials: { products: [{ type: 'PING_ONE_CREDENTIALS' }] },
      createdAt: environment.createdAt.toISOString(),
      updatedAt: environment.createdAt.toISOString(),
    },
  }
}
