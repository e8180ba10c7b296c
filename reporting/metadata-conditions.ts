import { grantTypes } from '../protocol/grants.ts'
import { inWords } from '../protocol/in-words.ts'
import { type Atom, type Condition, isEmpty, told } from './condition.ts'
import { type Json, jsonObject, type Observed } from './observed.ts'

/** Metadata that did not come says nothing of what it lacks. */
function ofIssuer(is: RegExp, what: string, has: (observed: Observed) => boolean): Atom {
  return {
    is,
    judge: (seen) => told(isEmpty(seen.issuer), has(seen), `the issuer metadata has no ${what}`),
  }
}

function ofServer(is: RegExp, what: string, has: (server: Json) => boolean): Atom {
  return {
    is,
    judge: (seen) =>
      told(
        isEmpty(seen.server),
        has(seen.server),
        `the authorization server metadata has no ${what}`,
      ),
  }
}

const issuerMembers =
  'nonce_endpoint|deferred_credential_endpoint|notification_endpoint|batch_credential_issuance|credential_request_encryption|credential_response_encryption|authorization_servers|display|display\\.logo|display\\.locale'
const configurationMembers =
  'scope|credential_signing_alg_values_supported|proof_types_supported|cryptographic_binding_methods_supported|credential_metadata|credential_metadata\\.claims|credential_metadata\\.display|credential_metadata\\.display\\.logo'
const displayMembers = 'background_image|background_color|text_color|description'
const serverMembers =
  'jwks_uri|challenge_endpoint|dpop_signing_alg_values_supported|pre-authorized_grant_anonymous_access_supported'

/** Conditions that metadata decides. */
export const metadataAtoms: readonly Atom[] = [
  // Rows of a profile are judged under it alone.
  { is: /^(HAIP|FAPI2|FAPI2\/HAIP) profile$/, judge: () => ({ holds: true }) },
  {
    is: new RegExp(`^(${issuerMembers}) present$`),
    judge: (seen, [, path = '']) => memberOf(seen, [seen.issuer], path, 'the issuer metadata'),
  },
  {
    is: new RegExp(`^(${configurationMembers}) present$`),
    judge: (seen, [, path = '']) => memberOf(seen, configurations(seen), path, 'no configuration'),
  },
  {
    is: new RegExp(`^(${displayMembers})(?: or (${displayMembers}))? present$`),
    judge: (seen, [, first = '', second = first]) => {
      const displays = [seen.issuer, ...configurations(seen)]
      const has = [first, second].some((name) =>
        displays.some(
          (it) =>
            isThere(it, `display.${name}`) || isThere(it, `credential_metadata.display.${name}`),
        ),
      )
      const names = [...new Set([first, second])].join(' and ')
      return told(isEmpty(seen.issuer), has, `no display of the issuer metadata has ${names}`)
    },
  },
  {
    is: new RegExp(`^(${serverMembers}) present$`),
    judge: ({ server }, [, name = '']) =>
      told(isEmpty(server), name in server, `the authorization server metadata has no ${name}`),
  },
  {
    is: /^(authorization_servers|proof_types_supported) absent$/,
    judge: (seen, [, name = '']) => {
      const places = name === 'authorization_servers' ? [seen.issuer] : configurations(seen)
      const absent = places.some((it) => it[name] === undefined)
      return told(
        isEmpty(seen.issuer),
        absent,
        `the issuer metadata has ${name} wherever it may be`,
      )
    },
  },
  {
    is: /^format ([\w+-]+(?: or [\w+-]+)*)$/,
    judge: (seen, [, formats = '']) => {
      const has = configurations(seen).some(({ format }) =>
        formats.split(' or ').includes(inWords(format)),
      )
      return told(
        isEmpty(seen.issuer),
        has,
        `no configuration of the issuer metadata has the format ${formats}`,
      )
    },
  },
  {
    is: /^(credential_(?:request|response)_encryption)\.(encryption_required) true$/,
    judge: ({ issuer }, [, member = '', name = '']) => {
      const has = jsonObject(issuer[member])[name] === true
      return told(isEmpty(issuer), has, `the issuer metadata has no ${member} with ${name} true`)
    },
  },
  {
    is: /^(credential_(?:request|response)_encryption)\.(zip_values_supported) present$/,
    judge: ({ issuer }, [, member = '', name = '']) => {
      const has = jsonObject(issuer[member])[name] !== undefined
      return told(isEmpty(issuer), has, `the issuer metadata has no ${member} with ${name}`)
    },
  },
  proofType(/^(?:jwt proof type|proof_types_supported has jwt)$/, 'jwt'),
  proofType(/^attestation proof type supported$/, 'attestation'),
  proofType(/^di_vp supported$/, 'di_vp'),
  ofIssuer(/^proofs required$/, 'configuration with proof_types_supported', (seen) =>
    configurations(seen).some((it) => it.proof_types_supported !== undefined),
  ),
  ofIssuer(/^>=2 proof types advertised$/, 'configuration with two proof types', (seen) =>
    configurations(seen).some((it) => Object.keys(jsonObject(it.proof_types_supported)).length > 1),
  ),
  ofIssuer(
    /^key_attestations_required present$/,
    'key_attestations_required',
    (seen) => requiredAttestations(seen).length > 0,
  ),
  ofIssuer(
    /^key_attestations_required with other values$/,
    'key_attestations_required with values of its own',
    (seen) =>
      requiredAttestations(seen).some((required) =>
        Object.values(required)
          .flat()
          .some((value) => !/^iso_18045_/.test(inWords(value))),
      ),
  ),
  ofIssuer(/^scope published$/, 'configuration with a scope', (seen) =>
    configurations(seen).some(({ scope }) => typeof scope === 'string'),
  ),
  ofServer(
    /^PKCE supported$/,
    'code_challenge_methods_supported',
    (server) => 'code_challenge_methods_supported' in server,
  ),
  ofServer(
    /^PAR supported$/,
    'pushed_authorization_request_endpoint',
    (server) => 'pushed_authorization_request_endpoint' in server,
  ),
  ofServer(
    /^DPoP (?:supported|used)$/,
    'dpop_signing_alg_values_supported',
    (server) => 'dpop_signing_alg_values_supported' in server,
  ),
  ofServer(
    /^authorization_code (?:supported|grant)$/,
    'authorization code grant',
    (server) =>
      'authorization_endpoint' in server &&
      lists(server, 'grant_types_supported', grantTypes.authorizationCode),
  ),
  ofServer(
    /^attest_jwt_client_auth$/,
    'attest_jwt_client_auth among token_endpoint_auth_methods_supported',
    (server) =>
      listed(server, 'token_endpoint_auth_methods_supported').includes('attest_jwt_client_auth'),
  ),
  ofServer(
    /^authorization_details_types_supported lists openid_credential$/,
    'openid_credential among authorization_details_types_supported',
    (server) =>
      listed(server, 'authorization_details_types_supported').includes('openid_credential'),
  ),
  {
    is: /^(require_pushed_authorization_requests|authorization_response_iss_parameter_supported|pre-authorized_grant_anonymous_access_supported) true$/,
    judge: ({ server }, [, name = '']) =>
      told(
        isEmpty(server),
        server[name] === true,
        `${name} of the authorization server metadata is not true`,
      ),
  },
  {
    is: /^JSON-based format with claims$/,
    judge(seen) {
      const has = configurations(seen)
        .filter(({ format }) => format !== 'mso_mdoc')
        .flatMap((it) => [jsonObject(it.credential_metadata).claims].flat())
        .some((claim) => [jsonObject(claim).path].flat().some((part) => typeof part === 'number'))
      return told(
        isEmpty(seen.issuer),
        has,
        'no path of a claim in the issuer metadata has an index',
      )
    },
  },
]

