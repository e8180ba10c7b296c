import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { applyChanges } from '../rules/apply.ts'
import { isScheduled } from '../rules/schedule.ts'
import { forgetRule, stagedChanges } from '../rules/staging.ts'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { IssuanceRule } from '../store/kept/rules.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { typeUrl } from './credential-type-resource.ts'
import { livingTypeOf, typeOf } from './credential-types.ts'
import { demand } from './demand.ts'
import { collectionBody } from './hal.ts'
import {
  appliedBody,
  changeResource,
  ruleResource,
  ruleUrl,
  usageCounts,
  usageDetails,
} from './issuance-rule-resource.ts'
import { broken, invalid, missing } from './pingone-error.ts'
import { scimFilter } from './scim.ts'

const all = '/credentialTypes/:typeId/issuanceRules'
const one = `${all}/:ruleId`
const success = { status: 200, schema: 'issuance-rule' } as const
const body = { schema: 'issuance-rule-request' } as const
export const application = 'application/vnd.pingidentity.credentials.applyStagedChanges+json'

interface Found {
  readonly type: CredentialType
  readonly rule: IssuanceRule
}

/**
 * Issuance rules of AUTOMATED types: who gets a credential, and whether by itself or when told.
 * @see https://developer.pingidentity.com/pingone-api/credentials/credential-issuance-rules.html
 */
