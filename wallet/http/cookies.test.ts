import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wasAnswered } from '../../protocol/exchange.ts'
import { emptyCookieJar, readCookies, storeCookies } from './cookies.ts'
import { origin, scriptedIssuer } from './scripted-issuer.ts'

test('reads several cookies out of one recorded header, though a date has a comma too', async () => {
  const cookies = 'a=1; Expires=Wed, 09 Jun 2100 10:18:14 GMT; Path=/, b=2; Path=/; Secure'
  const { http } = scriptedIssuer({ 'GET /': { headers: { 'set-cookie': cookies } } })
  const exchange = await http.send({ operation: 'sign-in', method: 'GET', url: `${origin}/` })
  const jar = emptyCookieJar()
  assert.ok(wasAnswered(exchange))
  storeCookies(jar, exchange)
  assert.deepEqual(readCookies(jar, `${origin}/next`), { cookie: 'a=1; b=2' })
  assert.deepEqual(readCookies(jar, 'https://elsewhere.example/'), {})
})

test('loopback is trustworthy: Secure cookies are kept there over plain HTTP, as browsers do', () => {
  for (const host of ['localhost', 'issuer.localhost', '127.0.0.1', '[::1]']) {
    const url = `http://${host}:8080/login`
    const jar = emptyCookieJar()
    jar.setCookieSync('sid=1; Secure; HttpOnly; SameSite=Lax', url)
    assert.deepEqual(readCookies(jar, `http://${host}:8080/consent`), { cookie: 'sid=1' }, host)
  }
  const jar = emptyCookieJar()
  jar.setCookieSync('sid=1; Secure', 'https://as.example/login')
  assert.deepEqual(readCookies(jar, 'http://as.example/login'), {})
})
