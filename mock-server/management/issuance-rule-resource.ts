import type { Environment } from '../environment.ts'
import type { IssuanceRule, RuleEvent, StagedChange } from '../store/kept/rules.ts'
import { typeUrl } from './credential-type-resource.ts'
import { collectionBody, environmentUrl, link } from './hal.ts'

export function ruleUrl(
  environment: Environment,
  { credentialTypeId, id }: Pick<IssuanceRule, 'credentialTypeId' | 'id'>,
): string {
  return `${typeUrl(environment, credentialTypeId)}/issuanceRules/${id}`
}

export function ruleResource(environment: Environment, rule: IssuanceRule) {
  const self = ruleUrl(environment, rule)
  const { digitalWalletApplicationId: walletId, notification } = rule
  return {
    _links: {
      self: link(self),
      environment: link(environmentUrl(environment)),
      credentialType: link(typeUrl(environment, rule.credentialTypeId)),
      stagedChanges: link(`${self}/stagedChanges`),
      usageCounts: link(`${self}/usageCounts`),
      usageDetails: link(`${self}/usageDetails`),
    },
    id: rule.id,
    createdAt: rule.createdAt.toISOString(),
    updatedAt: rule.updatedAt.toISOString(),
    environment: { id: environment.id },
    credentialType: { id: rule.credentialTypeId },
    status: rule.status,
    ...(walletId !== undefined && { digitalWalletApplication: { id: walletId } }),
    filter: rule.filter,
    automation: rule.automation,
    ...(notification && { notification }),
  }
}

/** @param scheduled whether it happens by itself at the next run. */
export function changeResource(environment: Environment, change: StagedChange, scheduled: boolean) {
  return {
    id: change.id,
    createdAt: change.createdAt.toISOString(),
    environment: { id: environment.id },
    credentialType: { id: change.credentialTypeId },
    issuanceRule: { id: change.ruleId },
    user: { id: change.userId },
    action: change.action,
    scheduled,
  }
}

export function appliedBody(events: readonly RuleEvent[]) {
  const done = (action: RuleEvent['action']) =>
    events
      .filter((event) => event.action === action && event.error === undefined)
      .map(({ userId, credentialId, createdAt }) => ({
        user: { id: userId },
        credential: { id: credentialId },
        createdAt: createdAt.toISOString(),
      }))
  return {
    issued: done('ISSUE'),
    updated: done('UPDATE'),
    revoked: done('REVOKE'),
    errors: events.flatMap(({ error, userId, action }) =>
      error === undefined
        ? []
        : [{ user: { id: userId }, code: error, message: `${action} could not be done` }],
    ),
  }
}

export async function usageCounts(environment: Environment, rule: IssuanceRule) {
  const events = await eventsOf(environment, rule)
  const count = (action: RuleEvent['action']) =>
    events.filter((event) => event.action === action && event.error === undefined).length
  return {
    _links: { self: link(`${ruleUrl(environment, rule)}/usageCounts`) },
    issued: count('ISSUE'),
    accepted: await acceptedBy(environment, events),
    updated: count('UPDATE'),
    revoked: count('REVOKE'),
    errors: events.filter(({ error }) => error !== undefined).length,
  }
}

export async function usageDetails(environment: Environment, rule: IssuanceRule) {
  const events = await eventsOf(environment, rule)
  const items = events
    .filter(({ error }) => error === undefined)
    .map(({ userId, credentialId, action, createdAt }) => ({
      user: { id: userId },
      credential: { id: credentialId },
      action,
      createdAt: createdAt.toISOString(),
    }))
  return collectionBody(`${ruleUrl(environment, rule)}/usageDetails`, items, 'usageDetails')
}

async function eventsOf(environment: Environment, rule: IssuanceRule) {
  const events = await environment.store.collection('ruleEvents').list()
  return events.filter(({ ruleId }) => ruleId === rule.id)
}

/** Credentials of which a wallet said that it took them. */
async function acceptedBy(environment: Environment, events: readonly RuleEvent[]): Promise<number> {
  const provisioned = await environment.store.collection('provisionedCredentials').list()
  const made = new Set(events.map(({ credentialId }) => credentialId))
  const accepted = provisioned.filter(
    ({ userCredentialId, actions = [] }) =>
      made.has(userCredentialId) && actions.some(({ type }) => type === 'CREDENTIAL_ACCEPTED'),
  )
  return new Set(accepted.map(({ userCredentialId }) => userCredentialId)).size
}
