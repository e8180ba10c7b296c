import type { Fault } from '../fault.ts'
import { inside } from './changes.ts'

export const mElementThatFitsNoDigest: Fault = {
  name: 'mdoc element that fits no digest',
  breaks: 'MDOC-9.1.2.4-09',
  seams: {
    mobileSecurityObject: (mso) =>
      inside(
        mso,
        'valueDigests',
        (spaces) => new Map([...spaces].map(([name, digests]) => [name, spoiled(digests)])),
      ),
  },
}

/** Another digest for the first element. */
function spoiled(digests: unknown): unknown {
  const [first, ...others] = digests instanceof Map ? [...digests] : []
  return first ? new Map([[first[0], new Uint8Array(32)], ...others]) : digests
}
