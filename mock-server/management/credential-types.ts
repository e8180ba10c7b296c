import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { revoke } from '../queue/revocation.ts'
import type { Reply } from '../seams/reply.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { typeResource, typeSummary, typeUrl, versionResource } from './credential-type-resource.ts'
import { credentialTypeSettings } from './credential-type-settings.ts'
import { keepNextVersion, keepType } from './credential-type-store.ts'
import { demand } from './demand.ts'
import { collectionBody, environmentUrl } from './hal.ts'
import { broken, missing } from './pingone-error.ts'

const body = { schema: 'credential-type-request' } as const
const success = { status: 200, schema: 'credential-type' } as const
const one = '/credentialTypes/:typeId'

/**
 * Credential types: made, read, replaced under a new version, deleted softly.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-types.html
 */
export const credentialTypeCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: '/credentialTypes',
    summary: 'Create Credential Type',
    permission: 'configuration',
    body,
    success: { ...success, status: 201 },
    answer: (environment, request) => create(environment, request.body),
  }),
  call({
    method: 'GET',
    path: '/credentialTypes',
    summary: 'Read All Credential Types',
    permission: 'configuration',
    success: { status: 200, schema: 'credential-type-summary', items: 'items' },
    async answer(environment) {
      const all = await environment.store.collection('credentialTypes').list()
      const shown = all.filter((type) => isShown(type) && !type.deletedAt)
      const items = await Promise.all(shown.map((type) => typeSummary(environment, type)))
      return ok(collectionBody(`${environmentUrl(environment)}/credentialTypes`, items))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Credential Type',
    permission: 'configuration',
    success,
    at: typeOf,
    answer: async (environment, { at }) => ok(await typeResource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Credential Type',
    permission: 'configuration',
    body,
    success,
    at: livingTypeOf,
    answer: (environment, { at, body }) => replace(environment, at, body),
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Credential Type',
    permission: 'configuration',
    at: livingTypeOf,
    answer: (environment, { at }) => remove(environment, at),
  }),
  call({
    method: 'GET',
    path: `${one}/versions`,
    summary: 'Read All Credential Type Versions',
    permission: 'configuration',
    success: { status: 200, schema: 'credential-type-version', items: 'versions' },
    at: typeOf,
    async answer(environment, { at }) {
      const all = await environment.store.collection('credentialTypeVersions').list()
      const items = all
        .filter(({ type }) => type.id === at.id)
        .map((version) => versionResource(environment, version))
      return ok(collectionBody(`${typeUrl(environment, at.id)}/versions`, items, 'versions'))
    },
  }),
  call({
    method: 'GET',
    path: `${one}/versions/:versionId`,
    summary: 'Read One Credential Type Version',
    permission: 'configuration',
    success: { status: 200, schema: 'credential-type-version' },
    async at(environment, req) {
      const type = await typeOf(environment, req)
      const versions = environment.store.collection('credentialTypeVersions')
      const version = await versions.get(parameter(req, 'versionId'))
      if (version?.type.id !== type.id) throw missing('version of this credential type')
      return version
    },
    answer: (environment, { at }) => ok(versionResource(environment, at)),
  }),
]

/** Deleted or not. @throws PingOneError 404 when PingOne's API never knew it. */
export async function typeOf(environment: Environment, req: Request): Promise<CredentialType> {
  const type = await environment.store.collection('credentialTypes').get(parameter(req, 'typeId'))
  if (type && isShown(type)) return type
  throw missing('credential type')
}

/** @throws PingOneError 404 when there is none, or none any more. */
export async function livingTypeOf(
  environment: Environment,
  req: Request,
): Promise<CredentialType> {
  const type = await typeOf(environment, req)
  if (type.deletedAt) throw missing('credential type that was not deleted')
  return type
}

/** What PingOne's API can express. */
function isShown({ profile }: CredentialType): boolean {
  return profile === undefined
}

async function create(environment: Environment, body: Members) {
  const now = environment.now()
  const type: CredentialType = {
    id: randomUUID(),
    ...credentialTypeSettings(environment, body),
    version: { id: randomUUID(), number: 1 },
    createdAt: now,
    updatedAt: now,
  }
  await keepType(environment, type)
  return created(typeUrl(environment, type.id), await typeResource(environment, type))
}

async function replace(
  environment: Environment,
  before: CredentialType,
  body: Members,
): Promise<Reply> {
  const settings = credentialTypeSettings(environment, body, before)
  const unchanged = (name: string, target: string, isSame: boolean) =>
    demand(
      environment,
      isSame,
      broken(`unchanged ${name}`, {
        code: 'CONSTRAINT_VIOLATION',
        target,
        message: `The ${name} of a credential type cannot be changed`,
      }),
    )
  unchanged('title', 'title', settings.title === before.title)
  unchanged('scope', 'openid4VCI.scope', settings.openid4VCI.scope === before.openid4VCI.scope)
  const { id, version, createdAt, updatedAt, deletedAt: _, ...old } = before
  const isSame = isDeepStrictEqual(settings, old)
  const type: CredentialType = {
    id,
    ...settings,
    version: isSame ? version : { id: randomUUID(), number: version.number + 1 },
    createdAt,
    updatedAt: isSame ? updatedAt : environment.now(),
  }
  if (!isSame && !(await keepNextVersion(environment, before, type))) {
    const now = await environment.store.collection('credentialTypes').get(id)
    if (!now || now.deletedAt) throw missing('credential type that was not deleted')
    return replace(environment, now, body)
  }
  if (type.mode === 'MANAGED') await disableRules(environment, id)
  return ok(await typeResource(environment, type))
}

async function remove(environment: Environment, { id, revokesOnDelete = true }: CredentialType) {
  const deletedAt = environment.now()
  const types = environment.store.collection('credentialTypes')
  await types.update(id, (type) => ({ ...type, deletedAt, updatedAt: deletedAt }))
  await disableRules(environment, id)
  if (revokesOnDelete) {
    const credentials = environment.store.collection('userCredentials')
    const own = await credentials.where('credentialTypeId', id)
    for (const credential of own) await revoke(environment, credential.id)
  }
  return noContent
}

/** A MANAGED type, or none at all, has no use for them; they stay to be read. */
async function disableRules(environment: Environment, typeId: string): Promise<void> {
  const rules = environment.store.collection('issuanceRules')
  for (const { id, credentialTypeId } of await rules.list()) {
    if (credentialTypeId === typeId)
      await rules.update(id, (rule) => ({ ...rule, status: 'DISABLED' }))
  }
}
