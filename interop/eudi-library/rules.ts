/**
 * What the EU's reference library for wallets reads, in our words: `eudi-lib-jvm-openid4vci-kt` as of August 2026 (e1336d66). It needs a
 * JVM and an attested wallet, so that the rules by which it reads answers stand here, and a test holds the mock against them.
 * Each rule returns what would stop the library; nothing: it goes on.
 * @see https://github.com/eu-digital-identity-wallet/eudi-lib-jvm-openid4vci-kt
 */
export type Problems = readonly string[]

type Json = Readonly<Record<string, unknown>>

/** Other formats are left out, whatever they are. */
const knownFormats = ['mso_mdoc', 'dc+sd-jwt', 'jwt_vc_json', 'jwt_vc_json-ld', 'ldp_vc']

const resistances = [
  'iso_18045_high',
  'iso_18045_moderate',
  'iso_18045_enhanced-basic',
  'iso_18045_basic',
]

/** The issuer's metadata, whose identifier has to be that which was asked. */
export function metadataProblems(metadata: Json, identifier: string): Problems {
  const configurations = Object.entries(
    object(metadata.credential_configurations_supported),
  ).filter(([, value]) => knownFormats.includes(String(object(value).format)))
  const endpoints = [
    'credential_endpoint',
    'nonce_endpoint',
    'deferred_credential_endpoint',
    'notification_endpoint',
  ]
  const servers = list(metadata.authorization_servers)
  const response = metadata.credential_response_encryption
  return [
    ...when(metadata.credential_issuer !== identifier, 'credential_issuer is another one'),
    ...when(metadata.credential_endpoint === undefined, 'there is no credential_endpoint'),
    ...endpoints.flatMap((name) =>
      when(metadata[name] !== undefined && !isHttps(metadata[name]), `${name} is no https URL`),
    ),
    ...when(!servers.every(isHttps), 'an authorization server is no https URL'),
    ...when(configurations.length === 0, 'there is no configuration of a format that it knows'),
    ...when(
      response !== undefined && metadata.credential_request_encryption === undefined,
      'answers can be encrypted, and requests cannot',
    ),
    ...batchProblems(metadata.batch_credential_issuance),
    ...configurations.flatMap(([id, value]) =>
      configurationProblems(object(value)).map((problem) => `${id}: ${problem}`),
    ),
  ]
}

function batchProblems(batch: unknown): Problems {
  if (batch === undefined) return []
  return when(!Number.isInteger(object(batch).batch_size), 'batch_size is no whole number')
}

/** Numbers for COSE, names for the others; contexts that are URLs; keys and proofs both, or neither. */
function configurationProblems(configuration: Json): Problems {
  const { format, scope, cryptographic_binding_methods_supported: methods } = configuration
  const algorithms = list(configuration.credential_signing_alg_values_supported)
  const proofs = Object.entries(object(configuration.proof_types_supported))
  const definition = object(configuration.credential_definition)
  const isMdoc = format === 'mso_mdoc'
  const isW3c = String(format).startsWith('jwt_vc') || format === 'ldp_vc'
  const isJsonLd = format === 'ldp_vc' || format === 'jwt_vc_json-ld'
  return [
    ...when(scope !== undefined && typeof scope !== 'string', 'scope is no text'),
    ...when(
      !algorithms.every((it) => (isMdoc ? Number.isInteger(it) : typeof it === 'string')),
      'an algorithm is of the wrong type',
    ),
    ...when(isMdoc && typeof configuration.doctype !== 'string', 'doctype is missing'),
    ...when(format === 'dc+sd-jwt' && typeof configuration.vct !== 'string', 'vct is missing'),
    ...when(isW3c && !isTexts(definition.type), 'credential_definition has no type'),
    ...when(
      isJsonLd && !(isTexts(definition['@context']) && list(definition['@context']).every(isUrl)),
      '@context holds more than URLs',
    ),
    ...when(
      list(methods).length > 0 !== proofs.length > 0,
      'keys without proofs, or proofs without keys',
    ),
    ...when(
      proofs.length > 0 && !proofs.some(([type]) => type === 'jwt' || type === 'attestation'),
      'it makes none of the proofs',
    ),
    ...proofs.flatMap(([type, value]) => proofProblems(type, object(value))),
    ...displayProblems(object(configuration.credential_metadata)),
  ]
}

