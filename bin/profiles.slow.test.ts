import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judged, only } from './testing/judged.ts'

/** Clauses whose scenarios need issuers that HAIP does not allow, and one of HAIP's own. */
const clauses = [
  'HAIP-4.1',
  'OpenID4VCI-6.1',
  'OpenID4VCI-6.2',
  'OpenID4VCI-13.10',
  'OpenID4VCI-F.1',
  'RFC6749-6',
  'RFC9449-5',
  'RFC9700-2.2.2',
]

test('the mock conforms to OpenID4VCI and HAIP at once, and all of both is judged', async () => {
  const both = ['--profile', 'haip', '--profile', 'openid4vci']
  const { code, out, err, report } = await judged(...both, ...only(...clauses))
  assert.equal(code, 0, out + err)
  const { requirements, target } = report
  assert.deepEqual(target.profiles, ['openid4vci', 'haip'])
  for (const id of [
    'HAIP-4.1-02',
    'HAIP-4.1-07',
    'HAIP-4.2-02',
    'VCI-6.1-02',
    'VCI-6.2-01',
    'VCI-12.3-02',
    'VCI-13.10-01',
    'VCI-F.1-11',
    'RFC6749-6-02',
    'RFC9449-5-02',
    'RFC9700-2.2.2-01',
  ]) {
    assert.equal(requirements[id]?.verdict, 'satisfied', id)
  }
})

test('with PingOne’s API besides, an offer that has expired is no offer in another form', async () => {
  const all = ['openid4vci', 'haip', 'pingone'].flatMap((name) => ['--profile', name])
  const { code, out, err, report } = await judged(...all, ...only('P1-FLOW', 'HAIP-4'))
  assert.equal(code, 0, out + err)
  assert.equal(report.requirements['HAIP-4-07']?.verdict, 'satisfied')
})
