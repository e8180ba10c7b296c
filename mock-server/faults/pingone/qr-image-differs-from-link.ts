import type { Fault } from '../fault.ts'

/** The other case of a percent-encoding means the same, so that a wallet gets along with it. */
export const qrImageDiffersFromLink: Fault = {
  name: 'QR image that differs from the deep link',
  breaks: 'P1-OFFER-19',
  profile: 'pingone',
  seams: { qrText: (link) => link.replaceAll('%3A', '%3a') },
}
