import type { Fault } from '../fault.ts'
import { having, inside } from './changes.ts'

export const pKeyInTheSecurityObject: Fault = {
  name: 'private key in the security object',
  breaks: 'MDOC-9.1.2.4-11',
  seams: {
    mobileSecurityObject: (mso) =>
      inside(mso, 'deviceKeyInfo', (info) =>
        having(
          info,
          'deviceKey',
          new Map([...(info.get('deviceKey') as Map<number, unknown>), [-4, new Uint8Array(32)]]),
        ),
      ),
  },
}
