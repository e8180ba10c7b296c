import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Redactor } from './redactor.ts'

const secrets = ['a-secret-of-26-characters-1', 'another"secret/with+signs', '493536', 'tx-7']
const base64 = (text: string) => Buffer.from(text).toString('base64')
const base64url = (text: string) => Buffer.from(text).toString('base64url')

/** Texts in which a secret stands by its name, without it, and in base64, also of JSON. */
const texts = secrets.flatMap((secret) => [
  `{"access_token": ${JSON.stringify(secret)}}`,
  `{"tx_code": ${JSON.stringify(secret)}, "other": 1}`,
  `tx_code=${encodeURIComponent(secret)}&x=1`,
  `Authorization: Bearer ${base64url(secret)}`,
  `<input type="password" name="p" value="${encodeURIComponent(secret)}">`,
  `as it was told: ${secret}.`,
  `at=${encodeURIComponent(secret)}`,
  base64url(JSON.stringify({ sub: 'one', told: secret })),
  `x${base64(`told: ${secret}, and more`)}`,
  base64url(JSON.stringify({ access_token: secret })),
])

/** Longer than what is remembered; spaces say nothing. */
const filling = ' '.repeat(64 * 1024)

test('a text becomes what it would become if it was seen for the first time', () => {
  const several = fc.array(fc.nat(texts.length - 1), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(several, (chosen) => {
      const [remembering, forgetful] = [new Redactor(), new Redactor()]
      // As a scenario's exchanges are read: to learn their secrets, and then to write them.
      for (const at of [...chosen, ...chosen, ...chosen]) {
        const text = texts[at] ?? ''
        const afresh = forgetful.text(text + filling).trimEnd()
        assert.equal(remembering.text(text), afresh)
      }
    }),
    { numRuns: 60 },
  )
})

test('a secret that is known only now is redacted where it was not before', () => {
  const redactor = new Redactor()
  const sentence = `as it was told: ${secrets[0]}.`
  assert.equal(redactor.text(sentence), sentence)
  redactor.text(`{"access_token": "${secrets[0]}"}`)
  assert.equal(redactor.text(sentence), 'as it was told: ‹access_token.1›.')
})

test('where there are too many secrets, what was redacted before is not shown either', () => {
  const redactor = new Redactor()
  assert.equal(redactor.text('a sentence'), 'a sentence')
  for (let n = 0; n < 5001; n++) redactor.mark('cookie', `value ${n}`)
  assert.match(redactor.text('a sentence'), /^‹not shown: /)
})
