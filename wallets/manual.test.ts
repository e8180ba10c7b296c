import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { byHand, personsAnswer } from './manual.ts'
import type { WalletTask } from './wallet-under-test.ts'

const task: WalletTask = {
  name: 'a case',
  offer: 'openid-credential-offer://?credential_offer_uri=https://issuer.example/offer',
  txCode: '1234',
  login: { username: 'erika', password: 'secret' },
  client: { id: 'wallet', redirectUri: 'https://wallet.example/cb', authentication: 'none' },
  ca: null,
  signal: new AbortController().signal,
}

test('a person is shown the offer, and asked until there is an answer', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const taken = byHand({ input, output })(task)
  input.write('what?\n')
  setTimeout(() => input.write('r unknown issuer\n'), 50)
  assert.deepEqual(await taken, { did: 'refused', words: 'unknown issuer' })
  const text = String(output.read())
  assert.match(text, /Case: a case/)
  assert.match(text, /openid-credential-offer:\/\//)
  assert.match(text, /Transaction Code: 1234/)
})

test('what was typed ahead is for the cases one after the other', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  input.write('a\nr unknown issuer\n')
  const take = byHand({ input, output })
  assert.deepEqual(await take(task), { did: 'accepted' })
  assert.deepEqual(await take(task), { did: 'refused', words: 'unknown issuer' })
})

test('at the end of the input nobody is asked any more, and no case waits', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const take = byHand({ input, output })
  const taken = take(task)
  input.end('what?\n')
  const { did, trouble } = await taken
  assert.equal(did, 'unknown')
  assert.match(trouble ?? '', /input has ended/)
  output.read()
  assert.deepEqual(await take(task), { did, trouble })
  assert.equal(output.read(), null, 'nothing is shown to nobody')
})

test('a case that took too long takes no answer of the next', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const take = byHand({ input, output })
  const abort = new AbortController()
  const late = take({ ...task, signal: abort.signal })
  setTimeout(() => abort.abort(), 50)
  assert.equal((await late).did, 'unknown')
  const next = take(task)
  setTimeout(() => input.write('a\n'), 50)
  assert.deepEqual(await next, { did: 'accepted' })
})

test('words and letters are answers, and nothing else is', () => {
  assert.deepEqual(personsAnswer('accepted'), { did: 'accepted' })
  assert.deepEqual(personsAnswer('c it went black'), { did: 'unknown', trouble: 'it went black' })
  assert.deepEqual(personsAnswer('?'), { did: 'unknown' })
  assert.equal(personsAnswer(''), undefined)
  assert.equal(personsAnswer('yes'), undefined)
})
