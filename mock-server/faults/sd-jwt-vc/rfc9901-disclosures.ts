import type { SdJwtParts } from '../../seams/credentials.ts'
import type { Fault } from '../fault.ts'
import {
  alsoDisclosed,
  alsoInPayload,
  decoded,
  digest,
  digestsOf,
  encoded,
  inParts,
  saltOf,
} from '../shared/disclosures.ts'
import { foreignKey } from '../shared/foreign-key.ts'

export const faults: readonly Fault[] = [
  {
    name: 'SD-JWT with an empty disclosure',
    breaks: 'SDJWT-4-01',
    entails: [
      { requirement: 'SDJWT-4.2.1-01', reason: 'an empty text is no disclosure' },
      { requirement: 'SDJWT-7.1-01', reason: 'no digest stands for it' },
    ],
    seams: inParts((parts) => ({ ...parts, disclosures: [...parts.disclosures, ''] })),
  },
  {
    name: 'SD-JWT without its last tilde',
    breaks: 'SDJWT-4-02',
    entails: [{ requirement: 'VCI-A.3.4-01', reason: 'a compact SD-JWT ends in a tilde' }],
    seams: inParts((parts) => ({ ...parts, end: '' })),
  },
  {
    name: 'credential signed by another key',
    breaks: 'SDJWT-4.1-01',
    entails: [
      {
        requirement: 'SDJWTVC-3.5-02',
        reason: 'the leaf certificate does not verify the signature',
      },
      {
        requirement: 'RFC7515-4.1.6-02',
        reason: 'the first certificate does not hold the signing key',
      },
      {
        requirement: 'SDJWTVC-3.5-01',
        reason: 'the key that can be found is not the one that signed',
      },
    ],
    seams: { credentialSigningKey: (right) => ({ ...right, ...foreignKey }) },
  },
  {
    name: 'SD-JWT with a digest that occurs twice',
    breaks: 'SDJWT-4.1-02',
    seams: alsoInPayload(({ payload }) => ({ again: { _sd: digestsOf(payload).slice(0, 1) } })),
  },
  {
    name: 'SD-JWT with three dots for a claim',
    breaks: 'SDJWT-4.1-03',
    entails: [
      { requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' },
      { requirement: 'SDJWT-4.2.4.2-01', reason: 'three dots hold no digest' },
    ],
    seams: alsoInPayload(() => ({ more: { '...': 42 } })),
  },
  {
    name: 'SD-JWT that names its hash below the top',
    breaks: 'SDJWT-4.1.1-01',
    entails: [
      { requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' },
    ],
    seams: alsoInPayload(() => ({ more: { _sd_alg: 'sha-256' } })),
  },
  {
    name: 'SD-JWT that shouts its hash',
    breaks: 'SDJWT-4.1.1-02',
    entails: [{ requirement: 'SDJWT-4.2.3-01', reason: 'nobody can compute digests by that name' }],
    seams: alsoInPayload(() => ({ _sd_alg: 'SHA-256' })),
  },
  {
    name: 'SD-JWT with a claim disclosed without a value',
    breaks: 'SDJWT-4.2.1-01',
    seams: alsoDisclosed('height'),
  },
  {
    name: 'SD-JWT with one salt for two claims',
    breaks: 'SDJWT-4.2.1-02',
    seams: inParts(withOneSalt),
  },
  {
    name: 'SD-JWT that discloses a reserved name',
    breaks: 'SDJWT-4.2.1-03',
    seams: alsoDisclosed('_sd', []),
  },
  {
    name: 'SD-JWT with an array element disclosed by name',
    breaks: 'SDJWT-4.2.2-01',
    seams: inParts(withNamedElement),
  },
  {
    name: 'SD-JWT with digests of the decoded disclosures',
    breaks: 'SDJWT-4.2.3-01',
    seams: inParts(withOtherDigests),
  },
  {
    name: 'SD-JWT with a digest that is too short',
    breaks: 'SDJWT-4.2.4.1-01',
    entails: [
      { requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' },
    ],
    seams: alsoInPayload(() => ({ more: { _sd: ['too-short'] } })),
  },
  {
    name: 'SD-JWT with digests in the order of the claims',
    breaks: 'SDJWT-4.2.4.1-02',
    seams: inParts((parts) => {
      const top = digestsOf(parts.payload)
      const named = parts.disclosures.map(digest).filter((it) => top.includes(it))
      const decoys = top.filter((it) => !named.includes(String(it)))
      return { ...parts, payload: { ...parts.payload, _sd: [...named.toReversed(), ...decoys] } }
    }),
  },
  {
    name: 'SD-JWT with a digest beside other members',
    breaks: 'SDJWT-4.2.4.2-01',
    entails: [
      { requirement: 'VCI-B.2-05', reason: 'the member that shows it is described nowhere' },
    ],
    seams: alsoInPayload(() => ({ more: [{ '...': digest('more'), also: 1 }] })),
  },
]

/** Two top-level claims are disclosed anew, with the salt of the first. */
function withOneSalt(parts: SdJwtParts): SdJwtParts {
  const [first = '', second = ''] = parts.disclosures.filter(
    (it) =>
      JSON.parse(decoded(it)).length === 3 && JSON.stringify(parts.payload).includes(digest(it)),
  )
  const [salt] = JSON.parse(decoded(first))
  const [, ...rest] = JSON.parse(decoded(second))
  const again = encoded([salt, ...rest])
  const replaced = JSON.stringify(parts.payload).replace(digest(second), digest(again))
  return {
    ...parts,
    payload: JSON.parse(replaced),
    disclosures: parts.disclosures.map((it) => (it === second ? again : it)),
  }
}

function withNamedElement(parts: SdJwtParts): SdJwtParts {
  const disclosure = encoded([saltOf(parts), 'nationality', 'FR'])
  return {
    ...parts,
    payload: { ...parts.payload, more: [{ '...': digest(disclosure) }] },
    disclosures: [...parts.disclosures, disclosure],
  }
}

function withOtherDigests(parts: SdJwtParts): SdJwtParts {
  const replaced = parts.disclosures.reduce(
    (text, it) => text.replace(digest(it), digest(decoded(it))),
    JSON.stringify(parts.payload),
  )
  return { ...parts, payload: JSON.parse(replaced) }
}
