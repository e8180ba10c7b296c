import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { isRevoked, revoke } from '../queue/revocation.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import { parameter } from './api.ts'
import type { BodyRule, Members } from './body.ts'
import { call, created, type ManagementCall, ok } from './call.ts'
import { dateMember } from './date-member.ts'
import { demand } from './demand.ts'
import { collectionBody, userUrl } from './hal.ts'
import { broken, invalid, missing } from './pingone-error.ts'
import { credentialData } from './user-credential-data.ts'
import {
  credentialResource,
  credentialUrl,
  provisionedResource,
} from './user-credential-resource.ts'
import { userOf } from './users.ts'

const all = '/users/:userId/credentials'
const one = `${all}/:credentialId`
const success = { status: 200, schema: 'user-credential' } as const
/** A credential may hold images. */
const limit = 4 * 1024 * 1024
const body: BodyRule = { schema: 'user-credential-request', limit }
export const revocation = 'application/vnd.pingidentity.validations.revokeCredential+json'

interface Found {
  readonly user: User
  readonly credential: UserCredential
}

/**
 * User credentials: made of a MANAGED type, queued until a wallet retrieves them, replaced, revoked.
 * @see https://developer.pingidentity.com/pingone-api/credentials/user-credentials.html
 */
export const userCredentialCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: all,
    summary: 'Create User Credential',
    permission: 'identity',
    body,
    success: { ...success, status: 201 },
    at: userOf,
    answer: (environment, { at, body }) => create(environment, at, body),
  }),
  call({
    method: 'GET',
    path: all,
    summary: 'Read All User Credentials',
    permission: 'identity',
    success: { ...success, items: 'items' },
    at: userOf,
    async answer(environment, { at: user }) {
      const types = await environment.store.collection('credentialTypes').list()
      const beyond = new Set(types.filter(({ profile }) => profile).map(({ id }) => id))
      const own = await environment.store.collection('userCredentials').where('userId', user.id)
      const items = own
        .filter(({ credentialTypeId: type }) => !beyond.has(type))
        .map((credential) => credentialResource(environment, credential))
      const self = `${userUrl(environment, user.id)}/credentials`
      return ok(collectionBody(self, await Promise.all(items)))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One User Credential',
    permission: 'identity',
    success,
    at: credentialOf,
    answer: async (environment, { at }) => ok(await credentialResource(environment, at.credential)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update User Credential',
    permission: 'identity',
    body: { ...body, schema: 'user-credential-update' },
    success,
    at: credentialOf,
    answer: (environment, { at, body }) => replace(environment, at, body),
  }),
  call({
    method: 'POST',
    path: one,
    summary: 'Revoke User Credential',
    permission: 'identity',
    mediaType: revocation,
    success,
    at: credentialOf,
    async answer(environment, { at: { credential } }) {
      const revoked = (await revoke(environment, credential.id)) ?? credential
      return ok(await credentialResource(environment, revoked))
    },
  }),
  call({
    method: 'GET',
    path: `${one}/provisionedCredentials`,
    summary: 'Read Provisioned Credentials of a User Credential',
    permission: 'identity',
    success: { status: 200, schema: 'provisioned-credential', items: 'provisionedCredentials' },
    at: credentialOf,
    async answer(environment, { at: { credential } }) {
      const all = environment.store.collection('provisionedCredentials')
      const own = await all.where('userCredentialId', credential.id)
      const items = own.map((it) => provisionedResource(environment, it))
      const self = `${credentialUrl(environment, credential)}/provisionedCredentials`
      return ok(collectionBody(self, await Promise.all(items), 'provisionedCredentials'))
    },
  }),
]

async function credentialOf(environment: Environment, req: Request): Promise<Found> {
  const user = await userOf(environment, req)
  const credentials = environment.store.collection('userCredentials')
  const credential = await credentials.get(parameter(req, 'credentialId'))
  if (credential?.userId !== user.id) throw missing('user credential')
  return { user, credential }
}

async function create(environment: Environment, user: User, body: Members) {
  const type = await managedType(environment, body.credentialType)
  const now = environment.now()
  const said = settings(environment, body, { type, user })
  const credential: UserCredential = {
    id: randomUUID(),
    userId: user.id,
    credentialTypeId: type.id,
    typeVersion: type.version,
    ...said,
    // A date in the past revokes at once (P1-CRED-07).
    status: said.expiresAt && said.expiresAt <= now ? 'REVOKED' : 'PENDING',
    createdAt: now,
    updatedAt: now,
  }
  await environment.store.collection('userCredentials').put(credential.id, credential)
  const resource = await credentialResource(environment, credential)
  return created(credentialUrl(environment, credential), resource)
}

/** What is replaced is queued again: the wallet has to come for it once more. */
async function replace(environment: Environment, { user, credential }: Found, body: Members) {
  const { id, credentialTypeId } = credential
  const type = await environment.store.collection('credentialTypes').get(credentialTypeId)
  if (!type) throw missing('credential type')
  const wanted = isObject(body.credentialType) ? body.credentialType.id : credentialTypeId
  demand(
    environment,
    wanted === credentialTypeId,
    constraint('unchanged credential type', 'credentialType.id', 'A credential keeps its type'),
  )
  demand(
    environment,
    !isRevoked(environment, credential),
    constraint('credential in force', 'status', 'A revoked credential cannot be changed'),
  )
  const updatedAt = environment.now()
  const said = settings(environment, body, { type, user, credential })
  const { expiresAt: _, storesData: __, notifies: ___, ...kept } = credential
  const changed = await environment.store.collection('userCredentials').update(id, () => ({
    ...kept,
    ...said,
    ...(type.mode === 'MANAGED' && { typeVersion: type.version }),
    revision: (kept.revision ?? 0) + 1,
    status: said.expiresAt && said.expiresAt <= updatedAt ? 'REVOKED' : 'PENDING',
    updatedAt,
  }))
  return ok(await credentialResource(environment, changed ?? credential))
}

async function managedType(environment: Environment, value: unknown): Promise<CredentialType> {
  const target = 'credentialType.id'
  const id = isObject(value) ? String(value.id) : ''
  const found = await environment.store.collection('credentialTypes').get(id)
  const type = found && !found.deletedAt && !found.profile ? found : undefined
  if (!type) throw invalid(target, `There is no credential type ${id}`)
  demand(
    environment,
    type.mode === 'MANAGED',
    constraint(
      'credential of a MANAGED type',
      target,
      'Credentials of an AUTOMATED type are made by its issuance rule',
    ),
  )
  return type
}

type Settings = Pick<UserCredential, 'data' | 'expiresAt' | 'storesData' | 'notifies'>

/** What a rule put into `credential`, the one that is replaced, stays. */
function settings(
  environment: Environment,
  body: Members,
  of: {
    readonly type: CredentialType
    readonly user: User
    readonly credential?: UserCredential
  },
): Settings {
  const { demoDataStorage, notification } = body
  const expiresAt = dateMember(environment, 'expiresAt', body.expiresAt)
  const methods = isObject(notification) ? notification.methods : undefined
  return {
    data:
      of.type.mode === 'MANAGED'
        ? credentialData(environment, body.data, of)
        : (of.credential?.data ?? {}),
    ...(expiresAt && { expiresAt }),
    ...(isObject(demoDataStorage) && { storesData: demoDataStorage.storeUntilIssued === true }),
    ...(Array.isArray(methods) && { notifies: methods }),
  }
}

function constraint(demand: string, target: string, message: string) {
  return broken(demand, { code: 'CONSTRAINT_VIOLATION', target, message })
}
