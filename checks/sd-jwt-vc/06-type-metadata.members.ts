import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { isLanguageTag } from '../engine/language.ts'
import { answered, type JsonObject, objects, show, succeeded, textAt } from '../engine/read.ts'
import type { Judgement } from '../finding.ts'
import { aboutAType, ofStranger } from './06-type-metadata.ts'

/**
 * What the members of Type Metadata say, Sections 6.4, 8 and 9. A language is `locale`, and `lang` up to draft -11.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-8
 */
export const typeMetadataMembers: readonly ExchangeCheck[] = [
  onDocument('SDJWTVC-6.4-01', (document, vct) => {
    if (document.extends === undefined) return undefined
    const { extends: other } = document
    return none(
      [
        ...(typeof other === 'string' && URL.canParse(other)
          ? []
          : [`extends is ${show(other)}, and no URI`]),
        ...(other === vct ? ['the type extends itself'] : []),
      ],
      'the URI of another type',
    )
  }),
  onDocument('SDJWTVC-8-01', ({ display }) => displays(objects(display), 'name')),
  onDocument('SDJWTVC-9.2-01', ({ claims }) =>
    displays(
      objects(claims).flatMap((it) => objects(it.display)),
      'label',
    ),
  ),
  onDocument('SDJWTVC-9.4-03', ({ claims }) => {
    const marked = objects(claims).filter(({ sd }) => sd !== undefined)
    if (marked.length === 0) return undefined
    return none(
      marked
        .filter(({ sd }) => !['always', 'allowed', 'never'].includes(String(sd)))
        .map(({ path, sd }) => `sd of ${show(path)} is ${show(sd)}`),
      'always, allowed or never',
    )
  }),
]

function onDocument(
  requirement: RequirementId,
  judge: (document: JsonObject, vct: string) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'type-metadata',
    judge(exchange: AnsweredExchange, evidence: Evidence) {
      const document = succeeded(exchange) ? aboutAType(answered(exchange)) : undefined
      const judgement = document && judge(document, exchange.request.url)
      return judgement?.verdict === 'violated'
        ? { ...judgement, ...ofStranger(exchange.request.url, evidence) }
        : judgement
    },
  }
}

/** Each for a language, with a text. */
function displays(all: readonly JsonObject[], text: 'name' | 'label'): Judgement | undefined {
  if (all.length === 0) return undefined
  return none(
    all.flatMap((display) => {
      const { locale = display.lang } = display
      return [
        ...(typeof locale === 'string' && isLanguageTag(locale)
          ? []
          : [`locale is ${show(locale)}`]),
        ...(textAt(display, text) ? [] : [`${text} is ${show(display[text])}`]),
      ]
    }),
    `a language tag and a ${text} in each display`,
  )
}
