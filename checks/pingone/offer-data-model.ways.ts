import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import type { FoundCode } from '../../protocol/found-code.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { once } from '../engine/memo.ts'
import { show } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { linkOf, onResource, type ShownOffer } from './offers-api.ts'
import { problemWithPng } from './png-form.ts'

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
  onResource('P1-OFFER-19', (offer, evidence) => {
    const image = readImage(offer)
    const deepLink = linkOf(offer, 'openid-credential-offer')
    if (image === undefined || typeof image === 'string' || deepLink === undefined) return undefined
    const sighting = sightingOf(offer, evidence)
    const scanned = scan(image)?.text ?? sighting?.image?.code?.text
    if (scanned !== undefined) {
      return met(scanned === deepLink, { seen: `the image says ${scanned}`, expected: deepLink })
    }
    // Where no other reader had its turn, a code that jsQR cannot read is no proof that there is none.
    return sighting === undefined && hasFinderPatterns(image)
      ? undefined
      : violated({ seen: 'no QR code in the image', expected: deepLink })
  }),
  onResource('P1-OFFER-21', (offer, evidence) => {
    const image = readImage(offer)
    if (image === undefined || typeof image === 'string') return undefined
    const code = scan(image) ?? sightingOf(offer, evidence)?.image?.code
    if (code === undefined) return undefined
    const { width, height } = image
    const { margin, module } = measured(code, image)
    return none(
      [
        ...(width === height ? [] : [`${width} by ${height} px`]),
        ...(width >= 200 ? [] : [`${width} px wide`]),
        ...(module >= 2 ? [] : [`${module} px a module`]),
        ...(margin + 1 >= 4 * module
          ? []
          : [`a quiet zone of ${margin} px, modules of ${round(module)} px`]),
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
  const image = decode(base64In(text))
  images.set(text, image)
  return image
}

function base64In(text: string): string {
  return text.startsWith(dataUri) ? text.slice(dataUri.length) : text
}

function bytesOf(text: string): Buffer {
  return Buffer.from(base64In(text), 'base64')
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
  const problem = problemWithPng(bytes)
  if (problem) return `the image ${problem}`
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
const scan = once(({ data, width, height }: PNG): Code | undefined => {
  const pixels = new Uint8ClampedArray(data)
  const found =
    jsqr.default(pixels, width, height, { inversionAttempts: 'dontInvert' }) ??
    jsqr.default(pixels, width, height)
  if (found === null || found.data === '') return undefined
  const { topLeftCorner, topRightCorner, bottomLeftCorner } = found.location
  return {
    text: found.data,
    version: found.version,
    corners: [topLeftCorner, topRightCorner, bottomLeftCorner],
  }
})

type Code = Pick<FoundCode, 'text' | 'version' | 'corners'>

/** The same picture as the wallet scanned it, by more readers than jsQR. */
function sightingOf(offer: ShownOffer, { offers }: Evidence): OfferSighting | undefined {
  const bytes = bytesOf(linkOf(offer, 'qrCode') ?? '')
  return offers.find(({ image }) => image !== undefined && bytes.equals(image.png))
}

/** In pixels; a corner may be a pixel off. */
function measured({ version, corners }: Code, { width, height }: PNG) {
  const [origin, right, below] = corners
  const module = Math.hypot(right.x - origin.x, right.y - origin.y) / (17 + 4 * version)
  const ends = [origin.x, origin.y, below.x, right.y, width - right.x, height - below.y]
  return { module, margin: Math.round(Math.min(...ends)) }
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/** Whether three rows or more cross what marks a QR code: runs of 1, 1, 3, 1 and 1 modules (ISO/IEC 18004, Section 6.3.3). */
const hasFinderPatterns = once(({ data, width, height }: PNG): boolean => {
  const lightness = (at: number) => (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum += lightness(at)
  const middle = sum / (data.length / 4)
  let rows = 0
  for (let y = 0; y < height && rows < 3; y++) {
    const runs: number[] = []
    let was: boolean | undefined
    for (let x = 0; x < width; x++) {
      const is = lightness((y * width + x) * 4) < middle
      if (is === was) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
      else runs.push(1)
      was = is
    }
    if (runs.some((_, first) => isFinder(runs.slice(first, first + 5)))) rows += 1
  }
  return rows === 3
})

function isFinder(runs: readonly number[]): boolean {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7
  const wanted = [1, 1, 3, 1, 1]
  return (
    runs.length === 5 &&
    module >= 2 &&
    wanted.every(
      (modules, i) => Math.abs((runs[i] ?? 0) - modules * module) <= module * modules * 0.5,
    )
  )
}
