import type { Fault } from '../fault.ts'
import { member } from '../shared/body.ts'
import { eachConfiguration } from '../shared/configurations.ts'
import {
  credentialDisplays,
  furtherConfiguration,
  issuerDisplays,
  theFirst,
} from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'issuer display that is empty',
    breaks: 'VCI-12.2.4-24',
    seams: issuerDisplays(() => []),
  },
  {
    name: 'issuer display of one locale twice',
    breaks: 'VCI-12.2.4-25',
    seams: issuerDisplays(([first, ...others]) => [first, first, ...others]),
  },
  {
    name: 'issuer display with an underscore in its locale',
    breaks: 'VCI-12.2.4-26',
    seams: issuerDisplays(theFirst((display) => ({ ...display, locale: 'en_US' }))),
  },
  {
    name: 'issuer display with a number for a name',
    breaks: 'VCI-12.2.4-27',
    seams: issuerDisplays(theFirst((display) => ({ ...display, name: 7 }))),
  },
  {
    name: 'issuer logo without uri',
    breaks: 'VCI-12.2.4-28',
    seams: issuerDisplays(theFirst((display) => ({ ...display, logo: { alt_text: 'A disc' } }))),
  },
  {
    name: 'issuer logo with an object for its alt_text',
    breaks: 'VCI-12.2.4-29',
    seams: issuerDisplays(
      theFirst((display) =>
        member(display, 'logo', (logo) => ({ ...Object(logo), alt_text: { en: 'A disc' } })),
      ),
    ),
  },
  {
    name: 'credential metadata that is a text',
    breaks: 'VCI-12.2.4-45',
    seams: furtherConfiguration((it) => ({ ...it, credential_metadata: 'Staff Pass' })),
  },
  {
    name: 'credential display that is empty',
    breaks: 'VCI-12.2.4-46',
    seams: credentialDisplays(() => []),
  },
  {
    name: 'credential display without name',
    breaks: 'VCI-12.2.4-47',
    seams: {
      'issuer-metadata reply': (reply) =>
        eachConfiguration(reply, (it) => ({
          ...it,
          credential_metadata: { ...Object(it.credential_metadata), display: [{ locale: 'en' }] },
        })),
    },
  },
  {
    name: 'credential display of one locale twice',
    breaks: 'VCI-12.2.4-48',
    seams: credentialDisplays(([first, ...others]) => [first, first, ...others]),
  },
  {
    name: 'credential logo without uri',
    breaks: 'VCI-12.2.4-49',
    seams: credentialDisplays(
      theFirst((display) => ({ ...display, logo: { alt_text: 'A disc' } })),
    ),
  },
  {
    name: 'background image without uri',
    breaks: 'VCI-12.2.4-50',
    seams: credentialDisplays(theFirst((display) => ({ ...display, background_image: {} }))),
  },
  {
    name: 'background colour that is a number',
    breaks: 'VCI-12.2.4-51',
    seams: credentialDisplays(theFirst((display) => ({ ...display, background_color: 0xffffff }))),
  },
  {
    name: 'text colour that is none',
    breaks: 'VCI-12.2.4-51',
    seams: credentialDisplays(theFirst((display) => ({ ...display, text_color: 'ffffff' }))),
  },
  {
    name: 'credential description that is an object',
    breaks: 'VCI-12.2.4-52',
    seams: credentialDisplays(
      theFirst((display) => ({ ...display, description: { en: 'A pass' } })),
    ),
  },
  {
    name: 'claims as an object',
    breaks: 'VCI-12.2.4-53',
    seams: furtherConfiguration((it) =>
      member(it, 'credential_metadata', (metadata) => ({
        ...Object(metadata),
        claims: { given_name: { mandatory: true } },
      })),
    ),
  },
  {
    name: 'credential logo with an object for its alt_text',
    breaks: 'VCI-12.2.4-60',
    seams: credentialDisplays(
      theFirst((display) =>
        member(display, 'logo', (logo) => ({ ...Object(logo), alt_text: { en: 'A disc' } })),
      ),
    ),
  },
]
