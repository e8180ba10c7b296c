import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rowsOfChecks } from '../docs/rows-with-checks.ts'
import type { DeviationName } from '../protocol/deviation-name.ts'
import { requirementById, rowsWithChecks } from './catalogue.ts'
import { judge, judgeWith } from './engine/judge.ts'
import { exclusions } from './exclusions.ts'
import type { Finding } from './finding.ts'
import { activeChecks, checkedRequirements, passiveChecks } from './registry.ts'
import { activeCases, toleranceCases } from './testing/cases/active.ts'
import { authorizationCases } from './testing/cases/authorization.ts'
import { clientCases } from './testing/cases/client.ts'
import { credentialCases, notificationCases } from './testing/cases/credential.ts'
import { encryptionCases } from './testing/cases/encryption.ts'
import { haipCases } from './testing/cases/haip.ts'
import { haipProfileCases } from './testing/cases/haip-profile.ts'
import { jsonCases } from './testing/cases/json.ts'
import { keyAttestationCases } from './testing/cases/key-attestation.ts'
import { mdocCases } from './testing/cases/mdoc.ts'
import { metadataCases } from './testing/cases/metadata.ts'
import { metadataValueCases } from './testing/cases/metadata-values.ts'
import { nonceCases } from './testing/cases/nonce.ts'
import { offerCases } from './testing/cases/offer.ts'
import { pingOneCases } from './testing/cases/pingone.ts'
import { pingOneConfigurationCases } from './testing/cases/pingone-configuration.ts'
import { pingOneQueueCases } from './testing/cases/pingone-queue.ts'
import { pingOneRefusalCases } from './testing/cases/pingone-refusals.ts'
import { proofCases } from './testing/cases/proofs.ts'
import { scopeAndDetailsCases } from './testing/cases/scope-and-details.ts'
import { sdJwtCases } from './testing/cases/sd-jwt.ts'
import { silentCases } from './testing/cases/silence.ts'
import { statusListCases } from './testing/cases/status-list.ts'
import { tlsCases } from './testing/cases/tls.ts'
import { tokenCases } from './testing/cases/token.ts'
import { typeMetadataCases } from './testing/cases/type-metadata.ts'
import { userCases } from './testing/cases/users.ts'
import { w3cCases } from './testing/cases/w3c.ts'
import { broken, type CheckCase, context } from './testing/check-case.ts'
import { flow } from './testing/flow.ts'
import { licence } from './testing/mdoc.ts'

/** Those that stand with their checks. */
const ownCases = passiveChecks.flatMap(({ requirement, flags, keeps }) =>
  flags ? [broken(requirement, flags, keeps)] : [],
)

const cases: readonly CheckCase[] = [
  ...ownCases,
  ...offerCases,
  ...authorizationCases,
  ...tokenCases,
  ...clientCases,
  ...haipCases,
  ...haipProfileCases,
  ...nonceCases,
  ...credentialCases,
  ...notificationCases,
  ...encryptionCases,
  ...proofCases,
  ...keyAttestationCases,
  ...metadataCases,
  ...metadataValueCases,
  ...sdJwtCases,
  ...typeMetadataCases,
  ...mdocCases,
  ...statusListCases,
  ...w3cCases,
  ...userCases,
  ...scopeAndDetailsCases,
  ...tlsCases,
  ...jsonCases,
  ...pingOneCases,
  ...pingOneQueueCases,
  ...pingOneConfigurationCases,
  ...pingOneRefusalCases,
]

function findingsOf(
  example: Pick<CheckCase, 'requirement' | 'profiles' | 'context'>,
  evidence: CheckCase['flags'],
) {
  const { requirement, profiles = context.profiles } = example
  const own = passiveChecks.filter((check) => check.requirement === requirement)
  return judgeWith(own, [], evidence, { ...(example.context ?? context), profiles })
}

function of(findings: readonly Finding[], verdict: Finding['verdict']) {
  return findings.filter((finding) => finding.verdict === verdict)
}

