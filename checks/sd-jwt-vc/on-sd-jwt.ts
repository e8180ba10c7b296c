import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, JudgeContext } from '../check.ts'
import { once } from '../engine/memo.ts'
import type { Judgement } from '../finding.ts'
import { type SdJwtParts, takeApart } from './decode.ts'

/** What a rule about SD-JWT VCs is given beside the parts. */
export interface SdJwtScene {
  readonly credential: ReceivedCredential
  readonly evidence: Evidence
  readonly context: JudgeContext
}

/** Judges every `dc+sd-jwt` credential that can be taken apart. */
export function onSdJwt(
  requirement: RequirementId,
  judge: (parts: SdJwtParts, scene: SdJwtScene) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge(credential, evidence, context) {
      const parts = partsOf(credential)
      return parts && judge(parts, { credential, evidence, context })
    },
  }
}

const partsOf = once(({ format, raw }: ReceivedCredential) =>
  format === 'dc+sd-jwt' ? takeApart(raw) : undefined,
)
