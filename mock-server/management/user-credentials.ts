import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import type { CredentialType, UserCredential } from '../store/store.ts'
import { isObject } from '../wire.ts'
import { jsonObject, parameter } from './api.ts'
import { typeUrl, versionBody } from './credential-types.ts'
import { collectionBody, environmentUrl, link, userUrl } from './hal.ts'
import { invalid, missing } from './pingone-error.ts'
import { userOf } from './users.ts'

/** Create User Credential: of a MANAGED type, queued until a wallet retrieves it. */
export async function createUserCredential(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const body = jsonObject(req)
  const type = await typeOf(environment, body.credentialType)
  const now = environment.now()
  const expiresAt = dateOf(body.expiresAt)
  const credential: UserCredential = {
    id: randomUUID(),
    userId: user.id,
    credentialTypeId: type.id,
    data: dataOf(body.data),
    // A date in the past revokes at once (P1-CRED-07).
    status: expiresAt && expiresAt <= now ? 'REVOKED' : 'PENDING',
    ...(expiresAt && { expiresAt }),
    createdAt: now,
    updatedAt: now,
  }
  await environment.store.collection('userCredentials').put(credential.id, credential)
  return {
    status: 201,
    headers: { location: credentialUrl(environment, credential) },
    body: resource(environment, credential, type),
  }
}

export async function readUserCredential(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const credential = await environment.store
    .collection('userCredentials')
    .get(parameter(req, 'credentialId'))
  if (credential?.userId !== user.id) throw missing('user credential')
  return { status: 200, headers: {}, body: await described(environment, credential) }
}

export async function listUserCredentials(environment: Environment, req: Request): Promise<Reply> {
  const user = await userOf(environment, req)
  const credentials = await environment.store.collection('userCredentials').list()
  const types = await environment.store.collection('credentialTypes').list()
  const beyond = new Set(types.filter(({ profile }) => profile).map(({ id }) => id))
  const items = credentials
    .filter(({ userId, credentialTypeId: type }) => userId === user.id && !beyond.has(type))
    .map((credential) => described(environment, credential))
  return {
    status: 200,
    headers: {},
    body: collectionBody(`${userUrl(environment, user.id)}/credentials`, await Promise.all(items)),
  }
}

async function typeOf(environment: Environment, value: unknown): Promise<CredentialType> {
  const target = 'credentialType.id'
  const id = isObject(value) ? value.id : undefined
  if (typeof id !== 'string') {
    throw invalid(target, `${target} is missing`, { code: 'REQUIRED_VALUE' })
  }
  const type = await environment.store.collection('credentialTypes').get(id)
  if (!type) throw invalid(target, `There is no credential type ${id}`)
  if (type.mode === 'MANAGED') return type
  throw invalid(target, 'Credentials of an AUTOMATED type are made by its issuance rule', {
    code: 'CONSTRAINT_VIOLATION',
  })
}

function dataOf(value: unknown = {}): Readonly<Record<string, string>> {
  if (!isObject(value)) throw invalid('data', 'data has to be an object')
  return Object.fromEntries(
    Object.entries(value).map(([title, text]) => {
      if (typeof text === 'string') return [title, text]
      throw invalid(`data.${title}`, `data.${title} has to be a string`)
    }),
  )
}

function dateOf(value: unknown): Date | undefined {
  if (value === undefined) return undefined
  const date = typeof value === 'string' ? new Date(value) : undefined
  if (date && !Number.isNaN(date.getTime())) return date
  throw invalid('expiresAt', 'expiresAt has to be a timestamp of ISO 8601')
}

async function described(
  environment: Environment,
  credential: UserCredential,
): Promise<Record<string, unknown>> {
  const type = await environment.store
    .collection('credentialTypes')
    .get(credential.credentialTypeId)
  return resource(environment, credential, type)
}

function credentialUrl(environment: Environment, { userId, id }: UserCredential): string {
  return `${userUrl(environment, userId)}/credentials/${id}`
}

function resource(
  environment: Environment,
  credential: UserCredential,
  type: CredentialType | undefined,
): Record<string, unknown> {
  const { credentialTypeId: typeId, expiresAt, status } = credential
  const typeLink = typeUrl(environment, typeId)
  const isPast = expiresAt !== undefined && expiresAt <= environment.now()
  return {
    _links: {
      self: link(credentialUrl(environment, credential)),
      environment: link(environmentUrl(environment)),
      user: link(userUrl(environment, credential.userId)),
      credentialType: link(typeLink),
      ...(type && { credentialTypeVersion: link(`${typeLink}/versions/${type.version.id}`) }),
    },
    id: credential.id,
    createdAt: credential.createdAt.toISOString(),
    updatedAt: credential.updatedAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    environment: { id: environment.id },
    user: { id: credential.userId },
    credentialType: { id: typeId, ...(type && { version: versionBody(environment, type) }) },
    ...(type && { title: type.title }),
    status: isPast ? 'REVOKED' : status,
  }
}
