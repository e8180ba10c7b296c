import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { browseWith, chromiumPath, closeBrowsers, demandPlaywright } from './browser.ts'
import type { ScriptedCommand, ScriptedFlow } from './script.ts'

const redirectUri = 'https://wallet.example/cb'
const login = { username: 'alice', password: 'p&w' }
const executablePath = '/usr/bin/chromium'
const skip = existsSync(executablePath) ? false : 'Chromium is not installed'

after(closeBrowsers)

/** A sign-in that is nothing without its script: name first, then password, then consent, by fetch. */
const spa = `<!doctype html><div id=root></div><script>
const root = document.getElementById('root')
const show = (html) => { root.innerHTML = html }
const steps = {
  name: '<input name=username><button onclick="next()">Next</button><button>Cancel</button>',
  password: '<input type=password><button onclick="send()">Sign in</button>',
  consent: '<button onclick="go(0)">Deny</button><button onclick="go(1)">Allow</button>',
}
setTimeout(() => show(steps.name), 100)
const next = () => { window.user = root.querySelector('input').value; show(steps.password) }
const send = async () => {
  const body = JSON.stringify({ user: window.user, password: root.querySelector('input').value })
  const answer = await fetch('/sign-in', { method: 'POST', body })
  show(answer.ok ? steps.consent : steps.password)
}
const go = (yes) => { location.href = '/done?yes=' + yes }
</script>`

async function serve(password: string) {
  const asked: string[] = []
  const listener: RequestListener = async (request, response) => {
    const chunks = await request.toArray()
    const body = Buffer.concat(chunks).toString()
    asked.push(`${request.method} ${request.url} ${body}`.trim())
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (pathname === '/sign-in') {
      const isRight = JSON.parse(body).password === password
      response.writeHead(isRight ? 200 : 401, { 'set-cookie': 'sid=1; Secure; HttpOnly' }).end('{}')
    } else if (pathname === '/done') {
      const answer = searchParams.get('yes') === '1' ? 'code=c-1&state=s' : 'error=access_denied'
      response.writeHead(302, { location: `${redirectUri}?${answer}` }).end()
    } else if (pathname === '/refused') {
      response.writeHead(400, { 'content-type': 'text/html' }).end('<h1>invalid request</h1>')
    } else response.writeHead(200, { 'content-type': 'text/html' }).end(spa)
  }
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    asked,
    browse: (path: string, script?: readonly ScriptedFlow[]) =>
      browseWith(script ? undefined : login, {
        executablePath,
        redirectUri,
        trustsAnyCertificate: false,
        timeoutMs: 5000,
        ...(script && { script }),
      })({
        url: origin + path,
        isWallet: (location) => location.startsWith(redirectUri),
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('signs in at pages that are drawn by scripts, and stops at the redirect', {
  skip,
}, async () => {
  await using server = await serve('p&w')
  const { visits, problem } = await server.browse('/authorize?x=1')
  assert.equal(problem, undefined)
  const last = visits.at(-1)
  assert.equal(last?.status, 302)
  assert.equal(last?.headers.location, `${redirectUri}?code=c-1&state=s`)
  assert.match(visits[0]?.url ?? '', /\/authorize\?x=1$/)
  assert.match(Buffer.from(visits[0]?.body ?? []).toString(), /<!doctype html>/)
  assert.ok(server.asked.includes('POST /sign-in {"user":"alice","password":"p&w"}'))
})

test('a wrong password is not tried again', { skip }, async () => {
  await using server = await serve('another')
  const { problem } = await server.browse('/authorize')
  assert.match(problem ?? '', /asks for the password again/)
  assert.equal(server.asked.filter((line) => line.startsWith('POST /sign-in')).length, 1)
})

/** By selectors that only a browser finds. */
function scripted(...tasks: readonly (readonly ScriptedCommand[])[]): readonly ScriptedFlow[] {
  const named = tasks.map((commands, index) => ({ task: `Page ${index + 1}`, commands }))
  return [{ match: '*', tasks: named }]
}
const name: readonly ScriptedCommand[] = [
  ['wait', 'css', '#root > input', 5],
  ['text', 'name', 'username', 'alice'],
  ['click', 'xpath', "//div/button[text()='Next']"],
]
const passwordPage: readonly ScriptedCommand[] = [
  ['text', 'css', '#root > input[type=password]', 'p&w'],
  ['click', 'id', 'nothing', 'optional'],
  ['click', 'css', '#root > input + button'],
]
const consent: readonly ScriptedCommand[] = [
  ['click', 'xpath', "//*[@id='root']/button[2]"],
  ['wait', 'contains', '/cb', 5],
]

test('a script drives the pages in the browser', { skip }, async () => {
  await using server = await serve('p&w')
  const script = scripted(name, passwordPage, consent)
  const { visits, problem } = await server.browse('/authorize', script)
  assert.equal(problem, undefined)
  assert.equal(visits.at(-1)?.headers.location, `${redirectUri}?code=c-1&state=s`)
  assert.ok(server.asked.includes('POST /sign-in {"user":"alice","password":"p&w"}'))
})

test('what a script leaves to others is done as on most pages', { skip }, async () => {
  await using server = await serve('p&w')
  const { visits, problem } = await server.browse('/authorize', scripted(name, passwordPage))
  assert.equal(problem, undefined)
  assert.equal(visits.at(-1)?.status, 302)
})

test('a script does not send a wrong password twice, and says what it waits for in vain', {
  skip,
}, async () => {
  await using server = await serve('another')
  const { problem } = await server.browse('/authorize', scripted(name, passwordPage))
  assert.match(problem ?? '', /asks for the password again, after the task "Page 2"/)
  assert.equal(server.asked.filter((line) => line.startsWith('POST /sign-in')).length, 1)
  const vain = scripted([...name, ['wait', 'id', 'welcome', 1]])
  const waited = await server.browse('/authorize', vain)
  assert.match(waited.problem ?? '', /"Page 1" waits for id welcome in vain/)
})

test('a page of refusal is seen with its status', { skip }, async () => {
  await using server = await serve('p&w')
  const { visits, problem } = await server.browse('/refused')
  assert.equal(visits.at(-1)?.status, 400)
  assert.match(problem ?? '', /no button/)
})

test('names Chromium by its variable, and says so when it is not there', () => {
  assert.throws(() => chromiumPath({ VCISPEC_CHROMIUM: '/nowhere/chromium' }), /does not exist/)
})

test('says what to install where nothing drives Chromium', () => {
  assert.doesNotThrow(() => demandPlaywright())
  const nowhere = (name: string) => {
    throw new Error(`Cannot find package '${name}'`)
  }
  assert.throws(() => demandPlaywright(nowhere), {
    code: 'ERR_NO_PLAYWRIGHT',
    hint: 'npm install --save-dev playwright-core',
  })
})
