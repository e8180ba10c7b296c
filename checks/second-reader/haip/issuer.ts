import type { CertificateShape, JwtShape, Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, jwt, link, mdoc, refused, set, status } from '../verbs.ts'
import { configuration, configurations, page } from './words.ts'

const X = 'haip/credential'
const M = 'haip-metadata/issuer-metadata'
const S = 'haip-signed/issuer-metadata'
const L = 'haip-status/status-list'
const attested = 'twin of a broken signature of the key attestation'
const first = '/credentials/0/credential'
const sd = (change: (it: JwtShape) => unknown) => jwt(first, (it) => void change(it))
const chain =
  (...of: readonly CertificateShape['of'][]) =>
  (it: JwtShape) => {
    it.header.x5c = of.map((one) => it.certificate({ of: one }))
  }
const all8 = (at: number, change: (it: JwtShape) => unknown): Alter => jwt(`/credentials/${at}/credential`, (it) => void change(it))
/** Index numbers of all copies. */
const indexed =
  (rule: (before: number, at: number) => number): Alter =>
  (it) =>
    it.json.credentials.forEach((_: unknown, at: number) => {
      it.jwt(`/credentials/${at}/credential`, ({ payload }) => {
        payload.status.status_list.idx = rule(payload.status.status_list.idx, at)
      })
    })

