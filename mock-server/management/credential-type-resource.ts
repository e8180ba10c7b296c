import type { Environment } from '../environment.ts'
import type { CredentialType, CredentialTypeVersion } from '../store/kept/credential-types.ts'
import { environmentUrl, link } from './hal.ts'
import { issuerProfileOf, issuerProfileUrl } from './issuer-profile-store.ts'

export function typeUrl(environment: Environment, typeId: string): string {
  return `${environmentUrl(environment)}/credentialTypes/${typeId}`
}

export function versionUrl(environment: Environment, typeId: string, versionId: string): string {
  return `${typeUrl(environment, typeId)}/versions/${versionId}`
}

export function versionBody(
  environment: Environment,
  typeId: string,
  { number, id }: CredentialType['version'],
) {
  return { number, uri: `${distributedUri(environment, typeId)}/v${number}`, id }
}

/** What PingOne calls the type in its native protocol. */
function distributedUri(environment: Environment, typeId: string): string {
  return `${environment.urls.api}/distributedid/credentialTypes/${typeId}`
}

/** The whole resource; lists leave `metadata` and the template out. */
export async function typeResource(
  environment: Environment,
  type: CredentialType,
): Promise<Record<string, unknown>> {
  return {
    ...(await typeSummary(environment, type)),
    ...(type.cardDesignTemplate !== undefined && { cardDesignTemplate: type.cardDesignTemplate }),
    metadata: metadataOf(type),
  }
}

function metadataOf(type: CredentialType): Record<string, unknown> {
  return {
    ...type.metadata,
    fields: type.fields.map((field) => ({ isVisible: false, ...field })),
  }
}

export async function typeSummary(
  environment: Environment,
  type: CredentialType,
): Promise<Record<string, unknown>> {
  const self = typeUrl(environment, type.id)
  const profile = await issuerProfileOf(environment)
  const { expiration, multiple, visualization } = type
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      credentialIssuerProfile: link(issuerProfileUrl(environment)),
      ...(type.mode === 'MANAGED'
        ? { version: link(versionUrl(environment, type.id, type.version.id)) }
        : { issuanceRules: link(`${self}/issuanceRules`) }),
    },
    id: type.id,
    createdAt: type.createdAt.toISOString(),
    updatedAt: type.updatedAt.toISOString(),
    ...(type.deletedAt && { deletedAt: type.deletedAt.toISOString() }),
    environment: { id: environment.id },
    issuer: { id: profile.id },
    management: { mode: type.mode },
    title: type.title,
    description: type.description,
    cardType: type.cardType,
    uri: distributedUri(environment, type.id),
    version: versionBody(environment, type.id, type.version),
    ...(expiration && {
      expiration: {
        ...expiration,
        ...(expiration.timestamp && { timestamp: expiration.timestamp.toISOString() }),
      },
    }),
    ...(multiple && { multiple }),
    onDelete: { revokeIssuedCredentials: type.revokesOnDelete ?? true },
    ...(visualization && { visualizationTemplateData: visualization }),
    systemProvided: false,
    openid4VCI: type.openid4VCI,
  }
}

/** A version as it was: what a wallet with an older credential has. */
export function versionResource(
  environment: Environment,
  { id, type, createdAt }: CredentialTypeVersion,
): Record<string, unknown> {
  const { title, description, cardType, openid4VCI, mode } = type
  return {
    _links: {
      self: link(versionUrl(environment, type.id, id)),
      environment: link(environmentUrl(environment)),
      credentialType: link(typeUrl(environment, type.id)),
    },
    id,
    createdAt: createdAt.toISOString(),
    environment: { id: environment.id },
    credentialType: { id: type.id },
    version: versionBody(environment, type.id, type.version),
    snapshot: {
      title,
      description,
      cardType,
      management: { mode },
      openid4VCI,
      metadata: metadataOf(type),
    },
  }
}
