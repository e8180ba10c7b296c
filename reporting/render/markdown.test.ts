import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirements } from '../../checks/catalogue.ts'
import { buildReport } from '../report-model.ts'
import { conformingRun, finding, material, outcome, redRun } from '../testing/red-run.ts'
import { badge } from './badge.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'

const red = buildReport(redRun())

test('the job summary says which side was judged', () => {
  const { credentialIssuer } = red.target
  assert.ok(credentialIssuer)
  assert.ok(markdown.render(red, []).includes(credentialIssuer))
  assert.match(markdown.render({ ...red, side: 'wallet' }, []), / · the wallet was judged · /)
})

test('the job summary leads with the verdict, then root causes with what explains them', () => {
  const text = markdown.render(red, [])
  assert.match(text, /^## ❌ `Acme issuer, staging`: 4 requirements violated\n/)
  assert.match(
    text,
    /- \*\*The issuer metadata are not at the inserted well-known path\*\* \(MUST, \[`VCI-12\.2\.2-01`\]\(https:\/\/openid\.net\/\S+#section-12\.2\.2\)\)\n {2}- seen `GET https:\S+ answered 404`, expected `200 with/,
  )
  assert.match(text, / {2}- explains `VCI-12\.2\.4-01`\n/)
  assert.match(text, /- again: `vcispec run --target 'acme staging\.yaml' --only VCI-7\.2-05`\n/)
  assert.match(
    text,
    /- `the token endpoint did not answer within 10 s`: 1 requirement, `VCI-6\.3-03`\n/,
  )
})

test('what a target sent stays inside its code span', () => {
  const seen = 'a`b``c ![](https://evil.example) @all | <script>\n# no heading\n```'
  const findings = [
    finding({ requirement: 'VCI-7.2-05', verdict: 'violated', seen, expected: 'b' }),
  ]
  const text = markdown.render(buildReport(material({ outcomes: [outcome({ findings })] })), [])
  const [line = ''] = text.split('\n').filter((each) => each.includes('evil'))
  assert.ok(
    line.startsWith(
      '  - seen ```` a`b``c ![](https://evil.example) @all | <script> # no heading ``` ````, expected `b`',
    ),
    line,
  )
})

test('the badge shows the verdict', () => {
  assert.match(badge.render(red, []), /aria-label="OpenID4VCI 1\.0: 4 violations"/)
  assert.match(badge.render(buildReport(conformingRun()), []), /: conforms"/)
  const part = buildReport({ ...conformingRun(), catalogue: requirements })
  assert.match(badge.render(part, []), /: conforms in part"/)
  assert.match(badge.render(buildReport(material()), []), /: not judged"/)
})

test('SARIF has a rule for each requirement, and a result for each finding at the vendor’s own file', () => {
  const [{ tool, results, invocations }] = JSON.parse(sarif.render(red, [])).runs
  const nonce = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'VCI-7.2-05')
  const { id, helpUri } = tool.driver.rules[nonce.ruleIndex]
  assert.equal(id, 'VCI-7.2-05')
  assert.match(helpUri, /#section-7\.2$/)
  assert.deepEqual([nonce.kind, nonce.level], ['fail', 'error'])
  assert.match(nonce.message.text, /^Cache-Control is max-age=3600; expected: no-store\./)
  assert.equal(nonce.locations[0].physicalLocation.artifactLocation.uri, 'acme%20staging.yaml')
  assert.equal(invocations[0].exitCode, 1)
  const levels = Object.groupBy(results, ({ level }: { level: string }) => level)
  assert.deepEqual([levels.error?.length, levels.warning?.length, levels.none?.length], [4, 1, 1])
})

test('without a target file of the vendor’s a result stands at its scenario', () => {
  const run = { ...redRun().run, replay: ['--target', '/home/me/secret-path.yaml'] }
  const [{ results }] = JSON.parse(sarif.render(buildReport({ ...redRun(), run }), [])).runs
  const nonce = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'VCI-7.2-05')
  const [{ physicalLocation }] = nonce.locations
  assert.match(physicalLocation.artifactLocation.uri, /^features\/openid4vci\/07\.2-/)
  assert.equal(physicalLocation.region.startLine, 9)
})

test('an expected violation is suppressed, with its reason', () => {
  const expectedFailures = [{ requirement: 'VCI-7.2-05', reason: 'fixed in May' }]
  const report = buildReport({ ...redRun(), expectedFailures })
  const [{ results }] = JSON.parse(sarif.render(report, [])).runs
  const nonce = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'VCI-7.2-05')
  assert.deepEqual(nonce.suppressions, [{ kind: 'external', justification: 'fixed in May' }])
})
