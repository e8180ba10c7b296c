import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById, requirements } from '../checks/catalogue.ts'
import type { ScenarioRecord } from '../checks/scenario-record.ts'
import { type Absence, missingKeys, notOfferedHere } from '../protocol/absence.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import { buildReport } from './report-model.ts'
import { revisionOf } from './row-revision.ts'
import { material, outcome } from './testing/red-run.ts'

const answered = (operation: WrittenExchange['operation'], body: object): WrittenExchange => ({
  id: 'ex-1',
  operation,
  startedAt: '2026-03-04T05:06:07.000Z',
  durationMs: 1,
  request: { method: 'GET', url: 'https://issuer.example/', headers: {} },
  response: { status: 200, headers: {}, body: JSON.stringify(body) },
})

/** A scenario of the clause was given up by a run that read metadata with one configuration. */
function rows(clause: string, reason: string, absence: Absence, members: object = {}) {
  const { record, ...rest } = outcome({ clauses: [clause], findings: [], status: 'skipped' })
  const exchanges = [
    answered('issuer-metadata', {
      credential_configurations_supported: { a: { format: 'mso_mdoc' } },
      ...members,
    }),
    answered('as-metadata', { token_endpoint: 'https://t' }),
  ]
  const skipped: Partial<ScenarioRecord> = { skipped: { reason, absence }, exchanges }
  return buildReport(
    material({
      outcomes: [{ ...rest, ...(record && { record: { ...record, ...skipped } }) }],
      catalogue: requirements.filter(({ id }) => id.startsWith(`${clause}-`)),
    }),
  ).requirements
}

test('a row whose condition does not hold says so, whatever a scenario of its clause was given up for', () => {
  const found = rows('VCI-8.2', 'the issuer metadata has no nonce_endpoint', notOfferedHere)
  assert.deepEqual(found['VCI-8.2-14'], {
    verdict: 'not-applicable',
    expected: false,
    reason: 'the issuer metadata has no credential_request_encryption',
    why: 'not-offered',
    ...rowFacts('VCI-8.2-14'),
  })
})

test('a row that applies is untested for another sentence’s reason, not inapplicable', () => {
  const found = rows('VCI-8.2', 'the issuer metadata has no ldp_vc configuration', notOfferedHere)
  const [always] = requirements.filter(
    ({ id, when, level, actor }) =>
      id.startsWith('VCI-8.2-') && when === '' && level === 'MUST' && actor !== 'wallet',
  )
  const row = found[always?.id ?? '']
  assert.equal(row?.verdict, 'untested')
  assert.match(row?.reason ?? '', /^it applies, and was not judged: .* no ldp_vc configuration$/)
})

test('a row that applies and needs a key of the target file names it', () => {
  const reason = 'The target file names no second client.'
  const found = rows('VCI-7.2', reason, missingKeys('secondClient'), {
    nonce_endpoint: 'https://n',
  })
  const { why, keys, verdict } = found['VCI-7.2-01'] ?? {}
  assert.deepEqual([verdict, why, keys], ['not-applicable', 'not-configured', ['secondClient']])
})

test('a key of the target file is not named for what the issuer does not offer', () => {
  const found = rows(
    'VCI-7.2',
    'The target file names no second client.',
    missingKeys('secondClient'),
  )
  assert.deepEqual(
    [found['VCI-7.2-01']?.why, found['VCI-7.2-01']?.keys, found['VCI-7.2-01']?.reason],
    ['not-offered', undefined, 'the issuer metadata has no nonce_endpoint'],
  )
})

/** What every row says of the catalogue. */
function rowFacts(id: string) {
  const row = requirementById(id)
  assert.ok(row)
  return { level: row.level, revision: revisionOf(row) }
}