describe('every passive check', () => {
  for (const [index, example] of cases.entries()) {
    test(`${example.requirement} flags what breaks it (case ${index + 1})`, () => {
      const flagged = of(findingsOf(example, example.flags), 'violated')
      assert.ok(flagged.length > 0, 'nothing was flagged')
      const level = example.level ?? levelOf(example.requirement)
      for (const finding of flagged) {
        assert.equal(finding.level, level)
        assert.ok(finding.seen !== '' && finding.expected !== '', 'says what was seen and expected')
      }
    })

    test(`${example.requirement} lets pass what meets it (case ${index + 1})`, () => {
      const findings = findingsOf(example, example.passes)
      assert.deepEqual(of(findings, 'violated'), [])
      assert.ok(of(findings, 'satisfied').length > 0, 'nothing was satisfied')
    })
  }

  for (const [requirement, why, evidence] of silentCases) {
    test(`${requirement} says nothing of ${why}`, () => {
      const findings = findingsOf({ requirement }, evidence)
      assert.deepEqual(of(findings, 'not-applicable'), findings)
    })
  }

  test('has a case that it flags', () => {
    const covered = new Set(cases.map(({ requirement }) => requirement))
    const ids = passiveChecks.map(({ requirement }) => requirement)
    assert.deepEqual(
      [...new Set(ids)]
        .filter((id) => !covered.has(id))
        .map(
          (id) =>
            `${id}: give its check \`flags(flow) {…}\`, which breaks it in a flow that keeps every rule`,
        ),
      [],
    )
  })

  test('has nothing to say against an issuance that keeps every rule', () => {
    const findings = judge(flow(), context)
    assert.deepEqual([...of(findings, 'violated'), ...of(findings, 'inconclusive')], [])
  })

  test('is not upset by an algorithm that has the name of what every object has', () => {
    const named = [
      flow((it) => Object.assign(it.credential.payload, { _sd_alg: 'constructor' })),
      flow(licence(({ mso }) => mso.set('digestAlgorithm', 'toString'))),
    ]
    const findings = named.flatMap((evidence) => judge(evidence, context))
    assert.deepEqual(of(findings, 'inconclusive'), [])
  })

  test('says nothing about nothing', () => {
    const nothing = { exchanges: [], offers: [], credentials: [], attempts: [], fallbacks: [] }
    assert.deepEqual(judge(nothing, context), [])
  })
})

describe('the registry', () => {
  test('has the rows that the catalogue has of its checks: npm run docs', () => {
    assert.deepEqual(rowsWithChecks, rowsOfChecks())
  })

  test('names requirements of the catalogue that are open to checks', () => {
    const ids = [...passiveChecks, ...activeChecks].map(({ requirement }) => requirement)
    assert.deepEqual(
      ids.filter((id) => !requirementById(id) || exclusions.has(id)),
      [],
    )
  })

  test('has a case for every deviation of every active check', () => {
    const key = (requirement: string, deviation: DeviationName) => `${requirement} ${deviation}`
    const covered = [...activeCases, ...toleranceCases].map(([requirement, deviation]) =>
      key(requirement, deviation),
    )
    const checks = activeChecks.map(({ requirement, deviation }) => key(requirement, deviation))
    assert.deepEqual(checks.toSorted(), covered.toSorted())
  })

  test('covers schemas, passive and active checks', () => {
    for (const id of ['VCI-4.1.1-02', 'VCI-7.2-05', 'VCI-6.3-03']) {
      assert.ok(checkedRequirements.includes(id), id)
    }
    assert.equal(new Set(checkedRequirements).size, checkedRequirements.length)
  })
})

/** What was inferred about PingOne is a warning at most. */
function levelOf(id: string) {
  const row = requirementById(id)
  if (row?.source !== 'inferred') return row?.level
  return row.level.endsWith('NOT') ? 'SHOULD NOT' : 'SHOULD'
}
