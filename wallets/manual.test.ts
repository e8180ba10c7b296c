import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { personsAnswer, takeByHand } from './manual.ts'
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
  const taken = takeByHand(task, { input, output })
  input.write('what?\n')
  setTimeout(() => input.write('r unknown issuer\n'), 50)
  assert.deepEqual(await taken, { did: 'refused', words: 'unknown issuer' })
  const text = String(output.read())
  assert.match(text, /Case: a case/)
  assert.match(text, /openid-credential-offer:\/\//)
  assert.match(text, /Transaction Code: 1234/)
})

test('words and letters are answers, and nothing else is', () => {
  assert.deepEqual(personsAnswer('accepted'), { did: 'accepted' })
  assert.deepEqual(personsAnswer('c it went black'), { did: 'unknown', trouble: 'it went black' })
  assert.deepEqual(personsAnswer('?'), { did: 'unknown' })
  assert.equal(personsAnswer(''), undefined)
  assert.equal(personsAnswer('yes'), undefined)
})
