import type { SdJwtParts } from '../../seams/credentials.ts'
import type { Fault } from '../fault.ts'
import { decoded, digest, encoded, inParts } from '../shared/disclosures.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWTs of a batch with the same salts',
    breaks: 'SDJWT-10.1-01',
    entails: [
      { requirement: 'VCI-3.3.2-02', reason: 'the same rule, said of every format' },
      { requirement: 'SDJWT-4.2.1-02', reason: 'a salt is that of one disclosure anywhere' },
    ],
    seams: inParts(withKnownSalts),
  },
  {
    name: 'SD-JWTs of a batch that end to the second',
    breaks: 'SDJWT-10.1-02',
    seams: {
      credentialPayload: (payload, { now }) => {
        const seconds = Math.floor(now.getTime() / 1000)
        // A round second would pass for a rounded time.
        const told = seconds % 10 === 0 ? seconds - 1 : seconds
        return { ...payload, exp: told + 90 * 24 * 3600 }
      },
    },
  },
]

/** Top-level claims are disclosed anew, each with a salt that is made of what it says. */
function withKnownSalts(parts: SdJwtParts): SdJwtParts {
  let payload = JSON.stringify(parts.payload)
  const disclosures = parts.disclosures.map((disclosure) => {
    const [, ...rest]: readonly unknown[] = JSON.parse(decoded(disclosure))
    if (rest.length !== 2 || !payload.includes(digest(disclosure))) return disclosure
    const again = encoded([digest(JSON.stringify(rest)).slice(0, 22), ...rest])
    payload = payload.replace(digest(disclosure), digest(again))
    return again
  })
  return { ...parts, payload: JSON.parse(payload), disclosures }
}
