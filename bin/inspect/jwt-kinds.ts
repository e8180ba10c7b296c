type Members = Readonly<Record<string, unknown>>

/** What a JWT is by its `typ`, and what it has to say by the clause that defines it. */
export interface JwtKind {
  readonly kind: string
  readonly clause?: string
  readonly header?: readonly string[]
  readonly claims?: readonly string[]
}

const vci = 'OpenID4VCI 1.0,'

/** By `typ`, in lower case and without `application/` (RFC 7515, Section 4.1.9). */
const byType: Readonly<Record<string, JwtKind>> = {
  'openid4vci-proof+jwt': {
    kind: 'Key Proof',
    clause: `${vci} Appendix F.1`,
    header: ['alg'],
    claims: ['aud', 'iat'],
  },
  'key-attestation+jwt': {
    kind: 'Key Attestation',
    clause: `${vci} Appendix D.1`,
    header: ['alg'],
    claims: ['iat', 'attested_keys'],
  },
  'keyattestation+jwt': { kind: 'Key Attestation of a draft' },
  'dpop+jwt': {
    kind: 'DPoP Proof',
    clause: 'RFC 9449, Section 4.2',
    header: ['alg', 'jwk'],
    claims: ['jti', 'htm', 'htu', 'iat'],
  },
  'statuslist+jwt': {
    kind: 'Status List Token',
    clause: 'Token Status List, Section 5.1',
    claims: ['sub', 'iat', 'status_list'],
  },
  'openidvci-issuer-metadata+jwt': {
    kind: 'Signed Credential Issuer Metadata',
    clause: `${vci} Section 12.2.3`,
    header: ['alg'],
    claims: ['sub', 'iat'],
  },
  'oauth-client-attestation+jwt': { kind: 'Client Attestation' },
  'oauth-client-attestation-pop+jwt': { kind: 'Proof of Possession of a Client Attestation' },
  'kb+jwt': {
    kind: 'Key Binding JWT',
    clause: 'RFC 9901, Section 4.3',
    claims: ['iat', 'aud', 'nonce', 'sd_hash'],
  },
  'at+jwt': { kind: 'Access Token' },
  'dc+sd-jwt': { kind: 'SD-JWT VC without its disclosures' },
  'vc+sd-jwt': { kind: 'SD-JWT VC without its disclosures' },
}

/** A JWT of no special type is what its claims make it. */
export function jwtKind(header: Members, payload: Members): JwtKind {
  const typ = typeof header.typ === 'string' ? header.typ.toLowerCase() : ''
  const name = typ.replace(/^application\//, '')
  if (Object.hasOwn(byType, name)) return byType[name] ?? { kind: 'JWT' }
  if (Object.hasOwn(payload, 'vc') || Object.hasOwn(payload, '@context'))
    return { kind: 'W3C Verifiable Credential as a JWT' }
  if (Object.hasOwn(payload, 'status_list')) return { kind: 'Status List Token' }
  return { kind: 'JWT' }
}

/** Members that its clause wants and that are not there. */
export function missingMembers(
  { kind, clause, header = [], claims = [] }: JwtKind,
  head: Members,
  payload: Members,
): readonly string[] {
  const missing = [
    ...header.filter((name) => !Object.hasOwn(head, name)),
    ...claims.filter((name) => !Object.hasOwn(payload, name)),
  ]
  return missing.length === 0 ? [] : [`A ${kind} has ${missing.join(', ')} (${clause}): absent.`]
}
