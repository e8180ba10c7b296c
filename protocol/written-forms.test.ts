import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shortestFound } from './known-secrets.ts'
import { Redactor } from './redactor.ts'
import { escapedForms, mayBeEscaped, writtenForms } from './written-forms.ts'

test('who sees no escape in a text misses no form of a secret', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (secret) => {
      const others = writtenForms(secret)
      for (const form of escapedForms(secret))
        assert.ok(form.length < shortestFound || others.includes(form) || mayBeEscaped(form), form)
    }),
  )
})

test('escaped from end to end, a secret is found in the first text that has escapes', () => {
  const secret = 'a-secret-of-26-characters'
  for (const form of escapedForms(secret)) {
    const redactor = new Redactor()
    const marker = redactor.mark('access_token', secret)
    assert.equal(redactor.text('nothing of the kind'), 'nothing of the kind')
    assert.equal(redactor.text(`as it was: ${form}.`), `as it was: ${marker}.`)
    const later = redactor.mark('access_token', `${secret}-2`)
    const [again = ''] = escapedForms(`${secret}-2`)
    assert.equal(redactor.text(`and ${again}.`), `and ${later}.`)
  }
})
