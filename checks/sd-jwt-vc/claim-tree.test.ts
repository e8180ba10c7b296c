import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beginning } from '../testing/flow.ts'
import { assemble, digest, encode, sdJwtDraft } from '../testing/sd-jwt.ts'
import { claimsIn } from './claim-tree.ts'
import { takeApart } from './decode.ts'

/** Disclosures that name the one before twice each: followed as they are, 2^count claims. */
function doubled(count: number): string {
  const disclosures: unknown[] = [['salt', 'first', 1]]
  while (disclosures.length < count) {
    const before = digest(encode(disclosures.at(-1)))
    disclosures.push(['salt', 'next', { _sd: [before, before] }])
  }
  const draft = sdJwtDraft(beginning)
  const payload = { ...draft.payload, _sd: [digest(encode(disclosures.at(-1)))] }
  return assemble({ ...draft, properties: disclosures, elements: [], payload })
}

test('a digest that comes twice is followed once', () => {
  const parts = takeApart(doubled(40))
  const disclosed = parts ? claimsIn(parts).filter(({ isDisclosed }) => isDisclosed) : []
  assert.equal(disclosed.length, 40)
})
