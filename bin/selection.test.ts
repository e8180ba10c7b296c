import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tagExpression } from './selection.ts'

test('a run leaves out the harness’s own tests and the profiles nobody claims', () => {
  assert.equal(
    tagExpression([], ['openid4vci']),
    'not @self-test and (not @haip or @openid4vci) and (not @pingone or @openid4vci) and (not @errata or @openid4vci)',
  )
})

test('a requirement selects its clause, a clause those inside it, a tag itself', () => {
  const selected = (what: string) =>
    tagExpression([what], ['openid4vci', 'haip', 'pingone', 'errata']).replace(
      'not @self-test and ',
      '',
    )
  assert.equal(selected('VCI-7.2-05'), '(@OpenID4VCI-7.2)')
  assert.equal(selected('OpenID4VCI-7.2-05'), '(@OpenID4VCI-7.2)')
  assert.equal(selected('@needs-deferred'), '(@needs-deferred)')
  assert.equal(selected('OpenID4VCI-8.3.1'), '(@OpenID4VCI-8.3.1.1 or @OpenID4VCI-8.3.1.2)')
  assert.throws(() => selected('VCI-1'), { code: 'ERR_SELECTION' })
  assert.match(selected('P1-OFFER'), /@P1-OFFER/)
})

test('what names nothing is refused, and what was meant is guessed', () => {
  assert.throws(() => tagExpression(['OpenID4VC-7.2'], ['openid4vci']), {
    code: 'ERR_SELECTION',
    hint: 'Did you mean "OpenID4VCI-7.2"?',
  })
})
