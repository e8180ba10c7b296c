import { type Operation, operations } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { JudgeContext, PassiveCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import type { Judgement } from '../finding.ts'
import { type JsonText, textsOfAnswer, textsOfCredential } from './json-texts.ts'
import {
  type RepeatedNames,
  repeatedInAnswer,
  repeatedInCredential,
  repeatedInOffer,
} from './repeated-names.ts'

/**
 * How an issuer writes JSON, wherever it does.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-4, and RFC 7515, 7516, 7517 and 7519, which are stricter
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export const writtenJson: readonly PassiveCheck[] = [
  ...namesOnce('RFC8259-4-01'),
  ...namesOnce('RFC7515-4-01'),
  ...namesOnce('RFC7516-4-01'),
  ...namesOnce('RFC7517-4-03'),
  ...namesOnce('RFC7517-5-02'),
  ...namesOnce('RFC7519-4-01'),
  ...onEveryAnswer('RFC8259-8.1-01', (exchange) => unmarked(textsOfAnswer(exchange))),
  {
    requirement: 'RFC8259-8.1-01',
    on: 'received-credential',
    judge: (credential) => unmarked(textsOfCredential(credential)),
  },
]

function namesOnce(requirement: RequirementId): readonly PassiveCheck[] {
  const judge = (names: RepeatedNames): Judgement | undefined => {
    if (!names.has(requirement)) return undefined
    const name = names.get(requirement)
    return met(name === undefined, {
      seen: `"${name}" occurs twice in one object`,
      expected: 'each name once',
    })
  }
  return [
    ...onEveryAnswer(requirement, (exchange) => judge(repeatedInAnswer(exchange))),
    {
      requirement,
      on: 'received-credential',
      judge: (credential) => judge(repeatedInCredential(credential)),
    },
    { requirement, on: 'offer-sighting', judge: (sighting) => judge(repeatedInOffer(sighting)) },
  ]
}

/** U+FEFF in UTF-8. */
const mark = [0xef, 0xbb, 0xbf]

/** Whoever reads JSON may overlook one, as this wallet does, so that the rest can be judged. */
function unmarked(texts: readonly JsonText[]): Judgement | undefined {
  if (texts.length === 0) return undefined
  const marked = texts.find(({ bytes }) => mark.every((byte, index) => bytes[index] === byte))
  return met(marked === undefined, {
    seen: `a byte order mark before the JSON of the ${marked?.of.replace('-', ' ')}`,
    expected: 'JSON from the first byte on',
  })
}

function onEveryAnswer(
  requirement: RequirementId,
  judge: (exchange: Parameters<typeof textsOfAnswer>[0]) => Judgement | undefined,
): readonly PassiveCheck[] {
  return operations.filter(isJudged).map((on) => ({
    requirement,
    on,
    judge: (exchange, _evidence, { profiles }: JudgeContext) =>
      on.endsWith('-api') && !profiles.includes('pingone') ? undefined : judge(exchange),
  }))
}

/** Tokens of worker applications, and the controls of our own mock, are nothing of the issuer's. */
function isJudged(operation: Operation): boolean {
  return operation !== 'worker-token' && operation !== 'control'
}
