import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorPage } from './error-page.ts'
import { escapeHtml } from './html.ts'
import { page } from './page.ts'

test('escapes every character that means something in HTML', () => {
  assert.equal(escapeHtml(`<a b="c" d='e'>&`), '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;')
})

test('fetches nothing from elsewhere and runs no script', () => {
  const { headers, body } = errorPage(400, 'invalid_request', '<script>alert(1)</script>')
  assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/)
  assert.doesNotMatch(String(body), /<script|https?:/)
})

test('a form leads to the page itself and to the registered redirect URI, and nowhere else', () => {
  const sources = (leadsTo?: string) =>
    /form-action ([^;]*)/.exec(
      page({ title: 'x', body: 'x', ...(leadsTo && { leadsTo }) }).headers[
        'content-security-policy'
      ] ?? '',
    )?.[1]
  assert.equal(sources(), "'self'")
  assert.equal(sources('https://wallet.example/cb?x'), "'self' https://wallet.example")
  assert.equal(sources('http://127.0.0.1:9000/cb'), "'self' http://127.0.0.1:9000")
  assert.equal(sources('com.example.wallet:/cb'), "'self' com.example.wallet:")
  assert.equal(sources("https://a;script-src'x/cb"), "'self' https:")
  assert.equal(sources('http://[::1]:9000/cb'), "'self' http:")
})
