import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInWith } from './sign-in-form.ts'

const url = 'https://as.example/login?x=1'
const login = { username: 'alice', password: 'p&w' }

test('fills user name and password and sends what a browser would', async () => {
  const html = `<!-- <form action="/decoy"><input type=password name=no></form> -->
    <form action="/search"><input name=q></form>
    <form method="post" action="/do?a=1&amp;b=2">
      <input type="hidden" name="csrf" value="&quot;t&#x41;&#66;&quot;">
      <input name=user autofocus><input type='password' name='secret'>
      <input type="checkbox" name="news" value="yes"><input type="checkbox" name="kept" checked>
      <button name="action" value="cancel">No</button><button name="action" value="login">Go</button>
    </form>`
  assert.deepEqual(await signInWith(login)({ url, html }), {
    kind: 'submit',
    action: 'https://as.example/do?a=1&b=2',
    method: 'POST',
    fields: { csrf: '"tAB"', user: 'alice', secret: 'p&w', kept: 'on', action: 'login' },
  })
})

test('prefers the field that says it is the user name', async () => {
  const html = `<form><input name="id" autocomplete="username"><input name="realm">
    <input name="pw" type="password"></form>`
  const result = await signInWith(login)({ url, html })
  assert.deepEqual(result.kind === 'submit' && result.fields, { id: 'alice', realm: '', pw: 'p&w' })
})

test('agrees to a consent page', async () => {
  const html = `<form method=POST><button name=deny>No</button><input type=submit name=go value=Allow>
    </form>`
  const result = await signInWith()({ url, html })
  assert.deepEqual(result, { kind: 'submit', action: url, method: 'POST', fields: { go: 'Allow' } })
})

test('says so when a password is wanted and none is known', async () => {
  const result = await signInWith()({ url, html: '<form><input type=password name=p></form>' })
  assert.match(result.kind === 'cannot' ? result.reason : '', /asks for a password/)
})

test('says so when there is nothing to submit', async () => {
  const result = await signInWith(login)({ url, html: '<p>Use the app to sign in &#x110000;</p>' })
  assert.equal(result.kind, 'cannot')
})
