import { randomUUID } from 'node:crypto'
import type { Environment } from '../environment.ts'
import { revoked } from '../queue/revocation.ts'
import type { IssuanceRule, RuleEvent, StagedChange } from '../store/kept/rules.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import type { Write } from '../store/store.ts'
import { hardEnd, ruleData } from './rule-data.ts'
import { ruleCredential, stagedAway } from './staging.ts'

const bytesAtMost = 2_500_000

/** What a rule did is told for so long; as long as a wallet's credential is good. */
const toldForDays = 300

/**
 * Does what is staged, one after the other.
 * @param at the time of the run: a periodic one may be noticed later.
 * @returns what was done, and what could not be.
 * @throws StoreFull for want of room: what is left stays staged.
 */
export async function applyChanges(
  environment: Environment,
  rule: IssuanceRule,
  changes: readonly StagedChange[],
  at: Date = environment.now(),
): Promise<readonly RuleEvent[]> {
  const events: RuleEvent[] = []
  for (const change of changes) {
    const event = await applied(environment, rule, change, at)
    if (event) events.push(event)
  }
  return events
}

/** The change and the event that tells of it, or nothing. @returns undefined where another was first. */
async function applied(
  environment: Environment,
  rule: IssuanceRule,
  change: StagedChange,
  at: Date,
): Promise<RuleEvent | undefined> {
  const { id, userId, action } = change
  const { outcome, write } = await effectOf(environment, rule, change, at)
  const event: RuleEvent = { id, ruleId: rule.id, userId, action, ...outcome, createdAt: at }
  const expiresAt = new Date(at.getTime() + toldForDays * 86_400_000)
  const isMine = await environment.store.together([
    // Its id is that of the change: of two that carry it out one is the first.
    { in: 'ruleEvents', id, put: event, expiresAt, isNew: true },
    stagedAway(rule, change),
    ...(write ? [write] : []),
  ])
  return isMine ? event : undefined
}

interface Effect {
  readonly outcome: Pick<RuleEvent, 'credentialId' | 'error'>
  /** Of the user credential. */
  readonly write?: Write
}

async function effectOf(
  environment: Environment,
  rule: IssuanceRule,
  { userId, action }: StagedChange,
  at: Date,
): Promise<Effect> {
  const existing = await ruleCredential(environment, rule, userId)
  if (action === 'REVOKE') {
    if (!existing) return { outcome: { error: 'UNEXPECTED_ERROR' } }
    const update = (it: UserCredential) => ({ ...revoked(environment, it, at), isWithdrawn: true })
    const { id } = existing
    return { outcome: { credentialId: id }, write: { in: 'userCredentials', id, update } }
  }
  const content = await contentOf(environment, rule, userId, existing?.createdAt ?? at)
  if (typeof content === 'string') return { outcome: { error: content } }
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
  const { id } = credential
  return { outcome: { credentialId: id }, write: { in: 'userCredentials', id, put: credential } }
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
