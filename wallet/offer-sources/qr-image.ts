import { createHash } from 'node:crypto'
import { sizeOfImage, tooBigToDecode } from './image-limits.ts'
import { withinBudget } from './picture-budget.ts'
import type { ScannedImage } from './scan-image.ts'

/** A photo takes seconds, and an offer is looked at more than once. */
const scanned = new Map<string, Promise<ScannedImage>>()
const imagesKept = 20

/** Reads the QR code in a PNG or JPEG image, on this machine only. */
export function scanQrImage(bytes: Uint8Array): Promise<ScannedImage> {
  const key = createHash('sha256').update(bytes).digest('base64')
  const known = scanned.get(key)
  if (known) return known
  if (scanned.size >= imagesKept) scanned.clear()
  const image = scanWithin(bytes)
  scanned.set(key, image)
  return image
}

/** Where jsQR has used up the time, zxing has its turn. */
async function scanWithin(bytes: Uint8Array): Promise<ScannedImage> {
  const tooBig = tooBigToDecode(bytes)
  if (tooBig !== undefined) return { problem: tooBig }
  const size = sizeOfImage(bytes) ?? { width: 0, height: 0 }
  for (const withJsqr of [true, false]) {
    const scanned = await withinBudget({ kind: 'scan', bytes, withJsqr }, size)
    if (scanned) return scanned
  }
  return { problem: 'The image takes too long to look through.' }
}
