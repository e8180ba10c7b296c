import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { userAttributes } from '../issuance/directory-attributes.ts'
import { keptUntil } from '../queue/provisioning.ts'
import { revoke } from '../queue/revocation.ts'
import type { User } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { demand } from './demand.ts'
import { environmentUrl, link, userUrl } from './hal.ts'
import { pageIn, pageOf } from './paging.ts'
import { broken, invalid, missing, PingOneError } from './pingone-error.ts'
import { defaultPopulation, populationUrl } from './populations.ts'
import { scimFilter } from './scim.ts'

const success = { status: 200, schema: 'user' } as const
const body = { schema: 'user-request' } as const

/**
 * Users of the directory, as far as credentials need them.
 * @see https://developer.pingidentity.com/pingone-api/platform/users.html
 */
export const userCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: '/users',
    summary: 'Create User',
    permission: 'identity',
    body,
    success: { ...success, status: 201 },
    async answer(environment, { body }) {
      const now = environment.now()
      const id = randomUUID()
      await demandUsername(environment, body.username, id)
      const said = await settings(environment, body, {
        population: await defaultPopulation(environment),
      })
      const user: User = { id, ...said, groupIds: [], createdAt: now, updatedAt: now }
      await environment.store.collection('users').put(id, user)
      return created(userUrl(environment, id), userResource(environment, user))
    },
  }),
  call({
    method: 'GET',
    path: '/users',
    summary: 'Read All Users',
    permission: 'identity',
    query: ['filter', 'limit', 'cursor'],
    success: { ...success, items: 'users', isPaged: true },
    async answer(environment, { query }) {
      const users = environment.store.collection('users')
      const filter = query.get('filter')
      const as = {
        self: `${environmentUrl(environment)}/users`,
        name: 'users',
        show: (user: User) => userResource(environment, user),
      }
      if (filter === null) return ok(await pageIn(users, query, as))
      const matches = scimFilter(filter)
      if (!matches) throw invalidFilter('filter')
      const found = (await users.list()).filter((user) => matches(userAttributes(user)))
      return ok(pageOf(found, query, as))
    },
  }),
  call({
    method: 'GET',
    path: '/users/:userId',
    summary: 'Read One User',
    permission: 'identity',
    success,
    at: userOf,
    answer: (environment, { at }) => ok(userResource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: '/users/:userId',
    summary: 'Update User (PUT)',
    permission: 'identity',
    body,
    success,
    at: userOf,
    async answer(environment, { at: user, body }) {
      await demandUsername(environment, body.username, user.id)
      const said = await settings(environment, body, {
        password: user.password,
        population: user.populationId,
      })
      return ok(await changed(environment, user, (before) => ({ ...pick(before), ...said })))
    },
  }),
  call({
    method: 'PATCH',
    path: '/users/:userId',
    summary: 'Update User (PATCH)',
    permission: 'identity',
    body: { schema: 'user-patch' },
    success,
    at: userOf,
    async answer(environment, { at: user, body }) {
      const merged = { ...bodyOf(user), ...body }
      await demandUsername(environment, merged.username, user.id)
      const said = await settings(environment, merged, {
        password: user.password,
        population: user.populationId,
      })
      return ok(await changed(environment, user, (before) => ({ ...pick(before), ...said })))
    },
  }),
  call({
    method: 'DELETE',
    path: '/users/:userId',
    summary: 'Delete User',
    permission: 'identity',
    at: userOf,
    async answer(environment, { at: user }) {
      await environment.store.collection('users').take(user.id)
      const credentials = environment.store.collection('userCredentials')
      for (const { id } of await credentials.where('userId', user.id)) {
        const revoked = await revoke(environment, id)
        // Nobody reads it any more, but for what wallets have of it.
        if (revoked) await credentials.put(id, revoked, keptUntil(environment, undefined))
      }
      const wallets = environment.store.collection('digitalWallets')
      for (const { id } of await wallets.where('userId', user.id)) await wallets.take(id)
      const received = environment.store.collection('provisionedCredentials')
      for (const { id, protocol } of await received.where('userId', user.id)) {
        if (protocol === 'NATIVE') await received.take(id)
      }
      return noContent
    },
  }),
]

