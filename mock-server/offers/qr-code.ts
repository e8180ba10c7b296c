import { toDataURL } from 'qrcode'
import type { Environment } from '../environment.ts'

/** Drawing takes milliseconds, and every read of an offer shows the same image. */
const images = new Map<string, Promise<string>>()
const imagesKept = 100

/** A PNG as a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for. */
export function qrCode(environment: Environment, link: string): Promise<string> {
  const text = environment.through('qrText', link)
  // 4 pixels a module: every offer link needs more than 42 modules, and so more than 200 pixels.
  const scale = environment.through('qrModulePixels', 4)
  const key = `${scale} ${text}`
  const known = images.get(key)
  if (known) return known
  if (images.size >= imagesKept) images.clear()
  // Unfiltered: black and white rows compress as well, in a third of the time.
  const rendererOpts = { filterType: 0 }
  const options = { margin: 4, scale, errorCorrectionLevel: 'M', rendererOpts } as const
  const image = toDataURL(text, { type: 'image/png', ...options })
  images.set(key, image)
  return image
}
