import { embedded, Tag } from '../../protocol/cbor.ts'
import { coseHeader, jwkOfCoseKey } from '../../protocol/cose.ts'
import { jwkOfDid } from '../../protocol/did.ts'
import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import { type MdocParts, readMdoc } from '../../protocol/mdoc.ts'
import { decodeJws } from '../engine/jws.ts'
import { once } from '../engine/memo.ts'
import { at, isObject, items, type JsonObject, textAt } from '../engine/read.ts'
import { thumbprint } from '../engine/thumbprint.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'

/** A credential as every format has it: what can be read of it, whatever it is worth. */
export interface CredentialView {
  /** JSON that the claims path pointers of the metadata lead into (OpenID4VCI 1.0, Appendix C). */
  readonly claims: JsonObject | undefined
  /** RFC 7638 thumbprint of the holder's key. */
  readonly holderKey: string | undefined
  /** A JWS name, a COSE number, or the name of a cryptosuite. */
  readonly algorithm: string | number | undefined
}

const nothing: CredentialView = { claims: undefined, holderKey: undefined, algorithm: undefined }

export const viewOf = once((credential: ReceivedCredential): CredentialView => {
  switch (credential.format) {
    case 'dc+sd-jwt':
      return ofSdJwt(credential)
    case 'mso_mdoc':
      return ofMdoc(mdocOf(credential))
    case 'jwt_vc_json':
    case 'jwt_vc_json-ld':
      return ofJwt(credential)
    case 'ldp_vc':
      return ofDocument(credential)
    default:
      return nothing
  }
})

/** Undefined when it is no mdoc that can be read. */
export const mdocOf = once(({ format, raw }: ReceivedCredential): MdocParts | undefined => {
  const parts = format === 'mso_mdoc' ? readMdoc(raw) : undefined
  return typeof parts === 'string' ? undefined : parts
})

/**
 * A W3C credential as one document: in a JWT the registered claims stand for members that `vc` leaves out
 * (VCDM 1.1, Section 6.3.1).
 */
export const documentOf = once(({ format, raw }: ReceivedCredential): JsonObject | undefined => {
  if (format === 'ldp_vc') return isObject(raw) ? raw : undefined
  const payload = jwtOf({ format, raw })?.payload
  if (!payload || !isObject(payload.vc)) return payload
  const { iss, nbf, exp, jti, sub } = payload
  const { credentialSubject: subject } = payload.vc
  return {
    ...present({ issuer: iss, id: jti, issuanceDate: date(nbf), expirationDate: date(exp) }),
    ...payload.vc,
    ...(isObject(subject) && { credentialSubject: { ...present({ id: sub }), ...subject } }),
  }
})

/** The JWT of a `jwt_vc_json` or `jwt_vc_json-ld` credential. */
export function jwtOf({ format, raw }: Pick<ReceivedCredential, 'format' | 'raw'>) {
  return format.startsWith('jwt_vc_json') && typeof raw === 'string' ? decodeJws(raw) : undefined
}

/** RFC 7638 thumbprint of the holder's key in a credential as it came, whether it was kept or not. */
export function holderKeyIn(format: string, raw: unknown): string | undefined {
  if (format === 'dc+sd-jwt') {
    return thumbprint(at(takeApart(raw)?.claims.cnf, 'jwk'))
  }
  const unkept = { id: '', exchange: '', configurationId: '', proofKeys: [], facts: [] }
  return viewOf({ ...unkept, format, raw }).holderKey
}

/** What an SD-JWT VC says of itself, as a verifier reads it: that it is hidden in a disclosure is SDJWTVC-3.2.2.2-02. */
export function controlClaim(sdJwt: ReceivedCredential['sdJwt'], name: 'cnf' | 'vct'): unknown {
  return sdJwt?.payload[name] ?? sdJwt?.claims?.[name]
}

function ofSdJwt({ sdJwt }: ReceivedCredential): CredentialView {
  return {
    claims: sdJwt?.claims,
    holderKey: thumbprint(at(controlClaim(sdJwt, 'cnf'), 'jwk')),
    algorithm: textAt(sdJwt?.header, 'alg'),
  }
}

function ofMdoc(parts: MdocParts | undefined): CredentialView {
  if (!parts) return nothing
  const info: unknown = parts.mso?.get('deviceKeyInfo')
  const deviceKey: unknown = info instanceof Map ? info.get('deviceKey') : undefined
  const { issuerAuth } = parts
  const alg: unknown =
    typeof issuerAuth === 'string' ? undefined : issuerAuth.protected.get(coseHeader.alg)
  return {
    claims: Object.fromEntries(
      [...Map.groupBy(parts.items, ({ namespace }) => namespace)].map(([namespace, elements]) => [
        namespace,
        Object.fromEntries(
          elements.map(({ members }) => [
            inWords(members?.get('elementIdentifier')),
            plain(members?.get('elementValue')),
          ]),
        ),
      ]),
    ),
    holderKey: thumbprint(jwkOfCoseKey(deviceKey)),
    algorithm: typeof alg === 'number' ? alg : undefined,
  }
}

function ofJwt(credential: ReceivedCredential): CredentialView {
  const jwt = jwtOf(credential)
  const claims = documentOf(credential)
  const jwk =
    at(jwt?.payload.cnf, 'jwk') ?? jwkOfDid(textAt(jwt?.payload, 'sub') ?? subjectId(claims))
  return { claims, holderKey: thumbprint(jwk), algorithm: textAt(jwt?.header, 'alg') }
}

function ofDocument(credential: ReceivedCredential): CredentialView {
  const claims = documentOf(credential)
  const proof = items(claims?.proof)[0] ?? claims?.proof
  return {
    claims,
    holderKey: thumbprint(jwkOfDid(subjectId(claims))),
    algorithm: textAt(proof, isDataIntegrityProof(proof) ? 'cryptosuite' : 'type'),
  }
}

/** Proofs of another type are a suite by themselves (VC Data Integrity 1.0, Section 2.1). */
export function isDataIntegrityProof(proof: unknown): boolean {
  return textAt(proof, 'type') === 'DataIntegrityProof'
}

function subjectId(claims: JsonObject | undefined): string {
  const subject = claims?.credentialSubject
  return textAt(items(subject)[0] ?? subject, 'id') ?? ''
}

/** CBOR as JSON has it: maps as objects, tagged text as text, bytes as base64url. */
function plain(value: unknown): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, member]) => [inWords(key), plain(member)]))
  }
  if (Array.isArray(value)) return value.map(plain)
  const bytes = value instanceof Uint8Array ? value : embedded(value)
  if (bytes) return Buffer.from(bytes).toString('base64url')
  return value instanceof Tag ? plain(value.contents) : value
}

function date(seconds: unknown): string | undefined {
  const time = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined
}

function present(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}
