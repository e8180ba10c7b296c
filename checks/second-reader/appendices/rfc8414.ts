import { bad, being, fine, type Kinds, named, notHttps, notText } from '../metadata/kinds.ts'
import type { Shape, Shapes } from '../shape.ts'
import { all, drop, header, json, set, status, text } from '../verbs.ts'

const where = 'metadata/as-metadata'
const algorithms = 'token_endpoint_auth_signing_alg_values_supported'
const list = (name: string): Kinds =>
  named(name, {
    text: set(`/${name}`, 'one'),
    null: set(`/${name}`, null),
    'an object': set(`/${name}`, {}),
    'numbers in the list': set(`/${name}`, [1]),
  })

const each = (names: readonly string[], kinds: (name: string) => Kinds): Kinds => Object.assign({}, ...names.map(kinds))

/** Wrong in the metadata, and once more on the way to a token. */
const row = (wrong: Kinds, right: Kinds): readonly Shape[] => {
  const [[what, alter] = []] = Object.entries(wrong)
  const elsewhere = what && alter ? [...bad('pre-authorized/as-metadata', { [`${what}, on the way to a token`]: alter }), ...bad('code/as-metadata', { [`${what}, on the way to a code`]: alter })] : []
  return [...bad(where, wrong), ...elsewhere, ...fine(where, right)]
}

