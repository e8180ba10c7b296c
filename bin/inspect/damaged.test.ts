import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import fc from 'fast-check'
import { isObject } from '../../checks/engine/read.ts'
import type { Inspection } from './inspection.ts'
import { inspectThing } from './recognise.ts'
import { now, partsOf, type Thing, things } from './testing/things.ts'

/** Cases of each kind and way of damage; `VCISPEC_RUNS=20000` asks for more, `VCISPEC_SEED` for the same again. */
const numRuns = Number(env.VCISPEC_RUNS ?? 100)
const asked = { numRuns, ...(env.VCISPEC_SEED && { seed: Number(env.VCISPEC_SEED) }) }

/** Of processor time, for one thing: a picture takes tens of milliseconds. */
const longestMs = 3000

type Bytes = Uint8Array<ArrayBufferLike>

async function looked(thing: Bytes | string, key?: Thing['key']): Promise<Inspection | undefined> {
  const before = process.cpuUsage()
  const found = await inspectThing(thing, { now, ...(key && { key }) })
  const { user, system } = process.cpuUsage(before)
  assert.ok((user + system) / 1000 < longestMs, `${(user + system) / 1000} ms`)
  return found
}

/** What it says, without what it says of certificates: who vouches for them is not told by the thing. */
function told({ parts }: Inspection): unknown {
  return parts.filter(({ title }) => title !== 'Certificates' && title !== 'Verified')
}

/** Verified, or all that can be told is right. */
function isAccepted({ parts, wrong }: Inspection, { isUnsealed, isSigned }: Thing): boolean {
  if (wrong.length > 0) return false
  const isVerified = parts.some(({ title }) => title === 'Signature')
  return isSigned || isUnsealed ? isVerified : true
}

function membersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Whatever a damaged thing is taken for, it is not taken for whole. */
async function refused(damaged: Bytes | string, thing: Thing, whole: Inspection): Promise<void> {
  const found = await looked(damaged, thing.key)
  if (!found) return
  assert.match(found.kind, thing.kind)
  if (thing.allowed) {
    const value = membersOf(Buffer.from(damaged as Bytes).toString())
    assert.ok(value, 'what is no JSON is nothing')
    const isSound = found.kind !== whole.kind || found.wrong.length > 0 || thing.allowed(value)
    assert.ok(isSound, JSON.stringify(value))
    return
  }
  if (isAccepted(found, thing)) assert.deepEqual(told(found), told(whole))
}

/** By chance the same, and another one. */
const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 })), {
  minLength: 1,
  maxLength: 4,
})

/** Where from, how much is lost, and what comes instead. */
const splice = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 40 }))

const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.webUrl(),
  fc.constantFrom<fc.JsonValue>('', 0, -1, 1e300, [], {}, null, 'ES256', 'none', ['a', 'a']),
)

/** One member at any depth, by the steps that lead to it, becomes another; without a value it goes. */
const change = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.option(json))

function changed(value: unknown, [steps, instead]: [number[], unknown]): unknown {
  const [step = 0, ...further] = steps
  if (typeof value !== 'object' || value === null || steps.length === 0) return instead
  const keys = Object.keys(value)
  const key = keys[step % keys.length]
  if (key === undefined) return instead
  const copy = Array.isArray(value) ? [...value] : { ...value }
  const inner = Reflect.get(value, key) as unknown
  if (further.length === 0 && instead === null) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, changed(inner, [further, instead]))
  return copy
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '0').toString('base64url')

/** Before all tests: side by side, one would be told the time of another. */
const inspected: (readonly [Thing, Inspection])[] = []
for (const thing of things) {
  const whole = await looked(thing.bytes, thing.key)
  assert.ok(whole, thing.name)
  inspected.push([thing, whole])
}

for (const [thing, whole] of inspected) {
  const { name, bytes } = thing

  test(`${name}: whole, nothing is wrong with it`, () => {
    assert.deepEqual(whole.wrong, [])
    assert.equal(isAccepted(whole, thing), !thing.isUnsealed)
  })

  const property = (arbitrary: fc.Arbitrary<Bytes>) =>
    fc.assert(
      fc.asyncProperty(arbitrary, (damaged) => refused(damaged, thing, whole)),
      asked,
    )

  test(`${name}: with flipped bits`, () =>
    property(
      flips.map((places) => {
        const damaged = new Uint8Array(bytes)
        for (const [at, bit] of places) {
          const index = at % damaged.length
          damaged[index] = (damaged[index] ?? 0) ^ (1 << bit)
        }
        return damaged
      }),
    ))

  test(`${name}: with noise in the place of a part`, () =>
    property(
      splice.map(([at, lost, instead]) => {
        const start = at % bytes.length
        return Buffer.concat([bytes.subarray(0, start), instead, bytes.subarray(start + lost)])
      }),
    ))

  if (thing.allowed)
    test(`${name}: with other members`, () =>
      property(
        change.map((one) =>
          Buffer.from(JSON.stringify(changed(membersOf(bytes.toString()), one)) ?? '0'),
        ),
      ))

  if (thing.isJws)
    test(`${name}: with other members under the same signature`, () => {
      const [, , signature] = bytes.toString().split('.')
      const { header, payload } = partsOf(bytes.toString())
      return property(
        fc
          .tuple(fc.option(change), change)
          .map(([head, body]) =>
            Buffer.from(
              [
                encoded(head ? changed(header, head) : header),
                encoded(changed(payload, body)),
                signature,
              ].join('.'),
            ),
          ),
      )
    })
}

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
      assert.equal(await looked(thing), undefined)
    }),
    asked,
  )
})
