import { uuidOf } from '../crypto/uuid-of.ts'
import type { Environment } from '../environment.ts'
import { isRevoked } from '../queue/revocation.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { ProvisionedCredential, UserCredential } from '../store/kept/user-credentials.ts'
import { typeUrl, versionBody, versionUrl } from './credential-type-resource.ts'
import { environmentUrl, link, userUrl } from './hal.ts'

export function credentialUrl(
  environment: Environment,
  { userId, id }: Pick<UserCredential, 'userId' | 'id'>,
): string {
  return `${userUrl(environment, userId)}/credentials/${id}`
}

/** A user credential as the API shows it: without its data. */
export async function credentialResource(
  environment: Environment,
  credential: UserCredential,
): Promise<Record<string, unknown>> {
  const {
    credentialTypeId: typeId,
    userId,
    expiresAt,
    storesData,
    ruleId,
    revision = 0,
  } = credential
  const type = await environment.store.collection('credentialTypes').get(typeId)
  const version = versionOf(credential, type)
  const self = credentialUrl(environment, credential)
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      user: link(userUrl(environment, userId)),
      credentialType: link(typeUrl(environment, typeId)),
      credentialTypeVersion: link(versionUrl(environment, typeId, version.id)),
      provisionedCredentials: link(`${self}/provisionedCredentials`),
    },
    id: credential.id,
    createdAt: credential.createdAt.toISOString(),
    updatedAt: credential.updatedAt.toISOString(),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    environment: { id: environment.id },
    user: { id: userId },
    credentialType: { id: typeId, version: versionBody(environment, typeId, version) },
    ...(ruleId !== undefined && { issuanceRule: { id: ruleId } }),
    ...(storesData !== undefined && {
      demoDataStorage: {
        storeUntilIssued: storesData,
        hasData: storesData && credential.status === 'PENDING',
      },
    }),
    ...(credential.notifies &&
      notificationBody(credential.notifies, `${credential.id} ${revision}`)),
    title: type?.title ?? '',
    status: isRevoked(environment, credential) ? 'REVOKED' : credential.status,
  }
}

/**
 * Nothing is really sent: the mock says that it was.
 * @param occasion what tells these notifications from all others.
 */
export function notificationBody(methods: readonly string[], occasion: string) {
  const results = methods.map((method) => ({
    method,
    sent: true,
    notification: { id: uuidOf(`${occasion} ${method}`) },
  }))
  return { notification: { methods, results } }
}

export async function provisionedResource(
  environment: Environment,
  provisioned: ProvisionedCredential,
): Promise<Record<string, unknown>> {
  const { id, userId, userCredentialId, digitalWalletId, createdAt, actions = [] } = provisioned
  const credential = await environment.store.collection('userCredentials').get(userCredentialId)
  const ended = !credential || isRevoked(environment, credential)
  const wallet = `${userUrl(environment, userId)}/digitalWallets/${digitalWalletId}`
  return {
    _links: {
      environment: link(environmentUrl(environment)),
      user: link(userUrl(environment, userId)),
      credential: link(credentialUrl(environment, { userId, id: userCredentialId })),
      ...(digitalWalletId !== undefined && { digitalWallet: link(wallet) }),
    },
    id,
    createdAt: createdAt.toISOString(),
    environment: { id: environment.id },
    user: { id: userId },
    credential: { id: userCredentialId },
    ...(digitalWalletId !== undefined && { digitalWallet: { id: digitalWalletId } }),
    status: ended ? 'REVOKED' : 'ISSUED',
    ...(credential?.expiresAt && { expiredAt: credential.expiresAt.toISOString() }),
    walletActions: actions.map(({ type, occurredAt }) => ({
      type,
      occurredAt: occurredAt.toISOString(),
    })),
  }
}

function versionOf(
  { typeVersion }: UserCredential,
  type: CredentialType | undefined,
): CredentialType['version'] {
  const version = typeVersion ?? type?.version
  if (version) return version
  throw new Error('A user credential is of a type that there never was')
}
