import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import supertest from 'supertest'
import { grantTypes } from '../../protocol/grants.ts'
import { controlApp } from '../control/control-app.ts'
import { close, listen } from '../http/listening.ts'
import { testMock } from '../testing/mock.ts'
import { consolePaths } from './routes.ts'

test('nobody looks at an offer any more once the browser is gone', async (t) => {
  const mock = await testMock()
  const environment = await mock.create({ clock: 'frozen' })
  const [user] = await environment.store.collection('users').list()
  const server = createServer(controlApp({ mock, controlUrl: null, caPath: null }, undefined))
  const port = await listen(server, 0, '127.0.0.1')
  t.after(() => close(server))
  const made = await supertest(server)
    .post(consolePaths.offers(environment.id))
    .type('form')
    .send({ user: user?.id ?? '', grant: grantTypes.preAuthorizedCode })
  assert.equal(made.status, 303)
  const [offer] = await environment.store.collection('offers').list()

  const looked = t.mock.method(environment.store.collection('offers'), 'get').mock
  const events = consolePaths.events(environment.id, offer?.id ?? '')
  const stream = get({ port, path: events })
  const [answer] = await once(stream, 'response')
  const [data] = await once(answer, 'data')
  assert.match(String(data), /^data: \{"label":"CREATED"/)
  stream.destroy()
  await setTimeout(300)
  assert.ok(looked.callCount() > 0)
  looked.resetCalls()
  await setTimeout(700)
  assert.equal(looked.callCount(), 0)
})
