import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { create } from 'qrcode'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { judgeWith } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'
import { deepLink, flow } from '../testing/flow.ts'
import { offerQrImage } from './offer-data-model.ways.ts'

const code = create(deepLink, { errorCorrectionLevel: 'H' })

interface Style {
  readonly module: number
  /** In modules. */
  readonly quiet: number
  readonly dark?: readonly [number, number, number, number]
}

/** The deep link as a QR code. */
function drawn({ module, quiet, dark = [0, 0, 0, 255] }: Style): PNG {
  const { size } = code.modules
  const side = (size + 2 * quiet) * module
  const png = new PNG({ width: side, height: side })
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [column, row] = [x / module - quiet, y / module - quiet]
      const [c, r] = [Math.floor(column), Math.floor(row)]
      const isInside = c >= 0 && r >= 0 && c < size && r < size
      const isDark = isInside && code.modules.get(r, c) === 1
      png.data.set(isDark ? dark : [255, 255, 255, 255], (y * side + x) * 4)
    }
  return png
}

const plain = drawn({ module: 6, quiet: 4 })
/** zxing reads it, and phones do; jsQR does not. */
const yellow = drawn({ module: 6, quiet: 4, dark: [255, 230, 0, 255] })
const blank = new PNG({ width: 300, height: 300 })
blank.data.fill(255)

/** Only what the wallet saw of it is made up here: `wallet/offer-sources` holds its readers against such pictures. */
function scanned(png: PNG, text?: string): OfferSighting {
  const { width, height } = png
  const corners = [
    { x: 24, y: 24 },
    { x: width - 24, y: 24 },
    { x: 24, y: height - 24 },
  ] as const
  const found =
    text === undefined
      ? {}
      : { code: { text, decoder: 'zxing', version: code.version, corners } as const }
  const image = { png: PNG.sync.write(png), width, height, ...found }
  return { id: 'offer-9', source: 'qr-image', uris: [], values: [], image }
}

function judged(requirement: string, png: PNG, sighting?: OfferSighting) {
  const image = `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`
  const evidence = flow((it) => {
    it.step('creation').answer._links.qrCode.href = image
    it.keep('creation')
    it.offers = sighting ? [sighting] : []
  })
  return judgeWith(offerQrImage, [], evidence, context)
    .filter((it) => it.requirement === requirement)
    .map(({ verdict }) => verdict)
}

const cases = [
  ['an ordinary code', 'P1-OFFER-19', plain, undefined, ['satisfied']],
  [
    'yellow on white, as another reader read it',
    'P1-OFFER-19',
    yellow,
    scanned(yellow, deepLink),
    ['satisfied'],
  ],
  [
    'yellow on white, of another link',
    'P1-OFFER-19',
    yellow,
    scanned(yellow, `${deepLink}x`),
    ['violated'],
  ],
  ['yellow on white that nobody else looked at', 'P1-OFFER-19', yellow, undefined, []],
  ['yellow on white that no reader read', 'P1-OFFER-19', yellow, scanned(yellow), ['violated']],
  [
    'yellow on white beside the scan of another picture',
    'P1-OFFER-19',
    yellow,
    scanned(plain, deepLink),
    [],
  ],
  ['a blank picture', 'P1-OFFER-19', blank, undefined, ['violated']],
  ['an ordinary code', 'P1-OFFER-21', plain, undefined, ['satisfied']],
  [
    'yellow on white, as another reader read it',
    'P1-OFFER-21',
    yellow,
    scanned(yellow, deepLink),
    ['satisfied'],
  ],
  ['a narrow quiet zone', 'P1-OFFER-21', drawn({ module: 6, quiet: 2 }), undefined, ['violated']],
  ['modules of one pixel', 'P1-OFFER-21', drawn({ module: 1, quiet: 4 }), undefined, ['violated']],
] as const

for (const [name, requirement, png, sighting, verdicts] of cases) {
  test(`${requirement}, ${name}: ${verdicts[0] ?? 'nothing is said'}`, () => {
    assert.deepEqual(judged(requirement, png, sighting), verdicts)
  })
}
