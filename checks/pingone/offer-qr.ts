import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { once } from '../engine/memo.ts'
import { show } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { linkOf, onResource, type ShownOffer } from './offers-api.ts'

const dataUri = 'data:image/png;base64,'
const maxPixels = 4096 * 4096

/** The QR image of an offer: a PNG that says exactly what the deep link says, and can be scanned. */
export const offerQrImage: readonly ExchangeCheck[] = [
  onResource('P1-OFFER-18', (offer) => {
    const text = linkOf(offer, 'qrCode')
    if (!text) return undefined
    const image = readImage(offer)
    return met(typeof image !== 'string', {
      seen: typeof image === 'string' ? image : '',
      expected: 'base64 of a well-formed PNG',
    })
  }),
  onResource('P1-OFFER-19', (offer) => {
    const image = readImage(offer)
    const deepLink = linkOf(offer, 'openid-credential-offer')
    if (image === undefined || typeof image === 'string' || deepLink === undefined) return undefined
    const scanned = scan(image)
    if (scanned === undefined)
      return violated({ seen: 'no QR code in the image', expected: deepLink })
    return met(scanned === deepLink, { seen: `the image says ${scanned}`, expected: deepLink })
  }),
  onResource('P1-OFFER-21', (offer) => {
    const image = readImage(offer)
    if (image === undefined || typeof image === 'string') return undefined
    const { width, height } = image
    const { margin, module } = measure(image)
    return none(
      [
        ...(width === height ? [] : [`${width} by ${height} px`]),
        ...(width >= 200 ? [] : [`${width} px wide`]),
        ...(module >= 2 ? [] : [`${module} px a module`]),
        ...(margin >= 4 * module ? [] : [`a quiet zone of ${margin} px, modules of ${module} px`]),
      ],
      'a square of 200 px or more, 2 px a module, 4 modules of quiet zone',
    )
  }),
]

/** Decoding takes milliseconds and every read of an offer shows the same image. */
const images = new Map<string, PNG | string>()

/** @returns a sentence fragment when it is no PNG; undefined when there is no link. */
function readImage(offer: ShownOffer): PNG | string | undefined {
  const text = linkOf(offer, 'qrCode')
  if (!text) return undefined
  const known = images.get(text)
  if (known !== undefined) return known
  if (images.size > 100) images.clear()
  const image = decode(text.startsWith(dataUri) ? text.slice(dataUri.length) : text)
  images.set(text, image)
  return image
}

function decode(base64: string): PNG | string {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) {
    return `qrCode is ${show(base64)}, no strict base64`
  }
  const bytes = Buffer.from(base64, 'base64')
  // IHDR comes first: its sizes are known before anything is unpacked.
  const [width, height] =
    bytes.length < 24 ? [0, 0] : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (width * height > maxPixels) return `the image is ${width} by ${height} px`
  try {
    return onWhite(PNG.sync.read(bytes, { checkCRC: true }))
  } catch (thrown) {
    return `the image cannot be read: ${thrown instanceof Error ? thrown.message : thrown}`
  }
}

/** What is transparent shows the page behind it. */
function onWhite(image: PNG): PNG {
  const { data } = image
  for (let i = 0; i < data.length; i += 4) {
    const opacity = (data[i + 3] ?? 255) / 255
    for (let channel = i; channel < i + 3; channel++) {
      data[channel] = Math.round((data[channel] ?? 255) * opacity + 255 * (1 - opacity))
    }
    data[i + 3] = 255
  }
  return image
}

/** Black on white first, as nearly all are: preparing both at once takes longer. */
const scan = once(({ data, width, height }: PNG) => {
  const pixels = new Uint8ClampedArray(data)
  const found =
    jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' }) ??
    jsqr.default(pixels, width, height)
  return found?.data
})

/** From the finder pattern at the top left: where it begins, and a seventh of its width. */
function measure({ data, width, height }: PNG): {
  readonly margin: number
  readonly module: number
} {
  const isDark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isDark(x, y)) continue
      let end = x
      while (end < width && isDark(end, y)) end++
      return { margin: Math.min(x, y), module: (end - x) / 7 }
    }
  }
  return { margin: 0, module: 0 }
}