/** @see https://www.rfc-editor.org/rfc/rfc8414 */
export const serverMetadataShapes: Shapes = {
  'RFC8414-2-01': row(
    {
      absent: drop('/issuer'),
      ...being('/issuer', notText),
      'an http URL': set('/issuer', (it: string) => it.replace('https', 'http')),
      'a query': set('/issuer', (it: string) => `${it}?x=1`),
      'a fragment': set('/issuer', (it: string) => `${it}#x`),
      'a host without a scheme': set('/issuer', 'as.example'),
    },
    {
      'an unknown member': set('/x_more', 'http://as.example?x#y'),
      'members in another order': json((it: object) => Object.fromEntries(Object.entries(it).toReversed())),
      'slashes that JSON escapes': text((it) => it.replaceAll('/', '\\/')),
    },
  ),
  'RFC8414-2-02': row(
    {
      absent: drop('/token_endpoint'),
      ...being('/token_endpoint', notHttps),
      'a fragment': set('/token_endpoint', (it: string) => `${it}#x`),
      'another name': json(({ token_endpoint: it, ...rest }: Record<string, unknown>) => ({ ...rest, tokenEndpoint: it })),
    },
    {
      'a query': set('/token_endpoint', (it: string) => `${it}?tenant=1`),
      'another host': set('/token_endpoint', 'https://tokens.example/token'),
      'a port': set('/token_endpoint', 'https://tokens.example:8443/'),
    },
  ),
  'RFC8414-2-03': [
    ...row(
      { absent: drop('/authorization_endpoint'), null: set('/authorization_endpoint', null), 'another name': json(({ authorization_endpoint: it, ...rest }: Record<string, unknown>) => ({ ...rest, authorize_endpoint: it })) },
      {
        'pre-authorized codes alone': all(
          drop('/authorization_endpoint'),
          drop('/response_types_supported'),
          drop('/pushed_authorization_request_endpoint'),
          set('/grant_types_supported', ['urn:ietf:params:oauth:grant-type:pre-authorized_code']),
        ),
        'a query': set('/authorization_endpoint', (it: string) => `${it}?tenant=1`),
        'another host': set('/authorization_endpoint', 'https://login.example/authorize'),
      },
    ),
    ...bad('metadata/as-metadata', { 'absent, with the grants left to the default': all(drop('/authorization_endpoint'), drop('/grant_types_supported')) }),
    ...bad('several-servers/as-metadata#1', { 'absent at the first of several servers': drop('/authorization_endpoint') }),
    ...bad('haip-metadata/as-metadata', { 'among other endpoints, under HAIP': json(({ authorization_endpoint, ...rest }: Record<string, unknown>) => ({ ...rest, mtls_endpoint_aliases: { authorization_endpoint } })) }),
    ...bad('details/as-metadata', { 'an endpoint in a list': set('/authorization_endpoint', (it: string) => [it]) }),
    ...bad('two-scopes/as-metadata', { 'an endpoint of no letters': set('/authorization_endpoint', '') }),
    ...bad('haip/as-metadata', {
      'an endpoint under the name of a client library, under HAIP': json(({ authorization_endpoint, ...rest }: Record<string, unknown>) => ({
        ...rest,
        authorizationEndpoint: authorization_endpoint,
        authorization_uri: authorization_endpoint,
      })),
    }),
    ...fine('metadata/as-metadata', { 'a query of its own': set('/authorization_endpoint', (it: string) => `${it}?tenant=a%20b`), 'on a host of its own': set('/authorization_endpoint', 'https://login.example:8443/authorize') }),
    ...fine('pre-authorized/as-metadata', {
      'no grant that needs it': json(
        ({
          authorization_endpoint: _,
          response_types_supported: _types,
          response_modes_supported: _modes,
          code_challenge_methods_supported: _methods,
          pushed_authorization_request_endpoint: _par,
          require_pushed_authorization_requests: _required,
          ...rest
        }: Record<string, unknown>) => ({ ...rest, grant_types_supported: ['urn:ietf:params:oauth:grant-type:pre-authorized_code'] }),
      ),
    }),
  ],
  'RFC8414-2-04': row(
    {
      absent: drop('/response_types_supported'),
      'no code in it': set('/response_types_supported', ['token']),
      text: set('/response_types_supported', 'code'),
      null: set('/response_types_supported', null),
      'code in capitals': set('/response_types_supported', ['CODE']),
      'the grant type instead': set('/response_types_supported', ['authorization_code']),
    },
    {
      'pre-authorized codes alone': all(
        drop('/authorization_endpoint'),
        drop('/response_types_supported'),
        drop('/pushed_authorization_request_endpoint'),
        set('/grant_types_supported', ['urn:ietf:params:oauth:grant-type:pre-authorized_code']),
      ),
      'more of them': set('/response_types_supported', ['code', 'code id_token']),
      'the order of others': set('/response_types_supported', ['id_token', 'code']),
    },
  ),
  'RFC8414-2-06': [
    ...bad(where, being('/jwks_uri', notHttps)),
    ...bad('jwks/jwks', {
      'a private key': set('/keys/0/d', 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI'),
      'a symmetric key': set('/keys/-', { kty: 'oct', k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr0' }),
      'nothing there': all(status(404), text('Not found', 'text/plain')),
      'a page': text('<!doctype html><title>keys</title>', 'text/html'),
      'a list of keys alone': json((it: { keys: unknown }) => it.keys),
      'no keys member': json({}),
      'nothing any more': all(status(410), text('')),
      'no sign-in': all(status(401), json({ error: 'unauthorized' })),
      'no content': all(status(204), text('')),
    }),
    ...fine('jwks/jwks', {
      'the media type of key sets': header('content-type', 'application/jwk-set+json'),
      'a second key': set('/keys/-', { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', kid: '2' }),
      'a key without a kid': drop('/keys/0/kid'),
    }),
    ...fine(where, { 'no jwks_uri': drop('/jwks_uri') }),
  ],
  'RFC8414-2-08': row(
    {
      'none alone': set('/token_endpoint_auth_signing_alg_values_supported', ['none']),
      'none first': set('/token_endpoint_auth_signing_alg_values_supported', ['none', 'ES256']),
      'none last': set('/token_endpoint_auth_signing_alg_values_supported', ['ES256', 'none']),
      'none twice': set('/token_endpoint_auth_signing_alg_values_supported', ['none', 'PS256', 'none']),
      'none to revoke': set('/revocation_endpoint_auth_signing_alg_values_supported', ['none']),
      'none to look into tokens': set('/introspection_endpoint_auth_signing_alg_values_supported', ['ES256', 'none']),
    },
    {
      'none as a method': set('/token_endpoint_auth_methods_supported', ['none', 'private_key_jwt']),
      'a MAC': set('/token_endpoint_auth_signing_alg_values_supported', ['HS256', 'ES256']),
      others: set('/token_endpoint_auth_signing_alg_values_supported', ['RS256']),
    },
  ),
  'RFC8414-2-09': row(
    {
      ...list('scopes_supported'),
      ...list('grant_types_supported'),
      ...list('response_modes_supported'),
      ...list('token_endpoint_auth_methods_supported'),
      ...list('token_endpoint_auth_signing_alg_values_supported'),
      ...list('code_challenge_methods_supported'),
      ...each(['revocation_endpoint', 'introspection_endpoint', 'registration_endpoint'], (name) => named(name, being(`/${name}`, notHttps))),
      ...each(['service_documentation', 'op_policy_uri', 'op_tos_uri'], (name) => named(name, being(`/${name}`, { 'a path': '/docs', 'a file': 'docs.html', ...notText }))),
      ...named('signed_metadata', being('/signed_metadata', { 'an object': {}, 'no JWT': 'https://as.example/signed' })),
      ...each(['RSA-OAEP', 'ECDH-ES', 'A128GCM', 'dir'], (name) => ({ [`${name} to authenticate`]: set('/token_endpoint_auth_signing_alg_values_supported', ['ES256', name]) })),
      'two scopes in one': set('/scopes_supported', ['one two']),
      'a quotation mark in a scope': set('/scopes_supported', ['a"b']),
    },
    {
      'every endpoint that RFC 8414 knows': all(
        set('/revocation_endpoint', 'https://as.example/revoke?x=1'),
        set('/introspection_endpoint', 'https://as.example:8443/look'),
        set('/registration_endpoint', 'HTTPS://as.example'),
        set('/service_documentation', 'https://as.example/#docs'),
        set('/op_policy_uri', 'http://as.example/policy?lang=de'),
        set('/op_tos_uri', 'http://as.example/tos'),
        set('/signed_metadata', 'e30.e30.c2ln'),
      ),
      'scopes that are URLs': set('/scopes_supported', ['https://as.example/scope!#[]~']),
      'a MAC and a new curve': set('/token_endpoint_auth_signing_alg_values_supported', ['HS512', 'ESB256', 'Ed448']),
      'many response modes': set('/response_modes_supported', ['query', 'fragment', 'form_post']),
      'one scope': set('/scopes_supported', ['openid']),
      'an unknown member that is text': set('/x_methods_supported', 'one'),
    },
  ),
  'RFC8414-3-01': row(
    {
      'nothing there': all(status(404), text('Not found', 'text/plain')),
      'nothing any more': all(status(410), text('')),
      'no sign-in': all(status(401), json({ error: 'unauthorized' })),
    },
    {
      'an entity tag': header('etag', '"1"'),
      'a charset': header('content-type', 'application/json; charset=utf-8'),
      'an answer that may be kept': header('cache-control', 'max-age=3600'),
    },
  ),
  'RFC8414-3.2-01': row(
    {
      'a page in its place': text('<!doctype html><title>as</title>', 'text/html'),
      'JSON as text': header('content-type', 'text/plain'),
      'JSON as a page': header('content-type', 'text/html; charset=utf-8'),
      'no media type': header('content-type', undefined),
      'an old media type': header('content-type', 'text/json'),
      'a plus type': header('content-type', 'application/oauth-authorization-server+json'),
      created: status(201),
      'of another origin': status(203),
    },
    {
      'a charset': header('content-type', 'application/json;charset=UTF-8'),
      capitals: header('content-type', 'Application/Json'),
      'a blank line behind it': text((it) => `${it}\r\n`),
    },
  ),
  'RFC8414-3.2-02': row(
    {
      'no scopes': set('/scopes_supported', []),
      'no locales': set('/ui_locales_supported', []),
      'no grants': set('/grant_types_supported', []),
      'an empty list that nobody knows': set('/x_more_supported', []),
      'no details': set('/authorization_details_types_supported', []),
    },
    {
      'no scopes at all': drop('/scopes_supported'),
      'an empty text': set('/x_more', ''),
      'an empty object': set('/x_more', {}),
    },
  ),
  'RFC8414-3.3-01': row(
    {
      'another server': set('/issuer', 'https://as.example'),
      'a slash at the end': set('/issuer', (it: string) => `${it}/`),
      'the host alone': set('/issuer', (it: string) => new URL(it).origin),
      'the host in capitals': set('/issuer', (it: string) => it.replace('localhost', 'LOCALHOST')),
      'the URL of the metadata': set('/issuer', (it: string) => it.replace(/(:\d+)/, '$1/.well-known/oauth-authorization-server')),
      'the parent path': set('/issuer', (it: string) => it.replace(/\/as$/, '')),
    },
    {
      'endpoints of another host': all(set('/token_endpoint', 'https://t.example/token'), set('/authorization_endpoint', 'https://t.example/a')),
      'an unknown member': set('/x_issuer', 'https://as.example'),
      'slashes that JSON escapes': text((it) => it.replaceAll('/', '\\/')),
    },
  ),
  'RFC8414-2-11': row(
    {
      'no algorithms': drop(`/${algorithms}`),
      'algorithms under another name': json(({ [algorithms]: it, ...rest }: Record<string, unknown>) => ({ ...rest, token_endpoint_auth_signing_algs_supported: it })),
      'none for a secret that signs': all(drop(`/${algorithms}`), set('/token_endpoint_auth_methods_supported', ['client_secret_jwt'])),
      'none for revocation': set('/revocation_endpoint_auth_methods_supported', ['private_key_jwt']),
      'none for introspection': set('/introspection_endpoint_auth_methods_supported', ['client_secret_basic', 'client_secret_jwt']),
    },
    {
      'no algorithms, and no method that signs': all(drop(`/${algorithms}`), set('/token_endpoint_auth_methods_supported', ['none', 'client_secret_basic'])),
      'algorithms without the methods': drop('/token_endpoint_auth_methods_supported'),
      'an attestation alone': all(drop(`/${algorithms}`), set('/token_endpoint_auth_methods_supported', ['attest_jwt_client_auth'])),
      'both for revocation': all(set('/revocation_endpoint_auth_methods_supported', ['private_key_jwt']), set('/revocation_endpoint_auth_signing_alg_values_supported', ['ES256'])),
    },
  ),
}
