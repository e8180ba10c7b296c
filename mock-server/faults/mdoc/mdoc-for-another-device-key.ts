import type { Fault } from '../fault.ts'
import { having } from './changes.ts'

/** The P-256 key of RFC 9901, Section 5.1. */
const anotherKey = new Map<number, unknown>([
  [1, 2],
  [-1, 1],
  [-2, bytes('TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc')],
  [-3, bytes('ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ')],
])

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}

export const mForAnotherDeviceKey: Fault = {
  name: 'mdoc for another device key',
  breaks: 'MDOC-9.1.2.4-12',
  entails: [{ requirement: 'VCI-8.3-17', reason: 'the same comparison in OpenID4VCI' }],
  seams: {
    mobileSecurityObject: (mso) =>
      having(mso, 'deviceKeyInfo', new Map([['deviceKey', anotherKey]])),
  },
}
