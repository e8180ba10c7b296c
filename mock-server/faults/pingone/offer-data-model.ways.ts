import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, member, relinked, without } from '../shared/body.ts'

const prefix = 'data:image/png;base64,'

/** A byte of the header's checksum is turned. */
function damaged(image: string): string {
  const bytes = Buffer.from(image.slice(prefix.length), 'base64')
  bytes[29] = (bytes[29] ?? 0) ^ 1
  return prefix + bytes.toString('base64')
}

export const faults: readonly Fault[] = [
  {
    name: 'offer without a deep link',
    breaks: 'P1-OFFER-12',
    profile: 'pingone',
    entails: [{ requirement: 'P1-FLOW-18', reason: 'there is no link to start from' }],
    seams: {
      'offers-api reply': (reply) => relinked(reply, 'openid-credential-offer', () => undefined),
    },
  },
  {
    name: 'deep link with the scheme of an early draft',
    breaks: 'P1-OFFER-13',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-12.1.1-01', reason: 'it is the default scheme that is not used' },
    ],
    seams: {
      offerLink: (link) => link.replace(/^openid-credential-offer:/, 'openid-initiate-issuance:'),
    },
  },
  {
    name: 'deep link with both offer parameters',
    breaks: 'P1-OFFER-14',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-4.1-01', reason: 'the link has both parameters' },
      { requirement: 'P1-FLOW-18', reason: 'no wallet can tell which of them to take' },
      { requirement: 'VCI-4.1-02', reason: 'the link has both parameters' },
    ],
    seams: { offerLink: (link) => `${link}&credential_offer=%7B%7D` },
  },
  {
    name: 'deep link that leads to another offer',
    breaks: 'P1-OFFER-15',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-16', reason: 'the link has another URL than the offer' }],
    seams: {
      offerLink: (link) => `${link}%3Fvia%3Dlink`,
      'offer reply': (reply, { request }) =>
        request.via === 'link'
          ? body(reply, (offer) =>
              member(offer, 'credential_configuration_ids', (ids) =>
                Array.isArray(ids) ? ids.slice(0, 1) : ids,
              ),
            )
          : reply,
    },
  },
  {
    name: 'deep link whose URL is not percent-encoded',
    breaks: 'P1-OFFER-16',
    profile: 'pingone',
    seams: { offerLink: (link) => link.replace(/=.*/, (value) => decodeURIComponent(value)) },
  },
  {
    name: 'offer without a QR image',
    breaks: 'P1-OFFER-17',
    profile: 'pingone',
    entails: [{ requirement: 'P1-FLOW-18', reason: 'there is no image to start from' }],
    seams: {
      'offers-api reply': (reply) =>
        body(reply, (offer) =>
          member(offer, '_links', (links) => (isObject(links) ? without(links, 'qrCode') : links)),
        ),
    },
  },
  {
    name: 'QR image with a wrong checksum',
    breaks: 'P1-OFFER-18',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-4.1-01', reason: 'an image that cannot be read gives no offer' },
      { requirement: 'P1-FLOW-18', reason: 'there is no image to start from' },
    ],
    seams: {
      'offers-api reply': (reply) => relinked(reply, 'qrCode', damaged),
    },
  },
  /** The other case of a percent-encoding means the same, so that a wallet gets along with it. */
  {
    name: 'QR image that differs from the deep link',
    breaks: 'P1-OFFER-19',
    profile: 'pingone',
    seams: { qrText: (link) => link.replaceAll('%3A', '%3a') },
  },
  {
    name: 'QR image as bare base64',
    breaks: 'P1-OFFER-20',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        relinked(reply, 'qrCode', (href) => href.replace(/^data:image\/png;base64,/, '')),
    },
  },
  {
    name: 'QR image of one pixel a module',
    breaks: 'P1-OFFER-21',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-19', reason: 'not every reader makes out so small a code' },
      { requirement: 'P1-FLOW-18', reason: 'not every reader makes out so small a code' },
    ],
    seams: { qrModulePixels: () => 1 },
  },
  {
    name: 'offer without credentialOfferUrl',
    breaks: 'P1-OFFER-29',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => body(reply, (offer) => without(offer, 'credentialOfferUrl')),
    },
  },
  {
    name: 'offer URL that wants a token',
    breaks: 'P1-OFFER-30',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-4.1.3-01', reason: 'the offer cannot be fetched' },
      { requirement: 'P1-FLOW-12', reason: 'the offer cannot be fetched' },
      { requirement: 'P1-FLOW-15', reason: 'another status than that of an offer that is gone' },
      { requirement: 'P1-FLOW-16', reason: 'the offer cannot be fetched' },
      { requirement: 'P1-FLOW-18', reason: 'the offer cannot be fetched' },
    ],
    seams: {
      'offer reply': () => refusal(401, 'invalid_token'),
    },
  },
]
