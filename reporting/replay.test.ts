import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import { curlCommand, replayCommand } from './replay.ts'
import { nonceExchange } from './testing/red-exchanges.ts'
import { redRun } from './testing/red-run.ts'

/** What a shell makes of the words of a command: `curl` and `vcispec` stand for a program that prints them. */
function wordsInShell(command: string, variables: Readonly<Record<string, string>> = {}) {
  const print = `curl() { for word; do printf '%s\\0' "$word"; done; }; vcispec() { curl "$@"; };`
  const { stdout, status } = spawnSync('sh', ['-c', `${print} ${command}`], { env: variables })
  assert.equal(status, 0)
  return stdout.toString().split('\0').slice(0, -1)
}

const run = { ...redRun().run, scenarios: 1, credentials: 1 }

test('a requirement is judged again on the same target', () => {
  assert.deepEqual(wordsInShell(replayCommand(run, 'VCI-7.2-05')), [
    'run',
    '--target',
    'acme staging.yaml',
    '--only',
    'VCI-7.2-05',
  ])
})

test('a redacted secret is read from a variable, and everything else is sent as it was', () => {
  const exchange: WrittenExchange = {
    ...nonceExchange,
    request: {
      method: 'POST',
      url: 'https://issuer.example/token?a=[1]&b=it’s',
      headers: { authorization: 'Bearer ‹access_token.1›', 'content-length': '3' },
      body: "code=‹code.2›&x='; rm -rf / #",
    },
  }
  const words = wordsInShell(curlCommand(exchange) ?? '', { ACCESS_TOKEN_1: 't', CODE_2: 'c' })
  assert.deepEqual(words, [
    '--globoff',
    '--request',
    'POST',
    'https://issuer.example/token?a=[1]&b=it’s',
    '--header',
    'authorization: Bearer t',
    '--data-raw',
    "code=c&x='; rm -rf / #",
  ])
})

test('whatever stands in a request stays data for the shell', () => {
  const hostile = fc.oneof(
    fc.constantFrom("'", '$(id)', '`id`', '"; id; "', '\\', '!!', '\n', '‹x›', '‹;id›', '*', '~'),
    fc.string({ unit: fc.constantFrom("'", '"', '$', '(', '`', '\\', ' ', '‹', '›', ';', 'a') }),
  )
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 6 }), (parts) => {
      const body = parts.join('').replaceAll(/‹[\w.-]{1,100}›/g, '')
      fc.pre(body !== '')
      const command = curlCommand({
        ...nonceExchange,
        request: { method: 'POST', url: 'https://a.example', headers: {}, body },
      })
      assert.equal(wordsInShell(command ?? '').at(-1), body)
    }),
    { numRuns: 40 },
  )
})

test('an address that is not HTTP’s has no cURL', () => {
  const request = { method: 'GET', url: 'file:///etc/passwd', headers: {} }
  assert.equal(curlCommand({ ...nonceExchange, request }), undefined)
})
