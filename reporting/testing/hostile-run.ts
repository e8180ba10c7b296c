import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import type { RunMaterial } from '../report-model.ts'
import { redRun } from './red-run.ts'

/**
 * The red run with `value` in every place that a target can fill, and `own` where its user can: the target file,
 * the command line, features.
 */
export function hostileRun(value: string, image = value, own = value): RunMaterial {
  const run = redRun()
  return {
    ...run,
    run: { ...run.run, selection: own, seed: own, replay: ['--target', own] },
    expectedFailures: [{ requirement: 'VCI-7.2-01', reason: own, issue: own }],
    outcomes: run.outcomes.map(({ record, ...outcome }) => ({
      ...outcome,
      scenario: `${outcome.scenario} ${own}`,
      log: outcome.log.map(() => `not applicable: ${value}`),
      errors: outcome.errors.map(({ type }) => ({ type, message: value })),
      ...(record && { record: hostileRecord(record, value, image, own) }),
    })),
  }
}

function hostileRecord(
  record: ScenarioRecord,
  value: string,
  image: string,
  own: string,
): ScenarioRecord {
  return {
    ...record,
    scenario: `${record.scenario} ${own}`,
    target: { ...record.target, name: own, credentialIssuer: value, profiles: [own] },
    qrImage: image,
    tls: record.tls.map(({ certificate, ...facts }) => ({
      ...facts,
      host: value,
      certificate: certificate && { ...certificate, subject: value, issuer: value, names: value },
    })),
    findings: record.findings.map((finding) => ({
      ...finding,
      seen: value,
      expected: value,
      ...(finding.hint === undefined ? {} : { hint: value }),
      reason: finding.reason === null ? null : value,
    })),
    exchanges: record.exchanges.map((exchange) => ({
      ...exchange,
      note: value,
      request: { method: 'POST', url: value, headers: { [value]: value }, body: value },
      ...(exchange.response && {
        response: {
          status: 200,
          headers: { location: value, 'content-type': value },
          body: bodyOf(exchange.operation, value),
        },
      }),
    })),
  }
}

/** Metadata is read for what the issuer supports: its members are hostile too. */
function bodyOf(operation: string, value: string): string {
  const members = operation.endsWith('-metadata')
    ? {
        nonce_endpoint: value,
        credential_configurations_supported: { [value]: { format: value, vct: value } },
      }
    : { [value]: value, error: value }
  return JSON.stringify({ ...members, jwt: jwtOf(value) })
}

function jwtOf(value: string): string {
  const segment = Buffer.from(JSON.stringify({ value })).toString('base64url')
  return `${segment}.${segment}.c2ln`
}
