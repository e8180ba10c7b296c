// Without its renderers, which bring a PNG library of their own.
import { create } from 'qrcode/lib/core/qrcode.js'
import type { Environment } from '../environment.ts'
import { oneBitPng } from './one-bit-png.ts'

/** Choosing the mask takes milliseconds, and every read of an offer shows the same image: it is drawn once. */
const images = new Map<string, string>()
const imagesKept = 1000

/** A PNG as a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrCode(environment: Environment, link: string): string {
  const text = environment.through('qrText', link)
  // 4 pixels a module: every offer link needs more than 42 modules, and so more than 200 pixels.
  const scale = environment.through('qrModulePixels', 4)
  const key = `${scale} ${text}`
  const known = images.get(key)
  if (known !== undefined) return known
  const [oldest] = images.size >= imagesKept ? images.keys() : []
  if (oldest !== undefined) images.delete(oldest)
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const isDark = (column: number, row: number) => modules.get(row, column) === 1
  const png = oneBitPng(modules.size, isDark, { margin: 4, scale })
  const image = `data:image/png;base64,${png.toString('base64')}`
  images.set(key, image)
  return image
}
