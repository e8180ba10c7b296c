import { jwkOfDid } from '../../protocol/did.ts'
import type { CredentialCheck } from '../check.ts'
import { headerType, met, none } from '../engine/judgement.ts'
import { secretsIn } from '../engine/jws.ts'
import { certificateOf } from '../engine/jwt-members.ts'
import { configurationById, exchangeById } from '../engine/lookup.ts'
import { isObject, items, show, textAt } from '../engine/read.ts'
import { chainEndsInRoot, timeOf } from '../engine/trust.ts'
import { violated } from '../finding.ts'
import { objectsIn } from './decode.ts'
import { onSdJwt } from './on-sd-jwt.ts'
import { nameOf } from './rfc9901-disclosures.ts'

const skewSeconds = 60

/** Confirmation methods beside `jwk`: RFC 7800, Sections 3.3 to 3.5, RFC 8705, Section 3.1, RFC 9449, Section 6.1. */
const otherConfirmations = ['jwe', 'kid', 'jku', 'x5t#S256', 'jkt']

/**
 * SD-JWT VC, the draft that OpenID4VCI 1.0 pins (-11); where HAIP's draft differs the row is a HAIP row.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-11#section-3
 */
export const sdJwtVc: readonly CredentialCheck[] = [
  onSdJwt('SDJWTVC-3.2.1-01', ({ header }) =>
    headerType(
      header.typ,
      'dc+sd-jwt',
      header.typ === 'vc+sd-jwt' ? 'vc+sd-jwt is the name of early drafts.' : undefined,
    ),
  ),
  onSdJwt('SDJWTVC-3.2.2.1-01', ({ claims }) => {
    const { vct } = claims
    if (vct === undefined) return undefined
    return met(typeof vct === 'string' && vct !== '', {
      seen: `vct is ${show(vct)}`,
      expected: 'a string',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.1-02', ({ claims }) => {
    const vct = textAt(claims, 'vct')
    if (!vct) return undefined
    // RFC 7515, Section 2: domain names, OIDs and UUIDs; a URI is one by its authority or namespace.
    const isUuid = /^[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/i.test(vct)
    return met(/[:.]/.test(vct) || isUuid, {
      seen: `vct is ${vct}`,
      expected: 'a collision-resistant name, such as a URL',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-01', ({ payload, disclosures }) => {
    const disclosed = disclosures.some(({ value }) => nameOf(value) === 'vct')
    return met(payload.vct !== undefined, {
      seen: disclosed ? 'vct stands in a disclosure' : 'vct is absent',
      expected: 'vct in the signed payload',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-02', ({ disclosures, digests }) => {
    const reserved = ['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']
    if (disclosures.length === 0) return undefined
    const top = new Set(digests.filter(({ topLevel }) => topLevel).map(({ value }) => value))
    return none(
      disclosures
        .filter(({ digest }) => top.has(digest))
        .flatMap(({ value }) => nameOf(value) ?? [])
        .filter((name) => reserved.includes(name))
        .map((name) => `${name} is selectively disclosable`),
      `none of ${reserved.join(', ')} in a disclosure`,
    )
  }),
  onSdJwt('SDJWTVC-3.2.2.2-03', ({ claims }, { credential, evidence }) => {
    const configuration = configurationById(evidence, credential.configurationId)
    if (configuration?.cryptographic_binding_methods_supported === undefined) return undefined
    return met(isObject(claims.cnf), {
      seen: `cnf is ${show(claims.cnf)}`,
      expected: 'cnf, as the configuration announces key binding',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-04', ({ claims }) => {
    const { cnf } = claims
    if (!isObject(cnf)) return undefined
    // A did:jwk is the JWK.
    const jwk = cnf.jwk ?? (typeof cnf.kid === 'string' ? jwkOfDid(cnf.kid) : undefined)
    const members = Object.keys(cnf)
    const others = members.filter((name) => otherConfirmations.includes(name))
    if (jwk === undefined && others.length > 0) {
      return violated({
        seen: `cnf has ${members.join(', ')} in place of jwk, which RFC 7800 allows as well`,
        expected: 'cnf.jwk, which every verifier can use',
      })
    }
    const secrets = secretsIn(jwk)
    return met(isObject(jwk) && typeof jwk.kty === 'string' && secrets.length === 0, {
      seen:
        secrets.length > 0 ? `cnf.jwk has ${secrets.join(', ')}` : `cnf has ${members.join(', ')}`,
      expected: 'cnf.jwk, a public key',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-05', ({ claims }) => {
    const { iss } = claims
    if (iss === undefined) return undefined
    const right =
      typeof iss === 'string' &&
      (!iss.includes(':') || (/^[a-z][\w+.-]*:\S*$/i.test(iss) && URL.canParse(iss)))
    return met(right && iss !== '', {
      seen: `iss is ${show(iss)}`,
      expected: 'a StringOrURI that names the issuer',
      // RFC 7519, Section 2 allows any text, and an empty one names nobody (Section 4.1.1).
      ...(iss === '' && { level: 'SHOULD' as const }),
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-06', ({ claims }, { credential, evidence }) => {
    const now = exchangeById(evidence, credential.exchange)?.startedAt.getTime()
    const { nbf, exp } = claims
    if (now === undefined || (nbf === undefined && exp === undefined)) return undefined
    const seconds = now / 1000
    const early = typeof nbf === 'number' && nbf > seconds + skewSeconds
    const late = typeof exp === 'number' && exp < seconds - skewSeconds
    return met(!early && !late, {
      seen: `nbf ${show(nbf)}, exp ${show(exp)} at ${Math.floor(seconds)}`,
      expected: 'a credential that is valid when it is issued',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.2-07', ({ claims }) => {
    const { status } = claims
    if (status === undefined) return undefined
    return met(isObject(status) && Object.keys(status).length > 0, {
      seen: `status is ${show(status)}`,
      expected: 'an object that names a mechanism',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.4-01', ({ payload, disclosures }) => {
    if (disclosures.length > 0) return undefined
    const digesting = objectsIn(payload).some((it) => Object.hasOwn(it, '_sd'))
    return met(!digesting, {
      seen: '_sd without any disclosure',
      expected: 'no _sd in a credential without selectively disclosable claims',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.4-02', ({ disclosures, digests }) => {
    if (digests.length > 0) return undefined
    return met(disclosures.length === 0, {
      seen: `${disclosures.length} disclosures, no digest in the payload`,
      expected: 'no disclosures',
    })
  }),
  onSdJwt('SDJWTVC-3.5-01', ({ claims, header }, { credential: { facts }, context }) => {
    const found = facts.find(({ name }) => name === 'issuer-key-found')
    if (!found) return undefined
    const { credentialRoots } = context
    // A verifier goes by the roots that it trusts: those of the operator, where there are any.
    const chain = credentialRoots && items(header.x5c).map(certificateOf)
    const anchored = chain && chainEndsInRoot(chain, credentialRoots, undefined)
    if (found.holds && anchored?.verdict === 'violated') return anchored
    return met(found.holds, {
      seen: `${found.seen} (iss ${show(claims.iss)}, x5c ${header.x5c ? 'present' : 'absent'})`,
      expected: 'x5c, or JWT VC Issuer Metadata of an https iss',
    })
  }),
  onSdJwt('SDJWTVC-3.2.2.3-01', (_parts, { credential: { sdJwt } }) => {
    const texts = textsIn(sdJwt?.claims)
    const bare = texts.filter(isBareBinary)
    if (bare.length === 0 && !texts.some((text) => text.startsWith('data:'))) return undefined
    return met(bare.length === 0, {
      seen: `a text of ${bare[0]?.length} characters, ${show(bare[0]?.slice(0, 20))}…`,
      expected: 'a data: URI for binary data',
    })
  }),
  onSdJwt('SDJWTVC-3.5-02', ({ header, payload }, { credential: { facts } }) => {
    if (header.x5c === undefined) {
      return payload.x5c === undefined
        ? undefined
        : violated({ seen: 'x5c stands in the payload', expected: 'x5c in the protected header' })
    }
    const expected = 'certificates in x5c, the first of which verifies the signature'
    const chain = items(header.x5c).map(certificateOf)
    if (!chain[0]) return violated({ seen: `x5c is ${show(header.x5c)}`, expected })
    const verified = facts.find(({ name }) => name === 'signature-verified')
    return verified && met(verified.holds, { seen: verified.seen, expected })
  }),
  onSdJwt('SDJWTVC-3.5-02', ({ header }, { credential, evidence, context }) =>
    chainEndsInRoot(
      items(header.x5c).map(certificateOf),
      context.credentialRoots,
      timeOf(credential, evidence),
    ),
  ),
]

/** Every text below a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Base64 of a picture: a JPEG, a PNG, or JPEG 2000. */
function isBareBinary(text: string): boolean {
  return text.length > 200 && /^(\/9j\/|iVBORw0KGgo|AAAADGpQICA)[A-Za-z0-9+/_-]+={0,2}$/.test(text)
}
