import type { ScenarioRecord } from '../checks/scenario-record.ts'
import { grantTypes } from '../protocol/grants.ts'
import type { Capability } from './conformance-report.ts'
import { configurationsOf } from './implementation-credentials.ts'
import { Observed } from './observed.ts'
import { shortened } from './plain-text.ts'

/**
 * The implementation conformance statement: what the issuer says of itself in its metadata, and what the run
 * made use of. Environments of one target may differ: what one of them offers, the target can.
 */
export function implementationOf(records: readonly ScenarioRecord[]): readonly Capability[] {
  const observed = new Observed(records.flatMap(({ exchanges }) => exchanges))
  if (observed.isEmpty) return []
  return [
    ...declarations.map((declared) => capabilityOf(declared, observed)),
    ...usages.map(({ area, feature, used }) => ({
      area,
      feature,
      supported: used(observed),
      value: '',
      evidence: 'requests of the run',
      exercised: used(observed),
    })),
    ...configurationsOf(observed),
  ].toSorted((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area))
}

const areas = ['Endpoints', 'Grants', 'Security', 'Encryption', 'Credentials']

/** Something metadata tells in one member. */
interface Declaration {
  readonly area: string
  readonly feature: string
  readonly document: 'issuer' | 'server'
  readonly member: string
  /** One value of a list that is looked for. */
  readonly among?: string
  readonly used?: (observed: Observed) => boolean
}

function capabilityOf(declared: Declaration, observed: Observed): Capability {
  const { area, feature, document, member, among, used } = declared
  const value = observed[document][member]
  const supported =
    among === undefined
      ? value !== undefined && value !== false
      : Array.isArray(value) && value.includes(among)
  const exercised = used?.(observed) ?? false
  return {
    area,
    feature,
    supported: supported || exercised,
    value: among === undefined ? shortened(told(value), 1000) : '',
    evidence: `${document === 'issuer' ? 'issuer' : 'authorization server'} metadata, ${member}`,
    exercised,
  }
}

function told(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(told).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const declarations: readonly Declaration[] = [
  endpoint('Credential Endpoint', 'issuer', 'credential_endpoint', 'credential'),
  endpoint('Nonce Endpoint', 'issuer', 'nonce_endpoint', 'nonce'),
  endpoint('Deferred Credential Endpoint', 'issuer', 'deferred_credential_endpoint', 'deferred'),
  endpoint('Notification Endpoint', 'issuer', 'notification_endpoint', 'notification'),
  endpoint('Authorization Endpoint', 'server', 'authorization_endpoint', 'authorize'),
  endpoint(
    'Pushed authorization requests',
    'server',
    'pushed_authorization_request_endpoint',
    'par',
  ),
  endpoint('Token Endpoint', 'server', 'token_endpoint', 'token'),
  grant('Pre-authorized code', grantTypes.preAuthorizedCode),
  grant('Authorization code', grantTypes.authorizationCode),
  grant('Refresh token', 'refresh_token'),
  security('Client authentication', 'token_endpoint_auth_methods_supported'),
  security('Access without a client', 'pre-authorized_grant_anonymous_access_supported'),
  security('PKCE', 'code_challenge_methods_supported'),
  security('Pushed requests only', 'require_pushed_authorization_requests'),
  security('Issuer in authorization responses', 'authorization_response_iss_parameter_supported'),
  {
    ...security('DPoP', 'dpop_signing_alg_values_supported'),
    used: (observed) => observed.served('token', ({ request }) => 'dpop' in request.headers),
  },
  {
    area: 'Encryption',
    feature: 'Credential responses',
    document: 'issuer',
    member: 'credential_response_encryption',
    used: (observed) => observed.served('credential', ({ response }) => isJwt(response?.headers)),
  },
  {
    area: 'Encryption',
    feature: 'Credential requests',
    document: 'issuer',
    member: 'credential_request_encryption',
    used: (observed) => observed.served('credential', ({ request }) => isJwt(request.headers)),
  },
  {
    area: 'Credentials',
    feature: 'Batch issuance',
    document: 'issuer',
    member: 'batch_credential_issuance',
  },
]

/** What no metadata tells: only use shows it. */
const usages: readonly {
  readonly area: string
  readonly feature: string
  readonly used: (observed: Observed) => boolean
}[] = [
  {
    area: 'Grants',
    feature: 'Transaction Code',
    used: (observed) =>
      observed.served('token', ({ request }) => new URLSearchParams(request.body).has('tx_code')),
  },
  {
    area: 'Grants',
    feature: 'Offers by reference',
    used: (observed) => observed.served('offer'),
  },
  {
    area: 'Security',
    feature: 'Signed issuer metadata',
    used: (observed) =>
      observed.served('issuer-metadata', ({ response }) => isJwt(response?.headers)),
  },
  {
    area: 'Credentials',
    feature: 'Status lists',
    used: (observed) => observed.served('status-list'),
  },
]

function endpoint(
  feature: string,
  document: Declaration['document'],
  member: string,
  operation: Parameters<Observed['served']>[0],
): Declaration {
  const used = (observed: Observed) => observed.served(operation)
  return { area: 'Endpoints', feature, document, member, used }
}

function grant(feature: string, type: string): Declaration {
  return {
    area: 'Grants',
    feature,
    document: 'server',
    member: 'grant_types_supported',
    among: type,
    used: (observed) =>
      observed.served(
        'token',
        ({ request }) => new URLSearchParams(request.body).get('grant_type') === type,
      ),
  }
}

function security(feature: string, member: string): Declaration {
  return { area: 'Security', feature, document: 'server', member }
}

function isJwt(headers: Readonly<Record<string, string>> | undefined): boolean {
  return headers?.['content-type']?.startsWith('application/jwt') === true
}
