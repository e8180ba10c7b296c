import { dateIn } from '../../protocol/clock.ts'
import { directoryAttribute } from '../issuance/directory-attributes.ts'
import type { CredentialType, Expiration } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'

const unitSeconds = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const

/** Seconds until credentials end, by an `after` of the expiration. */
export function secondsAfter({ duration, timeUnit }: NonNullable<Expiration['after']>): number {
  return duration * unitSeconds[timeUnit]
}

/** What a credential of an AUTOMATED type says of a user, by field title. */
export function ruleData(
  type: CredentialType,
  user: User,
  issuedAt: Date,
): Readonly<Record<string, string>> {
  const { expiration } = type
  const end = expiration?.type === 'SOFT' ? endOf(expiration, user, issuedAt) : undefined
  return Object.fromEntries(
    type.fields.flatMap(({ type: kind, title, attribute, value }) => {
      if (end && title === expiration?.fieldName) return [[title, end.toISOString()]]
      if (kind === 'Issued Timestamp') return []
      return [
        [
          title,
          kind === 'Directory Attribute'
            ? directoryAttribute(user, attribute ?? '')
            : (value ?? ''),
        ],
      ]
    }),
  )
}

/** When such a credential is revoked by itself; undefined: never. */
export function hardEnd(type: CredentialType, user: User, issuedAt: Date): Date | undefined {
  const { expiration } = type
  return expiration?.type === 'HARD' ? endOf(expiration, user, issuedAt) : undefined
}

function endOf(expiration: Expiration, user: User, issuedAt: Date): Date | undefined {
  const { after, timestamp, expression } = expiration
  if (timestamp) return timestamp
  if (after) return dateIn(issuedAt.getTime() + secondsAfter(after) * 1000)
  return expression === undefined ? undefined : dateIn(directoryAttribute(user, expression))
}
