import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Population } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { demand } from './demand.ts'
import { environmentUrl, link } from './hal.ts'
import { pageOf } from './paging.ts'
import { broken, missing } from './pingone-error.ts'

const success = { status: 200, schema: 'population' } as const
const body = { schema: 'population-request' } as const
const one = '/populations/:populationId'

/**
 * Populations: every user is in one; an issuance rule may be for some.
 * @see https://developer.pingidentity.com/pingone-api/platform/populations.html
 */
export const populationCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: '/populations',
    summary: 'Create Population',
    permission: 'identity',
    body,
    success: { ...success, status: 201 },
    async answer(environment, { body }) {
      const now = environment.now()
      const id = randomUUID()
      const population = { id, ...settings(body), isDefault: false, createdAt: now, updatedAt: now }
      await environment.store.collection('populations').put(id, population)
      return created(populationUrl(environment, id), await resource(environment, population))
    },
  }),
  call({
    method: 'GET',
    path: '/populations',
    summary: 'Read All Populations',
    permission: 'identity',
    query: ['limit', 'cursor'],
    success: { ...success, items: 'populations', isPaged: true },
    async answer(environment, { query }) {
      const all = await environment.store.collection('populations').list()
      const shown = await Promise.all(all.map((it) => resource(environment, it)))
      const self = `${environmentUrl(environment)}/populations`
      return ok(pageOf(shown, query, { self, name: 'populations', show: (it) => it }))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Population',
    permission: 'identity',
    success,
    at: populationOf,
    answer: async (environment, { at }) => ok(await resource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Population',
    permission: 'identity',
    body,
    success,
    at: populationOf,
    async answer(environment, { at, body }) {
      const { id, isDefault, createdAt } = at
      const updatedAt = environment.now()
      const after = { id, isDefault, ...settings(body), createdAt, updatedAt }
      await environment.store.collection('populations').update(id, () => after)
      return ok(await resource(environment, after))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Population',
    permission: 'identity',
    at: populationOf,
    async answer(environment, { at }) {
      const users = await userCount(environment, at)
      demand(
        environment,
        users === 0 && !at.isDefault,
        broken('population of nobody', {
          code: 'CONSTRAINT_VIOLATION',
          target: 'population',
          message: 'The default population, and one that has users, cannot be deleted',
        }),
      )
      await environment.store.collection('populations').take(at.id)
      return noContent
    },
  }),
]

export function populationUrl(environment: Environment, id: string): string {
  return `${environmentUrl(environment)}/populations/${id}`
}

/** Where users go of whom nobody says otherwise; undefined when there is none. */
export async function defaultPopulation(environment: Environment): Promise<string | undefined> {
  const all = await environment.store.collection('populations').list()
  return all.find(({ isDefault }) => isDefault)?.id
}

async function populationOf(environment: Environment, req: Request): Promise<Population> {
  const populations = environment.store.collection('populations')
  const population = await populations.get(parameter(req, 'populationId'))
  if (!population) throw missing('population')
  return population
}

function settings({ name, description }: Members) {
  return {
    name: String(name),
    ...(typeof description === 'string' && { description }),
  }
}

async function userCount(environment: Environment, { id }: Population): Promise<number> {
  const users = await environment.store.collection('users').list()
  return users.filter(({ populationId }) => populationId === id).length
}

async function resource(environment: Environment, population: Population) {
  const { id, name, description, isDefault, createdAt, updatedAt } = population
  const self = populationUrl(environment, id)
  const users = `${environmentUrl(environment)}/users?filter=${encodeURIComponent(`population.id eq "${id}"`)}`
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      users: link(users),
    },
    id,
    environment: { id: environment.id },
    name,
    ...(description !== undefined && { description }),
    userCount: await userCount(environment, population),
    default: isDefault,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
