import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browseOf, signInOf } from './sign-in.ts'

const where = { folder: import.meta.dirname, env: process.env }
const page = {
  url: 'https://as.example/login',
  html: '<form action=/search><input name=q></form><form action=/in method=post><input name=member><input type=hidden name=csrf value=1></form>',
}

function command(script: string): string {
  return `"${process.execPath}" -e '${script}'`
}

const readStdin = 'const page = JSON.parse(require("fs").readFileSync(0, "utf8"));'

test('a command fills the form it chooses, with what the target file knows', async () => {
  const script = `${readStdin} console.log(JSON.stringify({form: page.forms.length - 1, fields: {member: page.login.username}}))`
  const signIn = signInOf({ command: command(script), username: 'alice', password: 'p' }, where)
  assert.deepEqual(await signIn(page), {
    kind: 'submit',
    action: 'https://as.example/in',
    method: 'POST',
    fields: { csrf: '1', member: 'alice' },
  })
})

test('a command may say where to send what', async () => {
  const script =
    'console.log(JSON.stringify({action: "/api/consent", method: "PUT", fields: {ok: true}}))'
  const result = await signInOf({ command: command(script) }, where)(page)
  assert.deepEqual(result, {
    kind: 'submit',
    action: 'https://as.example/api/consent',
    method: 'PUT',
    fields: { ok: 'true' },
  })
})

const refusals: readonly (readonly [string, RegExp])[] = [
  ['console.log(JSON.stringify({cannot: "the push was not confirmed"}))', /push was not confirmed/],
  ['console.log("what?")', /printed no JSON.*what\?/],
  ['console.log(JSON.stringify({form: 7, fields: {}}))', /no form/],
  ['console.log(JSON.stringify({action: "https://[", fields: {}}))', /no URL/],
]
for (const [script, reason] of refusals) {
  test(`says why nobody signed in: ${reason.source}`, async () => {
    const result = await signInOf({ command: command(script) }, where)(page)
    assert.match(result.kind === 'cannot' ? result.reason : '', reason)
  })
}

test('a command that fails is no page of the issuer', async () => {
  const failing = signInOf({ command: command('process.exit(7)') }, where)
  await assert.rejects(failing(page), /Nobody signed in: .* ended with 7/)
  const slow = signInOf(
    { command: command('setTimeout(() => {}, 9e4)'), timeoutSeconds: 0.2 },
    where,
  )
  await assert.rejects(slow(page), /stopped after 0\.2 s/)
})

test('a script may be carried out in a browser', () => {
  const script = [{ match: '*', tasks: [] }]
  const env = { VCISPEC_CHROMIUM: process.execPath }
  const settings = { env, redirectUri: '', trustsAnyCertificate: false, timeoutMs: 1 }
  assert.equal(typeof browseOf({ script, browser: true }, settings), 'function')
})
