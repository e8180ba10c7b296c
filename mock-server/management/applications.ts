import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import type { Application, RoleAssignment } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { collectionBody, environmentUrl, link } from './hal.ts'
import { invalid, missing } from './pingone-error.ts'
import { roleById } from './roles.ts'

const one = '/applications/:applicationId'
const success = { status: 200, schema: 'application' } as const
const body = { schema: 'application-request' } as const
const assignment = { status: 200, schema: 'role-assignment' } as const

/**
 * Applications: workers with their secrets and roles, and the mobile apps behind digital wallets.
 * @see https://developer.pingidentity.com/pingone-api/platform/applications.html
 */
export const applicationCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: '/applications',
    summary: 'Create Application',
    permission: 'applications',
    body,
    success: { ...success, status: 201 },
    async answer(environment, { body }) {
      const now = environment.now()
      const said = settings(body)
      const app: Application = {
        id: randomUUID(),
        ...said,
        ...(said.authentication !== 'NONE' && { secret: newSecret() }),
        createdAt: now,
        updatedAt: now,
      }
      await environment.store.collection('applications').put(app.id, app)
      return created(applicationUrl(environment, app.id), resource(environment, app))
    },
  }),
  call({
    method: 'GET',
    path: '/applications',
    summary: 'Read All Applications',
    permission: 'applications',
    success: { ...success, items: 'applications' },
    async answer(environment) {
      const apps = await environment.store.collection('applications').list()
      const items = apps.map((app) => resource(environment, app))
      const self = `${environmentUrl(environment)}/applications`
      return ok(collectionBody(self, items, 'applications'))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Application',
    permission: 'applications',
    success,
    at: applicationOf,
    answer: (environment, { at }) => ok(resource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Application',
    permission: 'applications',
    body,
    success,
    at: applicationOf,
    async answer(environment, { at, body }) {
      const { id, secret = newSecret(), createdAt } = at
      const said = settings(body)
      const hasSecret = said.authentication !== 'NONE'
      const updatedAt = environment.now()
      const after = { id, ...said, ...(hasSecret && { secret }), createdAt, updatedAt }
      await environment.store.collection('applications').update(id, () => after)
      return ok(resource(environment, after))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Application',
    permission: 'applications',
    at: applicationOf,
    async answer(environment, { at }) {
      await environment.store.collection('applications').take(at.id)
      const assignments = environment.store.collection('roleAssignments')
      for (const { id, applicationId } of await assignments.list()) {
        if (applicationId === at.id) await assignments.take(id)
      }
      return noContent
    },
  }),
  call({
    method: 'GET',
    path: `${one}/secret`,
    summary: 'Read Application Secret',
    permission: 'applications',
    success: { status: 200, schema: 'application-secret' },
    async at(environment, req) {
      const app = await applicationOf(environment, req)
      if (app.secret === undefined) throw missing('secret')
      return { id: app.id, secret: app.secret }
    },
    answer: (environment, { at: { id, secret } }) =>
      ok({
        _links: { self: link(`${applicationUrl(environment, id)}/secret`) },
        environment: { id: environment.id },
        secret,
      }),
  }),
  call({
    method: 'POST',
    path: `${one}/roleAssignments`,
    summary: 'Create Application Role Assignment',
    permission: 'applications',
    body: { schema: 'role-assignment-request' },
    success: { ...assignment, status: 201 },
    at: applicationOf,
    answer: (environment, { at, body }) => assign(environment, at, body),
  }),
  call({
    method: 'GET',
    path: `${one}/roleAssignments`,
    summary: 'Read All Application Role Assignments',
    permission: 'applications',
    success: { ...assignment, items: 'roleAssignments' },
    at: applicationOf,
    async answer(environment, { at: app }) {
      const all = await environment.store.collection('roleAssignments').list()
      const items = all
        .filter(({ applicationId }) => applicationId === app.id)
        .map((it) => assignmentBody(environment, it))
      const self = `${applicationUrl(environment, app.id)}/roleAssignments`
      return ok(collectionBody(self, items, 'roleAssignments'))
    },
  }),
  call({
    method: 'GET',
    path: `${one}/roleAssignments/:assignmentId`,
    summary: 'Read One Application Role Assignment',
    permission: 'applications',
    success: assignment,
    at: assignmentOf,
    answer: (environment, { at }) => ok(assignmentBody(environment, at)),
  }),
  call({
    method: 'DELETE',
    path: `${one}/roleAssignments/:assignmentId`,
    summary: 'Delete Application Role Assignment',
    permission: 'applications',
    at: assignmentOf,
    async answer(environment, { at }) {
      await environment.store.collection('roleAssignments').take(at.id)
      return noContent
    },
  }),
]

export function applicationUrl(environment: Environment, id: string): string {
  return `${environmentUrl(environment)}/applications/${id}`
}

async function applicationOf(environment: Environment, req: Request): Promise<Application> {
  const apps = environment.store.collection('applications')
  const app = await apps.get(parameter(req, 'applicationId'))
  if (!app) throw missing('application')
  return app
}

async function assignmentOf(environment: Environment, req: Request): Promise<RoleAssignment> {
  const app = await applicationOf(environment, req)
  const all = environment.store.collection('roleAssignments')
  const found = await all.get(parameter(req, 'assignmentId'))
  if (found?.applicationId !== app.id) throw missing('role assignment')
  return found
}

function settings(body: Members) {
  const { name, description, enabled, type, grantTypes, tokenEndpointAuthMethod, mobile } = body
  const isWorker = type === 'WORKER'
  return {
    name: String(name),
    ...(typeof description === 'string' && { description }),
    enabled: enabled === true,
    type: type as Application['type'],
    grantTypes: Array.isArray(grantTypes)
      ? grantTypes.map(String)
      : [isWorker ? 'CLIENT_CREDENTIALS' : 'AUTHORIZATION_CODE'],
    authentication: (tokenEndpointAuthMethod ??
      (isWorker ? 'CLIENT_SECRET_BASIC' : 'NONE')) as Application['authentication'],
    ...(isObject(mobile) && { mobile }),
  }
}

async function assign(environment: Environment, app: Application, { role, scope }: Members) {
  const roleId = isObject(role) ? String(role.id) : ''
  if (!roleById(roleId)) throw invalid('role.id', 'There is no such role')
  const isOwn = isObject(scope) && scope.type === 'ENVIRONMENT' && scope.id === environment.id
  if (!isOwn) throw invalid('scope', 'Here a role is given on this very environment only')
  const given: RoleAssignment = {
    id: randomUUID(),
    applicationId: app.id,
    roleId,
    scope: scope as RoleAssignment['scope'],
  }
  await environment.store.collection('roleAssignments').put(given.id, given)
  const self = `${applicationUrl(environment, app.id)}/roleAssignments/${given.id}`
  return created(self, assignmentBody(environment, given))
}

function assignmentBody(
  environment: Environment,
  { id, applicationId, roleId, scope }: RoleAssignment,
) {
  const application = applicationUrl(environment, applicationId)
  return {
    _links: {
      self: link(`${application}/roleAssignments/${id}`),
      application: link(application),
    },
    id,
    environment: { id: environment.id },
    role: { id: roleId },
    scope,
    readOnly: false,
  }
}

/** Without its secret, which has an address of its own. */
function resource(environment: Environment, app: Application) {
  const self = applicationUrl(environment, app.id)
  const { secret, authentication, createdAt, updatedAt, ...members } = app
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      ...(secret !== undefined && { secret: link(`${self}/secret`) }),
      roleAssignments: link(`${self}/roleAssignments`),
    },
    ...members,
    protocol: 'OPENID_CONNECT',
    tokenEndpointAuthMethod: authentication,
    environment: { id: environment.id },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}
