import type { Environment } from '../environment.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { issuancePaths } from './paths.ts'

/** Credential types a wallet can be offered; their ids are the Credential Configuration ids. */
export async function issuableTypes(environment: Environment): Promise<readonly CredentialType[]> {
  const types = await environment.store.collection('credentialTypes').list()
  const before = environment.isAltered ? undefined : known.get(types)
  if (before) return before
  const found = types.filter(
    ({ openid4VCI, deletedAt }) =>
      !deletedAt && (openid4VCI.enabled || environment.overlooks('enabled type')),
  )
  if (!environment.isAltered) known.set(types, found)
  return found
}

/** Of each list of types, which a store gives out again as long as nothing is changed. */
const known = new WeakMap<readonly CredentialType[], readonly CredentialType[]>()

/**
 * The verifiable credential type: where its Type Metadata is, if it has a profile; else a URI of PingOne's form, new
 * with each version of the type.
 */
export function vctOf(environment: Environment, type: CredentialType): string {
  if (type.profile)
    return `${environment.credentialIssuer}${issuancePaths.types}/${type.profile.name}`
  return `${environment.urls.api}/distributedid/credentialTypes/${type.id}/v${type.version.number}`
}
