import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { FoundCode } from '../../protocol/found-code.ts'
import type { Picture } from './picture.ts'

type Zxing = typeof import('zxing-wasm/reader')

let loading: Promise<Zxing> | undefined

/** Every QR code in a picture, the topmost first: jsQR gives one at most. */
export async function readWithZxing(picture: Picture): Promise<readonly FoundCode[]> {
  loading ??= load()
  const { readBarcodes } = await loading
  const found = await readBarcodes(picture, {
    formats: ['QRCodeModel2'],
    // As everybody writes them, whatever ISO/IEC 18004 says of bytes without an ECI.
    characterSet: 'UTF8',
    textMode: 'Plain',
  })
  return found
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, extra, position: { topLeft, topRight, bottomLeft } }) => ({
      text,
      decoder: 'zxing' as const,
      ...detailsIn(extra),
      corners: [topLeft, topRight, bottomLeft] as const,
    }))
    .toSorted(({ corners: [a] }, { corners: [b] }) => a.y - b.y || a.x - b.x)
}

/** With the WebAssembly of its own package: left alone, it asks a CDN for it. */
async function load(): Promise<Zxing> {
  const zxing = await import('zxing-wasm/reader')
  const file = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const { buffer } = new Uint8Array(await readFile(file))
  await zxing.prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true })
  return zxing
}

/** JSON. `UEC`: the share of the error correction that was not used up. */
function detailsIn(extra: string): Pick<FoundCode, 'version' | 'damage'> {
  const { Version: version, UEC: unused } = JSON.parse(extra) as Record<string, unknown>
  return { version: Number(version), damage: Math.round((1 - Number(unused)) * 100) / 100 }
}
