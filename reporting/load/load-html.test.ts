import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadHtml } from './load-html.ts'
import { hostileLoad as report } from './testing/hostile-load.ts'

test('the page has no script, and what others said is text', () => {
  const page = loadHtml(report)
  assert.doesNotMatch(page, /<script|<img|\u202e/)
  assert.match(page, /&lt;script&gt;/)
  assert.match(page, /default-src 'none'|default-src &#39;none&#39;/)
})

test('what was not looked at is told, and failed flows are drawn', () => {
  const page = loadHtml(report)
  assert.match(page, /not looked at: none came along in the sample/)
  assert.match(page, /<rect class="failed"/)
  assert.match(page, /A threshold is missed/)
})

test('nothing measured: the reason, and no empty plots', () => {
  const { flows, run } = report
  const none = {
    ...report,
    verdict: 'inconclusive' as const,
    flows: { ...flows, due: 0, begun: 0, completed: 0, failed: 0 },
    run: { ...run, stopped: 'No connection to 127.0.0.1:9 (ECONNREFUSED).' },
  }
  const page = loadHtml(none)
  assert.match(page, /No connection to 127\.0\.0\.1:9/)
  assert.doesNotMatch(page, /<svg/)
})
