import assert from 'node:assert/strict'
import { test } from 'node:test'
import jsqr from 'jsqr'
import { create } from 'qrcode'
import type { FoundCode } from '../../protocol/found-code.ts'
import { JsqrReader, readWithJsqr } from './jsqr.ts'
import type { Grey } from './located/bits.ts'
import { decoded } from './located/decoded.ts'
import { drawn, lightness, type Picture } from './picture.ts'
import {
  blurred,
  inPerspective,
  type Place,
  picture,
  type Rgba,
  symbol,
  turned,
  upright,
  white,
  withNoise,
} from './testing/drawing.ts'

const link = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer'

/** What jsQR itself says of a picture. */
function byJsqr({ data, width, height }: Picture): FoundCode | undefined {
  const code = jsqr.default(data, width, height, { inversionAttempts: 'dontInvert' })
  if (!code || code.data === '') return undefined
  const { topLeftCorner, topRightCorner, bottomLeftCorner } = code.location
  return {
    text: code.data,
    decoder: 'jsqr',
    version: code.version,
    corners: [topLeftCorner, topRightCorner, bottomLeftCorner],
  }
}

/** Repeats exactly. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A code as cameras and printers have it, upright, turned or askew, with noise and blur. */
function anyPicture(next: () => number): Picture {
  const grey = (least: number): Rgba => {
    const value = Math.floor(least + next() * 100)
    return [value, value, value, 255]
  }
  const [dark, light] = [grey(0), grey(150)]
  const text = link.repeat(2).slice(0, 5 + Math.floor(next() * 120))
  const level = (['L', 'M', 'Q', 'H'] as const)[Math.floor(next() * 4)] ?? 'M'
  const code = symbol(text, { dark, light, level })
  const module = 0.9 + next() * 4
  const side = Math.ceil((code.modules + 8) * module + next() * 20)
  const middle = [side / 2, side / 2] as const
  const places: readonly (() => Place)[] = [
    () => upright(next() * 8 * module, next() * 8 * module, module),
    () => turned(middle, module * 0.9, code.modules, next() * 360),
    () =>
      inPerspective(
        turned(middle, module * 0.8, code.modules, next() * 40),
        code.modules,
        next() * 0.4,
      ),
  ]
  const place = places[Math.floor(next() * places.length)]?.() ?? upright(0, 0, module)
  let png = picture([side, side], light, [{ symbol: code, place }])
  if (next() < 0.4) png = withNoise(png, Math.floor(next() * 120))
  if (next() < 0.3) png = blurred(png, 1 + Math.floor(next() * 2))
  return { data: new Uint8ClampedArray(png.data), width: png.width, height: png.height }
}

test('what is read, and where it lies, is what jsQR says itself', () => {
  const next = numbers(1)
  let read = 0
  for (let at = 0; at < 50; at++) {
    const shown = anyPicture(next)
    const expected = byJsqr(shown)
    if (expected) read++
    assert.deepEqual(readWithJsqr(shown), expected, `picture ${at}`)
  }
  assert.ok(read > 10 && read < 40, `${read} of 50`)
})

test('what jsQR corrects in symbols of every version is corrected, and no more', () => {
  const next = numbers(4)
  let read = 0
  for (let version = 1; version <= 40; version++) {
    const { modules } = create('WIFI:S:guest', { version, errorCorrectionLevel: 'M' })
    const { size } = modules
    const isInside = (place: number) => place > 8 && place < size - 9
    const share = next() / 20
    const data = Uint8Array.from(modules.data, (module, at) => {
      const isDamaged = isInside(at % size) && isInside(Math.floor(at / size)) && next() < share
      return isDamaged ? 1 - module : module
    })
    const side = 3 * (size + 8)
    const large = drawn(side, side, (x, y) => {
      const [column, row] = [Math.floor(x / 3) - 4, Math.floor(y / 3) - 4]
      const isOutside = Math.min(column, row) < 0 || Math.max(column, row) >= size
      return isOutside || data[row * size + column] === 0 ? 1 : 0
    })
    const expected = byJsqr(large)?.text
    if (expected !== undefined) read++
    assert.equal(decoded({ data, width: size, height: size })?.text, expected, `${version}`)
  }
  assert.ok(read > 10 && read < 40, `${read} of 40`)
})

test('so it is where nothing is to be read, in pictures of any size', () => {
  const next = numbers(2)
  for (let at = 0; at < 60; at++) {
    const [width, height] = [7 + Math.floor(next() * 60), 7 + Math.floor(next() * 60)]
    const grain = 1 + Math.floor(next() * 4)
    const dark = next()
    const values = Array.from({ length: width * height }, () => next())
    const noise = drawn(width, height, (x, y) => {
      const value = values[Math.floor(y / grain) * width + Math.floor(x / grain)] ?? 1
      return value < dark ? value / 3 : 1
    })
    assert.deepEqual(readWithJsqr(noise), byJsqr(noise), `picture ${at}`)
  }
})

test('of worse pictures of a code jsQR reads the same ones', () => {
  const code = symbol(link, { level: 'L' })
  const clean = picture([180, 180], white, [{ symbol: code, place: upright(16, 16, 4) }])
  const shown = { data: new Uint8ClampedArray(clean.data), width: 180, height: 180 }
  const found = byJsqr(shown)
  assert.ok(found)
  const reader = new JsqrReader(shown, found)
  const next = numbers(3)
  const verdicts = Array.from({ length: 60 }, (_, at) => {
    const strength = at / 30
    const worse = greyed(shown, (value) => value + strength * (next() - 0.5))
    const isRead = byJsqr(coloured(worse))?.text === link
    assert.equal(reader.reads(worse), isRead, `noise of ${strength}`)
    return isRead
  })
  assert.ok(verdicts.includes(true) && verdicts.includes(false))
})

function greyed(shown: Picture, worse: (value: number) => number): Grey {
  const { width, height } = shown
  const data = new Uint8ClampedArray(width * height)
  for (let at = 0; at < data.length; at++)
    data[at] = 255 * worse(lightness(shown, at % width, Math.floor(at / width)))
  return { data, width, height }
}

function coloured({ data, width, height }: Grey): Picture {
  return drawn(width, height, (x, y) => (data[y * width + x] ?? 0) / 255)
}
