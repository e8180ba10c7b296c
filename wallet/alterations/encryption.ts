import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialRequestDraft } from '../deviations/deviation.ts'
import {
  requestEncryptionNotRequired,
  responseEncryptionNotRequired,
} from '../deviations/obstacles.ts'
import { withResponseEncryption } from '../deviations/response-encryption.ts'
import type { JsonObject } from '../json.ts'
import { type Alteration, type AlterationTable, altered } from './alteration.ts'

type Change = (parameters: JsonObject, jwk: JsonObject) => JsonObject

const changed = (name: string, requirement: RequirementId, change: Change): Alteration =>
  altered('deferredRequest', name, requirement, (draft) => withResponseEncryption(draft, change), {
    at: ['deferred'],
  })

const noKey: Change = (rest) => ({ ...rest, jwk: { kty: 'EC', alg: 'ECDH-ES' } })

const noJwe = ({ encryption: _, ...draft }: CredentialRequestDraft): CredentialRequestDraft => ({
  ...draft,
  headers: { ...draft.headers, 'content-type': 'application/jwt' },
  raw: 'a.b.c.d.e',
})

const anotherAlg = 'an encrypted request by another alg than that of the key'

/** Encrypted to the right key in a way that the key is not for. */
const byAnotherAlg = ({ encryption, ...draft }: CredentialRequestDraft): CredentialRequestDraft => {
  if (!encryption) return draft
  const { jwk, enc } = encryption
  const others = jwk.kty === 'RSA' ? ['RSA-OAEP-256', 'RSA-OAEP'] : ['ECDH-ES', 'ECDH-ES+A256KW']
  const alg = others.find((it) => it !== jwk.alg)
  return { ...draft, encryption: { jwk: { ...jwk, alg }, enc } }
}

const without = (draft: CredentialRequestDraft): CredentialRequestDraft => {
  const { credential_response_encryption: _, ...body } = draft.body
  return { ...draft, body }
}

/**
 * As `wallet/deviations` has it at the credential endpoint.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9.1
 */
export const encryptionTable: AlterationTable = {
  artefact: 'encryption',
  at: ['credential', 'deferred'],
  request: { encryption: { response: true } },
  alterations: [
    altered(
      'credentialRequest',
      'an unknown zip for the encrypted answer',
      'VCI-8.3.1.2-15',
      (draft) => withResponseEncryption(draft, (rest) => ({ ...rest, zip: 'vcispec' })),
      { at: ['credential'] },
    ),
    altered(
      'credentialRequest',
      'a key for the answer that is none',
      'VCI-8.2-16',
      (draft) => withResponseEncryption(draft, noKey),
      { at: ['credential'] },
    ),
    altered('credentialRequest', 'an encrypted request that is no JWE', 'VCI-8.3.1.2-15', noJwe, {
      at: ['credential'],
    }),
    altered('credentialRequest', anotherAlg, 'VCI-8.3.1.2-15', byAnotherAlg, {
      at: ['credential'],
    }),
    altered('deferredRequest', anotherAlg, 'VCI-8.3.1.2-15', byAnotherAlg, { at: ['deferred'] }),
    changed('no enc for the encrypted answer', 'VCI-8.2-16', ({ enc: _, ...rest }) => rest),
    changed('no key for the encrypted answer', 'VCI-8.2-16', ({ jwk: _, ...rest }) => rest),
    changed('a key for the answer that is none', 'VCI-8.2-16', noKey),
    changed('no alg in the key for the answer', 'VCI-10-09', (rest, { alg: _, ...jwk }) => ({
      ...rest,
      jwk,
    })),
    changed('an unknown enc for the encrypted answer', 'VCI-8.3.1.2-15', (rest) => ({
      ...rest,
      enc: 'A999GCM',
    })),
    changed('an unknown zip for the encrypted answer', 'VCI-8.3.1.2-15', (rest) => ({
      ...rest,
      zip: 'vcispec',
    })),
    changed('an unknown alg of the key for the answer', 'VCI-8.3.1.2-15', (rest, jwk) => ({
      ...rest,
      jwk: { ...jwk, alg: 'ECDH-XX' },
    })),
    altered(
      'deferredRequest',
      'response encryption asked for in a plain request',
      'VCI-8.2-15',
      ({ encryption: _, ...draft }) => draft,
      { at: ['deferred'] },
    ),
    altered('deferredRequest', 'an encrypted request that is no JWE', 'VCI-8.3.1.2-15', noJwe, {
      at: ['deferred'],
    }),
  ],
}

/** Where the issuer wants all of it encrypted. */
export const requiredEncryptionTable: AlterationTable = {
  artefact: 'required encryption',
  at: ['deferred'],
  request: { encryption: { response: true } },
  alterations: [
    altered(
      'deferredRequest',
      'no response encryption where it is required',
      'VCI-8.3.1.2-16',
      without,
      { obstacle: responseEncryptionNotRequired },
    ),
    altered(
      'deferredRequest',
      'a plain request where encryption is required',
      'VCI-10-07',
      ({ encryption: _, ...draft }) => without(draft),
      { obstacle: requestEncryptionNotRequired },
    ),
  ],
}
