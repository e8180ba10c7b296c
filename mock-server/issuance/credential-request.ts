import { thumbprint } from '../../protocol/thumbprint.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { isObject } from '../http/wire.ts'
import type { HolderKey } from '../proofs/holder-key.ts'
import type { ProofContext } from '../proofs/proof.ts'
import { offeredProofTypes } from '../proofs/registry.ts'
import type { AccessToken } from '../store/kept/authorization.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { batchSize } from './batch.ts'
import { issuableTypes } from './configurations.ts'

type Members = Readonly<Record<string, unknown>>

/** Which credential is wanted. */
export interface Wanted {
  readonly type: CredentialType
  /** The credential identifier, where the token response gave any: the user credential's id. */
  readonly identifier?: string
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2 */
export async function wantedCredential(
  environment: Environment,
  members: Members,
  token: AccessToken,
): Promise<Wanted> {
  const { credential_configuration_id: configuration, credential_identifier: identifier } = members
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_credential_request', description })
  const isText = (value: unknown) => value === undefined || typeof value === 'string'

  demand(
    'some-credential-id',
    configuration !== undefined || identifier !== undefined,
    'One of credential_configuration_id and credential_identifier is needed',
  )
  const isGiven = typeof identifier === 'string' && configurationOf(token, identifier) !== undefined
  const isOne = configuration === undefined || identifier === undefined
  const onlyOne = 'Only one of credential_configuration_id and credential_identifier can be there'
  demand('one-credential-id', isOne || isGiven, onlyOne)
  demand('given-identifier-alone', isOne || !isGiven, onlyOne)
  const isReadable = isText(configuration) && isText(identifier)
  need(environment, 'credential-id-string', isReadable || undefined, {
    error: 'invalid_credential_request',
    description: 'The id of the credential has to be a string',
  })
  const types = await issuableTypes(environment)
  if (typeof configuration !== 'string' || isGiven) {
    const typeId = await environment.through(
      'typeOfIdentifier',
      configurationOf(token, String(identifier)),
      { ofAnybody: () => typeOfCredential(environment, String(identifier)) },
    )
    const type = need(
      environment,
      'credential-identifier-known',
      types.find(({ id }) => id === typeId),
      {
        error: 'unknown_credential_identifier',
        description: 'The token response gave no such credential identifier',
      },
    )
    return { type, identifier: String(identifier) }
  }
  demand(
    'credential-identifier-used',
    !Object.hasOwn(token.credentialIdentifiers ?? {}, configuration),
    'The token response gave credential identifiers for this configuration: one of them is needed',
  )
  const type = need(
    environment,
    'credential-configuration-known',
    types.find(({ id }) => id === configuration),
    {
      error: 'unknown_credential_configuration',
      description: 'The issuer metadata has no such credential configuration',
    },
  )
  return { type }
}

/**
 * The keys that were proven, in the order of their proofs.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F
 */
export async function provenKeys(
  environment: Environment,
  members: Members,
  context: ProofContext,
): Promise<readonly (HolderKey | undefined)[]> {
  const { proofs } = members
  const demand = (name: WalletDemand, met: boolean, description: string, error = 'invalid_proof') =>
    environment.demand(name, met, { error, description })

  const needed = offeredProofTypes(environment).length > 0
  demand('proofs-present', proofs !== undefined || !needed, 'A key proof is needed, in proofs')
  if (proofs === undefined || !needed) return [undefined]
  const error = 'invalid_credential_request'
  const byType = need(environment, 'proofs-object', isObject(proofs) ? proofs : undefined, {
    error,
    description: 'proofs has to be an object',
  })
  const [first, ...others] = Object.entries(byType)
  demand('one-proof-type', others.length === 0, 'proofs holds one proof type', error)
  demand('proofs-non-empty', first !== undefined, 'proofs holds no proof')
  const [name = 'jwt', list] = first ?? []
  const proofType = need(
    environment,
    'proof-type-known',
    offeredProofTypes(environment).find(({ id }) => id === name),
    { error: 'invalid_proof', description: 'The issuer metadata does not list this proof type' },
  )
  const isList = Array.isArray(list)
  demand('proofs-array', isList, 'The proofs have to be in an array', error)
  const given: readonly unknown[] = isList ? list : [list]
  demand('proofs-non-empty', given.length > 0, 'proofs holds no proof')
  const isTooMany = proofType.single === true && given.length > 1
  demand('single-proof', !isTooMany, 'There has to be one such proof')
  const most = batchSize(environment)
  demand('batch-size', given.length <= most, 'More proofs than batch_size allows')
  const [only] = given
  const proven =
    given.length === 1
      ? [await proofType.verify(environment, only, context)]
      : await Promise.all(given.map((proof) => proofType.verify(environment, proof, context)))
  const keys = proven.flat()
  demand('batch-size', keys.length <= most, 'More keys than batch_size allows')
  const areOthers = isTooMany || areDistinct(keys)
  demand('distinct-keys', areOthers, 'Each proof has to be for another key')
  const bound = environment.through('holderKeys', keys, { proofs })
  return bound.length > 0 ? bound : [undefined]
}

/** Of the credential behind an identifier, whoever it was given to. */
async function typeOfCredential(
  environment: Environment,
  identifier: string,
): Promise<string | undefined> {
  const credential = await environment.store.collection('userCredentials').get(identifier)
  return credential?.credentialTypeId
}

function configurationOf(token: AccessToken, identifier: string): string | undefined {
  const entries = Object.entries(token.credentialIdentifiers ?? {})
  return entries.find(([, identifiers]) => identifiers.includes(identifier))?.[0]
}

function areDistinct(keys: readonly HolderKey[]): boolean {
  if (keys.length < 2) return true
  return new Set(keys.map(({ jwk }) => thumbprint({ ...jwk }))).size === keys.length
}
