import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorPage } from './error-page.ts'
import { escapeHtml } from './html.ts'

test('escapes every character that means something in HTML', () => {
  assert.equal(escapeHtml(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
})

test('fetches nothing from elsewhere and runs no script', () => {
  const { headers, body } = errorPage(400, 'invalid_request', '<script>alert(1)</script>')
  assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/)
  assert.doesNotMatch(String(body), /<script|https?:/)
})
