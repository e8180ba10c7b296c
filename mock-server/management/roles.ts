import type { Environment } from '../environment.ts'

/** Of the calls of the management API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** `identity`: users and what belongs to them; `configuration`: types, rules, wallet applications and the issuer profile. */
type Area = (typeof everything)[number]

/** What a call is about, and so which role it takes; `environment`: any. */
export type Permission = Area | 'environment'

/** PingOne's permissions are more and finer; which of them its roles have is inferred (`inferred.ts`). */
export interface Role {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly writes: readonly Area[]
  readonly reads: readonly Area[]
}

const everything = ['identity', 'configuration', 'applications'] as const

export const roles = {
  identityDataAdmin: {
    id: '8e2d1f04-3c6b-4a57-9b1e-0d4f6a72c301',
    name: 'Identity Data Admin',
    description: 'Manages users, groups, populations and what is issued to users',
    writes: ['identity'],
    reads: ['identity', 'configuration'],
  },
  environmentAdmin: {
    id: '1c9a7be6-52d8-4e03-8f64-b7c0593ad802',
    name: 'Environment Admin',
    description: 'Manages the configuration of an environment',
    writes: ['configuration', 'applications'],
    reads: everything,
  },
  clientApplicationDeveloper: {
    id: '5f40d2c8-7e91-4b36-a25d-9e8136f4b703',
    name: 'Client Application Developer',
    description: 'Manages applications',
    writes: ['applications'],
    reads: ['applications'],
  },
  identityDataReadOnly: {
    id: 'b36e08f1-94ac-4d72-86c9-2f5a71d0ec04',
    name: 'Identity Data Read Only',
    description: 'Reads users, groups, populations and what is issued to users',
    writes: [],
    reads: ['identity'],
  },
  configurationReadOnly: {
    id: 'd07b5a93-18e6-4f2c-b4d1-6c93e82fa505',
    name: 'Configuration Read Only',
    description: 'Reads the configuration of an environment',
    writes: [],
    reads: ['configuration', 'applications'],
  },
} as const satisfies Readonly<Record<string, Role>>

const all: readonly Role[] = Object.values(roles)

export function roleById(id: string): Role | undefined {
  return all.find((role) => role.id === id)
}

export function allRoles(): readonly Role[] {
  return all
}

/**
 * Whether a worker may make a call on an environment.
 * @param home whose application the worker is: its roles reach no other environment.
 */
export async function mayCall(
  home: Environment,
  clientId: string,
  { target, permission, method }: { target: Environment; permission: Permission; method: Method },
): Promise<boolean> {
  if (home.id !== target.id) return false
  const held = await rolesOf(home, clientId)
  return held.some((role) => {
    const allowed = method === 'GET' ? [...role.reads, ...role.writes] : role.writes
    return permission === 'environment' || allowed.includes(permission)
  })
}

/** Roles of a worker, all of them on the environment that has the worker. */
export async function rolesOf(home: Environment, clientId: string): Promise<readonly Role[]> {
  const assignments = await home.store.collection('roleAssignments').list()
  return assignments
    .filter(({ applicationId }) => applicationId === clientId)
    .flatMap(({ roleId }) => roleById(roleId) ?? [])
}
