import type { KeyObject } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, importJWK, type JWK } from 'jose'
import { publicPart } from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import type { ReplyEncryption } from '../http/encryption-wish.ts'
import { need } from '../http/need.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { isObject } from '../http/wire.ts'

const algorithms = {
  /** For answers; requests are encrypted to the issuer's own key, whose `alg` is the first of them. */
  alg: ['ECDH-ES', 'ECDH-ES+A256KW', 'RSA-OAEP-256'],
  enc: ['A128GCM', 'A256GCM'],
  zip: ['DEF'],
} as const

type Members = Readonly<Record<string, unknown>>

/**
 * What the Credential Issuer Metadata says of encryption.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export function encryptionMetadata({ options, keys }: Environment): Members {
  const { encryption = 'optional' } = options
  if (encryption === 'none') return {}
  const common = { enc_values_supported: algorithms.enc, zip_values_supported: algorithms.zip }
  return {
    credential_request_encryption: {
      jwks: { keys: [keys.encryption.public] },
      ...common,
      encryption_required: encryption !== 'optional',
    },
    credential_response_encryption: {
      alg_values_supported: algorithms.alg,
      ...common,
      encryption_required: encryption === 'required',
    },
  }
}

/**
 * The text inside an encrypted request.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 * @throws ProtocolError where it cannot be opened.
 */
export async function openedRequest(environment: Environment, jwe: string): Promise<string> {
  const refusal = {
    error: 'invalid_encryption_parameters',
    description: 'The request is not encrypted as credential_request_encryption says',
  }
  const { options, keys } = environment
  const offered = options.encryption !== 'none'
  environment.demand('request-encryption-offered', offered, refusal)
  const key = environment.through('requestDecryptionKey', keys.encryption.privateKey)
  const enc = environment.through('takenAlgorithms', algorithms.enc, { of: 'enc of requests' })
  const text = await decrypted(jwe, key, { ...keys.encryption, enc })
  return need(environment, 'request-encryption-readable', text, refusal)
}

/** Undefined for what is not encrypted as the metadata says. */
async function decrypted(
  jwe: string,
  key: KeyObject,
  {
    kid,
    alg,
    enc,
  }: { readonly kid: string; readonly alg: string; readonly enc: readonly string[] },
): Promise<string | undefined> {
  try {
    if (decodeProtectedHeader(jwe).kid !== kid) return undefined
    const { plaintext } = await compactDecrypt(jwe, key, {
      keyManagementAlgorithms: [alg],
      contentEncryptionAlgorithms: [...enc],
    })
    return new TextDecoder('utf-8', { fatal: true }).decode(plaintext)
  } catch {
    return undefined
  }
}

/** Plain requests are refused where encryption is required (Section 10). */
export function demandEncryption(environment: Environment, encrypted: boolean): void {
  const { encryption = 'optional' } = environment.options
  environment.demand(
    'request-encrypted',
    encrypted || encryption === 'optional' || encryption === 'none',
    {
      error: 'invalid_encryption_parameters',
      description: 'This issuer takes encrypted requests only',
    },
  )
}

/**
 * How the answer is to be encrypted; undefined: not at all.
 * @param encrypted whether the request was: parameters in a plain one could have been swapped on the way.
 * @throws ProtocolError `invalid_encryption_parameters`.
 */
export async function wantedEncryption(
  environment: Environment,
  { credential_response_encryption: wish }: Members,
  encrypted: boolean,
): Promise<ReplyEncryption | undefined> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_encryption_parameters', description })
  const { encryption = 'optional' } = environment.options

  if (wish === undefined) {
    demand('response-encryption-present', encryption !== 'required', 'Answers are encrypted here')
    return undefined
  }
  demand('response-encryption-offered', encryption !== 'none', 'This issuer encrypts no answers')
  demand('response-encryption-protected', encrypted, 'Only an encrypted request may ask for it')
  const { jwk, enc, zip } = isObject(wish) ? wish : {}
  const key = need(environment, 'response-encryption-jwk', isObject(jwk) ? jwk : undefined, {
    error: 'invalid_encryption_parameters',
    description: 'It has to be an object with a jwk',
  })
  demand('response-encryption-enc', enc !== undefined, 'enc is missing')
  demand('response-key-alg', key.alg !== undefined, 'The key has no alg')
  demand(
    'response-encryption-supported',
    enc === undefined || isOneOf(enc, algorithms.enc),
    'enc is not supported',
  )
  const taken = environment.through('takenAlgorithms', algorithms.alg, { of: 'alg of answers' })
  demand(
    'response-key-supported',
    key.alg === undefined || (isOneOf(key.alg, taken) && fits(key)),
    'The alg of the key is not supported, or not for such a key',
  )
  demand(
    'response-zip-supported',
    zip === undefined || isOneOf(zip, algorithms.zip),
    'zip is not supported',
  )
  return need(environment, 'response-encryption-usable', await usable(key, enc, zip), {
    error: 'invalid_encryption_parameters',
    description: 'Nothing can be encrypted with these parameters',
  })
}

async function usable(
  key: Members,
  enc: unknown,
  zip: unknown,
): Promise<ReplyEncryption | undefined> {
  if (!fits(key)) return undefined
  const { alg, kid } = key
  const jwk: JWK = {
    ...publicPart(key),
    // What a fault lets pass is encrypted by the issuer's own choice.
    alg: isOneOf(alg, algorithms.alg) ? alg : algorithms.alg[0],
    ...(typeof kid === 'string' && { kid }),
  }
  const wanted = { jwk, enc: isOneOf(enc, algorithms.enc) ? enc : algorithms.enc[0] }
  if (!(await encrypts(wanted))) return undefined
  return { ...wanted, ...(zip === 'DEF' && { zip }) }
}

/** Tried on nothing: a point beside the curve or a short RSA key shows here, not when the answer goes out. */
async function encrypts({ jwk, enc }: ReplyEncryption): Promise<boolean> {
  const alg = String(jwk.alg)
  try {
    await new CompactEncrypt(new Uint8Array())
      .setProtectedHeader({ alg, enc })
      .encrypt(await importJWK(jwk, alg))
    return true
  } catch {
    return false
  }
}

/** Whether a key is of the type that its `alg` needs (RFC 7518, Section 4.1). */
function fits(key: Members): boolean {
  const types = String(key.alg).startsWith('RSA') ? ['RSA'] : ['EC', 'OKP']
  return types.some((kty) => kty === key.kty)
}

function isOneOf<T extends string>(value: unknown, known: readonly T[]): value is T {
  return known.some((one) => one === value)
}

/** A body in the compact form of a JWE. */
export function isEncrypted(req: WalletRequest): boolean {
  return /^application\/jwt\s*(;|$)/i.test(req.headers['content-type'] ?? '')
}
