import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Reply } from '../faults/fault.ts'
import type { CredentialType } from '../store/store.ts'
import { jsonObject, parameter } from './api.ts'
import { credentialTypeSettings } from './credential-type-body.ts'
import { collectionBody, environmentUrl, link } from './hal.ts'
import { missing } from './pingone-error.ts'

/** Create Credential Type. */
export async function createCredentialType(environment: Environment, req: Request): Promise<Reply> {
  const now = environment.now()
  const type: CredentialType = {
    id: randomUUID(),
    ...credentialTypeSettings(jsonObject(req)),
    version: { id: randomUUID(), number: 1 },
    createdAt: now,
    updatedAt: now,
  }
  await environment.store.collection('credentialTypes').put(type.id, type)
  return {
    status: 201,
    headers: { location: typeUrl(environment, type.id) },
    body: withMetadata(environment, type),
  }
}

export async function readCredentialType(environment: Environment, req: Request): Promise<Reply> {
  const type = await environment.store.collection('credentialTypes').get(parameter(req, 'typeId'))
  if (!type || type.profile) throw missing('credential type')
  return { status: 200, headers: {}, body: withMetadata(environment, type) }
}

/** The list leaves `metadata` out. */
export async function listCredentialTypes(environment: Environment): Promise<Reply> {
  const types = await environment.store.collection('credentialTypes').list()
  return {
    status: 200,
    headers: {},
    body: collectionBody(
      `${environmentUrl(environment)}/credentialTypes`,
      types.filter(({ profile }) => !profile).map((type) => summary(environment, type)),
    ),
  }
}

export function typeUrl(environment: Environment, typeId: string): string {
  return `${environmentUrl(environment)}/credentialTypes/${typeId}`
}

export function versionBody(environment: Environment, type: CredentialType) {
  const { number, id } = type.version
  return { number, uri: `${distributedUri(environment, type)}/v${number}`, id }
}

/** What PingOne calls the type in its native protocol. */
function distributedUri(environment: Environment, { id }: CredentialType): string {
  return `${environment.urls.api}/distributedid/credentialTypes/${id}`
}

function withMetadata(environment: Environment, type: CredentialType): Record<string, unknown> {
  return {
    ...summary(environment, type),
    metadata: {
      ...type.metadata,
      fields: type.fields.map((field) => ({ isVisible: false, ...field })),
    },
  }
}

function summary(environment: Environment, type: CredentialType): Record<string, unknown> {
  const self = typeUrl(environment, type.id)
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      ...(type.mode === 'MANAGED'
        ? { version: link(`${self}/versions/${type.version.id}`) }
        : { issuanceRules: link(`${self}/issuanceRules`) }),
    },
    id: type.id,
    createdAt: type.createdAt.toISOString(),
    updatedAt: type.updatedAt.toISOString(),
    environment: { id: environment.id },
    management: { mode: type.mode },
    title: type.title,
    description: type.description,
    cardType: type.cardType,
    uri: distributedUri(environment, type),
    version: versionBody(environment, type),
    onDelete: { revokeIssuedCredentials: true },
    systemProvided: false,
    openid4VCI: type.openid4VCI,
  }
}
