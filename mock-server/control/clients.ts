import { Router } from 'express'
import { UsageError } from '../../protocol/usage-error.ts'
import type { Environment } from '../environment.ts'
import { workerNamed } from '../management/worker-token.ts'
import type { Mock } from '../mock.ts'
import { isTaken } from '../oauth/client.ts'
import { clientsOf } from '../oauth/clients.ts'
import type { ForeignClient } from '../oauth/foreign-client.ts'
import { clientRegistration } from './client-registration.ts'
import { body } from './control-body.ts'
import { ControlError } from './control-error.ts'
import { environmentOf } from './environment-of.ts'

/** Wallets of others: they register, and go again. */
export function clientRoutes(mock: Mock): Router {
  const router = Router()
  router.post('/environments/:id/clients', async (req, res) => {
    const environment = await environmentOf(mock, req)
    res.status(201).json(await registerClient(environment, clientRegistration(body(req))))
  })
  router.get('/environments/:id/clients', async (req, res) => {
    res.json({ clients: await clientsOf(await environmentOf(mock, req)) })
  })
  router.delete('/environments/:id/clients/:clientId', async (req, res) => {
    await removeClient(await environmentOf(mock, req), req.params.clientId)
    res.status(204).end()
  })
  return router
}

/**
 * From now on the environment knows this wallet.
 * @throws ControlError when its id is taken; UsageError when the environment takes nobody who authenticates like it.
 */
export async function registerClient(
  environment: Environment,
  client: ForeignClient,
): Promise<ForeignClient> {
  if (!isTaken(environment, client.authentication)) {
    throw new UsageError(
      'ERR_CLIENT',
      `This environment takes no clients that authenticate by ${client.authentication}`,
      'Its options clientAuthentication and authenticationMethods say which it takes.',
    )
  }
  const isOther =
    environment.clients.some(({ id }) => id === client.id) ||
    (await workerNamed(environment, client.id)) !== undefined
  const collection = environment.store.collection('clients')
  if (!isOther && (await collection.putNew(client.id, client))) return client
  throw new ControlError(
    409,
    `There is a client ${JSON.stringify(client.id)} in this environment`,
    'Choose another id, or delete that client first.',
  )
}

async function removeClient(environment: Environment, id: string): Promise<void> {
  if (environment.clients.some((client) => client.id === id)) {
    throw new ControlError(
      409,
      'This client came with the environment, and stays',
      'Those that registered can be deleted.',
    )
  }
  if (await environment.store.collection('clients').take(id)) return
  throw new ControlError(404, 'There is no such client', 'GET …/clients lists those there are.')
}
