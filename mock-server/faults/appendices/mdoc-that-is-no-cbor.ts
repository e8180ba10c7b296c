import type { Fault } from '../fault.ts'
import { eachIssued } from './issued.ts'

export const mdocThatIsNoCbor: Fault = {
  name: 'mdoc that is no CBOR',
  breaks: 'VCI-A.2.4-01',
  seams: eachIssued((credential) =>
    typeof credential === 'string' && !/[.~]/.test(credential) ? 'bm8gQ0JPUg' : undefined,
  ),
}
