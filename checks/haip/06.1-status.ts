import type { VerificationFact } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, ExchangeCheck, JudgeContext } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { at, isObject, show } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { onForm } from '../status-list/on-token.ts'
import { isProgression, placeOf, placesUpTo, statusOf } from '../status-list/reference.ts'
import { holdsNoAnchor, leafIsSignedByAnother } from './certificates.ts'

/** From so many on a pattern is no accident: equal steps, and an order that never turns. */
const enough = { forSteps: 6, forOrder: 10 } as const

/**
 * What HAIP 1.0 asks of the status of SD-JWT VCs and mdocs.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-6.1
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-5.3.1
 */
export const haipStatus: readonly (CredentialCheck | ExchangeCheck)[] = [
  {
    requirement: 'HAIP-5.3.1-01',
    on: 'received-credential',
    judge(credential) {
      const status = credential.format === 'mso_mdoc' ? statusOf(credential) : undefined
      if (status === undefined) return undefined
      const known = ['status_list', 'identifier_list'].some((name) => isObject(at(status, name)))
      return met(known, {
        seen: `status is ${show(status)}`,
        expected: 'status_list or identifier_list',
      })
    },
  },
  {
    requirement: 'HAIP-6.1-05',
    on: 'received-credential',
    judge(credential) {
      const status = credential.format === 'dc+sd-jwt' ? statusOf(credential) : undefined
      if (status === undefined) return undefined
      return met(placeOf(credential) !== undefined, {
        seen: `status is ${show(status)}`,
        expected: 'status_list with idx and uri',
      })
    },
  },
  ofSdJwtVcs('HAIP-6.1-06', (x5c, _context, signature) => {
    const expected = 'the signing certificate in x5c'
    if (!Array.isArray(x5c) || x5c.length === 0)
      return violated({ seen: `x5c is ${show(x5c)}`, expected })
    return signature && met(signature.holds, { seen: signature.seen, expected })
  }),
  ofSdJwtVcs('HAIP-6.1-07', holdsNoAnchor),
  ofSdJwtVcs('HAIP-6.1-08', leafIsSignedByAnother),
  {
    requirement: 'HAIP-6.1-09',
    on: 'received-credential',
    judge(credential, evidence) {
      const own = credential.format === 'dc+sd-jwt' ? placeOf(credential) : undefined
      if (!own) return undefined
      const indices = placesUpTo(credential, evidence)
        .filter(({ uri }) => uri === own.uri)
        .map(({ idx }) => idx)
      const twice = indices.slice(0, -1).includes(own.idx)
      const expected = 'an index of its own that nobody can foresee'
      if (twice) return violated({ seen: `entry ${own.idx} a second time`, expected })
      const seen = `the indices ${indices.join(', ')}`
      if (indices.length >= enough.forSteps && isProgression(indices)) {
        return violated({ seen, expected })
      }
      const steps = indices.slice(1).map((idx, at) => Math.sign(idx - (indices[at] ?? 0)))
      const ordered = new Set(steps).size === 1
      return met(!(ordered && indices.length >= enough.forOrder), {
        seen,
        expected,
        level: 'SHOULD',
      })
    },
  },
]

/** Judges the x5c of Status List Tokens that SD-JWT VCs refer to. */
function ofSdJwtVcs(
  requirement: RequirementId,
  judge: (
    x5c: unknown,
    context: JudgeContext,
    signature: VerificationFact | undefined,
  ) => Judgement | undefined,
): ExchangeCheck {
  return onForm('jwt', requirement, ({ header }, { lookups, context }) => {
    const own = lookups.filter(({ credential }) => credential.format === 'dc+sd-jwt')
    if (own.length === 0) return undefined
    const facts = own.flatMap(({ lookup }) => lookup.facts)
    const signature = facts.find(({ name }) => name === 'signature-verified')
    return judge(header.x5c, context, signature)
  })
}
