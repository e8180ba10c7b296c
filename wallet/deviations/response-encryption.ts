import { type JsonObject, objectMember } from '../json.ts'
import type { CredentialRequestDraft } from './deviation.ts'

/** The same request with other parameters for the encryption of its answer. */
export function withResponseEncryption(
  draft: CredentialRequestDraft,
  change: (parameters: JsonObject, jwk: JsonObject) => JsonObject,
): CredentialRequestDraft {
  const parameters = objectMember(draft.body, 'credential_response_encryption') ?? {}
  const jwk = objectMember(parameters, 'jwk') ?? {}
  return {
    ...draft,
    body: { ...draft.body, credential_response_encryption: change(parameters, jwk) },
  }
}
