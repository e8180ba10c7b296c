import { unsupported as ofLibrary, type Unsupported } from '../openid4vci-client/unsupported.ts'
import type { Way } from '../openid4vci-client/ways.ts'

const way: Way = { preset: 'full', grant: 'pre-authorized_code', format: 'jwt_vc_json' }

/** Legal flows that Credo does not support: those of the library inside it, and what it adds. */
export const unsupported: readonly Unsupported[] = [
  ...ofLibrary.map((flow) =>
    // It leaves out configurations that it cannot read.
    flow.flow.includes('terms of its own') ? { ...flow, ends: /nothing was received/ } : flow,
  ),
  {
    flow: 'a JWT VC whose issuer is no DID',
    because: 'It finds the key of a JWT VC by a DID alone; the mock’s are signed by a certificate.',
    wish: { preset: 'plain' },
    way,
    ends: /Unable to resolve did document for did 'https:/,
  },
]
