import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import {
  CompactEncrypt,
  type CompactJWEHeaderParameters,
  compactDecrypt,
  decodeProtectedHeader,
  importJWK,
  type JWK,
} from 'jose'
import type { OpenedJwe } from '../../protocol/exchange.ts'
import type { Failure } from '../../protocol/outcomes.ts'
import { notOffered } from '../failure.ts'
import { decodeJson } from '../http/message-body.ts'
import {
  isJsonObject,
  type JsonObject,
  objectMember,
  stringMember,
  stringsMember,
} from '../json.ts'

/** What the wallet wants encrypted; absent members: what the issuer requires, and no more. */
export interface EncryptionWish {
  readonly request?: boolean
  /** Implies that the request is, as parameters in a plain one could be swapped on the way (Section 8.2). */
  readonly response?: boolean
  /** The encrypted answer is to be compressed. */
  readonly compressed?: boolean
  /** What of the lists in the metadata is used. Default: the first that this wallet knows. */
  readonly by?: EncryptionChoice
}

/** One of each list; absent members: the first that this wallet knows. */
export interface EncryptionChoice {
  /** Of the issuer's key. */
  readonly requestAlg?: string
  readonly requestEnc?: string
  /** Of the key for the answer. */
  readonly responseAlg?: string
  readonly responseEnc?: string
}

/** How a request is encrypted. */
export interface RequestEncryption {
  readonly jwk: JsonObject
  readonly enc: string
}

/** How one message and its answer are encrypted; absent members: they are plain. */
export interface MessageEncryption {
  readonly kind: 'encryption'
  readonly request?: RequestEncryption
  /** `credential_response_encryption`. */
  readonly response?: JsonObject
  /** Opens the answer. */
  readonly privateKey?: KeyObject
}

const algorithms: Readonly<Record<string, 'EC' | 'RSA'>> = {
  'ECDH-ES': 'EC',
  'ECDH-ES+A128KW': 'EC',
  'ECDH-ES+A192KW': 'EC',
  'ECDH-ES+A256KW': 'EC',
  'RSA-OAEP-256': 'RSA',
  'RSA-OAEP': 'RSA',
}
/** Of key agreement by ECDH-ES. */
const curves = ['P-256', 'P-384', 'P-521', 'X25519']
const contentEncryptions = [
  ...['A128GCM', 'A192GCM', 'A256GCM'],
  ...['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512'],
]

/**
 * Chooses keys and algorithms both sides know.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-10
 */
export function chooseEncryption(
  members: JsonObject,
  wish: EncryptionWish,
): MessageEncryption | Failure {
  const forRequests = objectMember(members, 'credential_request_encryption')
  const forResponses = objectMember(members, 'credential_response_encryption')
  const wantsResponse = wish.response ?? forResponses?.encryption_required === true
  const wantsRequest =
    wish.request ??
    (forRequests?.encryption_required === true || (wantsResponse && forRequests !== undefined))
  const request = wantsRequest || wish.response ? requestEncryption(forRequests, wish) : undefined
  if (typeof request === 'string') return notOffered(request)
  const response = wantsResponse ? responseEncryption(forResponses, wish) : undefined
  if (typeof response === 'string') return notOffered(response)
  return { kind: 'encryption', ...(request && { request }), ...response }
}

/** The encrypted message, in compact form. */
export async function seal(content: string, { jwk, enc }: RequestEncryption): Promise<string> {
  const alg = stringMember(jwk, 'alg') ?? 'ECDH-ES'
  const kid = stringMember(jwk, 'kid')
  const header = { alg, enc, ...(kid !== undefined && { kid }) } as CompactJWEHeaderParameters
  return new CompactEncrypt(new TextEncoder().encode(content))
    .setProtectedHeader(header)
    .encrypt(await importJWK(jwk as JWK, alg))
}

/** What an encrypted answer says, or why it cannot be read. */
export async function open(jwe: string, privateKey: KeyObject): Promise<OpenedJwe> {
  try {
    const header = decodeProtectedHeader(jwe)
    try {
      const { plaintext } = await compactDecrypt(jwe, privateKey)
      return { header, content: decodeJson(plaintext), plaintext }
    } catch (cause) {
      const problem = `it cannot be decrypted: ${(cause as Error).message}`
      return { header, content: { ok: false, problem } }
    }
  } catch {
    return { header: {}, content: { ok: false, problem: 'its header cannot be read' } }
  }
}

