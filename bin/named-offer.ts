import { buffer } from 'node:stream/consumers'
import { readOfferSource } from '../wallet/offer-sources/named-by-user.ts'

/**
 * An offer named on the command line, as a wallet takes it: a link, URL, JSON or PNG data URI; `-` is what
 * stdin holds. @throws UsageError when it cannot be read at all: that is not the issuer's fault.
 */
export async function namedOffer(source: string): Promise<string> {
  const { image, text } = await readOfferSource(source === '-' ? await fromStdin() : source)
  return image ? dataUri(image.png) : (text ?? source)
}

async function fromStdin(): Promise<string> {
  const bytes = await buffer(process.stdin)
  return bytes.subarray(1, 4).toString('latin1') === 'PNG' ? dataUri(bytes) : bytes.toString('utf8')
}

function dataUri(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}
