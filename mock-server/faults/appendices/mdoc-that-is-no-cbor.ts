import type { Fault } from '../fault.ts'
import { eachIssued } from './issued.ts'

export const mdocThatIsNoCbor: Fault = {
  name: 'mdoc that is no CBOR',
  breaks: 'VCI-A.2.4-01',
  entails: [{ requirement: 'MDOC-8.3.2.1.2.2-01', reason: 'ISO/IEC 18013-5 says the same' }],
  seams: eachIssued((credential) =>
    typeof credential === 'string' && !/[.~]/.test(credential) ? 'bm8gQ0JPUg' : undefined,
  ),
}
