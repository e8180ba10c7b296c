import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { RecordingHttp } from './http.ts'
import { Reach, type ReachOptions } from './reach.ts'

async function asked(path: string, options: ReachOptions, host = '127.0.0.1') {
  const requests: string[] = []
  await using server = createServer(({ url = '' }, response) => {
    requests.push(url)
    if (url === '/redirect')
      response.writeHead(302, { location: `http://localhost:${port()}/secret` })
    response.end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = () => Object(server.address()).port as number
  await using http = new RecordingHttp({
    clock: { now: () => new Date() },
    reach: new Reach(options),
  })
  const exchange = await http.send({
    operation: 'offer',
    method: 'GET',
    url: `http://${host}:${port()}${path}`,
    redirect: 'follow',
  })
  return {
    requests,
    exchange,
    failure: 'failure' in exchange ? exchange.failure?.message : undefined,
  }
}

const elsewhere = { named: ['https://issuer.example'] }

test('what an issuer elsewhere says leads to no port of this machine, by whatever name', async () => {
  for (const host of [
    '127.0.0.1',
    'localhost',
    'a.localhost',
    '[::ffff:127.0.0.1]',
    '2130706433',
    '0x7f.1',
    '0.0.0.0',
  ]) {
    const { requests, failure } = await asked('/secret', elsewhere, host)
    assert.deepEqual(requests, [], host)
    assert.match(failure ?? '', /trust\.|plain HTTP|Plain HTTP/, host)
  }
})

test('names count by what they are resolved to, and private networks are none of the Internet', () => {
  const reach = new Reach(elsewhere)
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
  ]
  for (const address of inside)
    assert.equal(reach.allows('rebound.example', '443', address), false, address)
  for (const address of ['93.184.215.14', '172.32.0.1', '2606:2800::1'])
    assert.equal(reach.allows('as.example', '443', address), true, address)
})

test('where the target itself is, its other hosts are reached', () => {
  const reach = new Reach({ named: ['https://issuer.corp.example'] })
  assert.equal(reach.allows('as.corp.example', '443', '10.0.0.7'), false)
  assert.equal(reach.allows('issuer.corp.example', '443', '10.0.0.5'), true)
  assert.equal(reach.allows('as.corp.example', '443', '10.0.0.7'), true)
  assert.equal(reach.allows('as.corp.example', '443', '127.0.0.1'), false)
})

test('trust.hosts names what else may be asked, with or without a port', () => {
  const reach = new Reach({ ...elsewhere, hosts: ['10.0.0.7:8443', 'as.corp.example'] })
  assert.equal(reach.allows('10.0.0.7', '8443', '10.0.0.7'), true)
  assert.equal(reach.allows('10.0.0.7', '22', '10.0.0.7'), false)
  assert.equal(reach.allows('as.corp.example', '443', '192.168.0.1'), true)
})

test('a target on loopback that is https is not left by plain HTTP, not even by a redirect', async () => {
  const { requests, failure } = await asked('/secret', { named: ['https://localhost:8443'] })
  assert.deepEqual(requests, [])
  assert.match(failure ?? '', /insecureHttp/)
})

test('each redirect is looked at again', async () => {
  const trusted = { named: ['http://127.0.0.1'] }
  assert.deepEqual((await asked('/redirect', trusted)).requests, ['/redirect', '/secret'])
  const { requests, failure } = await asked('/redirect', {
    ...elsewhere,
    insecureHttp: false,
    hosts: ['127.0.0.1'],
  })
  assert.deepEqual(requests, [])
  assert.match(failure ?? '', /plain HTTP/)
})
