import assert from 'node:assert/strict'
import { execPath } from 'node:process'
import { test } from 'node:test'
import type { RegisteredClient } from '../mock-server/oauth/registered-client.ts'
import { takeByCommand } from './command.ts'
import type { WalletTask } from './wallet-under-test.ts'

const client: RegisteredClient = {
  id: 'wallet',
  redirectUri: 'https://wallet.example/cb',
  authentication: 'none',
}

const task: WalletTask = {
  name: 'a case',
  offer: 'openid-credential-offer://?credential_offer_uri=https://issuer.example/offer',
  txCode: '1234',
  login: { username: 'erika', password: 'secret' },
  client,
  ca: null,
  signal: new AbortController().signal,
}

const run = (code: string) => `"${execPath}" -e '${code}'`
const taken = (code: string, more: object = {}) =>
  takeByCommand({ kind: 'command', run: run(code), ...more }, task, import.meta.dirname)

test('exit code 0 says that the wallet accepted, and JSON what it holds', async () => {
  const answer = await taken('console.log(JSON.stringify({ credential: "abc", words: "kept" }))')
  assert.deepEqual(answer, { did: 'accepted', credentials: ['abc'], words: 'kept' })
})

test('exit code 1 says that it refused, in its words', async () => {
  assert.deepEqual(await taken('console.log("no such issuer"); process.exit(1)'), {
    did: 'refused',
    words: 'no such issuer',
  })
})

test('JSON overrules the exit code, also behind other lines', async () => {
  const { did } = await taken('console.log("log"); console.log(JSON.stringify({ did: "refused" }))')
  assert.equal(did, 'refused')
})

test('the offer is the last argument, or a line of standard input', async () => {
  assert.equal((await taken('console.log(process.argv.at(-1))')).words, task.offer)
  const fromStdin = 'process.stdin.on("data", (it) => console.log(String(it).trim()))'
  assert.equal((await taken(fromStdin, { input: 'stdin' })).words, task.offer)
})

test('Transaction Code and user come by the environment', async () => {
  const { words } = await taken(
    'console.log([process.env.VCISPEC_TX_CODE, process.env.VCISPEC_USERNAME, process.env.VCISPEC_CLIENT_ID].join())',
  )
  assert.equal(words, '1234,erika,wallet')
})

test('a crash is one sentence, and nothing said about the wallet', async () => {
  const { did, trouble } = await taken('console.error("out of memory"); process.exit(7)')
  assert.equal(did, 'unknown')
  assert.match(trouble ?? '', /ended with 7: out of memory\.$/)
})

test('a wallet that hangs is stopped, with what it started', async () => {
  const began = Date.now()
  const { trouble } = await taken('setInterval(() => {}, 1000)', { timeoutSeconds: 0.3 })
  assert.match(trouble ?? '', /was stopped after 0.3 seconds/)
  assert.ok(Date.now() - began < 5000)
})

test('a wallet that prints without end is stopped, and its last error line is kept', async () => {
  const endless =
    'const more = () => process.stdout.write("x".repeat(65536), more); process.stdout.on("error", () => {}); more()'
  assert.match((await taken(endless)).trouble ?? '', /printed more than 10485760 bytes/)
  const errors = 'process.stderr.write("x".repeat(3e6) + "\\nout of memory", () => process.exit(7))'
  const { trouble = '' } = await taken(errors)
  assert.match(trouble, /out of memory\.$/)
  assert.ok(trouble.length < 70_000)
})

test('a command that is not there is one sentence', async () => {
  const answer = await takeByCommand({ kind: 'command', run: './no-such-wallet' }, task, '/')
  assert.match(answer.trouble ?? '', /did not start: ENOENT/)
})
