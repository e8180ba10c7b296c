import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { issuableTypes } from '../issuance/configurations.ts'

/**
 * The configuration ids that an `authorization_details` parameter asks for.
 * @throws ProtocolError `invalid_authorization_details`.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1.1
 * @see https://www.rfc-editor.org/rfc/rfc9396#section-5
 */
export async function requestedConfigurations(
  environment: Environment,
  parameter: string,
): Promise<readonly string[]> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_authorization_details', description })
  const known = new Set((await issuableTypes(environment)).map(({ id }) => id))
  const list = parsed(parameter)
  const details: readonly unknown[] = Array.isArray(list) ? list : []
  demand('details-array', details.length > 0, 'authorization_details has to be a non-empty array')

  const ids = details.flatMap((detail) => {
    const members = isObject(detail) ? detail : {}
    const { type, credential_configuration_id: id, locations, claims } = members
    demand('details-type', type === 'openid_credential', 'The type has to be openid_credential')
    demand(
      'details-configuration',
      typeof id === 'string' && known.has(id),
      'credential_configuration_id has to be one of the issuer metadata',
    )
    // Where the issuer metadata has authorization_servers the wallet has to say which issuer it means.
    const isImplied = environment.options.authorizationServers === 'own' && locations === undefined
    demand(
      'details-locations',
      isImplied || (Array.isArray(locations) && locations.includes(environment.credentialIssuer)),
      'locations has to hold the Credential Issuer Identifier',
    )
    if (claims !== undefined) demandClaims(claims, demand)
    return typeof id === 'string' && known.has(id) ? [id] : []
  })
  return [...new Set(ids)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** OpenID4VCI 1.0, Appendices B.1, B.3 and C: a path of names, indices and nulls, described once. */
function demandClaims(
  claims: unknown,
  demand: (name: WalletDemand, met: boolean, description: string) => void,
): void {
  const all: readonly unknown[] = Array.isArray(claims) ? claims : []
  demand('details-claims', all.length > 0, 'claims has to be a non-empty array')
  const paths = all.map((claim) => (isObject(claim) ? claim.path : undefined))
  demand('details-claim-path', paths.every(isPath), 'Each claims description has to have a path')
  const different = new Set(paths.map((path) => JSON.stringify(path)))
  demand('details-claim-once', different.size === paths.length, 'claims describes a claim twice')
}

function isPath(path: unknown): boolean {
  return (
    Array.isArray(path) &&
    path.length > 0 &&
    path.every(
      (part) =>
        part === null || typeof part === 'string' || (Number.isInteger(part) && Number(part) >= 0),
    )
  )
}
