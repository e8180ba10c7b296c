import type { Deviation } from '../../wallet/deviations/deviation.ts'
import { type JsonObject, objectMember, stringMember, stringsMember } from '../../wallet/json.ts'
import type { ProofTypeId, ProofWish } from '../../wallet/proofs/proof-wish.ts'
import type { RequestWish } from '../../wallet/request-wish.ts'
import type { Demand } from './choice.ts'

export const takesKeyProofs: Demand = ({ proof_types_supported: types }) => types !== undefined
export const takesNoKeyProofs: Demand = ({ proof_types_supported: types }) => types === undefined
export const requiresKeyAttestations: Demand = (configuration) =>
  objectMember(proofType(configuration, 'jwt'), 'key_attestations_required') !== undefined

/** What a request like this needs of its configuration. */
export function demandsOfRequest({ proof = {} }: RequestWish): readonly Demand[] {
  return [...demandsOfProof(proof)]
}

/** What can be made wrong has to be there first. */
export function demandsOfDeviation(deviation: Deviation): readonly Demand[] {
  const { request = {}, needs, keyProof, presentation, keyAttestation } = deviation
  const { repeatsProof, withoutKeyAttestation } = deviation
  const isAttestation = request.proof?.type === 'attestation'
  return [
    ...demandsOfRequest(request),
    ...(keyProof || repeatsProof || withoutKeyAttestation
      ? takes(isAttestation ? 'attestation' : 'jwt')
      : []),
    ...(presentation ? takes('di_vp') : []),
    ...(withoutKeyAttestation || (keyAttestation && !isAttestation)
      ? [requiresKeyAttestations]
      : []),
    ...(needs?.oneScope ? [hasScope] : []),
  ]
}

const hasScope: Demand = (configuration) => stringMember(configuration, 'scope') !== undefined

function demandsOfProof({
  type,
  algorithm,
  reference,
  attestedKeys,
}: ProofWish): readonly Demand[] {
  const named = type ?? (algorithm || attestedKeys ? 'jwt' : undefined)
  return [
    ...(named ? takes(named) : []),
    ...(named && algorithm ? [signsBy(named, algorithm)] : []),
    // A certificate is no binding method.
    ...(reference && reference !== 'x5c' ? [bindsBy(reference)] : []),
  ]
}

function takes(type: ProofTypeId): readonly Demand[] {
  return [(configuration) => proofType(configuration, type) !== undefined]
}

function signsBy(type: ProofTypeId, algorithm: string): Demand {
  const member = 'proof_signing_alg_values_supported'
  return (configuration) =>
    stringsMember(proofType(configuration, type), member)?.includes(algorithm) ?? true
}

function bindsBy(method: string): Demand {
  const member = 'cryptographic_binding_methods_supported'
  return (configuration) => stringsMember(configuration, member)?.includes(method) ?? false
}

function proofType(configuration: JsonObject, type: ProofTypeId): JsonObject | undefined {
  return objectMember(objectMember(configuration, 'proof_types_supported'), type)
}
