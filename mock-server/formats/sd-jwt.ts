import { createHash } from 'node:crypto'
import type { SDJwtVcInstance, SdJwtVcPayload } from '@sd-jwt/sd-jwt-vc'
import type { JWK } from 'jose'
import { numericDate } from '../../protocol/clock.ts'
import { es256Signature } from '../crypto/es256.ts'
import { privateKeyOf } from '../crypto/keys.ts'
import { randomText } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import { vctOf } from '../issuance/configurations.ts'
import { issuerOfKeys } from '../issuance/keys.ts'
import { statusReference } from '../issuance/status-list.ts'
import type { SdJwtParts } from '../seams/credentials.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import { describedPaths } from './described-paths.ts'
import { encoded, flatSdJwt } from './flat-sd-jwt.ts'
import type { ClaimDescription, CredentialFormat, CredentialWish } from './format.ts'
import { issuedAt, lifetimeMs } from './issued-at.ts'
import { integrityOfType } from './type-metadata.ts'

/** Names that mean something of their own and cannot be a field's title (SD-JWT VC -11, Section 3.2.2.2). */
export const reservedClaims = new Set([
  ...['iss', 'iat', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', 'sub'],
  ...['_sd', '_sd_alg', '...'],
])

/**
 * SD-JWT VC: every field of a credential type is selectively disclosable; a profile says itself what is.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.3
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-sd-jwt-vc-11.html#section-3.2
 */
export const sdJwt: CredentialFormat = {
  id: 'dc+sd-jwt',
  bindingMethods: ['jwk', 'did:jwk', 'did:key'],
  describeClaims,
  describe: (environment, type) => ({
    vct: vctOf(environment, type),
    credential_signing_alg_values_supported: ['ES256'],
  }),
  issue,
}

async function issue(environment: Environment, wish: CredentialWish): Promise<string> {
  const claims = Object.entries(wish.claims).filter(([name]) => !reservedClaims.has(name))
  const { _sd: names = claims.map(([name]) => name), ...frame } =
    environment.options.disclosures === 'none'
      ? { _sd: [] }
      : (wish.type.profile?.disclosureFrame ?? {})
  const disclosable = environment.through('disclosable', names as readonly string[])
  const now = issuedAt(environment)
  const status = statusReference(environment, wish.statusIndex)
  const published = integrityOfType(environment, wish.type)
  const kid = wish.holderKid === undefined ? {} : { kid: wish.holderKid }
  const payload = environment.through('credentialPayload', {
    iss: issuerOfKeys(environment),
    iat: numericDate(now),
    exp: numericDate(wish.expiresAt ?? new Date(now.getTime() + lifetimeMs)),
    vct: vctOf(environment, wish.type),
    ...(published !== undefined && { 'vct#integrity': published }),
    ...(wish.holderKey && { cnf: { jwk: wish.holderKey, ...kid } }),
    ...(status && { status: { status_list: status } }),
    ...Object.fromEntries(claims),
  })
  const byCertificate = (environment.options.issuerKeys ?? 'certificate') === 'certificate'
  const chain = byCertificate
    ? await environment.through('credentialChain', environment.keys.x5c())
    : undefined
  const { signing } = environment.keys
  const isFlat =
    Object.keys(frame).length === 0 && !disclosable.some((it) => reservedClaims.has(it))
  if (isFlat && !environment.isAltered) {
    const written = encodedHeader(signing, chain)
    return flatSdJwt({ header: written, payload, disclosable, key: privateKeyOf(signing) })
  }
  const header = environment.through('credentialHeader', headerOf(signing, chain))
  const disclosures = { ...frame, ...(disclosable.length > 0 && { _sd: [...disclosable] }) }
  const library = await signer(environment)
  const compact = await library.issue(payload as SdJwtVcPayload, disclosures as Frame, { header })
  return altered(environment, compact)
}

function headerOf({ kid }: JWK, x5c: readonly string[] | undefined) {
  return { typ: 'dc+sd-jwt', kid, ...(x5c && { x5c }) }
}

/** The header of the newest chain of each key, encoded. */
const headers = new WeakMap<JWK, { readonly chain: Chain; readonly text: string }>()

type Chain = readonly string[] | undefined

function encodedHeader(key: JWK, chain: Chain): string {
  const known = headers.get(key)
  if (known && known.chain === chain) return known.text
  const text = encoded({ ...headerOf(key, chain), alg: 'ES256' })
  headers.set(key, { chain, text })
  return text
}

/** One description a title: no claim may be described twice (OpenID4VCI 1.0, Appendix B.3). */
function describeClaims({ profile, fields }: CredentialType): readonly ClaimDescription[] {
  if (profile) return describedPaths(profile.claims)
  const titles = new Set(fields.map(({ title }) => title))
  return [...titles].map((title) => ({
    path: [title],
    mandatory: fields.some((field) => field.title === title && field.required),
    display: [{ name: title, locale: 'en' }],
  }))
}

/** An SD-JWT whose parts a fault changes is put together and signed anew; any other stays as the library made it. */
function altered(environment: Environment, compact: string): string {
  const [jwt = '', ...rest] = compact.split('~')
  const [header = '', payload = ''] = jwt.split('.')
  const parts: SdJwtParts = {
    payload: JSON.parse(Buffer.from(payload, 'base64url').toString()),
    disclosures: rest.slice(0, -1),
    end: '~',
  }
  const changed = environment.through('sdJwtParts', parts)
  const plain = {
    header: Buffer.from(header, 'base64url').toString(),
    payload: JSON.stringify(changed.payload),
  }
  const written = environment.through('sdJwtJson', plain)
  if (changed === parts && written === plain) return compact
  const input = [written.header, written.payload]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')
  const key = privateKeyOf(environment.keys.signing)
  const signature = es256Signature(input, key)
  const signed = `${input}.${signature.toString('base64url')}`
  return [signed, ...changed.disclosures].join('~') + changed.end
}

type Frame = Parameters<SDJwtVcInstance['issue']>[1]

/** Loaded by the first credential that a flat encoder cannot write: it brings a hundred modules. */
async function signer(environment: Environment): Promise<SDJwtVcInstance> {
  const { SDJwtVcInstance } = await import('@sd-jwt/sd-jwt-vc')
  const key = privateKeyOf(environment.through('credentialSigningKey', environment.keys.signing))
  return new SDJwtVcInstance({
    signAlg: 'ES256',
    signer: (data) => es256Signature(data, key).toString('base64url'),
    hashAlg: 'sha-256',
    hasher: (data) =>
      new Uint8Array(
        createHash('sha256')
          .update(typeof data === 'string' ? data : Buffer.from(data))
          .digest(),
      ),
    // 128 bits, as RFC 9901, Section 9.3 advises.
    saltGenerator: () => randomText(16),
  })
}
