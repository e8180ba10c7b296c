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

/** A case that comes to no end, as a person sees it: it is shown, and ends before they answer. */
async function tooSlow(take: ReturnType<typeof byHand>, name: string): Promise<void> {
  const abort = new AbortController()
  const late = take({ ...task, name, signal: abort.signal })
  setTimeout(() => abort.abort(), 50)
  assert.equal((await late).did, 'unknown')
}

test('an answer to a case that has ended is no answer to the next, and the person is told', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const take = byHand({ input, output })
  await tooSlow(take, 'a slow case')
  const next = take({ ...task, name: 'the next case' })
  setTimeout(() => input.write('a\n'), 50)
  setTimeout(() => input.write('r unknown issuer\n'), 100)
  assert.deepEqual(await next, { did: 'refused', words: 'unknown issuer' })
  const [, said = ''] = String(output.read()).split('Case: the next case')
  assert.match(said, /Too late.*"a slow case" had ended/)
  assert.equal(said.match(/What did the wallet do\?/g)?.length, 2)
  const last = take(task)
  setTimeout(() => input.write('a\n'), 50)
  assert.deepEqual(await last, { did: 'accepted' }, 'the next answer counts again')
})

test('one line is late, however many cases ended before somebody came', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const take = byHand({ input, output })
  await tooSlow(take, 'one')
  await tooSlow(take, 'two')
  input.write('a\nr\na\n')
  assert.deepEqual(await take(task), { did: 'refused' })
  assert.deepEqual(await take(task), { did: 'accepted' })
  assert.match(String(output.read()), /Too late.*"two" had ended/)
})

test('an answer that was typed ahead of a case which ended at once is not for the next', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const take = byHand({ input, output })
  input.write('a\nr\n')
  assert.equal((await take({ ...task, signal: AbortSignal.abort() })).did, 'unknown')
  assert.deepEqual(await take(task), { did: 'refused' })
})

test('words and letters are answers, and nothing else is', () => {
  assert.deepEqual(personsAnswer('accepted'), { did: 'accepted' })
  assert.deepEqual(personsAnswer('c it went black'), { did: 'unknown', trouble: 'it went black' })
  assert.deepEqual(personsAnswer('?'), { did: 'unknown' })
  assert.equal(personsAnswer(''), undefined)
  assert.equal(personsAnswer('yes'), undefined)
})
