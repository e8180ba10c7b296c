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
      maxResolutionInMP: maxPixels / 1e6,
      // As it counts; a photo of 24 megapixels takes 1 GB in truth.
      maxMemoryUsageInMB: 512,
    })
    return { data: new Uint8ClampedArray(data.buffer), width, height }
  } catch {
    return undefined
  }
}
