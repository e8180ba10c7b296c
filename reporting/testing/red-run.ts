import { catalogueHash, requirements } from '../../checks/catalogue.ts'
import { exclusions } from '../../checks/exclusions.ts'
import type { Finding } from '../../checks/finding.ts'
import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import type { WrittenExchange } from '../../protocol/written-exchange.ts'
import type { RunMaterial } from '../report-model.ts'
import type { ScenarioOutcome } from '../scenario-outcome.ts'

/** One pixel, black: stands in for a scanned QR code. */
export const qrImage =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

const target: ScenarioRecord['target'] = {
  name: 'Acme issuer, staging',
  credentialIssuer: 'https://issuer.acme.example/tenant-1',
  dialect: '1.0',
  profiles: ['openid4vci'],
}

export function finding(
  parts: Pick<Finding, 'requirement' | 'verdict'> & Partial<Finding & { readonly times: number }>,
): Finding & { readonly times: number } {
  return {
    level: 'MUST',
    seen: '',
    expected: '',
    exchange: null,
    reason: null,
    causedBy: null,
    conditionalOn: null,
    times: 1,
    ...parts,
  }
}

export function outcome(
  parts: Partial<ScenarioOutcome> & { readonly findings?: ScenarioRecord['findings'] } = {},
): ScenarioOutcome {
  const { findings, ...rest } = parts
  const scenario =
    rest.scenario ?? 'Nonce response › the answer is JSON that is not stored › one nonce'
  const at = rest.at ?? 'features/openid4vci/07.2-nonce-response.feature:9'
  const clauses = rest.clauses ?? ['VCI-7.2']
  const record = findings && {
    scenario,
    at,
    clauses,
    selfTest: rest.selfTest ?? false,
    target,
    findings,
    exchanges: [],
    qrImage: null,
  }
  return {
    scenario,
    at,
    clauses,
    selfTest: false,
    status: 'passed',
    errors: [],
    undefinedSteps: [],
    log: [],
    ...(record && { record }),
    ...rest,
  }
}

export function material(parts: Partial<RunMaterial> = {}): RunMaterial {
  return {
    tool: { name: 'vcispec', version: '0.1.0', catalogue: catalogueHash },
    run: {
      startedAt: '2026-03-04T05:06:07.000Z',
      durationMs: 4210,
      selection: null,
      seed: '18732',
    },
    outcomes: [],
    catalogue: requirements,
    exclusions,
    expectedFailures: [],
    ...parts,
  }
}

/** A run with every verdict in it, as a vendor might see it. */
export function redRun(): RunMaterial {
  return material({
    outcomes: [metadata(), nonce(), credentialErrors(), notOffered(), notReached()],
  })
}

function metadata(): ScenarioOutcome {
  return recorded({
    scenario: 'Metadata retrieval › the path follows the well-known suffix › an issuer with a path',
    at: 'features/openid4vci/12.2.2-metadata-retrieval.feature:14',
    clauses: ['VCI-12.2.2'],
    exchanges: [wellKnown, appended],
    findings: [
      finding({
        requirement: 'VCI-12.2.2-01',
        verdict: 'violated',
        seen: 'GET https://issuer.acme.example/.well-known/openid-credential-issuer/tenant-1 answered 404',
        expected: '200 with the metadata at the inserted well-known path',
        hint: 'The suffix goes between host and path, not behind the path.',
        exchange: 'ex-1',
      }),
      finding({
        requirement: 'VCI-12.2.4-01',
        verdict: 'violated',
        seen: '/credential_issuer is "https://issuer.acme.example"',
        expected: '"https://issuer.acme.example/tenant-1", the identifier the URL was made of',
        exchange: 'ex-2',
        conditionalOn: 'VCI-12.2.2-01',
      }),
    ],
    status: 'failed',
    errors: [{ type: 'ConformanceError', message: 'VCI-12.2.2-01: answered 404' }],
    qrImage,
  })
}

function nonce(): ScenarioOutcome {
  return recorded({
    scenario: 'Nonce response › the answer is JSON that is not stored › one nonce',
    at: 'features/openid4vci/07.2-nonce-response.feature:9',
    clauses: ['VCI-7.2'],
    exchanges: [nonceExchange],
    findings: [
      finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied', exchange: 'ex-3' }),
      finding({
        requirement: 'VCI-7.2-05',
        verdict: 'violated',
        seen: 'Cache-Control is max-age=3600',
        expected: 'no-store',
        hint: 'Answer every Nonce Request with "Cache-Control: no-store".',
        exchange: 'ex-3',
        times: 7,
      }),
    ],
    status: 'failed',
    errors: [{ type: 'ConformanceError', message: 'VCI-7.2-05: Cache-Control is max-age=3600' }],
  })
}

