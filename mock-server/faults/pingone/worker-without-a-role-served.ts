import type { Fault } from '../fault.ts'

export const workerWithoutARoleServed: Fault = {
  name: 'offers API that serves a worker without a role',
  breaks: 'P1-API-05',
  profile: 'pingone',
  overlooks: ['role of the worker'],
}
