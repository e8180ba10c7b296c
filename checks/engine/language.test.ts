import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLanguageTag, unknownSubtag } from './language.ts'

/** RFC 5646, Appendix A and Section 2.2.8, and what issuers in the field say. */
const legal = [
  ...['de', 'de-AT', 'zh-Hant', 'zh-cmn-Hans-CN', 'zh-yue-HK', 'sgn-ase', 'sl-rozaj-biske'],
  ...['de-CH-1901', 'hy-Latn-IT-arevela', 'es-419', 'de-Qaaa', 'en-a-myext-b-another'],
  ...['en-u-attr-co-phonebk', 'x-elvish', 'x-whatever', 'qaa-Qaaa-QM-x-southern', 'az-Arab-x-AZE'],
  ...[
    'i-klingon',
    'I-Default',
    'en-GB-oed',
    'sgn-CH-DE',
    'zh-min-nan',
    'art-lojban',
    'cel-gaulish',
  ],
  ...['no-bok', 'EN-us', 'ast', 'mn-Cyrl-MN', 'en-US-x-twain'],
]

const illegal = [
  ...['', 'en_US', 'de-', '-de', 'e', 'de--AT', 'english language', 'de-419-DE', 'a-DE'],
  ...[
    'ar-a-aaa-b',
    'de-a',
    'x',
    'x-',
    'i-elvish',
    'verylonglanguage',
    'en-US.UTF-8',
    '*',
    'de;q=1',
  ],
]

test('what RFC 5646 calls well-formed is a language tag', () => {
  assert.deepEqual(
    legal.filter((tag) => !isLanguageTag(tag)),
    [],
  )
})

test('what its grammar does not generate is none', () => {
  assert.deepEqual(illegal.filter(isLanguageTag), [])
})

test('a language or country that nobody registered is named, private use and the rare are not', () => {
  const told = Object.fromEntries(
    ['xx', 'en-UK', 'de-JX', 'english', 'german-DE'].map((tag) => [tag, unknownSubtag(tag)]),
  )
  assert.deepEqual(told, {
    ...{ xx: 'xx', 'en-UK': 'UK', 'de-JX': 'JX', english: 'english', 'german-DE': 'german' },
  })
  assert.deepEqual(
    legal.filter((tag) => unknownSubtag(tag) !== undefined),
    [],
  )
})
