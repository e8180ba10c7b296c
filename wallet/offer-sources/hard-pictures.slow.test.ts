import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PNG } from 'pngjs'
import { measureScan } from './scan-quality.ts'
import { sightImage } from './sighting.ts'
import {
  black,
  blurred,
  bytesOf,
  inPerspective,
  picture,
  type Rgba,
  type Style,
  symbol,
  transparent,
  turned,
  upright,
  white,
  withNoise,
} from './testing/drawing.ts'

const link =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example.com%2Foffers%2F8f14e45f-ceea-467f-ab1c-2f6d1b5a3c11'
const { modules } = symbol(link)

/** Pictures that a phone reads, and jsQR alone does not; with what zxing needs for it. */
const hard: Readonly<Record<string, { readonly help?: string; draw(): PNG }>> = {
  'small round dots': { draw: () => page({ shape: 'dot', radius: 0.3, level: 'H' }) },
  'round dots and a logo': {
    draw: () => page({ shape: 'dot', radius: 0.42, logo: 14, level: 'H' }, 8),
  },
  'round dots, white on black': {
    draw: () =>
      page({ shape: 'dot', radius: 0.42, level: 'Q', dark: white, light: black }, 8, black),
  },
  'yellow on white': { draw: () => page({ dark: [255, 230, 0, 255] }) },
  'red on green': {
    draw: () => onPaper([230, 0, 0, 255], [0, 110, 0, 255]),
    help: 'its contrast raised',
  },
  'red on green of the same lightness': {
    draw: () => onPaper([202, 60, 60, 255], [80, 96, 80, 255]),
    help: 'nothing but its red',
  },
  'white on what shows through, for a dark page': {
    draw: () =>
      page(
        { dark: white, light: transparent, shape: 'dot', level: 'Q', radius: 0.4 },
        8,
        transparent,
      ),
    help: 'a black background',
  },
  'grey on grey': { draw: () => onPaper(grey(110), grey(140)) },
  'a twentieth of the contrast': {
    draw: () => onPaper(grey(120), grey(132)),
    help: 'its contrast raised',
  },
  'a twentieth of the contrast, and noise': {
    draw: () => withNoise(onPaper(grey(120), grey(132)), 6),
    help: 'its noise smoothed away',
  },
  'much noise': { draw: () => withNoise(page({}), 120), help: 'its noise smoothed away' },
  'modules of a pixel and a half': {
    draw: () => picture([400, 400], white, [at(upright(100, 100, 1.5))]),
  },
  'seen from the side': {
    draw: () =>
      picture([900, 900], grey(200), [
        at(inPerspective(turned([450, 450], 8, modules, 20), modules, 0.4)),
      ]),
  },
  'seen from the side, out of focus, with noise': {
    draw: () =>
      withNoise(
        blurred(
          picture([900, 900], grey(200), [
            at(inPerspective(turned([450, 450], 8, modules, 25), modules, 0.3)),
          ]),
          3,
        ),
        60,
      ),
  },
  'a corner of a 4K screen': {
    draw: () => picture([3840, 2160], grey(240), [at(upright(3300, 1700, 2))]),
  },
}

for (const [name, { draw, help }] of Object.entries(hard)) {
  test(`zxing reads what jsQR does not: ${name}`, async () => {
    const { text, image } = await sightImage(bytesOf(draw()))
    assert.equal(text, link)
    const scan = image && (await measureScan(image))
    assert.equal(scan?.decoder, 'zxing')
    assert.equal(scan?.help, help)
  })
}

test('an easy picture is jsQR’s', async () => {
  const { image } = await sightImage(bytesOf(page({})))
  assert.equal(image?.code?.decoder, 'jsqr')
})

test('of several codes in a picture the one of the offer is read, and the others are counted', async () => {
  const { text, image } = await sightImage(
    bytesOf(
      picture([1500, 900], white, [
        { symbol: symbol('https://apps.example.com/wallet'), place: upright(60, 60, 26) },
        { symbol: symbol('WIFI:S:guest;;'), place: upright(1000, 60, 12) },
        at(upright(1100, 500, 5)),
      ]),
    ),
  )
  assert.equal(text, link)
  assert.equal(image?.code?.others, 2)
})

test('a small code on a large screen is measured in pixels of that screen', async () => {
  const { image } = await sightImage(
    bytesOf(picture([3840, 2160], white, [at(upright(3300, 1700, 2))])),
  )
  assert.deepEqual([image?.width, image?.height], [3840, 2160])
  assert.ok(image && image.png.length < 20_000, 'what is kept is the code')
  const scan = await measureScan(image)
  assert.ok(Math.abs((scan?.modulePixels ?? 0) - 2) < 0.1, `${scan?.modulePixels}`)
  assert.equal(scan?.quietZoneModules, 10)
})

test('a code that fills a large photo is measured in pixels of that photo', async () => {
  const { image } = await sightImage(
    bytesOf(picture([2400, 2400], white, [at(upright(200, 200, 40))])),
  )
  assert.ok(image?.reducedBy)
  const scan = await measureScan(image)
  assert.ok(Math.abs((scan?.modulePixels ?? 0) - 40) < 0.5, `${scan?.modulePixels}`)
  assert.ok(Math.abs((scan?.quietZoneModules ?? 0) - 5) <= 0.5, `${scan?.quietZoneModules}`)
})

function at(place: ReturnType<typeof upright>) {
  return { symbol: symbol(link), place }
}

/** Nothing but the code and its quiet zone. */
function page(style: Style, module = 6, background: Rgba = white): PNG {
  const drawn = symbol(link, style)
  const side = (drawn.modules + 8) * module
  const place = upright(4 * module, 4 * module, module)
  return picture([side, side], background, [{ symbol: drawn, place }])
}

function onPaper(dark: Rgba, light: Rgba): PNG {
  return page({ dark, light }, 6, light)
}

function grey(value: number): Rgba {
  return [value, value, value, 255]
}
