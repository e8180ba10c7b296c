import { decode } from 'jpeg-js'
import { isJpeg, maxPixels, tooBigToDecode } from './image-limits.ts'
import { type Picture, readPng } from './picture.ts'

/** @returns undefined for what is no readable PNG or JPEG, or a huge one. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  return isJpeg(bytes) ? readJpeg(bytes) : readPng(bytes)
}

function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (tooBigToDecode(bytes) !== undefined) return undefined
  try {
    const { data, width, height } = decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      maxResolutionInMP: maxPixels / 1e6,
      // As it counts; a photo of 24 megapixels takes 1 GB in truth.
      maxMemoryUsageInMB: 512,
    })
    return { data: opaque(data), width, height }
  } catch {
    return undefined
  }
}

/** With an alpha channel, which the decoder could add as well, but only beside all that it still holds. */
function opaque(rgb: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray((rgb.length / 3) * 4).fill(255)
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0
    rgba[to + 1] = rgb[from + 1] ?? 0
    rgba[to + 2] = rgb[from + 2] ?? 0
  }
  return rgba
}
