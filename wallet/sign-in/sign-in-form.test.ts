import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInWith, withWrongPassword } from './sign-in-form.ts'

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
    withPassword: true,
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

const pages: readonly (readonly [string, string, Record<string, string>, string?])[] = [
  [
    'the name alone is asked for first',
    '<form action=/identifier method=post><input type=email name=login><button>Weiter</button></form>',
    { login: 'alice' },
    'https://as.example/identifier',
  ],
  [
    'of two consent forms the one that agrees is sent',
    `<form action=/no method=post><button>Deny</button></form>
     <form action=/yes method=post><input type=hidden name=csrf value=1><button>Allow access</button></form>`,
    { csrf: '1' },
    'https://as.example/yes',
  ],
  [
    'a button may name another address',
    `<form action=/later method=post><button name=a value=later formaction=/later>Not now: cancel</button>
     <button name=a value=ok formaction=/consent>Agree</button></form>`,
    { a: 'ok' },
    'https://as.example/consent',
  ],
  [
    'a page in between whose script would send its form is sent on',
    '<form action=/saml method=post><input type=hidden name=SAMLResponse value=abc></form><script>document.forms[0].submit()</script>',
    { SAMLResponse: 'abc' },
    'https://as.example/saml',
  ],
  [
    'search, language and logout are not what the user came for',
    `<form action=/search><input type=search name=q><button>Go</button></form>
     <form action=/set-language><select name=l><option>en</select><button>Change</button></form>
     <form action=/logout method=post><button>Sign out</button></form>
     <form action=/consent method=post><button>Continue</button></form>`,
    {},
    'https://as.example/consent',
  ],
  [
    'radio buttons, lists, texts and fields outside the form are sent as they stand',
    `<form id=f action=/account method=post><input type=radio name=account value=a><input type=radio name=account value=b>
     <select name=lang><option value=en>E<option value=de selected>D</select><textarea name=note>hi</textarea>
     <input type=checkbox name=terms required><button>OK</button></form><input form=f name=extra value=1>`,
    { account: 'a', lang: 'de', note: 'hi', terms: 'on', extra: '1' },
  ],
  ['a link may say yes', '<a href=/cancel>Cancel</a><a href="/go?x=1">Continue</a>', { x: '1' }],
  [
    'a page that goes on by itself is followed',
    '<meta http-equiv="Refresh" content="0; url=/next?y=2">',
    { y: '2' },
  ],
]
for (const [name, html, fields, action] of pages) {
  test(name, async () => {
    const result = await signInWith(login)({ url, html })
    assert.ok(result.kind === 'submit', result.kind === 'cannot' ? result.reason : '')
    assert.deepEqual(result.fields, fields)
    if (action !== undefined) assert.equal(result.action, action)
  })
}

test('further fields of the login are filled in, on the page that has them', async () => {
  const signIn = signInWith({ ...login, fields: { otp: '123456' } })
  const html = '<form method=post><input name=otp inputmode=numeric><button>Verify</button></form>'
  const result = await signIn({ url, html, passwordSent: true })
  assert.deepEqual(result.kind === 'submit' && result.fields, { otp: '123456' })
})

test('a password is not given twice: the account may lock', async () => {
  const html = '<p>Wrong password</p><form><input name=u><input type=password name=p></form>'
  const result = await signInWith(login)({ url, html, passwordSent: true })
  assert.match(result.kind === 'cannot' ? result.reason : '', /asks for the password again/)
})

test('a password that is mistyped is no word that a report would hide in its sentences', async () => {
  const html = '<form method=post><input name=u><input type=password name=p></form>'
  const mistyped = async () => {
    const result = await withWrongPassword(signInWith(login))({ url, html })
    assert.ok(result.kind === 'submit' && result.deviation === 'a wrong password')
    assert.equal(result.fields.u, login.username)
    return result.fields.p
  }
  const first = await mistyped()
  assert.notEqual(first, login.password)
  assert.notEqual(first, await mistyped())
})

test('a password that was mistyped is not given again: the account may lock', async () => {
  const html = '<form method=post><input name=u><input type=password name=p></form>'
  const mistyping = withWrongPassword(signInWith(login))
  await mistyping({ url, html })
  assert.equal((await mistyping({ url, html })).kind, 'cannot')
})

test('says so when a page needs JavaScript', async () => {
  const result = await signInWith(login)({
    url,
    html: '<div id=root></div><script src=app.js></script>',
  })
  assert.match(result.kind === 'cannot' ? result.reason : '', /needs JavaScript.*browser: true/)
})

test('names a page without its query, so that one obstacle is told in the same words', async () => {
  const reasons = ['r1', 'r2'].map(async (id) => {
    const page = { url: `${url}?request_uri=${id}`, html: '<p>No</p>', passwordSent: false }
    const result = await signInWith(login)(page)
    return result.kind === 'cannot' ? result.reason : ''
  })
  assert.equal(await reasons[0], await reasons[1])
})
