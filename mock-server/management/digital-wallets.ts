import { randomInt, randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import type { DigitalWallet, User } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { demand } from './demand.ts'
import { walletApplicationUrl } from './digital-wallet-applications.ts'
import { collectionBody, environmentUrl, link, userUrl } from './hal.ts'
import { broken, invalid, missing } from './pingone-error.ts'
import { notificationBody, provisionedResource } from './user-credential-resource.ts'
import { userOf } from './users.ts'

const all = '/users/:userId/digitalWallets'
const one = `${all}/:walletId`
const success = { status: 200, schema: 'digital-wallet' } as const

/**
 * Wallets of PingOne's own protocol; OpenID4VCI needs none of them. The control surface pairs one and has it fetch.
 * @see https://developer.pingidentity.com/pingone-api/credentials/digital-wallets.html
 */
export const digitalWalletCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: all,
    summary: 'Create Digital Wallet',
    permission: 'identity',
    body: { schema: 'digital-wallet-request' },
    success: { ...success, status: 201 },
    at: userOf,
    answer: (environment, { at, body }) => create(environment, at, body),
  }),
  call({
    method: 'GET',
    path: all,
    summary: 'Read All Digital Wallets',
    permission: 'identity',
    success: { ...success, items: 'digitalWallets' },
    at: userOf,
    async answer(environment, { at: user }) {
      const own = await environment.store.collection('digitalWallets').where('userId', user.id)
      const items = await Promise.all(own.map((wallet) => resource(environment, wallet)))
      const self = `${userUrl(environment, user.id)}/digitalWallets`
      return ok(collectionBody(self, items, 'digitalWallets'))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Digital Wallet',
    permission: 'identity',
    success,
    at: walletOf,
    answer: async (environment, { at }) => ok(await resource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Digital Wallet',
    permission: 'identity',
    body: { schema: 'digital-wallet-update' },
    success,
    at: walletOf,
    async answer(environment, { at: wallet, body: { status } }) {
      const isPaired = wallet.pairing.isDone === true
      const error = broken('paired wallet', {
        code: 'CONSTRAINT_VIOLATION',
        target: 'status',
        message: 'A wallet that was not paired cannot be active',
      })
      demand(environment, isPaired || status !== 'ACTIVE', error)
      const updatedAt = environment.now()
      const after = await environment.store
        .collection('digitalWallets')
        .update(wallet.id, (it) => ({
          ...it,
          status: status === 'ACTIVE' ? 'ACTIVE' : 'DISABLED',
          updatedAt,
        }))
      return ok(await resource(environment, after ?? wallet))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Digital Wallet',
    permission: 'identity',
    at: walletOf,
    async answer(environment, { at }) {
      await environment.store.collection('digitalWallets').take(at.id)
      return noContent
    },
  }),
  call({
    method: 'GET',
    path: `${one}/provisionedCredentials`,
    summary: 'Read Provisioned Credentials of a Digital Wallet',
    permission: 'identity',
    success: { status: 200, schema: 'provisioned-credential', items: 'provisionedCredentials' },
    at: walletOf,
    async answer(environment, { at: wallet }) {
      const all = environment.store.collection('provisionedCredentials')
      const own = await all.where('digitalWalletId', wallet.id)
      const items = own.map((it) => provisionedResource(environment, it))
      const self = `${walletUrl(environment, wallet)}/provisionedCredentials`
      return ok(collectionBody(self, await Promise.all(items), 'provisionedCredentials'))
    },
  }),
]

function walletUrl(environment: Environment, { userId, id }: DigitalWallet): string {
  return `${userUrl(environment, userId)}/digitalWallets/${id}`
}

async function walletOf(environment: Environment, req: Request): Promise<DigitalWallet> {
  const user = await userOf(environment, req)
  const wallet = await environment.store
    .collection('digitalWallets')
    .get(parameter(req, 'walletId'))
  if (wallet?.userId !== user.id) throw missing('digital wallet')
  return wallet
}

async function create(environment: Environment, user: User, body: Members) {
  const { digitalWalletApplication: application, notification } = body
  const applicationId = isObject(application) ? String(application.id) : ''
  const app = await environment.store.collection('digitalWalletApplications').get(applicationId)
  const error = invalid('digitalWalletApplication.id', 'There is no such application')
  demand(environment, app !== undefined, error)
  const now = environment.now()
  const methods = isObject(notification) ? notification.methods : undefined
  const wallet: DigitalWallet = {
    id: randomUUID(),
    userId: user.id,
    digitalWalletApplicationId: applicationId,
    status: 'PAIRING_REQUIRED',
    pairing: { id: randomUUID(), challenge: newChallenge() },
    ...(Array.isArray(methods) && { notifies: methods }),
    createdAt: now,
    updatedAt: now,
  }
  await environment.store.collection('digitalWallets').put(wallet.id, wallet)
  return created(walletUrl(environment, wallet), await resource(environment, wallet))
}

/** 16 characters of 36: beyond guessing within a pairing's life. */
function newChallenge(): string {
  return Array.from({ length: 16 }, () => randomInt(36).toString(36)).join('')
}

/** Behind the query that there may be, before the fragment. */
function withParameter(url: string, parameter: string): string {
  const separator = /^[^#]*\?/.test(url) ? '&' : '?'
  return url.replace(/#|$/, (end) => `${separator}${parameter}${end}`)
}

async function resource(environment: Environment, wallet: DigitalWallet) {
  const { id, userId, digitalWalletApplicationId, status, pairing, notifies } = wallet
  const apps = environment.store.collection('digitalWalletApplications')
  const app = await apps.get(digitalWalletApplicationId)
  const qrUrl = `${environment.urls.api}/distributedid/pairing/${pairing.id}`
  const createdAt = wallet.createdAt.toISOString()
  const updatedAt = wallet.updatedAt.toISOString()
  const appOpen = app && withParameter(app.appOpenUrl, `u=${encodeURIComponent(qrUrl)}`)
  return {
    _links: {
      self: link(walletUrl(environment, wallet)),
      environment: link(environmentUrl(environment)),
      user: link(userUrl(environment, userId)),
      digitalWalletApplication: link(walletApplicationUrl(environment, digitalWalletApplicationId)),
      ...(status === 'PAIRING_REQUIRED' && {
        ...(appOpen !== undefined && { appOpen: link(appOpen) }),
        qrUrl: link(qrUrl),
      }),
    },
    id,
    createdAt,
    updatedAt,
    environment: { id: environment.id },
    user: { id: userId },
    digitalWalletApplication: { id: digitalWalletApplicationId },
    status,
    pairingSession: {
      id: pairing.id,
      createdAt,
      updatedAt,
      environment: { id: environment.id },
      user: { id: userId },
      digitalWallet: { id },
      challenge: pairing.challenge,
      qrUrl,
      status: pairing.isDone ? 'PAIRED' : 'INITIAL',
    },
    ...(notifies && notificationBody(notifies, id)),
  }
}