function credentialErrors(): ScenarioOutcome {
  return recorded({
    scenario: 'Credential request errors › a proof carries a nonce that this issuer gave › its own',
    at: 'features/openid4vci/08.3.1.2-credential-request-errors.feature:21',
    clauses: ['VCI-8.3.1.2'],
    exchanges: [credentialExchange],
    findings: [
      finding({
        requirement: 'VCI-8.3.1.2-13',
        level: 'SHOULD',
        verdict: 'violated',
        seen: 'the error code is "invalid_request"',
        expected: '"invalid_nonce"',
        exchange: 'ex-4',
      }),
      finding({ requirement: 'VCI-8.3.1.2-01', verdict: 'satisfied', exchange: 'ex-4' }),
    ],
  })
}

function notOffered(): ScenarioOutcome {
  return outcome({
    scenario: 'Notification response › a notification is acknowledged › the wallet kept it',
    at: 'features/openid4vci/11.2-notification-response.feature:8',
    clauses: ['VCI-11.2'],
    status: 'skipped',
    log: ['not applicable: the metadata has no notification_endpoint'],
  })
}

function notReached(): ScenarioOutcome {
  return recorded({
    scenario: 'Token errors › a wrong Transaction Code is refused › one digit off',
    at: 'features/openid4vci/06.3-token-error.feature:17',
    clauses: ['VCI-6.3'],
    exchanges: [timeOut],
    findings: [
      finding({
        requirement: 'VCI-6.3-03',
        verdict: 'inconclusive',
        reason: 'the token endpoint did not answer within 10 s',
        exchange: 'ex-5',
      }),
    ],
    status: 'failed',
    errors: [{ type: 'Error', message: 'the token endpoint did not answer within 10 s' }],
  })
}

function recorded(
  parts: Pick<ScenarioRecord, 'scenario' | 'at' | 'clauses' | 'findings' | 'exchanges'> &
    Partial<Pick<ScenarioRecord, 'qrImage'>> &
    Partial<Pick<ScenarioOutcome, 'status' | 'errors'>>,
): ScenarioOutcome {
  const { exchanges, qrImage: scanned = null, findings, ...rest } = parts
  const { scenario, at, clauses } = rest
  return outcome({
    scenario,
    at,
    clauses,
    status: rest.status ?? 'passed',
    errors: rest.errors ?? [],
    record: {
      scenario,
      at,
      clauses,
      selfTest: false,
      target,
      findings,
      exchanges,
      qrImage: scanned,
    },
  })
}

const json = { 'content-type': 'application/json' }

const wellKnown: WrittenExchange = {
  id: 'ex-1',
  operation: 'issuer-metadata',
  startedAt: '2026-03-04T05:06:07.100Z',
  durationMs: 41,
  request: {
    method: 'GET',
    url: 'https://issuer.acme.example/.well-known/openid-credential-issuer/tenant-1',
    headers: { accept: 'application/json' },
  },
  response: { status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not Found</h1>' },
}

const appended: WrittenExchange = {
  ...wellKnown,
  id: 'ex-2',
  request: {
    ...wellKnown.request,
    url: 'https://issuer.acme.example/tenant-1/.well-known/openid-credential-issuer',
  },
  response: {
    status: 200,
    headers: json,
    body: '{"credential_issuer":"https://issuer.acme.example","credential_endpoint":"https://issuer.acme.example/tenant-1/credential","nonce_endpoint":"https://issuer.acme.example/tenant-1/nonce","credential_configurations_supported":{"PersonIdentification":{"format":"dc+sd-jwt","vct":"https://acme.example/pid"}}}',
  },
}

const nonceExchange: WrittenExchange = {
  id: 'ex-3',
  operation: 'nonce',
  startedAt: '2026-03-04T05:06:08.000Z',
  durationMs: 18,
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/nonce',
    headers: { 'content-length': '0' },
  },
  response: {
    status: 200,
    headers: { ...json, 'cache-control': 'max-age=3600' },
    body: '{"c_nonce":"wKI4LT17ac15ES9bw8ac4"}',
  },
}

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A key proof with the header and payload of OpenID4VCI 1.0, Appendix F.1. */
const keyProof = [
  segment({ typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: '…' } }),
  segment({ aud: 'https://issuer.acme.example/tenant-1', iat: 1772600768, nonce: 'made-up' }),
  'c2lnbmF0dXJl',
].join('.')

const credentialExchange: WrittenExchange = {
  id: 'ex-4',
  operation: 'credential',
  startedAt: '2026-03-04T05:06:09.000Z',
  durationMs: 66,
  deviation: 'nonce of the wallet’s own making',
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/credential',
    headers: { ...json, authorization: 'Bearer ‹access_token.1›' },
    body: JSON.stringify({
      credential_configuration_id: 'PersonIdentification',
      proofs: { jwt: [keyProof] },
    }),
  },
  response: { status: 400, headers: json, body: '{"error":"invalid_request"}' },
}

const timeOut: WrittenExchange = {
  id: 'ex-5',
  operation: 'token',
  startedAt: '2026-03-04T05:06:10.000Z',
  durationMs: 10_004,
  request: {
    method: 'POST',
    url: 'https://issuer.acme.example/tenant-1/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code&pre-authorized_code=‹pre-authorized_code.1›&tx_code=‹tx_code.1›',
  },
  failure: { code: 'ERR_TIMEOUT', message: 'no answer within 10 s' },
}