/** @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0.html#section-4 */
export const haipIssuerShapes: Shapes = {
  'HAIP-3-01': [
    [
      'violates',
      'other formats alone',
      M,
      (it) => {
        const kept = Object.entries<{ format: string }>(it.json.credential_configurations_supported).filter(([, one]) => !/dc\+sd-jwt|mso_mdoc/.test(one.format))
        it.json.credential_configurations_supported = Object.fromEntries(kept)
      },
    ],
    ['violates', 'the format of old drafts', M, configurations((one) => (one.format = 'vc+sd-jwt'))],
    ['violates', 'a format of its own', M, configurations((one) => (one.format = 'x_paper'))],
    ['violates', 'formats in other letters', M, configurations((one) => (one.format = one.format.toUpperCase()))],
    [
      'legal',
      'SD-JWT VC alone',
      M,
      (it) => {
        const kept = Object.entries<{ format: string }>(it.json.credential_configurations_supported).filter(([, one]) => one.format === 'dc+sd-jwt')
        it.json.credential_configurations_supported = Object.fromEntries(kept)
      },
    ],
    [
      'legal',
      'mdoc alone',
      M,
      (it) => {
        const kept = Object.entries<{ format: string }>(it.json.credential_configurations_supported).filter(([, one]) => one.format === 'mso_mdoc')
        it.json.credential_configurations_supported = Object.fromEntries(kept)
      },
    ],
    ['legal', 'a format of its own beside', M, (it) => (it.json.credential_configurations_supported.more = { format: 'x_paper', scope: 'more' })],
  ],
  'HAIP-4-06': [
    ['violates', 'two copies, and not a word of batches', 'haip-copies/issuer-metadata', drop('/batch_credential_issuance')],
    ['violates', 'two proofs refused', 'haip-copies/credential', refused(400, 'invalid_proof', { error_description: 'one proof only' })],
    ['violates', 'two proofs refused as a request', 'haip-copies/credential', refused(400, 'invalid_credential_request')],
    ['violates', 'copies, and not a word of batches', 'haip-status/issuer-metadata', drop('/batch_credential_issuance')],
    ['legal', 'batches of two', 'haip-copies/issuer-metadata', set('/batch_credential_issuance/batch_size', 2)],
    ['legal', 'no batches', M, drop('/batch_credential_issuance')],
    ['legal', 'more about batches', M, set('/batch_credential_issuance/x_more', 1)],
  ],
  'HAIP-4-07': [
    ['violates', 'an offer without an issuer', 'haip/offer', drop('/credential_issuer')],
    ['violates', 'an offer of nothing', 'haip/offer', set('/credential_configuration_ids', [])],
    ['violates', 'an offer by the names of old drafts', 'haip/offer', json(({ credential_configuration_ids, ...rest }: Record<string, unknown>) => ({ ...rest, credentials: credential_configuration_ids }))],
    ['violates', 'an offer in a list', 'haip/offer', json((it: unknown) => [it])],
    ['violates', 'an offer that is a page', 'haip/offer', page],
    ['violates', 'an offer twice', 'haip/link', link((it) => `${it}&credential_offer=%7B%7D`)],
    ['legal', 'more members', 'haip/offer', set('/x_more', 1)],
    ['legal', 'no grants', 'haip/offer', drop('/grants')],
    ['legal', 'no issuer_state', 'haip/offer', drop('/grants/authorization_code/issuer_state')],
  ],
  'HAIP-4.1-02': [
    ['violates', 'no scope at all', M, configurations((one) => delete one.scope)],
    ['violates', 'no scope of an mdoc', M, configuration('mso_mdoc', (one) => delete one.scope)],
    ['violates', 'a scope that is null', M, configuration('dc+sd-jwt', (one) => (one.scope = null))],
    ['violates', 'scopes in a list', M, configuration('dc+sd-jwt', (one) => (one.scope = [one.scope]))],
    ['violates', 'an empty scope', M, configuration('dc+sd-jwt', (one) => (one.scope = ''))],
    ['violates', 'no scope of a W3C credential', M, configuration('ldp_vc', (one) => delete one.scope)],
    [
      'violates',
      'scope in capitals',
      M,
      configuration('mso_mdoc', (one) => {
        one.Scope = one.scope
        delete one.scope
      }),
    ],
    [
      'violates',
      'no scope in signed metadata',
      S,
      jwt('', ({ payload }) => {
        delete Object.values<{ scope?: string }>(payload.credential_configurations_supported)[0]?.scope
      }),
    ],
    ['legal', 'more members of a configuration', M, configurations((one) => (one.x_more = 1))],
    [
      'legal',
      'a configuration less',
      M,
      (it) => {
        delete it.json.credential_configurations_supported[Object.keys(it.json.credential_configurations_supported).at(-1) ?? '']
      },
    ],
    ['legal', 'configurations in another order', M, set('/credential_configurations_supported', (it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
  ],
  'HAIP-4.1-03': [
    ['violates', 'a broken signature', S, jwt('', (it) => void (it.signature = 'broken'))],
    ['violates', 'a signature by another key', S, jwt('', (it) => void (it.signature = 'of another key'))],
    ['violates', 'no signature', S, jwt('', (it) => void (it.signature = 'missing'))],
    ['violates', 'a signature of other content', S, (it) => it.jwt('', (shape) => void (shape.signature = 'broken'))],
    ['legal', 'a member that nobody knows', S, jwt('', (it) => void (it.payload.x_more = 1))],
    ['legal', 'a name of the key', S, jwt('', (it) => void (it.header.kid = 'metadata-1'))],
    ['legal', 'an end', S, jwt('', (it, { now }) => void (it.payload.exp = now + 3600))],
  ],
  'HAIP-4.1-04': [
    ['violates', 'no x5c', S, jwt('', (it) => delete it.header.x5c)],
    [
      'violates',
      'a jwk',
      S,
      jwt('', (it) => {
        delete it.header.x5c
        it.header.jwk = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }
      }),
    ],
    ['violates', "another's certificate", S, jwt('', (it) => (it.signature = 'of another key'))],
    [
      'violates',
      'x5c in the payload',
      S,
      jwt('', (it) => {
        it.payload.x5c = it.header.x5c
        delete it.header.x5c
      }),
    ],
    [
      'violates',
      'an address of certificates',
      S,
      jwt('', (it) => {
        delete it.header.x5c
        it.header.x5u = 'https://issuer.example/chain.pem'
      }),
    ],
    ['violates', 'an empty chain', S, jwt('', (it) => (it.header.x5c = []))],
    ['violates', 'a broken signature', S, jwt('', (it) => (it.signature = 'broken'))],
    ['legal', 'no kid', S, jwt('', (it) => delete it.header.kid)],
    ['legal', 'another certificate', S, jwt('', chain('leaf'))],
    ['legal', 'another order', S, jwt('', (it) => (it.header = Object.fromEntries(Object.entries(it.header).toReversed())))],
  ],
  'HAIP-4.1-05': [
    ['violates', 'signer and root', S, jwt('', chain('leaf', 'root'))],
    ['violates', 'the root twice', S, jwt('', chain('leaf', 'root', 'root'))],
    ['violates', 'the root alone', S, jwt('', chain('root'))],
    ['violates', 'the root first', S, jwt('', chain('root', 'leaf'))],
    ['legal', 'the signer alone', S, jwt('', chain('leaf'))],
    ['legal', 'no kid', S, jwt('', (it) => delete it.header.kid)],
    ['legal', 'another order', S, jwt('', (it) => (it.header = Object.fromEntries(Object.entries(it.header).toReversed())))],
  ],
  'HAIP-4.1-06': [
    ['violates', 'a signer that vouches for itself', S, jwt('', chain('self-signed leaf'))],
    ['violates', 'a signer that vouches for itself, under another name', S, jwt('', (it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf', subject: [['CN', 'Issuer']] })]))],
    ['violates', 'a signer that vouches for itself, with a root', S, jwt('', chain('self-signed leaf', 'root'))],
    [
      'violates',
      'a signer that vouches for itself, without extensions of a signer',
      S,
      jwt('', (it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf', extensions: [{ oid: '2.5.29.19', critical: true, value: '30030101ff' }] })])),
    ],
    ['legal', 'a signer whom a root vouches for', S, jwt('', chain('leaf'))],
    ['legal', 'no kid', S, jwt('', (it) => delete it.header.kid)],
    [
      'legal',
      'a signer of an organisation',
      S,
      jwt(
        '',
        (it) =>
          (it.header.x5c = [
            it.certificate({
              of: 'leaf',
              subject: [
                ['CN', 'Issuer'],
                ['O', 'Utopia'],
              ],
            }),
          ]),
      ),
    ],
  ],
  'HAIP-4.1-07': [
    ['violates', 'no nonce endpoint', M, drop('/nonce_endpoint')],
    ['violates', 'a nonce endpoint that is null', M, set('/nonce_endpoint', null)],
    ['violates', 'a nonce endpoint without TLS', M, set('/nonce_endpoint', 'http://issuer.example/nonce')],
    ['violates', 'a nonce endpoint that is a path', M, set('/nonce_endpoint', '/nonce')],
    ['violates', 'nonce endpoints in a list', M, set('/nonce_endpoint', (it: string) => [it])],
    ['violates', 'a nonce endpoint in other letters', M, json(({ nonce_endpoint, ...rest }: Record<string, unknown>) => ({ ...rest, nonceEndpoint: nonce_endpoint }))],
    ['violates', 'no nonce endpoint in signed metadata', S, jwt('', ({ payload }) => delete payload.nonce_endpoint)],
    [
      'violates',
      'no nonce endpoint, one bound configuration',
      M,
      all(
        drop('/nonce_endpoint'),
        configurations((one) => {
          if (one.format !== 'mso_mdoc') {
            delete one.cryptographic_binding_methods_supported
            delete one.proof_types_supported
          }
        }),
      ),
    ],
    ['legal', 'a nonce endpoint with a query', M, set('/nonce_endpoint', (it: string) => `${it}?v=1`)],
    [
      'legal',
      'no nonce endpoint where nothing is bound',
      M,
      all(
        drop('/nonce_endpoint'),
        configurations((one) => {
          delete one.cryptographic_binding_methods_supported
          delete one.proof_types_supported
        }),
      ),
    ],
    ['legal', 'a nonce endpoint of another host', M, set('/nonce_endpoint', 'https://nonces.example/n')],
  ],
  'HAIP-4.3-03': [
    ['violates', 'one scope for all', M, configurations((one) => (one.scope = 'all'))],
    [
      'violates',
      'one scope for all SD-JWT VCs',
      M,
      configurations((one) => {
        if (one.format === 'dc+sd-jwt') one.scope = 'cards'
      }),
    ],
    [
      'violates',
      'one scope for two mdocs',
      M,
      (it) => {
        const found = Object.values<{ format: string }>(it.json.credential_configurations_supported).find(({ format }) => format === 'mso_mdoc')
        it.json.credential_configurations_supported.second = { ...found, doctype: 'eu.europa.ec.eudi.pid.1' }
      },
    ],
    [
      'violates',
      'one scope for two types',
      M,
      (it) => {
        const found = Object.values<{ format: string }>(it.json.credential_configurations_supported).find(({ format }) => format === 'dc+sd-jwt')
        it.json.credential_configurations_supported.second = { ...found, vct: 'urn:eudi:pid:1' }
      },
    ],
    [
      'legal',
      'one scope for one type in two formats',
      M,
      (it) => {
        const all = Object.values<{ format: string; scope: string }>(it.json.credential_configurations_supported)
        const [a, b] = ['dc+sd-jwt', 'mso_mdoc'].map((name) => all.find(({ format }) => format === name))
        if (a && b) b.scope = a.scope
      },
    ],
    [
      'legal',
      'one scope for one type twice',
      M,
      (it) => {
        const found = Object.values<{ format: string }>(it.json.credential_configurations_supported).find(({ format }) => format === 'dc+sd-jwt')
        it.json.credential_configurations_supported.second = { ...found, credential_signing_alg_values_supported: ['ES384'] }
      },
    ],
    [
      'legal',
      'scopes that differ in case',
      M,
      (it) => {
        const [a, b] = Object.values<{ format: string; scope: string }>(it.json.credential_configurations_supported)
        if (a && b) b.scope = a.scope.toUpperCase()
      },
    ],
  ],
  'HAIP-6.1-01': [
    [
      'violates',
      'the JSON serialization',
      X,
      (it) => {
        const [jws, ...rest] = it.json.credentials[0].credential.split('~')
        const [head, payload, signature] = jws.split('.')
        it.json.credentials[0].credential = { payload, protected: head, signature, header: { disclosures: rest.slice(0, -1) } }
      },
    ],
    ['violates', 'the JSON serialization as text', X, set(first, (it: string) => JSON.stringify({ payload: it.split('.')[1] }))],
    ['violates', 'its parts in a list', X, set(first, (it: string) => it.split('~'))],
    ['violates', 'null', X, set(first, null)],
    ['violates', 'the JSON serialization of a copy', 'haip-status/credential', set('/credentials/2/credential', (it: string) => ({ payload: it.split('.')[1] }))],
    ['legal', 'more claims', X, sd(({ payload }) => (payload.x_more = 1))],
    ['legal', 'another order', X, sd((it) => (it.payload = Object.fromEntries(Object.entries(it.payload).toReversed())))],
    ['legal', 'disclosures in another order', X, sd((it) => (it.disclosures = it.disclosures.toReversed()))],
  ],
  'HAIP-6.1-04': [
    ['violates', 'a kid alone', X, sd(({ payload }) => (payload.cnf = { kid: 'did:jwk:abc' }))],
    ['violates', 'a thumbprint alone', X, sd(({ payload }) => (payload.cnf = { jkt: 'm-4w2fmWVesyoyGzUiUFC4VC8VlhaNzhHoZIdr0dfmM' }))],
    ['violates', 'no cnf', X, sd(({ payload }) => delete payload.cnf)],
    ['violates', "another's key", X, sd(({ payload }) => (payload.cnf.jwk.x = 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'))],
    ['violates', 'a set of keys', X, sd(({ payload }) => (payload.cnf = { jwks: { keys: [payload.cnf.jwk] } }))],
    ['violates', 'a key as text', X, sd(({ payload }) => (payload.cnf.jwk = JSON.stringify(payload.cnf.jwk)))],
    ['violates', 'a kid alone in a copy', 'haip-status/credential', all8(1, ({ payload }) => (payload.cnf = { kid: '1' }))],
    ['legal', 'a kid beside the key', X, sd(({ payload }) => (payload.cnf.kid = '1'))],
    ['legal', 'a key with its use', X, sd(({ payload }) => Object.assign(payload.cnf.jwk, { use: 'sig', alg: 'ES256' }))],
    ['legal', 'a key in another order', X, sd(({ payload }) => (payload.cnf.jwk = Object.fromEntries(Object.entries(payload.cnf.jwk).toReversed())))],
  ],
  'HAIP-6.1-05': [
    ['violates', 'another mechanism', X, sd(({ payload }) => (payload.status = { x_ledger: { id: 1 } }))],
    ['violates', 'a list that is null', X, sd(({ payload }) => (payload.status.status_list = null))],
    ['violates', 'a status of nothing', X, sd(({ payload }) => (payload.status = {}))],
    ['violates', 'an index as text', X, sd(({ payload }) => (payload.status.status_list.idx = '7'))],
    ['violates', 'no uri', X, sd(({ payload }) => delete payload.status.status_list.uri)],
    ['violates', 'a list as text', X, sd(({ payload }) => (payload.status.status_list = payload.status.status_list.uri))],
    ['violates', 'another mechanism of a copy', 'haip-status/credential', all8(3, ({ payload }) => (payload.status = { x_ledger: { id: 1 } }))],
    ['violates', 'statusList in other letters', X, sd(({ payload }) => (payload.status = { statusList: payload.status.status_list }))],
    ['legal', 'no status', X, sd(({ payload }) => delete payload.status)],
    ['legal', 'another mechanism beside', X, sd(({ payload }) => (payload.status.x_ledger = { id: 1 }))],
    ['legal', 'index zero', X, sd(({ payload }) => (payload.status.status_list.idx = 0))],
  ],
  'HAIP-6.1-06': [
    ['violates', 'no x5c', L, jwt('', (it) => delete it.header.x5c)],
    ['violates', 'a kid alone', L, jwt('', (it) => (it.header = { alg: 'ES256', typ: 'statuslist+jwt', kid: '1' }))],
    ['violates', "another's certificate", L, jwt('', (it) => (it.signature = 'of another key'))],
    [
      'violates',
      'x5c in the payload',
      L,
      jwt('', (it) => {
        it.payload.x5c = it.header.x5c
        delete it.header.x5c
      }),
    ],
    ['violates', 'an empty chain', L, jwt('', (it) => (it.header.x5c = []))],
    [
      'violates',
      'a hash of the certificate',
      L,
      jwt('', (it) => {
        delete it.header.x5c
        it.header['x5t#S256'] = 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg'
      }),
    ],
    ['legal', 'no kid', L, jwt('', (it) => delete it.header.kid)],
    ['legal', 'another certificate', L, jwt('', chain('leaf'))],
    ['legal', 'more claims', L, jwt('', ({ payload }) => (payload.jti = '1'))],
  ],
  'HAIP-6.1-07': [
    ['violates', 'signer and root', L, jwt('', chain('leaf', 'root'))],
    ['violates', 'the root twice', L, jwt('', chain('leaf', 'root', 'root'))],
    ['violates', 'the root alone', L, jwt('', chain('root'))],
    ['violates', 'the root first', L, jwt('', chain('root', 'leaf'))],
    ['legal', 'the signer alone', L, jwt('', chain('leaf'))],
    ['legal', 'no kid', L, jwt('', (it) => delete it.header.kid)],
    ['legal', 'more claims', L, jwt('', ({ payload }) => (payload.jti = '1'))],
  ],
  'HAIP-6.1-08': [
    ['violates', 'a signer that vouches for itself', L, jwt('', chain('self-signed leaf'))],
    ['violates', 'a signer that vouches for itself, under another name', L, jwt('', (it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf', subject: [['CN', 'Issuer']] })]))],
    ['violates', 'a signer that vouches for itself, with a root', L, jwt('', chain('self-signed leaf', 'root'))],
    ['violates', 'a signer that is a CA of its own', L, jwt('', (it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf', extensions: [{ oid: '2.5.29.19', critical: true, value: '30030101ff' }] })]))],
    ['legal', 'the signer alone', L, jwt('', chain('leaf'))],
    [
      'legal',
      'a signer of an organisation',
      L,
      jwt(
        '',
        (it) =>
          (it.header.x5c = [
            it.certificate({
              of: 'leaf',
              subject: [
                ['CN', 'Issuer'],
                ['O', 'Utopia'],
              ],
            }),
          ]),
      ),
    ],
    ['legal', 'no kid', L, jwt('', (it) => delete it.header.kid)],
  ],
  'HAIP-6.1-09': [
    ['violates', 'one index for all copies', 'haip-status/credential', indexed(() => 7)],
    ['violates', 'one index for two copies', 'haip-status/credential', indexed((before, at) => (at < 2 ? 7 : before))],
    ['violates', 'indices in a row', 'haip-status/credential', indexed((_, at) => 100 + at)],
    ['violates', 'indices ten apart', 'haip-status/credential', indexed((_, at) => 100 + 10 * at)],
    ['violates', 'indices in a row downwards', 'haip-status/credential', indexed((_, at) => 100 - at)],
    ['violates', 'the first index again at the end', 'haip-status/credential', indexed((before, at) => (at === 0 || at === 9 ? 7 : before))],
    ['legal', 'other indices', 'haip-status/credential', indexed((_, at) => [910, 12, 733, 5, 440, 398, 1000, 81, 6, 222][at] ?? 0)],
    ['legal', 'two that are neighbours', 'haip-status/credential', indexed((_, at) => [910, 911, 733, 5, 440, 398, 1000, 81, 6, 222][at] ?? 0)],
    [
      'legal',
      'one index in two lists',
      'haip-status/credential',
      (it) => {
        for (const at of [0, 1])
          it.jwt(`/credentials/${at}/credential`, ({ payload }) => {
            payload.status.status_list = { idx: 7, uri: `https://status.example/${at}` }
          })
      },
    ],
  ],
  'HAIP-6.1.1-01': [
    ['violates', 'no x5c', X, sd((it) => delete it.header.x5c)],
    ['violates', 'a kid alone', X, sd((it) => (it.header = { alg: 'ES256', typ: 'dc+sd-jwt', kid: '1' }))],
    ['violates', "another's certificate", X, sd((it) => (it.signature = 'of another key'))],
    ['violates', 'a broken signature', X, sd((it) => (it.signature = 'broken'))],
    ['violates', 'a chain in the wrong order', X, sd(chain('root', 'leaf'))],
    ['violates', 'an empty chain', X, sd((it) => (it.header.x5c = []))],
    ['violates', 'a certificate as text', X, sd((it) => (it.header.x5c = it.header.x5c[0]))],
    ['violates', 'no x5c in a copy', 'haip-status/credential', all8(4, (it) => delete it.header.x5c)],
    ['violates', 'a chain that does not hang together', X, sd((it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf' }), it.certificate({ of: 'leaf' })]))],
    ['legal', 'no kid', X, sd((it) => delete it.header.kid)],
    ['legal', 'another certificate', X, sd(chain('leaf'))],
    ['legal', 'no iss', X, sd(({ payload }) => delete payload.iss)],
  ],
  'HAIP-6.1.1-02': [
    ['violates', 'signer and root', X, sd(chain('leaf', 'root'))],
    ['violates', 'the root twice', X, sd(chain('leaf', 'root', 'root'))],
    ['violates', 'the root alone', X, sd(chain('root'))],
    ['violates', 'signer and root in a copy', 'haip-status/credential', all8(9, chain('leaf', 'root'))],
    ['legal', 'the signer alone', X, sd(chain('leaf'))],
    ['legal', 'no kid', X, sd((it) => delete it.header.kid)],
    ['legal', 'no iss', X, sd(({ payload }) => delete payload.iss)],
  ],
  'HAIP-6.1.1-03': [
    ['violates', 'a signer that vouches for itself', X, sd(chain('self-signed leaf'))],
    ['violates', 'a signer that vouches for itself, under another name', X, sd((it) => (it.header.x5c = [it.certificate({ of: 'self-signed leaf', subject: [['CN', 'Issuer']] })]))],
    ['violates', 'a signer that vouches for itself, with a root', X, sd(chain('self-signed leaf', 'root'))],
    ['violates', 'a signer that vouches for itself in a copy', 'haip-status/credential', all8(2, chain('self-signed leaf'))],
    ['legal', 'the signer alone', X, sd(chain('leaf'))],
    [
      'legal',
      'a signer of an organisation',
      X,
      sd(
        (it) =>
          (it.header.x5c = [
            it.certificate({
              of: 'leaf',
              subject: [
                ['CN', 'Issuer'],
                ['O', 'Utopia'],
              ],
            }),
          ]),
      ),
    ],
    ['legal', 'no kid', X, sd((it) => delete it.header.kid)],
  ],
  'HAIP-4.2-01': [
    ['violates', 'a client that may not use the grant', 'haip/token', refused(400, 'unauthorized_client')],
    ['violates', 'a grant that is not supported', 'haip/token', refused(400, 'unsupported_grant_type')],
    ['violates', 'a grant that is not supported, in words', 'haip/token', refused(400, 'unsupported_grant_type', { error_description: 'authorization_code' })],
    ['violates', 'a client that may not use the grant, later', 'haip-copies/token', refused(400, 'unauthorized_client', { error_uri: 'https://as.example/e' })],
    ['legal', 'a server that is busy', 'haip/token', all(status(503), header('retry-after', '30'))],
    ['legal', 'a token with more members', 'haip/token', set('/x_more', 1)],
    ['legal', 'a scope that is told', 'haip/token', set('/scope', (it: string | undefined) => it ?? 'openid')],
  ],
  'HAIP-4.2-02': [
    ['violates', 'no scope', 'haip/issuer-metadata', configurations((one) => delete one.scope)],
    ['violates', 'an empty scope', 'haip/issuer-metadata', configurations((one) => (one.scope = ''))],
    ['violates', 'scopes in a list', 'haip/issuer-metadata', configurations((one) => (one.scope = [one.scope]))],
    ['violates', 'a scope of null', 'haip/issuer-metadata', configurations((one) => (one.scope = null))],
    [
      'violates',
      'a scope by another name',
      'haip/issuer-metadata',
      configurations((one) => {
        one.scopes = one.scope
        delete one.scope
      }),
    ],
    ['legal', 'a scope with a colon', 'haip/issuer-metadata', configurations((one) => (one.scope = `urn:${one.scope}`))],
    ['legal', 'a scope of one letter', 'haip/issuer-metadata', configurations((one, id) => (one.scope = `s${id}`))],
    ['legal', 'a member that nobody knows', 'haip/issuer-metadata', configurations((one) => (one.x_more = 1))],
  ],
  'HAIP-4.3-02': [
    ['violates', 'a scope that is called invalid', 'haip/par', refused(400, 'invalid_scope')],
    ['violates', 'a scope that is called unknown', 'haip/par', refused(400, 'invalid_scope', { error_description: 'unknown scope' })],
    ['violates', 'a scope that is called invalid, with more', 'haip/par', refused(400, 'invalid_scope', { trace_id: 'f3' })],
    ['violates', 'a scope that is called invalid, with 403', 'haip-copies/par', refused(403, 'invalid_scope')],
    ['legal', 'a server that is busy', 'haip/par', all(status(503), header('retry-after', '30'))],
    ['legal', 'a longer life', 'haip/par', set('/expires_in', 300)],
    ['legal', 'a member that nobody knows', 'haip/par', set('/x_more', 1)],
  ],
  'HAIP-7-03': [
    ['violates', 'an attestation that is called bad', attested, refused(400, 'invalid_proof')],
    ['violates', 'an attestation by an algorithm that is called unknown', attested, refused(400, 'invalid_proof', { error_description: 'ES256 is not supported' })],
    ['violates', 'an attestation whose nonce is called old', attested, refused(400, 'invalid_nonce')],
    ['violates', 'an attestation that breaks the server', attested, all(status(500), page)],
    ['legal', 'a credential for later', attested, all(status(202), json({ transaction_id: 'tx-7Zq1', interval: 60 }))],
    ['legal', 'a credential that is denied', attested, refused(400, 'credential_request_denied')],
    ['legal', 'a member that nobody knows', attested, set('/x_more', 1)],
  ],
  'HAIP-8-01': [
    // It has to be supported: that another is used is advice.
    ['warns', 'digests by SHA-384', X, sd(({ payload }) => (payload._sd_alg = 'sha-384'))],
    ['warns', 'digests of an mdoc by SHA-512', 'haip-mdoc/credential', mdoc(first, (it) => void it.mso.set('digestAlgorithm', 'SHA-512'))],
    ['legal', 'no word on the digests', X, sd(({ payload }) => delete payload._sd_alg)],
    ['legal', 'digests by SHA-256', X, sd(({ payload }) => (payload._sd_alg = 'sha-256'))],
    ['legal', 'a claim that nobody knows', X, sd(({ payload }) => (payload.x_more = 1))],
  ],
  'HAIP-7-01': [
    ['violates', 'ES256 nowhere', M, configurations((one) => (one.proof_types_supported.jwt.proof_signing_alg_values_supported = ['ES384', 'EdDSA']))],
    ['violates', 'COSE numbers', M, configurations((one) => (one.proof_types_supported.jwt.proof_signing_alg_values_supported = [-7]))],
    ['violates', 'ES256 in small letters', M, configurations((one) => (one.proof_types_supported.jwt.proof_signing_alg_values_supported = ['es256']))],
    ['violates', 'ES256K', M, configurations((one) => (one.proof_types_supported.jwt.proof_signing_alg_values_supported = ['ES256K']))],
    ['legal', 'ES256 alone', M, configurations((one) => (one.proof_types_supported.jwt.proof_signing_alg_values_supported = ['ES256']))],
    ['legal', 'ES256 last', M, configurations((one) => one.proof_types_supported.jwt.proof_signing_alg_values_supported.reverse())],
    ['legal', 'more algorithms', M, configurations((one) => one.proof_types_supported.jwt.proof_signing_alg_values_supported.push('ML-DSA-44'))],
  ],
}