/** Wallets of the EU have their keys attested: both proofs have to say what is required of that. */
function proofProblems(type: string, proof: Json): Problems {
  if (type !== 'jwt' && type !== 'attestation') return []
  const { key_attestations_required: required } = proof
  const asked = ['key_storage', 'user_authentication'].map((name) => object(required)[name])
  return [
    ...when(
      list(proof.proof_signing_alg_values_supported).length === 0,
      `${type} has no algorithms`,
    ),
    ...when(required === undefined, `${type} has no key_attestations_required`),
    ...when(
      asked.some(
        (value) =>
          value !== undefined &&
          (list(value).length === 0 ||
            !list(value).every((it) => resistances.includes(String(it)))),
      ),
      `${type} asks for an empty or unknown resistance`,
    ),
  ]
}

/** A display has a name, pictures that are URIs, and claims have a path. */
function displayProblems({ display, claims }: Json): Problems {
  const pictures = list(display).flatMap((it) => [object(it).logo, object(it).background_image])
  return [
    ...when(
      !list(display).every((it) => typeof object(it).name === 'string'),
      'a display has no name',
    ),
    ...when(
      !pictures.every(
        (it) => it === undefined || object(it).uri === undefined || isUrl(object(it).uri),
      ),
      'a picture is no URI',
    ),
    ...when(!list(claims).every((it) => list(object(it).path).length > 0), 'a claim has no path'),
  ]
}

/** The scheme of the token is looked at for DPoP alone; authorization details are ours, with texts. */
export function tokenProblems(token: Json): Problems {
  const details = list(token.authorization_details)
  return [
    ...when(typeof token.access_token !== 'string', 'access_token is missing'),
    ...when(
      token.expires_in !== undefined && !Number.isInteger(token.expires_in),
      'expires_in is no whole number',
    ),
    ...when(
      !details.every(
        (it) =>
          object(it).type === 'openid_credential' &&
          typeof object(it).credential_configuration_id === 'string',
      ),
      'authorization_details are of another type',
    ),
  ]
}

export function nonceProblems({ c_nonce: nonce }: Json): Problems {
  return when(typeof nonce !== 'string', 'c_nonce is missing')
}

/** Credentials, or a transaction with its interval, and a notification_id with credentials alone. */
export function credentialProblems(answer: Json): Problems {
  const {
    credentials,
    transaction_id: transaction,
    interval,
    notification_id: notification,
  } = answer
  const isThere = list(credentials).length > 0
  const isPending = transaction !== undefined || interval !== undefined
  return [
    ...when(isThere === isPending, 'neither credentials nor a transaction, or both'),
    ...when(
      isPending && (typeof transaction !== 'string' || !Number.isInteger(interval)),
      'a transaction without its interval',
    ),
    ...when(notification !== undefined && !isThere, 'a notification_id without credentials'),
    ...when(
      !list(credentials).every((it) => ['string', 'object'].includes(typeof object(it).credential)),
      'a credential is neither text nor an object',
    ),
  ]
}

/** Later the same holds; who has to wait on is told so under the same transaction. */
export function deferredProblems(answer: Json, transaction: string): Problems {
  const isOther = answer.transaction_id !== undefined && answer.transaction_id !== transaction
  return [
    ...credentialProblems(answer),
    ...when(isOther, 'another transaction_id than was asked for'),
  ]
}

/** Whatever is refused is told by JSON with a code. */
export function errorProblems({ error }: Json): Problems {
  return when(typeof error !== 'string', 'error is missing')
}

function when(isWrong: boolean, problem: string): Problems {
  return isWrong ? [problem] : []
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((it) => typeof it === 'string')
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value)
}

function isHttps(value: unknown): boolean {
  return isUrl(value) && /^https:/i.test(String(value))
}
