import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/store.ts'

/** Credential types a wallet can be offered; their ids are the Credential Configuration ids. */
export async function issuableTypes(environment: Environment): Promise<readonly CredentialType[]> {
  const types = await environment.store.collection('credentialTypes').list()
  return types.filter(({ openid4VCI }) => openid4VCI.enabled)
}

/** The verifiable credential type: a URI of PingOne's form, new with each version of the type. */
export function vctOf(environment: Environment, type: CredentialType): string {
  return `${environment.urls.api}/distributedid/credentialTypes/${type.id}/v${type.version.number}`
}
