import { foreignKey } from '../answers.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, header, json, refused, set, status, text } from '../verbs.ts'
import { bad, being, fine, type Kinds, metadataRow, named, notAList, notATag, notATruth, notHttps, notText, signed } from './kinds.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Any = any
const request = '/credential_request_encryption'
const answer = '/credential_response_encryption'
const key = `${request}/jwks/keys/0`

/** Keys beside the first, made of it. */
const moreKeys = (...made: readonly ((key: Any) => unknown)[]): Alter => set(`${request}/jwks/keys`, ([key]: Any[]) => [key, ...made.map((make) => make(key))])

const endpoint = (name: string): Kinds => ({
  ...being(`/${name}`, notHttps),
  'a number': set(`/${name}`, 443),
  'a fragment': set(`/${name}`, (it: string) => `${it}#x`),
  empty: set(`/${name}`, ''),
})

const fineEndpoint = (name: string): Kinds => ({
  'a query': set(`/${name}`, (it: string) => `${it}?tenant=1&x=y`),
  'another host and port': set(`/${name}`, 'https://api.issuer.example:8443/v1/x'),
  'a host alone': set(`/${name}`, 'https://api.issuer.example'),
  'the scheme in capitals': set(`/${name}`, (it: string) => it.replace('https', 'HTTPS')),
})

const listOfNames = (pointer: string): Kinds => ({
  ...being(pointer, notAList),
  'a list of numbers': set(pointer, [1]),
  'a list of lists': set(pointer, [['A128GCM']]),
})