/** @returns why it cannot be used, as a sentence. */
function requestEncryption(
  offered: JsonObject | undefined,
  { by = {} }: EncryptionWish,
): RequestEncryption | string {
  if (!offered) return 'The issuer metadata has no credential_request_encryption.'
  const jwk = usableKeys(offered).find(({ alg }) => alg === (by.requestAlg ?? alg))
  if (!jwk) return 'This wallet can encrypt to none of the keys in credential_request_encryption.'
  const enc = by.requestEnc ?? contentAlgorithms(offered)[0]
  return enc === undefined
    ? 'This wallet knows no enc of credential_request_encryption.'
    : { jwk, enc }
}

function usableKeys(offered: JsonObject): readonly JsonObject[] {
  const keys = objectMember(offered, 'jwks')?.keys
  return (Array.isArray(keys) ? keys : []).filter(isJsonObject).filter(isUsable)
}

/**
 * Whether this wallet can encrypt to a key. Any other one of a JWK Set is passed over: of a type or curve that is not
 * known here, without what it needs, or for signatures.
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
function isUsable(key: JsonObject): boolean {
  const alg = stringMember(key, 'alg') ?? ''
  if (!Object.hasOwn(algorithms, alg) || (key.use !== undefined && key.use !== 'enc')) return false
  const isOfType =
    algorithms[alg] === 'RSA' ? key.kty === 'RSA' : curves.includes(stringMember(key, 'crv') ?? '')
  try {
    return isOfType && createPublicKey({ key: key as JWK, format: 'jwk' }).type === 'public'
  } catch {
    return false
  }
}

function responseEncryption(
  offered: JsonObject | undefined,
  { compressed, by = {} }: EncryptionWish,
): Pick<MessageEncryption, 'response' | 'privateKey'> | string {
  if (!offered) return 'The issuer metadata has no credential_response_encryption.'
  const alg = by.responseAlg ?? keyAlgorithms(offered)[0]
  const enc = by.responseEnc ?? contentAlgorithms(offered)[0]
  if (alg === undefined || enc === undefined) {
    return 'This wallet knows no alg and enc of credential_response_encryption.'
  }
  if (compressed && !stringsMember(offered, 'zip_values_supported')?.includes('DEF')) {
    return 'credential_response_encryption has no zip_values_supported with DEF.'
  }
  const { publicKey, privateKey } =
    algorithms[alg] === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'enc', alg, kid: randomUUID() }
  return { response: { jwk, enc, ...(compressed && { zip: 'DEF' }) }, privateKey }
}

function keyAlgorithms(offered: JsonObject): readonly string[] {
  return known(offered, 'alg_values_supported', Object.keys(algorithms))
}

function contentAlgorithms(offered: JsonObject): readonly string[] {
  return known(offered, 'enc_values_supported', contentEncryptions)
}

function known(offered: JsonObject, member: string, names: readonly string[]): readonly string[] {
  return (stringsMember(offered, member) ?? []).filter((name) => names.includes(name))
}

/** As many choices as the longest list is long, so that each of its members, and of the others, is in one of them. */
export function encryptionChoices(members: JsonObject): readonly EncryptionChoice[] {
  const requests = objectMember(members, 'credential_request_encryption') ?? {}
  const responses = objectMember(members, 'credential_response_encryption') ?? {}
  const lists = {
    requestAlg: usableKeys(requests).flatMap((key) => stringMember(key, 'alg') ?? []),
    requestEnc: contentAlgorithms(requests),
    responseAlg: keyAlgorithms(responses),
    responseEnc: contentAlgorithms(responses),
  }
  const length = Math.max(...Object.values(lists).map((list) => list.length))
  return Array.from({ length }, (_, index) =>
    Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) =>
        list.length === 0 ? [] : [[name, list[index % list.length]]],
      ),
    ),
  )
}
