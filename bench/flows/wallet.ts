import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { Pool } from 'undici'
import { grantTypes } from '../../protocol/grants.ts'

type Members = Readonly<Record<string, unknown>>

/** As `oidc-provider` knows the wallet. */
const clientId = 'vcispec-wallet'

/** Keys of the holder, so many that an issuer which remembers some has forgotten each by the time that it comes again. */
const keys = Array.from({ length: 1000 }, () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) }
})
let next = 0

function newKeys(count: number) {
  return Array.from({ length: count }, () => keys[next++ % keys.length]).filter((it) => !!it)
}

/** A wallet that does nothing beyond its six calls, over connections that are kept. */
export class BareWallet implements AsyncDisposable {
  readonly #pools = new Map<string, Pool>()

  /** @param offerUrl where the offer is; the first configuration in it is asked for. @throws Error for any answer but 200 */
  async flow(offerUrl: string, proofs = 1): Promise<void> {
    const offer = await this.#call(offerUrl)
    const issuer = new URL(String(offer.credential_issuer))
    const metadata = await this.#call(wellKnown(issuer, 'openid-credential-issuer'))
    const [server = String(issuer)] = [metadata.authorization_servers ?? []].flat().map(String)
    const its = await this.#call(wellKnown(new URL(server), 'oauth-authorization-server'))
    const code = Object(offer.grants)[grantTypes.preAuthorizedCode]['pre-authorized_code']
    const form = {
      grant_type: grantTypes.preAuthorizedCode,
      'pre-authorized_code': String(code),
      // Else anonymous, wherever that is allowed.
      ...(its['pre-authorized_grant_anonymous_access_supported'] !== true && {
        client_id: clientId,
      }),
    }
    const token = await this.#call(String(its.token_endpoint), {
      type: 'application/x-www-form-urlencoded',
      body: new URLSearchParams(form).toString(),
    })
    const { c_nonce: nonce } = await this.#call(String(metadata.nonce_endpoint), { body: '' })
    const claims = { aud: offer.credential_issuer, iat: Math.floor(Date.now() / 1000), nonce }
    const [configuration] = [offer.credential_configuration_ids].flat()
    const answer = await this.#call(String(metadata.credential_endpoint), {
      type: 'application/json',
      token: String(token.access_token),
      body: JSON.stringify({
        credential_configuration_id: configuration,
        proofs: { jwt: newKeys(proofs).map((key) => proof(key, claims)) },
      }),
    })
    const issued = [answer.credentials].flat().length
    if (issued !== proofs) throw new Error(`${issued} credentials for ${proofs} proofs`)
  }

  async #call(
    url: string,
    post?: { readonly type?: string; readonly token?: string; readonly body: string },
  ): Promise<Members> {
    const { origin, pathname, search } = new URL(url)
    const pool = this.#pools.get(origin) ?? new Pool(origin, { connections: 1, pipelining: 1 })
    this.#pools.set(origin, pool)
    const answer = await pool.request({
      method: post ? 'POST' : 'GET',
      path: `${pathname}${search}`,
      headers: {
        accept: 'application/json',
        ...(post?.type && { 'content-type': post.type }),
        ...(post?.token && { authorization: `Bearer ${post.token}` }),
      },
      body: post?.body ?? null,
    })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${text}`)
    return JSON.parse(text) as Members
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()))
  }
}

/** OpenID4VCI 1.0, Section 12.2.2, and RFC 8414, Section 3.1: inserted before the path. */
function wellKnown({ origin, pathname }: URL, suffix: string): string {
  return `${origin}/.well-known/${suffix}${pathname === '/' ? '' : pathname}`
}

/** OpenID4VCI 1.0, Appendix F.1. */
function proof(
  { privateKey, jwk }: { readonly privateKey: KeyObject; readonly jwk: object },
  claims: Members,
): string {
  const header = { alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk }
  const input = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`
}
