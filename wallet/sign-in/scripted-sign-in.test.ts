import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScriptedCommand } from './script.ts'
import { scriptedSignIn } from './scripted-sign-in.ts'
import { signInWith, withWrongPassword } from './sign-in-form.ts'

const url = 'https://as.example/authorize?x=1'
const html = `<form action=/search><input id=q name=q><button id=find>Find</button></form>
  <form method=post action=/in><input type=hidden name=csrf value=1>
    <input id=u name=login><input id=p name=pass type=password>
    <input type=radio name=stay value=yes checked id=yes><input type=radio name=stay value=no id=no>
    <input type=checkbox name=news id=news checked><input type=checkbox name=terms id=terms>
    <button name=go value=cancel>Cancel</button><button name=go value=on class=on>On</button></form>
  <a id=other class=way href="/other?y=2">Another way</a>`

function signIn(...commands: readonly ScriptedCommand[]) {
  return scriptedSignIn([{ match: '*', tasks: [{ task: 'Login', commands }] }], signInWith())
}

const credentials: readonly ScriptedCommand[] = [
  ['text', 'id', 'u', 'alice'],
  ['text', 'xpath', "//input[@name='pass']", 'p&w'],
]

test('a page is filled in and sent as its task says', async () => {
  const result = await signIn(
    ...credentials,
    ['click', 'id', 'no'],
    ['click', 'id', 'news'],
    ['click', 'id', 'terms'],
    ['click', 'class', 'on'],
    ['wait', 'contains', 'callback', 10],
  )({ url, html })
  assert.deepEqual(result, {
    kind: 'submit',
    action: 'https://as.example/in',
    method: 'POST',
    fields: { csrf: '1', login: 'alice', pass: 'p&w', stay: 'no', terms: 'on', go: 'on' },
    withPassword: true,
  })
})

test('what the harness gets wrong on purpose is wrong in a script, too', async () => {
  const wrong = withWrongPassword(signIn(...credentials, ['click', 'class', 'on']))
  const result = await wrong({ url, html })
  assert.ok(result.kind === 'submit')
  assert.equal(result.deviation, 'a wrong password')
  assert.equal(result.fields.login, 'alice')
  assert.notEqual(result.fields.pass, 'p&w')
})

test('a link that is clicked is followed', async () => {
  const result = await signIn(['click', 'css', 'a.way'])({ url, html })
  assert.deepEqual(result, {
    kind: 'submit',
    action: 'https://as.example/other',
    method: 'GET',
    fields: { y: '2' },
  })
})

test('what is optional may be missing', async () => {
  const result = await signIn(
    ['text', 'id', 'otp', '1', 'optional'],
    ['click', 'id', 'cookies', 'optional'],
    ['click', 'class', 'on'],
  )({ url, html })
  assert.equal(result.kind === 'submit' && result.fields.go, 'on')
})

test('a page that no task fits is filled in as most are', async () => {
  const consent = '<form method=post action=/ok><button name=a value=b>Allow</button></form>'
  const result = await signIn(...credentials)({ url, html: consent })
  assert.equal(result.kind === 'submit' && result.action, 'https://as.example/ok')
})

test('what a script would need and a page has not is told', async () => {
  const result = await signIn(['click', 'id', 'go'])({ url, html: '<p>Nothing</p>' })
  assert.match(
    result.kind === 'cannot' ? result.reason : '',
    /no form the wallet could submit\. Of the script: "Login" finds nothing to click by id go\.$/,
  )
})

test('what only a browser can find is told', async () => {
  const result = await signIn(['click', 'css', 'form > p > b'])({ url, html: '<p>Nothing</p>' })
  assert.match(
    result.kind === 'cannot' ? result.reason : '',
    /looks for css form > p > b, which only a browser finds: give an id or a name/,
  )
})

test('a page that asks for the password again is not answered a second time', async () => {
  const again = await signIn(...credentials, ['click', 'class', 'on'])({
    url,
    html,
    passwordSent: true,
  })
  assert.match(
    again.kind === 'cannot' ? again.reason : '',
    /password again, after the task "Login"/,
  )
})
