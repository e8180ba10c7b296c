import { type Inspection, joined } from './inspection.ts'
import { cell } from './rows.ts'

/** PNG and JPEG by how they begin. */
export function isPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return start === '89504e47' || start.startsWith('ffd8ff')
}

/** The QR code in a picture, and what it says. */
export async function inspectPicture(
  bytes: Uint8Array,
  inside: (text: string) => Promise<Inspection | undefined>,
): Promise<Inspection | undefined> {
  const { sightImage } = await import('../../wallet/offer-sources/sighting.ts')
  const { text, image, problem } = await sightImage(bytes)
  if (text === undefined) {
    return image && joined('Picture', { wrong: [cell(problem ?? 'It shows no QR code.')] })
  }
  const found = await inside(text)
  const size = image ? [['Pixels', `${image.width} x ${image.height}`] as const] : []
  return joined(
    found ? `QR code of a ${found.kind}` : 'QR code',
    { parts: [{ title: 'Picture', rows: [...size, ['Text', cell(text)]] }] },
    found ?? { wrong: ['What the QR code says is nothing that is known here.'] },
  )
}
