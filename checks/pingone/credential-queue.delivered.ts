import type { Evidence } from '../../protocol/evidence.ts'
import type { CredentialCheck } from '../check.ts'
import { none } from '../engine/judgement.ts'
import { exchangeById } from '../engine/lookup.ts'
import { at, entries, show, strings } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { tokenBehind } from '../openid4vci/08-plain-request.ts'
import { madeCredentials, madeForEmptyQueue } from './management-api.ts'
import { offerOfToken } from './offers-api.ts'

/** What arrives is what was queued for the user of the offer. */
export const deliveredData: readonly CredentialCheck[] = [
  {
    requirement: 'P1-FLOW-30',
    on: 'received-credential',
    judge({ exchange: id, sdJwt }, evidence) {
      const user = userOf(id, evidence)
      if (user === undefined) return undefined
      const own = madeForEmptyQueue(user, evidence)
      const others = madeCredentials(evidence).filter((it) => it.user !== user)
      if (others.length === 0) return undefined
      const strange = valuesOf(others).filter((value) => !valuesOf(own).includes(value))
      const claims = JSON.stringify(sdJwt?.claims ?? {})
      // A short text may well be true of both.
      if (strange.some((value) => value.length >= 32 && claims.includes(JSON.stringify(value))))
        return violated({
          seen: 'data of another user',
          expected: 'the data of the user of the offer',
        })
      const says = ({ data }: { readonly data: object }) =>
        entries(data).length > 0 &&
        entries(data).every(([title, value]) => at(sdJwt?.claims, title) === value)
      if (own.some(says)) return satisfied
      return others.some(says)
        ? violated({
            seen: 'the data of another user',
            expected: 'the data of the user of the offer',
          })
        : undefined
    },
  },
  {
    requirement: 'P1-FLOW-31',
    on: 'received-credential',
    judge({ exchange: id, sdJwt }, evidence) {
      const user = userOf(id, evidence)
      const made = user === undefined ? [] : madeForEmptyQueue(user, evidence)
      const [only] = made
      if (!only || made.length > 1 || !sdJwt?.claims || entries(only.data).length === 0) {
        return undefined
      }
      return none(
        entries(only.data)
          .filter(([title, value]) => at(sdJwt.claims, title) !== value)
          .map(
            ([title, value]) =>
              `${title} is ${show(at(sdJwt.claims, title))}, queued was ${show(value)}`,
          ),
        'the data that was queued',
      )
    },
  },
]

/** Texts that were queued. */
function valuesOf(made: readonly { readonly data: object }[]): readonly string[] {
  return made.flatMap(({ data }) => strings(Object.values(data)))
}

/** Whose offer an issued credential came of. */
function userOf(exchangeId: string, evidence: Evidence): string | undefined {
  const exchange = exchangeById(evidence, exchangeId)
  const token = exchange && tokenBehind(exchange, evidence)
  return token && offerOfToken(token, evidence)?.call.user
}
