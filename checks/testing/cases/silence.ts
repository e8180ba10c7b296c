import type { Evidence } from '../../../protocol/evidence.ts'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import { flow } from '../flow.ts'
import { askedByBoth } from './authorization.ts'

/** What a check has nothing to say about: requirement, and why. */
export const silentCases: readonly (readonly [
  requirement: RequirementId,
  why: string,
  evidence: Evidence,
])[] = [
  [
    'VCI-5.1.2-04',
    'a server that goes by scope alone',
    flow((it) => {
      askedByBoth(it)
      delete it.step('server metadata').answer.authorization_details_types_supported
      delete it.step('code token').answer.authorization_details
    }),
  ],
  [
    'RFC7636-4.2-01',
    'a server that may have ignored PKCE',
    flow((it) => {
      delete it.step('server metadata').answer.code_challenge_methods_supported
    }),
  ],
]
