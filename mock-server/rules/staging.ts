import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Environment } from '../environment.ts'
import { userAttributes } from '../issuance/directory-attributes.ts'
import { scimFilter } from '../management/scim.ts'
import { isRevoked } from '../queue/revocation.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { User } from '../store/kept/directory.ts'
import type { IssuanceRule, StagedChange } from '../store/kept/rules.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import type { Write } from '../store/store.ts'
import { ruleData } from './rule-data.ts'

type Wanted = Pick<StagedChange, 'userId' | 'action'>

/** What a rule is about to do now; a change that was staged before keeps its id. */
export async function stagedChanges(
  environment: Environment,
  rule: IssuanceRule,
): Promise<readonly StagedChange[]> {
  const staged = environment.store.collection('stagedChanges')
  const wanted = new Map(
    (await wantedChanges(environment, rule)).map((it) => [keyOf(rule, it), it]),
  )
  const before = await staged.where('ruleId', rule.id)
  for (const change of before) {
    const key = keyOf(rule, change)
    if (!wanted.has(key)) await staged.take(key)
  }
  const createdAt = environment.now()
  const { id: ruleId, credentialTypeId } = rule
  for (const [key, { userId, action }] of wanted) {
    await staged.putNew(key, {
      id: randomUUID(),
      ruleId,
      credentialTypeId,
      userId,
      action,
      createdAt,
    })
  }
  return staged.where('ruleId', ruleId)
}

/** It is carried out. */
export function stagedAway(rule: IssuanceRule, change: StagedChange): Write {
  return { in: 'stagedChanges', id: keyOf(rule, change), take: true }
}

/** The rule is gone: what it was about to do, and what is told of it, has nobody any more who can ask for it. */
export async function forgetRule({ store }: Environment, ruleId: string): Promise<void> {
  const staged = store.collection('stagedChanges')
  for (const change of await staged.where('ruleId', ruleId))
    await staged.take(keyOf({ id: ruleId }, change))
  const events = store.collection('ruleEvents')
  for (const { id, ruleId: of } of await events.list()) if (of === ruleId) await events.take(id)
}

/** The credential of a user that a rule made and that is in force. */
export async function ruleCredential(
  environment: Environment,
  rule: IssuanceRule,
  userId: string,
): Promise<UserCredential | undefined> {
  const own = await environment.store.collection('userCredentials').where('userId', userId)
  return own.find((it) => it.ruleId === rule.id && !isRevoked(environment, it))
}

async function wantedChanges(
  environment: Environment,
  rule: IssuanceRule,
): Promise<readonly Wanted[]> {
  const type = await environment.store.collection('credentialTypes').get(rule.credentialTypeId)
  if (!type || type.deletedAt || type.mode !== 'AUTOMATED' || rule.status !== 'ACTIVE') return []
  const users = await environment.store.collection('users').list()
  const matches = matcherOf(rule)
  const credentials = environment.store.collection('userCredentials')
  const ofType = await credentials.where('credentialTypeId', rule.credentialTypeId)
  const own = ofType.filter(({ ruleId, isWithdrawn }) => ruleId === rule.id && !isWithdrawn)
  const byUser = Map.groupBy(own, ({ userId }) => userId)
  const chosen = new Map(users.filter(matches).map((user) => [user.id, user]))
  const revocations = own
    .filter((it) => !chosen.has(it.userId) && !isRevoked(environment, it))
    .map(({ userId }): Wanted => ({ userId, action: 'REVOKE' }))
  const others = [...chosen.values()].flatMap((user): readonly Wanted[] => {
    const [existing] = byUser.get(user.id) ?? []
    if (!existing) return [{ userId: user.id, action: 'ISSUE' }]
    const isStale = !isRevoked(environment, existing) && isOutdated(existing, type, user)
    return isStale ? [{ userId: user.id, action: 'UPDATE' }] : []
  })
  return [...others, ...revocations]
}

/** The user, or the type, changed since. */
function isOutdated(credential: UserCredential, type: CredentialType, user: User): boolean {
  const { data, typeVersion, createdAt } = credential
  const isSame = isDeepStrictEqual(data, ruleData(type, user, createdAt))
  return !isSame || typeVersion?.id !== type.version.id
}

function matcherOf({ filter }: IssuanceRule): (user: User) => boolean {
  const { populationIds, groupIds, scim } = filter
  if (populationIds) return ({ populationId = '' }) => populationIds.includes(populationId)
  if (groupIds) return ({ groupIds: own = [] }) => own.some((id) => groupIds.includes(id))
  const matches = scimFilter(scim ?? '')
  return (user) => matches?.(userAttributes(user)) ?? false
}

function keyOf({ id }: Pick<IssuanceRule, 'id'>, { userId, action }: Wanted): string {
  return `${id} ${userId} ${action}`
}
