import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { revoke } from '../queue/revocation.ts'
import type { IssuanceRule, RuleEvent, StagedChange, UserCredential } from '../store/store.ts'
import { hardEnd, ruleData } from './rule-data.ts'
import { ruleCredential, takeStaged } from './staging.ts'

const bytesAtMost = 2_500_000

/**
 * Does what is staged, one after the other.
 * @param at the time of the run: a periodic one may be noticed later.
 * @returns what was done, and what could not be.
 */
export async function applyChanges(
  environment: Environment,
  rule: IssuanceRule,
  changes: readonly StagedChange[],
  at: Date = environment.now(),
): Promise<readonly RuleEvent[]> {
  const events: RuleEvent[] = []
  for (const change of changes) {
    if (!(await takeStaged(environment, rule, change))) continue
    const { userId, action } = change
    const outcome = await applied(environment, rule, change, at)
    const event: RuleEvent = { ruleId: rule.id, userId, action, ...outcome, createdAt: at }
    await environment.store.collection('ruleEvents').put(randomUUID(), event)
    events.push(event)
  }
  return events
}

type Outcome = Pick<RuleEvent, 'credentialId' | 'error'>

async function applied(
  environment: Environment,
  rule: IssuanceRule,
  { userId, action }: StagedChange,
  at: Date,
): Promise<Outcome> {
  const existing = await ruleCredential(environment, rule, userId)
  if (action === 'REVOKE') {
    if (!existing) return { error: 'UNEXPECTED_ERROR' }
    await revoke(environment, existing.id, at)
    await environment.store
      .collection('userCredentials')
      .update(existing.id, (it) => ({ ...it, isWithdrawn: true }))
    return { credentialId: existing.id }
  }
  const content = await contentOf(environment, rule, userId, existing?.createdAt ?? at)
  if (typeof content === 'string') return { error: content }
  const { expiresAt: _, ...kept } = existing ?? {}
  const credential: UserCredential = existing
    ? {
        ...(kept as UserCredential),
        ...content,
        revision: (existing.revision ?? 0) + 1,
        status: 'PENDING',
        updatedAt: at,
      }
    : {
        id: randomUUID(),
        userId,
        credentialTypeId: rule.credentialTypeId,
        ruleId: rule.id,
        ...content,
        status: 'PENDING',
        createdAt: at,
        updatedAt: at,
      }
  await environment.store.collection('userCredentials').put(credential.id, credential)
  return { credentialId: credential.id }
}

/** What the credential says; or the code of what stands in the way. */
async function contentOf(
  environment: Environment,
  rule: IssuanceRule,
  userId: string,
  issuedAt: Date,
): Promise<Pick<UserCredential, 'data' | 'expiresAt' | 'typeVersion'> | string> {
  const { store } = environment
  const type = await store.collection('credentialTypes').get(rule.credentialTypeId)
  const user = await store.collection('users').get(userId)
  if (!type || !user) return 'CREDENTIAL_TYPE_INVALID'
  const { cardDesignTemplate: template } = type
  if (template !== undefined && !/<svg[\s>]/.test(template)) return 'SVG_ERROR'
  const data = ruleData(type, user, issuedAt)
  const bytes = Object.values(data).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  if (bytes > bytesAtMost) return 'CREDENTIAL_TOO_LARGE'
  const expiresAt = hardEnd(type, user, issuedAt)
  return { data, typeVersion: type.version, ...(expiresAt && { expiresAt }) }
}
