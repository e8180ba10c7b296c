import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { assertNothingGiven, assertSpecified } from '../testing/auth/assert-refusal.ts'
import { compact, type HostileJwt, hostileJwts, hostileKeys } from '../testing/auth/hostile-jwts.ts'
import { jwtPlaces } from '../testing/auth/jwt-places.ts'
import { given, openSurface } from '../testing/auth/surface.ts'

/** Where `jku` and `x5u` point: nobody may ask there. */
const asked: string[] = []
const elsewhere = createServer((request, response) => {
  asked.push(String(request.url))
  response.end('{"keys":[]}')
})
await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/keys`
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
const surface = await openSurface()

after(async () => {
  elsewhere.close()
  await surface[Symbol.asyncDispose]()
})

for (const place of jwtPlaces) {
  test(`a hostile JWT is refused as ${place.name}, and takes nothing from the right one`, async () => {
    const { parts, request } = await place.open(surface)
    const hostile = place.bringsKey ? [...hostileJwts, ...hostileKeys] : hostileJwts
    for (const { name, make } of hostile.filter((each) => !place.inHeader || fitsHeader(each))) {
      const before = await given(surface.bench)
      const answer = await surface.send(request(make(parts, { url, other })))
      const what = `${place.name}: ${name}`
      assertSpecified(answer, what)
      const { status, error } = place.refusal
      assert.deepEqual([answer.status, errorOf(answer)], [status, error], what)
      assertNothingGiven(before, await given(surface.bench), what)
    }
    const right = await surface.send(request(compact(parts.header, parts.payload, parts)))
    assert.equal(right.status, place.served, right.text)
    assert.deepEqual(asked, [])

    function fitsHeader({ make }: HostileJwt): boolean {
      const text = make(parts, { url, other })
      return text.length < 12_000 && /^[\x21-\x7e]*$/.test(text)
    }
  })

  test(`a claim that cannot be made text is no trouble in ${place.name}`, async () => {
    const { parts, request } = await place.open(surface)
    for (const claim of new Set([...Object.keys(parts.payload), 'exp', 'nbf', 'jti'])) {
      const payload = { ...parts.payload, [claim]: { toString: 'x' } }
      const answer = await surface.send(request(compact(parts.header, payload, parts)))
      assert.ok(answer.status < 500, `${claim}: ${answer.text}`)
    }
  })

  test(`a header nobody knows is ignored in ${place.name}, an address is not visited`, async () => {
    const { parts, request } = await place.open(surface)
    const more = { jku: url, x5u: url, huge: 'x'.repeat(place.inHeader ? 4000 : 200_000) }
    const jwt = compact({ ...parts.header, ...more }, parts.payload, parts)
    const answer = await surface.send(request(jwt))
    assert.equal(answer.status, place.served, answer.text)
    assert.deepEqual(asked, [])
  })
}

/** In the body, or in the challenge of a protected endpoint. */
function errorOf({ body, headers }: Awaited<ReturnType<typeof surface.send>>): unknown {
  return body?.error ?? /error="([^"]+)"/.exec(headers['www-authenticate'] ?? '')?.[1]
}
