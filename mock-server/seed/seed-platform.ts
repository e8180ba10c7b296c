import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { powerlessWorker } from '../management/powerless-worker.ts'
import { roles } from '../management/roles.ts'
import type { Application } from '../store/kept/directory.ts'

/**
 * What the platform has around users and credentials: a population, the worker with its roles, and the wallet as an
 * app of its own.
 * @returns id of the population.
 */
export async function seedPlatform(environment: Environment): Promise<string> {
  const { store, worker, client } = environment
  const now = environment.now()
  const stamps = { createdAt: now, updatedAt: now }
  const population = { id: randomUUID(), name: 'Default', isDefault: true, ...stamps }
  await store.collection('populations').put(population.id, population)
  const powerless = powerlessWorker(environment)
  const applications: readonly Application[] = [
    {
      id: worker.clientId,
      name: 'Worker',
      enabled: true,
      type: 'WORKER',
      grantTypes: ['CLIENT_CREDENTIALS'],
      authentication: 'CLIENT_SECRET_BASIC',
      secret: worker.clientSecret,
      ...stamps,
    },
    {
      id: powerless.clientId,
      name: 'Worker without a role for credentials',
      enabled: true,
      type: 'WORKER',
      grantTypes: ['CLIENT_CREDENTIALS'],
      authentication: 'CLIENT_SECRET_BASIC',
      secret: powerless.clientSecret,
      ...stamps,
    },
    {
      id: client.id,
      name: 'Wallet',
      enabled: true,
      type: 'NATIVE_APP',
      grantTypes: ['AUTHORIZATION_CODE'],
      authentication: 'NONE',
      mobile: { bundleId: 'example.wallet', packageName: 'example.wallet' },
      ...stamps,
    },
  ]
  for (const application of applications) {
    await store.collection('applications').put(application.id, application)
  }
  for (const [applicationId, role] of [
    [worker.clientId, roles.identityDataAdmin],
    [worker.clientId, roles.environmentAdmin],
    [powerless.clientId, roles.clientApplicationDeveloper],
  ] as const) {
    const id = randomUUID()
    const scope = { id: environment.id, type: 'ENVIRONMENT' } as const
    const assignment = { id, applicationId, roleId: role.id, scope }
    await store.collection('roleAssignments').put(id, assignment)
  }
  return population.id
}
