import { buffer } from 'node:stream/consumers'
import { offerInBytes, readOfferSource } from '../wallet/offer-sources/named-by-user.ts'

/**
 * An offer named on the command line, as a wallet takes it: a link, URL, JSON or image; `-` is what
 * stdin holds. @throws UsageError when it cannot be read at all: that is not the issuer's fault.
 */
export async function namedOffer(source: string): Promise<string> {
  const { image, text } = await readOfferSource(source === '-' ? await fromStdin() : source)
  return image ? dataUri(image.png) : (text ?? source)
}

async function fromStdin(): Promise<string> {
  return offerInBytes(await buffer(process.stdin))
}

function dataUri(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}
