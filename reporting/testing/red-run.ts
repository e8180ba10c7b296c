import { catalogueHash, requirements } from '../../checks/catalogue.ts'
import { exclusions } from '../../checks/exclusions.ts'
import type { Finding } from '../../checks/finding.ts'
import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import type { RunMaterial } from '../report-model.ts'
import type { ScenarioOutcome } from '../scenario-outcome.ts'
import {
  appended,
  credentialExchange,
  issued,
  nonceExchange,
  timeOut,
  wellKnown,
} from './red-exchanges.ts'

/** One pixel, black: stands in for a scanned QR code. */
export const qrImage =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='

const target: ScenarioRecord['target'] = {
  name: 'Acme issuer, staging',
  credentialIssuer: 'https://issuer.acme.example/tenant-1',
  dialect: '1.0',
  profiles: ['openid4vci'],
}

/** The members of a record that saw nothing. */
export const nothingSeen = {
  exchanges: [],
  carriers: {},
  qrImage: null,
  scan: null,
  tls: [],
} as const

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
    ...nothingSeen,
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
    tool: {
      name: 'vcispec',
      version: '0.1.0',
      catalogue: catalogueHash,
      runtime: 'Node.js 24.21.0',
    },
    run: {
      startedAt: '2026-03-04T05:06:07.000Z',
      durationMs: 4210,
      selection: null,
      seed: '18732',
      shard: null,
      replay: ['--target', 'acme staging.yaml'],
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
    outcomes: [metadata(), nonce(), credentialErrors(), credential(), notOffered(), notReached()],
  })
}

/** All that applies was judged and met, and a credential came. */
export function conformingRun(parts: Partial<RunMaterial> = {}): RunMaterial {
  const met = ['VCI-7.2-01', 'VCI-8.3-01']
  const findings = met.map((requirement) => finding({ requirement, verdict: 'satisfied' }))
  const { record, ...rest } = outcome({ findings })
  return material({
    outcomes: [{ ...rest, ...(record && { record: { ...record, credentials: 1 } }) }],
    catalogue: requirements.filter(({ id }) => met.includes(id)),
    ...parts,
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
    scan: {
      decoder: 'zxing',
      help: 'its contrast raised',
      damage: 0.6,
      others: 2,
      version: 9,
      bytes: 142,
      modulePixels: 4,
      quietZoneModules: 2,
      contrast: 0.98,
      degraded: [
        { how: 'half the size', readable: true },
        { how: 'a third of the size', readable: false },
      ],
    },
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

function credential(): ScenarioOutcome {
  return recorded({
    scenario: 'Credential response › an issued credential is bound to the key › one credential',
    at: 'features/openid4vci/08.3-credential-response.feature:12',
    clauses: ['VCI-8.3'],
    exchanges: [issued],
    carriers: { 'credential-1': 'ex-6' },
    findings: [
      finding({ requirement: 'VCI-8.3-01', verdict: 'satisfied', exchange: 'ex-6' }),
      finding({
        requirement: 'SDJWTVC-3.2.1-01',
        verdict: 'violated',
        seen: 'typ is "vc+sd-jwt"',
        expected: '"dc+sd-jwt"',
        hint: 'Drafts up to 05 used "vc+sd-jwt"; the type has a new name since.',
        exchange: 'credential-1',
      }),
    ],
    tls: [
      {
        host: 'issuer.acme.example:443',
        seenAt: '2026-03-04T10:00:00.000Z',
        problem: null,
        protocol: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        certificate: {
          subject: 'issuer.acme.example, Acme',
          issuer: 'Acme TLS CA 1',
          validFrom: '2025-12-12T00:00:00.000Z',
          validTo: '2026-03-13T12:00:00.000Z',
          names: 'DNS:issuer.acme.example',
        },
      },
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
    Partial<Pick<ScenarioRecord, 'carriers' | 'qrImage' | 'scan' | 'tls'>> &
    Partial<Pick<ScenarioOutcome, 'status' | 'errors'>>,
): ScenarioOutcome {
  const { status = 'passed', errors = [], ...seen } = parts
  const { scenario, at, clauses } = seen
  return outcome({
    scenario,
    at,
    clauses,
    status,
    errors,
    record: { ...nothingSeen, selfTest: false, target, ...seen },
  })
}
