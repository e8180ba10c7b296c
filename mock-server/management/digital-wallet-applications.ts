import { randomUUID } from 'node:crypto'
import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import type { DigitalWalletApplication } from '../store/kept/directory.ts'
import { parameter } from './api.ts'
import { applicationUrl } from './applications.ts'
import type { Members } from './body.ts'
import { call, created, type ManagementCall, noContent, ok } from './call.ts'
import { demand } from './demand.ts'
import { collectionBody, environmentUrl, link } from './hal.ts'
import { broken, invalid, missing } from './pingone-error.ts'

const all = '/digitalWalletApplications'
const one = `${all}/:walletApplicationId`
const success = { status: 200, schema: 'digital-wallet-application' } as const
const body = { schema: 'digital-wallet-application-request' } as const

/**
 * Apps with the PingOne wallet, for the NATIVE protocol alone.
 * @see https://developer.pingidentity.com/pingone-api/credentials/digital-wallet-apps.html
 */
export const digitalWalletApplicationCalls: readonly ManagementCall[] = [
  call({
    method: 'POST',
    path: all,
    summary: 'Create Digital Wallet Application',
    permission: 'configuration',
    body,
    success: { ...success, status: 201 },
    async answer(environment, { body }) {
      const now = environment.now()
      const said = await settings(environment, body)
      const app = { id: randomUUID(), ...said, createdAt: now, updatedAt: now }
      await environment.store.collection('digitalWalletApplications').put(app.id, app)
      return created(walletApplicationUrl(environment, app.id), resource(environment, app))
    },
  }),
  call({
    method: 'GET',
    path: all,
    summary: 'Read All Digital Wallet Applications',
    permission: 'configuration',
    success: { ...success, items: 'digitalWalletApplications' },
    async answer(environment) {
      const apps = await environment.store.collection('digitalWalletApplications').list()
      const items = apps.map((app) => resource(environment, app))
      const self = `${environmentUrl(environment)}${all}`
      return ok(collectionBody(self, items, 'digitalWalletApplications'))
    },
  }),
  call({
    method: 'GET',
    path: one,
    summary: 'Read One Digital Wallet Application',
    permission: 'configuration',
    success,
    at: walletApplicationOf,
    answer: (environment, { at }) => ok(resource(environment, at)),
  }),
  call({
    method: 'PUT',
    path: one,
    summary: 'Update Digital Wallet Application',
    permission: 'configuration',
    body,
    success,
    at: walletApplicationOf,
    async answer(environment, { at: { id, createdAt }, body }) {
      const said = await settings(environment, body)
      const after = { id, ...said, createdAt, updatedAt: environment.now() }
      await environment.store.collection('digitalWalletApplications').update(id, () => after)
      return ok(resource(environment, after))
    },
  }),
  call({
    method: 'DELETE',
    path: one,
    summary: 'Delete Digital Wallet Application',
    permission: 'configuration',
    at: walletApplicationOf,
    async answer(environment, { at: { id } }) {
      const wallets = await environment.store.collection('digitalWallets').list()
      demand(
        environment,
        !wallets.some((wallet) => wallet.digitalWalletApplicationId === id),
        broken('application without wallets', {
          code: 'CONSTRAINT_VIOLATION',
          target: 'digitalWalletApplication',
          message: 'Users have wallets of this application',
        }),
      )
      await environment.store.collection('digitalWalletApplications').take(id)
      return noContent
    },
  }),
]

export function walletApplicationUrl(environment: Environment, id: string): string {
  return `${environmentUrl(environment)}${all}/${id}`
}

async function walletApplicationOf(
  environment: Environment,
  req: Request,
): Promise<DigitalWalletApplication> {
  const apps = environment.store.collection('digitalWalletApplications')
  const app = await apps.get(parameter(req, 'walletApplicationId'))
  if (!app) throw missing('digital wallet application')
  return app
}

/** The application behind it has to be a mobile app. */
async function settings(environment: Environment, { name, application, appOpenUrl }: Members) {
  const applicationId = isObject(application) ? String(application.id) : ''
  const app = await environment.store.collection('applications').get(applicationId)
  const { bundleId, packageName } = app?.mobile ?? {}
  const isMobile = app?.type === 'NATIVE_APP' && (bundleId ?? packageName) !== undefined
  const error = invalid('application.id', 'There is no mobile application of this id')
  demand(environment, isMobile, error)
  return { name: String(name), applicationId, appOpenUrl: String(appOpenUrl) }
}

function resource(environment: Environment, app: DigitalWalletApplication) {
  return {
    _links: {
      self: link(walletApplicationUrl(environment, app.id)),
      environment: link(environmentUrl(environment)),
      application: link(applicationUrl(environment, app.applicationId)),
    },
    id: app.id,
    createdAt: app.createdAt.toISOString(),
    updatedAt: app.updatedAt.toISOString(),
    environment: { id: environment.id },
    application: { id: app.applicationId },
    name: app.name,
    appOpenUrl: app.appOpenUrl,
    usesPingOneWalletSDK: true,
  }
}
