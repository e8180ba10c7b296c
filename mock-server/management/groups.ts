import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import type { Group, User } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { demand } from './demand.ts'
import { collectionBody, environmentUrl, link, userUrl } from './hal.ts'
import { pageOf } from './paging.ts'
import { broken, invalid, missing } from './pingone-error.ts'
import { userOf } from './users.ts'

const success = { status: 200, schema: 'group' } as const
const body = { schema: 'group-request' } as const
const one = '/groups/:groupId'
const memberships = '/users/:userId/memberOfGroups'
const membership = { status: 200, schema: 'group-membership' } as const

/**
 * Groups of users, which an issuance rule may be for.
 * @see https://developer.pingidentity.com/pingone-api/platform/groups.html
 */
export const groupCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: '/groups',
    summary: 'Create Group',
    permission: 'identity',
    body,
    success: { ...success, status: 201 },
    async answer(environment, { body }) {
      const now = environment.now()
      const group = {
        id: randomUUID(),
        ...(await settings(environment, body)),
        createdAt: now,
        updatedAt: now,
      }
      await environment.store.collection('groups').put(group.id, group)
      return created(groupUrl(environment, group.id), await resource(environment, group))
    },
  }),
  call({
    method: 'GET',
    path: '/groups',
    summary: 'Read All Groups',
    permission: 'identity',
    query: ['limit', 'cursor'],
    success: { ...success, items: 'groups', isPaged: true },
    async answer(environment, { query }) {
      const all = await environment.store.collection('groups').list()
      const shown = await Promise.all(all.map((it) => resource(environment, it)))
      const self = `${environmentUrl(environment)}/groups`
      return ok(pageOf(shown, query, { self, name: 'groups', show: (it) => it }))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Group',
    permission: 'identity',
    success,
    at: groupOf,
    answer: async (environment, { at }) => ok(await resource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Group',
    permission: 'identity',
    body,
    success,
    at: groupOf,
    async answer(environment, { at: { id, createdAt }, body }) {
      const said = await settings(environment, body)
      const after = { id, ...said, createdAt, updatedAt: environment.now() }
      await environment.store.collection('groups').update(id, () => after)
      return ok(await resource(environment, after))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Group',
    permission: 'identity',
    at: groupOf,
    async answer(environment, { at }) {
      await environment.store.collection('groups').take(at.id)
      const users = await environment.store.collection('users').list()
      for (const user of users) if (isMember(user, at.id)) await leave(environment, user, at.id)
      return noContent
    },
  }),
  call({
    method: 'POST',
    path: memberships,
    summary: 'Add User to Group',
    permission: 'identity',
    body: { schema: 'group-membership-request' },
    success: { ...membership, status: 201 },
    at: userOf,
    answer: (environment, { at, body }) => join(environment, at, String(body.id)),
  }),
  call({
    method: 'GET',
    path: memberships,
    summary: 'Read All Group Memberships of a User',
    permission: 'identity',
    success: { ...membership, items: 'groupMemberships' },
    at: userOf,
    async answer(environment, { at: user }) {
      const groups = await environment.store.collection('groups').list()
      const items = groups
        .filter(({ id }) => isMember(user, id))
        .map((group) => membershipBody(environment, user, group))
      const self = `${userUrl(environment, user.id)}/memberOfGroups`
      return ok(collectionBody(self, items, 'groupMemberships'))
    },
  }),
  call({
    method: 'GET',
    path: `${memberships}/:groupId`,
    summary: 'Read One Group Membership of a User',
    permission: 'identity',
    success: membership,
    at: memberOf,
    answer: (environment, { at: [user, group] }) => ok(membershipBody(environment, user, group)),
  }),
  call({
    method: 'DELETE',
    path: `${memberships}/:groupId`,
    summary: 'Remove User from Group',
    permission: 'identity',
    at: memberOf,
    async answer(environment, { at: [user, group] }) {
      await leave(environment, user, group.id)
      return noContent
    },
  }),
]

function groupUrl(environment: Environment, id: string): string {
  return `${environmentUrl(environment)}/groups/${id}`
}

async function groupOf(environment: Environment, req: Request): Promise<Group> {
  const group = await environment.store.collection('groups').get(parameter(req, 'groupId'))
  if (!group) throw missing('group')
  return group
}

async function memberOf(environment: Environment, req: Request): Promise<readonly [User, Group]> {
  const user = await userOf(environment, req)
  const group = await groupOf(environment, req)
  if (!isMember(user, group.id)) throw missing('membership')
  return [user, group]
}

function isMember({ groupIds = [] }: User, groupId: string): boolean {
  return groupIds.includes(groupId)
}

async function join(environment: Environment, user: User, groupId: string) {
  const group = await environment.store.collection('groups').get(groupId)
  if (!group) throw invalid('id', 'There is no such group')
  demand(
    environment,
    !isMember(user, groupId),
    broken('new membership', {
      code: 'UNIQUENESS_VIOLATION',
      target: 'id',
      message: 'The user is in this group already',
      innerError: { existingId: groupId },
    }),
  )
  await environment.store
    .collection('users')
    .update(user.id, (it) => ({ ...it, groupIds: [...new Set([...(it.groupIds ?? []), groupId])] }))
  const self = `${userUrl(environment, user.id)}/memberOfGroups/${groupId}`
  return created(self, membershipBody(environment, user, group))
}

async function leave(environment: Environment, user: User, groupId: string): Promise<void> {
  await environment.store.collection('users').update(user.id, (it) => ({
    ...it,
    groupIds: (it.groupIds ?? []).filter((id) => id !== groupId),
  }))
}

async function settings(
  environment: Environment,
  { name, description, externalId, population }: Members,
) {
  const populationId = isObject(population) ? String(population.id) : undefined
  const exists =
    populationId === undefined ||
    (await environment.store.collection('populations').get(populationId)) !== undefined
  demand(environment, exists, invalid('population.id', 'There is no such population'))
  return {
    name: String(name),
    ...(typeof description === 'string' && { description }),
    ...(typeof externalId === 'string' && { externalId }),
    ...(populationId !== undefined && { populationId }),
  }
}

function membershipBody(environment: Environment, user: User, { id, name }: Group) {
  return {
    _links: {
      self: link(`${userUrl(environment, user.id)}/memberOfGroups/${id}`),
      group: link(groupUrl(environment, id)),
      user: link(userUrl(environment, user.id)),
    },
    id,
    environment: { id: environment.id },
    name,
    type: 'DIRECT',
  }
}

async function resource(environment: Environment, group: Group) {
  const { populationId, createdAt, updatedAt, ...members } = group
  const users = await environment.store.collection('users').list()
  return {
    _links: {
      self: link(groupUrl(environment, group.id)),
      environment: link(environmentUrl(environment)),
    },
    ...members,
    environment: { id: environment.id },
    ...(populationId !== undefined && { population: { id: populationId } }),
    directMemberCounts: { users: users.filter((user) => isMember(user, group.id)).length },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