/** @throws PingOneError 404 when the environment has no such user. */
export async function userOf(environment: Environment, req: Request): Promise<User> {
  const user = await environment.store.collection('users').get(parameter(req, 'userId'))
  if (!user) throw missing('user')
  return user
}

export function invalidFilter(target: string): PingOneError {
  return new PingOneError('INVALID_REQUEST', {
    demand: 'readable SCIM filter',
    details: [{ code: 'INVALID_FILTER', target, message: `${target} is no SCIM filter` }],
  })
}

function userResource(environment: Environment, user: User): Record<string, unknown> {
  const { name, population, memberOfGroupIDs: _, id, ...others } = userAttributes(user)
  const self = userUrl(environment, user.id)
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      population: link(populationUrl(environment, user.populationId ?? '')),
    },
    id,
    environment: { id: environment.id },
    account: { canAuthenticate: user.enabled ?? true, status: 'OK' },
    identityProvider: { type: 'PING_ONE' },
    lifecycle: { status: 'ACCOUNT_OK' },
    mfaEnabled: false,
    ...(isObject(name) && Object.keys(nameOf(user)).length > 0 && { name: nameOf(user) }),
    population,
    ...others,
    verifyStatus: 'NOT_INITIATED',
  }
}

/** What was said of the name; `formatted` only where it was. */
function nameOf({ given, family, attributes = {} }: User): Record<string, unknown> {
  const { name } = attributes
  return {
    ...(isObject(name) ? name : {}),
    ...(given && { given }),
    ...(family && { family }),
  }
}

/** A user as a request would say it. */
function bodyOf(user: User): Members {
  const { username, email, enabled = true, populationId, attributes = {} } = user
  return {
    ...attributes,
    username,
    ...(email && { email }),
    enabled,
    name: nameOf(user),
    ...(populationId !== undefined && { population: { id: populationId } }),
  }
}

const known = new Set(['username', 'email', 'enabled', 'name', 'population', 'password'])
const taken = new Set([
  ...['address', 'photo', 'externalId', 'nickname', 'title', 'type', 'locale', 'preferredLanguage'],
  ...['timezone', 'primaryPhone', 'mobilePhone', 'accountId'],
])

type Settings = Omit<User, 'id' | 'groupIds' | 'createdAt' | 'updatedAt'>

async function settings(
  environment: Environment,
  body: Members,
  before: { readonly password?: string; readonly population?: string | undefined },
): Promise<Settings> {
  const { username, email, enabled, name, population, password } = body
  const { given, family, ...names } = isObject(name) ? name : {}
  const others = Object.entries(body).filter(([key]) => !known.has(key) && taken.has(key))
  const populationId = isObject(population) ? String(population.id) : before.population
  const exists = await environment.store.collection('populations').get(populationId ?? '')
  demand(environment, exists !== undefined, invalid('population.id', 'There is no such population'))
  return {
    username: String(username),
    password: isObject(password) ? String(password.value) : (before.password ?? newSecret()),
    given: typeof given === 'string' ? given : '',
    family: typeof family === 'string' ? family : '',
    email: typeof email === 'string' ? email : '',
    enabled: enabled !== false,
    attributes: {
      ...Object.fromEntries(others),
      ...(Object.keys(names).length > 0 && { name: names }),
    },
    ...(populationId !== undefined && { populationId }),
  }
}

async function demandUsername(environment: Environment, name: unknown, own: string) {
  const users = environment.store.collection('users')
  const namesakes = typeof name === 'string' ? await users.where('username', name) : []
  const other = namesakes.find(({ id }) => id !== own)
  demand(
    environment,
    !other,
    broken('unused username', {
      code: 'UNIQUENESS_VIOLATION',
      target: 'username',
      message: 'Another user has this name',
      ...(other && { innerError: { existingId: other.id } }),
    }),
  )
}

/** What no request sets. */
function pick({ id, groupIds, createdAt }: User): Pick<User, 'id' | 'groupIds' | 'createdAt'> {
  return { id, createdAt, ...(groupIds && { groupIds }) }
}

async function changed(
  environment: Environment,
  user: User,
  change: (before: User) => Omit<User, 'updatedAt'>,
) {
  const updatedAt = environment.now()
  const after = await environment.store
    .collection('users')
    .update(user.id, (before) => ({ ...change(before), updatedAt }))
  return userResource(environment, after ?? user)
}
