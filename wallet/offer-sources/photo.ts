import { decode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { maxPixels } from './image-limits.ts'
import { shrunk } from './picture.ts'

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff
}

/**
 * A photo of a QR code, as the PNG image that everything else looks at: in shades of grey, and smaller.
 * @returns undefined when it is no readable JPEG image, or a huge one.
 */
export function pngOfPhoto(jpeg: Uint8Array): Uint8Array | undefined {
  try {
    const { data, width, height } = decode(jpeg, {
      useTArray: true,
      maxResolutionInMP: maxPixels / 1e6,
      maxMemoryUsageInMB: 512,
    })
    const picture = shrunk({ data: new Uint8ClampedArray(data.buffer), width, height })
    const png = new PNG({ width: picture.width, height: picture.height })
    png.data.set(picture.data)
    return new Uint8Array(PNG.sync.write(png, { colorType: 0 }))
  } catch {
    return undefined
  }
}