/** One more display, in the language of the first as it is spelt here. */
const again =
  (spelt: (locale: string) => string): Alter =>
  (it) =>
    void it.json.display.push({ name: 'Once more', locale: spelt(it.json.display[0].locale) })

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4 */
export const parameterShapes: Shapes = {
  'VCI-12.2.4-01': metadataRow(
    {
      absent: drop('/credential_issuer'),
      ...being('/credential_issuer', notText),
      'another issuer': set('/credential_issuer', 'https://issuer.example'),
      'a slash at the end': set('/credential_issuer', (it: string) => `${it}/`),
      'the port left out': set('/credential_issuer', (it: string) => it.replace(/:\d+/, '')),
      'the URL of the metadata': set('/credential_issuer', (it: string) => `${it}/.well-known/openid-credential-issuer`),
      'a blank behind it': set('/credential_issuer', (it: string) => `${it} `),
    },
    {
      'members in another order': json((it: object) => Object.fromEntries(Object.entries(it).toReversed())),
      'the member issuer beside it': set('/issuer', 'https://issuer.example'),
      'slashes that JSON escapes': text((it) => it.replaceAll('/', '\\/')),
    },
  ),
  'VCI-12.2.4-02': metadataRow(
    {
      ...being('/authorization_servers', notAList),
      'a list of numbers': set('/authorization_servers', [1]),
      'null in the list': set('/authorization_servers', (it: unknown[]) => [...it, null]),
      'a list of objects': set('/authorization_servers', (it: unknown[]) => it.map((issuer) => ({ issuer }))),
    },
    {
      'a second server': set('/authorization_servers', (it: string[]) => [...it, 'https://as.example']),
      'a server with a port and a path': set('/authorization_servers', (it: string[]) => [...it, 'https://as.example:8443/a/b']),
      'the member authorization_server of old drafts': set('/authorization_server', 'https://as.example'),
    },
  ),
  'VCI-12.2.4-03': [
    ...bad('several-servers/as-metadata#2', {
      'nothing any more at the second server': all(status(410), text('')),
      'nothing at the second server': all(status(404), text('Not found', 'text/plain')),
      'a page at the second server': text('<!doctype html><title>as</title>', 'text/html'),
      'metadata of another server at the second': set('/issuer', 'https://as.example'),
      'metadata without an issuer at the second': drop('/issuer'),
    }),
    ...bad('metadata/as-metadata', {
      'an unforeseen error at the only one': all(status(500), json({ error: 'server_error' })),
    }),
    ...fine('several-servers/as-metadata#2', {
      'an unknown member': set('/x_more', 1),
      'no revocation': set('/revocation_endpoint', 'https://as.example/revoke'),
      'a service documentation': set('/service_documentation', 'https://as.example/docs'),
    }),
  ],
  'VCI-12.2.4-05': metadataRow({ absent: drop('/credential_endpoint'), ...endpoint('credential_endpoint') }, fineEndpoint('credential_endpoint')),
  'VCI-12.2.4-06': metadataRow(endpoint('nonce_endpoint'), {
    ...fineEndpoint('nonce_endpoint'),
    absent: drop('/nonce_endpoint'),
  }),
  'VCI-12.2.4-07': metadataRow(endpoint('deferred_credential_endpoint'), {
    ...fineEndpoint('deferred_credential_endpoint'),
    absent: drop('/deferred_credential_endpoint'),
  }),
  'VCI-12.2.4-08': metadataRow(endpoint('notification_endpoint'), {
    ...fineEndpoint('notification_endpoint'),
    absent: drop('/notification_endpoint'),
  }),
  'VCI-12.2.4-04': [
    ...bad('own-server/as-metadata', {
      'no server metadata of the issuer': all(status(404), text('Not found', 'text/plain')),
      'no server metadata any more': all(status(410), text('')),
      'server metadata behind a sign-in': all(status(401), json({ error: 'unauthorized' })),
      'a page instead of server metadata': text('<!doctype html><title>Server</title>', 'text/html'),
      'server metadata that break': all(status(500), json({ error: 'server_error' })),
    }),
    ...fine('own-server/as-metadata', {
      'server metadata with an entity tag': header('etag', '"1"'),
      'server metadata that may be kept': header('cache-control', 'max-age=3600'),
      'server metadata with more in it': json((it: object) => ({ ...it, x_more: 1 })),
    }),
  ],
  'VCI-12.2.4-09': metadataRow(
    {
      absent: drop(`${request}/jwks`),
      'a list of keys alone': set(`${request}/jwks`, (it: { keys: unknown }) => it.keys),
      'a URL': set(`${request}/jwks`, 'https://issuer.example/jwks'),
      'no keys': set(`${request}/jwks/keys`, []),
      'one key, in no list': set(`${request}/jwks`, (it: { keys: unknown[] }) => it.keys[0]),
      'a key that is in no list': set(`${request}/jwks/keys`, (it: unknown[]) => it[0]),
      null: set(`${request}/jwks`, null),
      'a key off the curve': set(`${key}/y`, (it: string) => `AAAA${it.slice(4)}`),
      'a key to sign': set(`${key}/use`, 'sig'),
      'a key that verifies': all(drop(`${key}/use`), set(`${key}/key_ops`, ['verify'])),
      'a key without x': drop(`${key}/x`),
      'a key without a type': drop(`${key}/kty`),
    },
    {
      'a second key': set(`${request}/jwks/keys`, (it: object[]) => [...it, { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08', kid: '2', alg: 'ECDH-ES', use: 'enc' }]),
      'an unknown member of the set': set(`${request}/jwks/x_more`, 1),
      'a key without a use': drop(`${key}/use`),
      'no request encryption at all': all(drop(request)),
    },
  ),
  'VCI-12.2.4-10': metadataRow(
    {
      'a private EC key': set(`${key}/d`, 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'),
      'an empty d': set(`${key}/d`, ''),
      'a symmetric key': set(`${request}/jwks/keys/-`, { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr0', kid: 'k' }),
      'a private key beside a public one': set(`${request}/jwks/keys/-`, { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08', d: 'cKhmBjmPNK4nhfP7vpOHlbuXl4ZL7qcC3FJYE_M9Pnk', kid: '2' }),
      'a prime of RSA': set(`${request}/jwks/keys/-`, {
        kty: 'RSA',
        n: 'sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy1WlUzewbgBHod5pcM9H95GQRV3JDXboIRROSBigeC5yjU1hGzHHyXss8UDprecbAYxknTcQkhslANGRUZmdTOQ5qTRsLAt6BTYuyvVRdhS8exSZEy_c4gs_7svlJJQ4H9_NxsiIoLwAEk7-Q3UXERGYw_75IDrGA84-lA_-Ct4eTlXHBIY2EaV7t7LjJaynVJCpkv4LKjTTAumiGUIuQhrNhZLuF_RJLqHpM2kgWFLU7-VTdL1VbC2tejvcI2BlMkEpk1BzBZI0KQB0GaDWFLN-aEAw3vRw',
        e: 'AQAB',
        p: 'AQAB',
        kid: 'r',
      }),
      'exponents without d': set(`${key}/dp`, 'AQAB'),
    },
    {
      'an unknown member': set(`${key}/x_note`, 'd'),
      'a key for EdDSA curves': set(`${request}/jwks/keys/-`, { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08', kid: '2', alg: 'ECDH-ES' }),
      key_ops: all(drop(`${key}/use`), set(`${key}/key_ops`, ['deriveKey'])),
    },
  ),
  'VCI-12.2.4-11': [
    ...metadataRow(
      {
        absent: drop(`${key}/kid`),
        'twice the same': set(`${request}/jwks/keys`, (it: object[]) => [it[0], { ...it[0], alg: 'ECDH-ES+A256KW' }]),
        null: set(`${key}/kid`, null),
        'a number': set(`${key}/kid`, 1),
        'absent in a second key': set(`${request}/jwks/keys`, (it: object[]) => [it[0], { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08' }]),
        'a list': set(`${key}/kid`, ['1']),
      },
      {
        'a thumbprint URI': set(`${key}/kid`, 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'),
        'names that differ in case': set(`${request}/jwks/keys`, (it: object[]) => [
          { ...it[0], kid: 'a' },
          { kty: 'OKP', crv: 'X25519', x: '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08', alg: 'ECDH-ES', kid: 'A' },
        ]),
        'one letter': set(`${key}/kid`, '1'),
      },
    ),
    ...bad('haip-metadata/issuer-metadata', { 'one of two keys without kid, under HAIP': moreKeys((it) => ({ ...it, kid: undefined })) }),
    ...bad('code/issuer-metadata', {
      'a third key of the name of the first': moreKeys(
        (it) => ({ ...it, kid: 'another' }),
        (it) => it,
      ),
    }),
    ...bad('metadata/issuer-metadata', {
      'kid in a list': set(`${key}/kid`, (it: string) => [it]),
      'kid under another name': json((it: Any) => {
        const [{ kid, ...rest }] = it.credential_request_encryption.jwks.keys
        it.credential_request_encryption.jwks.keys = [{ ...rest, KID: kid, key_id: kid }]
        return it
      }),
    }),
    ...bad('haip-signed/issuer-metadata#2', { 'two keys of one name, signed under HAIP': signed(moreKeys((it) => ({ ...it, ...foreignKey }))) }),
    ...bad('own-domain/issuer-metadata', {
      'no kid, but the name of the certificate': json((it: Any) => {
        const [{ kid, ...rest }] = it.credential_request_encryption.jwks.keys
        it.credential_request_encryption.jwks.keys = [{ ...rest, 'x5t#S256': kid }]
        return it
      }),
    }),
    ...fine('metadata/issuer-metadata', { 'names that differ in a capital': moreKeys((it) => ({ ...it, ...foreignKey, kid: String(it.kid).toUpperCase() })), 'a URL for a name': set(`${key}/kid`, 'https://issuer.example/keys#1') }),
    ...fine('haip-metadata/issuer-metadata', { 'names that differ in a blank, under HAIP': moreKeys((it) => ({ ...it, ...foreignKey, kid: `${it.kid} ` })) }),
  ],
  'VCI-12.2.4-12': metadataRow(
    { absent: drop(`${request}/enc_values_supported`), ...listOfNames(`${request}/enc_values_supported`), 'key agreement among them': set(`${request}/enc_values_supported/-`, 'ECDH-ES') },
    {
      'one alone': set(`${request}/enc_values_supported`, ['A256CBC-HS512']),
      'another order': set(`${request}/enc_values_supported`, (it: unknown[]) => it.toReversed()),
      'all six': set(`${request}/enc_values_supported`, ['A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512', 'A128GCM', 'A192GCM', 'A256GCM']),
    },
  ),
  'VCI-12.2.4-13': metadataRow(listOfNames(`${request}/zip_values_supported`), {
    absent: drop(`${request}/zip_values_supported`),
    'an unknown member beside it': set(`${request}/x_zip`, []),
    'absent for answers too': all(drop(`${request}/zip_values_supported`), drop(`${answer}/zip_values_supported`)),
  }),
  'VCI-12.2.4-14': metadataRow(
    { absent: drop(`${request}/encryption_required`), ...being(`${request}/encryption_required`, notATruth) },
    {
      true: set(`${request}/encryption_required`, true),
      false: set(`${request}/encryption_required`, false),
      'an unknown member beside it': set(`${request}/x_required`, 'true'),
    },
  ),
  'VCI-12.2.4-15': metadataRow(
    { absent: drop(`${answer}/alg_values_supported`), ...listOfNames(`${answer}/alg_values_supported`), 'content encryption among them': set(`${answer}/alg_values_supported/-`, 'A128GCM') },
    {
      'one alone': set(`${answer}/alg_values_supported`, ['ECDH-ES']),
      'other algorithms': set(`${answer}/alg_values_supported`, ['ECDH-ES+A128KW', 'RSA-OAEP']),
      'another order': set(`${answer}/alg_values_supported`, (it: unknown[]) => it.toReversed()),
    },
  ),
  'VCI-12.2.4-16': metadataRow(
    { absent: drop(`${answer}/enc_values_supported`), ...listOfNames(`${answer}/enc_values_supported`), 'a signature among them': set(`${answer}/enc_values_supported/-`, 'ES256') },
    {
      'one alone': set(`${answer}/enc_values_supported`, ['A128CBC-HS256']),
      'other values than for requests': set(`${answer}/enc_values_supported`, ['A192GCM', 'A256CBC-HS512']),
      'another order': set(`${answer}/enc_values_supported`, (it: unknown[]) => it.toReversed()),
    },
  ),
  'VCI-12.2.4-17': metadataRow(listOfNames(`${answer}/zip_values_supported`), {
    absent: drop(`${answer}/zip_values_supported`),
    'an unknown member beside it': set(`${answer}/x_zip`, []),
    'only for answers': drop(`${request}/zip_values_supported`),
  }),
  'VCI-12.2.4-18': metadataRow(
    { absent: drop(`${answer}/encryption_required`), ...being(`${answer}/encryption_required`, notATruth) },
    {
      true: set(`${answer}/encryption_required`, true),
      'true for both': all(set(`${answer}/encryption_required`, true), set(`${request}/encryption_required`, true)),
      'no encryption at all': all(drop(answer), drop(request)),
    },
  ),
  'VCI-12.2.4-19': [
    ...metadataRow(
      {
        'answers have to be encrypted, requests cannot': all(set(`${answer}/encryption_required`, true), drop(request)),
        'requests under the name of an old draft': all(
          set(`${answer}/encryption_required`, true),
          json(({ credential_request_encryption: it, ...rest }: Record<string, unknown>) => ({ ...rest, request_encryption: it })),
        ),
        'requests within the member on answers': all(
          set(`${answer}/encryption_required`, true),
          json(({ credential_request_encryption: it, ...rest }: Record<string, unknown>) => rest),
          set(`${answer}/jwks`, { keys: [] }),
        ),
        'requests in capitals': all(
          set(`${answer}/encryption_required`, true),
          json(({ credential_request_encryption: it, ...rest }: Record<string, unknown>) => ({ ...rest, Credential_Request_Encryption: it })),
        ),
      },
      {
        'both, answers required': set(`${answer}/encryption_required`, true),
        'both required': all(set(`${answer}/encryption_required`, true), set(`${request}/encryption_required`, true)),
        'requests alone': drop(answer),
      },
    ),
    ...bad('haip-metadata/issuer-metadata', { 'required, and no keys, under HAIP': all(set(`${answer}/encryption_required`, true), drop(request)) }),
    ...bad('haip-signed/issuer-metadata#2', { 'required, and no keys, signed under HAIP': signed(all(set(`${answer}/encryption_required`, true), drop(request))) }),
    ...bad('mdoc/issuer-metadata', { 'required, and null for the keys': all(set(`${answer}/encryption_required`, true), set(request, null)) }),
    ...bad('metadata/issuer-metadata', {
      'required, and the keys within it': json(({ credential_request_encryption, ...rest }: Any) => ({
        ...rest,
        credential_response_encryption: { ...rest.credential_response_encryption, encryption_required: true, credential_request_encryption },
      })),
      'required, and the keys in camel case': json(({ credential_request_encryption, ...rest }: Any) => ({
        ...rest,
        credentialRequestEncryption: credential_request_encryption,
        credential_response_encryption: { ...rest.credential_response_encryption, encryption_required: true },
      })),
      'required, and the keys of a draft': json(({ credential_request_encryption, ...rest }: Any) => ({
        ...rest,
        jwks: credential_request_encryption.jwks,
        credential_response_encryption: { ...rest.credential_response_encryption, encryption_required: true },
      })),
    }),
    ...fine('metadata/issuer-metadata', { 'nothing of encryption at all': all(drop(request), drop(answer)) }),
    ...fine('haip-metadata/issuer-metadata', { 'both required, under HAIP': all(set(`${answer}/encryption_required`, true), set(`${request}/encryption_required`, true)) }),
    ...fine('haip-signed/issuer-metadata#2', { 'answers required, requests not, signed under HAIP': signed(set(`${answer}/encryption_required`, true)) }),
  ],
  'VCI-12.2.4-20': metadataRow(
    {
      absent: drop('/batch_credential_issuance/batch_size'),
      ...being('/batch_credential_issuance/batch_size', {
        one: 1,
        zero: 0,
        'less than nothing': -2,
        'a fraction': 2.5,
        text: '10',
        null: null,
        'a list': [10],
        'a truth value': true,
      }),
      'a number instead of the object': set('/batch_credential_issuance', 10),
    },
    {
      two: set('/batch_credential_issuance/batch_size', 2),
      'very many': set('/batch_credential_issuance/batch_size', 100000),
      'an unknown member': set('/batch_credential_issuance/x_more', 1),
      'no batch at all': drop('/batch_credential_issuance'),
    },
  ),
  'VCI-12.2.4-21': [
    ...bad('batch/credential', {
      'two proofs refused': refused(400, 'invalid_proof'),
      'two proofs refused, with a page on it': refused(400, 'invalid_proof', { error_uri: 'https://issuer.example/e' }),
      'two proofs refused with a word on it': refused(400, 'invalid_proof', { error_description: 'one proof only' }),
      'two proofs refused as a request': refused(400, 'invalid_credential_request', { error_description: 'only one proof' }),
      'two proofs that break the server': all(status(500), json({ error: 'server_error' })),
      'two proofs refused as too much': all(status(413), text('Payload Too Large', 'text/plain')),
    }),
    ...fine('batch/credential', {
      'one credential for two proofs': drop('/credentials/1'),
      'no notification': drop('/notification_id'),
      'an unknown member': set('/x_more', 1),
    }),
  ],
  'VCI-12.2.4-24': metadataRow(
    { ...being('/display', notAList), 'a list of texts': set('/display', ['vcispec']), 'null in the list': set('/display/-', null) },
    {
      absent: drop('/display'),
      'an empty object': set('/display', [{}]),
      'one without a locale': set('/display/-', { name: 'Any language' }),
      'unknown members': set('/display/0/x_colour', 'red'),
    },
  ),
  'VCI-12.2.4-25': metadataRow(
    {
      'twice the same': again((it) => it),
      'the same in capitals': again((it) => it.toUpperCase()),
      'the same without a name': (it) => void it.json.display.push({ locale: it.json.display[0].locale }),
      'the same region, spelt otherwise': all(
        set('/display/0/locale', 'en-US'),
        again((it) => it.toLowerCase()),
      ),
    },
    {
      'regions of one language': all(set('/display/0/locale', 'en-US'), set('/display/1/locale', 'en-GB')),
      'a language and its region': set('/display/1/locale', 'en-GB'),
      'one without a locale': drop('/display/1/locale'),
    },
  ),
  'VCI-12.2.4-26': metadataRow(
    { ...being('/display/0/locale', notATag), null: set('/display/0/locale', null), 'a list': set('/display/0/locale', ['de']) },
    being('/display/0/locale', {
      absent: undefined,
      'a script': 'zh-Hant-TW',
      'a private one': 'x-klingon',
      'a registered whole': 'i-klingon',
      'a region by number': 'es-419',
      'a variant': 'de-CH-1996',
      capitals: 'EN',
    }),
  ),
  'VCI-12.2.4-27': metadataRow(being('/display/0/name', notText), {
    absent: drop('/display/0/name'),
    'other letters': set('/display/0/name', '発行者 ☂'),
    long: set('/display/0/name', 'x'.repeat(500)),
  }),
  'VCI-12.2.4-28': metadataRow(
    {
      'a logo without uri': drop('/display/0/logo/uri'),
      ...named('uri', being('/display/0/logo/uri', notText)),
      'a relative path': set('/display/0/logo/uri', '/logo.png'),
      'the URL under the name of old drafts': set('/display/0/logo', { url: 'https://issuer.example/logo.png' }),
      'a logo that is text': set('/display/0/logo', 'https://issuer.example/logo.png'),
      'an empty uri': set('/display/0/logo/uri', ''),
    },
    {
      'no logo': drop('/display/0/logo'),
      https: set('/display/0/logo/uri', 'https://issuer.example/logo.png'),
      'data of a PNG': set('/display/0/logo/uri', 'data:image/png;base64,iVBORw0KGgo='),
    },
  ),
  'VCI-12.2.4-29': metadataRow(being('/display/0/logo/alt_text', notText), {
    absent: drop('/display/0/logo/alt_text'),
    empty: set('/display/0/logo/alt_text', ''),
    long: set('/display/0/logo/alt_text', 'A disc. '.repeat(50)),
  }),
}