export const issuanceRuleCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: all,
    summary: 'Create Credential Issuance Rule',
    permission: 'configuration',
    body,
    success: { ...success, status: 201 },
    at: livingTypeOf,
    async answer(environment, { at: type, body }) {
      const now = environment.now()
      const stamps = { createdAt: now, updatedAt: now }
      const said = await settings(environment, type, body)
      const rule = { id: randomUUID(), credentialTypeId: type.id, ...said, runs: 0, ...stamps }
      await environment.store.collection('issuanceRules').put(rule.id, rule)
      return created(ruleUrl(environment, rule), ruleResource(environment, rule))
    },
  }),
  call({
    method: 'GET',
    path: all,
    summary: 'Read All Credential Issuance Rules',
    permission: 'configuration',
    success: { ...success, items: 'issuanceRules' },
    at: typeOf,
    async answer(environment, { at: type }) {
      const rules = await environment.store.collection('issuanceRules').list()
      const items = rules
        .filter(({ credentialTypeId }) => credentialTypeId === type.id)
        .map((rule) => ruleResource(environment, rule))
      const self = `${typeUrl(environment, type.id)}/issuanceRules`
      return ok(collectionBody(self, items, 'issuanceRules'))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Credential Issuance Rule',
    permission: 'configuration',
    success,
    at: ruleOf,
    answer: (environment, { at }) => ok(ruleResource(environment, at.rule)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Credential Issuance Rule',
    permission: 'configuration',
    body,
    success,
    at: ruleOf,
    async answer(environment, { at: { type, rule }, body }) {
      const { id, credentialTypeId, createdAt } = rule
      const said = await settings(environment, type, body)
      const updatedAt = environment.now()
      const after = await environment.store
        .collection('issuanceRules')
        .update(id, ({ runs }) => ({ id, credentialTypeId, ...said, runs, createdAt, updatedAt }))
      return ok(ruleResource(environment, after ?? rule))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Credential Issuance Rule',
    permission: 'configuration',
    at: ruleOf,
    async answer(environment, { at: { rule } }) {
      await environment.store.collection('issuanceRules').take(rule.id)
      await forgetRule(environment, rule.id)
      return noContent
    },
  }),
  call({
    method: 'GET',
    path: `${one}/stagedChanges`,
    summary: 'Read All Staged Changes',
    permission: 'configuration',
    success: { status: 200, schema: 'staged-change', items: 'stagedChanges' },
    at: ruleOf,
    async answer(environment, { at: { rule } }) {
      const staged = await stagedChanges(environment, rule)
      const items = staged.map((change) =>
        changeResource(environment, change, isScheduled(rule, change)),
      )
      const self = `${ruleUrl(environment, rule)}/stagedChanges`
      return ok(collectionBody(self, items, 'stagedChanges'))
    },
  }),
  call({
    method: 'POST',
    path: `${one}/stagedChanges`,
    summary: 'Apply Staged Changes',
    permission: 'configuration',
    mediaType: application,
    body: { schema: 'apply-staged-changes', isOptional: true },
    success: { status: 200, schema: 'applied-changes' },
    at: ruleOf,
    async answer(environment, { at: { rule }, body }) {
      const staged = await stagedChanges(environment, rule)
      const wanted = staged.filter(({ action, userId }) => isWanted(body, action, userId))
      return ok(appliedBody(await applyChanges(environment, rule, wanted)))
    },
  }),
  call({
    method: 'GET',
    path: `${one}/usageCounts`,
    summary: 'Read Credential Issuance Rule Usage Counts',
    permission: 'configuration',
    success: { status: 200, schema: 'usage-counts' },
    at: ruleOf,
    answer: async (environment, { at }) => ok(await usageCounts(environment, at.rule)),
  }),
  call({
    method: 'GET',
    path: `${one}/usageDetails`,
    summary: 'Read Credential Issuance Rule Usage Details',
    permission: 'configuration',
    success: { status: 200, schema: 'usage-detail', items: 'usageDetails' },
    at: ruleOf,
    answer: async (environment, { at }) => ok(await usageDetails(environment, at.rule)),
  }),
]

async function ruleOf(environment: Environment, req: Request): Promise<Found> {
  const type = await typeOf(environment, req)
  const rule = await environment.store.collection('issuanceRules').get(parameter(req, 'ruleId'))
  if (rule?.credentialTypeId !== type.id) throw missing('issuance rule')
  return { type, rule }
}

/** Without any list all that is staged is meant, with one only what is on it. */
function isWanted(body: Members, action: string, userId: string): boolean {
  const lists = ['issue', 'update', 'revoke']
  if (!lists.some((name) => name in body)) return true
  const list = body[action.toLowerCase()]
  return Array.isArray(list) && list.includes(userId)
}

type Settings = Pick<
  IssuanceRule,
  'status' | 'digitalWalletApplicationId' | 'filter' | 'automation' | 'notification'
>

async function settings(
  environment: Environment,
  type: CredentialType,
  body: Members,
): Promise<Settings> {
  const { status, digitalWalletApplication: wallet, filter, automation, notification } = body
  demand(
    environment,
    type.mode === 'AUTOMATED',
    broken('rule of an AUTOMATED type', {
      code: 'CONSTRAINT_VIOLATION',
      target: 'credentialType',
      message: 'A MANAGED type has no issuance rules',
    }),
  )
  const walletId = isObject(wallet) ? String(wallet.id) : undefined
  if (walletId !== undefined) {
    const known = await environment.store.collection('digitalWalletApplications').get(walletId)
    const error = invalid('digitalWalletApplication.id', 'There is no such application')
    demand(environment, known !== undefined, error)
  }
  await demandFilter(environment, filter as IssuanceRule['filter'])
  return {
    status: status === 'DISABLED' ? 'DISABLED' : 'ACTIVE',
    ...(walletId !== undefined && { digitalWalletApplicationId: walletId }),
    filter: filter as IssuanceRule['filter'],
    automation: automation as IssuanceRule['automation'],
    ...(isObject(notification) && { notification }),
  }
}

async function demandFilter(environment: Environment, filter: IssuanceRule['filter']) {
  const { populationIds = [], groupIds = [], scim } = filter ?? {}
  const { store } = environment
  const check = async (name: 'populations' | 'groups', target: string, ids: readonly string[]) => {
    const found = await Promise.all(ids.map((id) => store.collection(name).get(id)))
    const error = invalid(target, 'There is no such group of users')
    demand(environment, !found.includes(undefined), error)
  }
  await check('populations', 'filter.populationIds', populationIds)
  await check('groups', 'filter.groupIds', groupIds)
  demand(
    environment,
    scim === undefined || scimFilter(scim) !== undefined,
    invalid('filter.scim', 'It is no SCIM filter', { code: 'INVALID_FILTER' }),
  )
}
