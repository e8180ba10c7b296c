import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assemble, certificates, sdJwtDraft } from '../../checks/testing/sd-jwt.ts'
import { readMdoc } from '../../protocol/mdoc.ts'
import { offerLinkByValue } from '../../protocol/offer-link.ts'
import { annexDCredential } from '../../protocol/testing/annex-d.ts'
import { statusListCwt, statusListJwt } from '../../protocol/testing/status-lists.ts'
import { inspectThing } from './recognise.ts'

/** `VCISPEC_INSPECT_CASES=20000` for the whole of it. */
const numRuns = Number(process.env.VCISPEC_INSPECT_CASES ?? 200)
const now = new Date('2021-01-01T00:00:00Z')
const jwe =
  'eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA'
const draft = sdJwtDraft(now)
const chained = { ...draft, header: { ...draft.header, x5c: [certificates.leaf] } }

const samples: readonly (readonly [family: RegExp, bytes: Uint8Array])[] = [
  [/mdoc/, Buffer.from(annexDCredential(), 'base64url')],
  [/Status List Token|JWT/, Buffer.from(statusListJwt)],
  [/Status List Token/, Buffer.from(statusListCwt, 'hex')],
  [/SD-JWT|JWT/, Buffer.from(assemble(chained))],
  [/JWE/, Buffer.from(jwe)],
  [
    /Credential Offer/,
    Buffer.from(
      offerLinkByValue({ credential_issuer: 'https://a', credential_configuration_ids: ['a'] }),
    ),
  ],
]

const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), {
  minLength: 1,
  maxLength: 4,
})

for (const [family, bytes] of samples)
  test(`with flipped bits it is a ${family.source}, or nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const damaged = new Uint8Array(bytes)
        for (const [at, bit] of places) {
          const index = at % damaged.length
          damaged[index] = (damaged[index] ?? 0) ^ (1 << bit)
        }
        const found = await inspectThing(damaged, { now })
        if (found) assert.match(found.kind, family)
      }),
      { numRuns },
    )
  })

test('one flipped bit of what an mdoc signs is noticed, or it is nothing', async () => {
  const bytes = Buffer.from(annexDCredential(), 'base64url')
  const parts = readMdoc(annexDCredential())
  assert.ok(typeof parts !== 'string' && typeof parts.issuerAuth !== 'string')
  // Payload and signature; certificates stand before them, in the header that nobody signs.
  const from = bytes.indexOf(parts.issuerAuth.payload)
  const place = fc.integer({ min: from, max: bytes.indexOf(parts.issuerAuth.signature) + 63 })
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      const damaged = new Uint8Array(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
      const found = await inspectThing(damaged, { now })
      assert.ok(found === undefined || found.wrong.length > 0, `byte ${at}, bit ${bit}`)
    }),
    { numRuns },
  )
})

test('random bytes, text and JSON are nothing, or what they are', async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.json(),
    fc.base64String(),
    fc.array(fc.base64String()).map((parts) => parts.join('.')),
    fc.webUrl(),
  )
  await fc.assert(
    fc.asyncProperty(anything, async (thing) => {
      const found = await inspectThing(thing, { now })
      assert.equal(found, undefined)
    }),
    { numRuns },
  )
})
