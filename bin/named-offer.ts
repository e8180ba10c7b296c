import { buffer } from 'node:stream/consumers'
import { offerInBytes, readOfferSource } from '../wallet/offer-sources/named-by-user.ts'

/**
 * An offer named on the command line, as a wallet takes it: a link, URL, JSON or image; `-` is what
 * stdin holds. @throws UsageError when it cannot be read at all: that is not the issuer's fault.
 */
export async function namedOffer(source: string): Promise<string> {
  const { given } = await readOfferSource(source === '-' ? await fromStdin() : source)
  return given
}

async function fromStdin(): Promise<string> {
  return offerInBytes(await buffer(process.stdin))
}