function proofType(is: RegExp, type: string): Atom {
  return ofIssuer(is, `configuration with the proof type ${type}`, (seen) =>
    configurations(seen).some((it) => type in jsonObject(it.proof_types_supported)),
  )
}

function requiredAttestations(seen: Observed): readonly Json[] {
  return configurations(seen)
    .flatMap((it) => Object.values(jsonObject(it.proof_types_supported)))
    .flatMap((type) => jsonObject(type).key_attestations_required ?? [])
    .map(jsonObject)
}

function configurations({ issuer }: Observed): readonly Json[] {
  return Object.values(jsonObject(issuer.credential_configurations_supported)).map(jsonObject)
}

function memberOf(seen: Observed, places: readonly Json[], path: string, where: string): Condition {
  const because = where.startsWith('no ')
    ? `${where} of the issuer metadata has ${path}`
    : `${where} has no ${path}`
  return told(
    isEmpty(seen.issuer),
    places.some((it) => isThere(it, path)),
    because,
  )
}

/** By the names of `path`, into every item of a list on the way. */
function isThere(value: unknown, path: string): boolean {
  const [name = '', ...rest] = path.split('.')
  if (Array.isArray(value)) return value.some((item) => isThere(item, path))
  const member = jsonObject(value)[name]
  return member !== undefined && (rest.length === 0 || isThere(member, rest.join('.')))
}

/** RFC 8414, Section 2: a server that lists no grant types has the authorization code grant. */
function lists(document: Json, member: string, value: string): boolean {
  return document[member] === undefined || listed(document, member).includes(value)
}

function listed(document: Json, member: string): readonly unknown[] {
  const value = document[member]
  return Array.isArray(value) ? value : []
}
