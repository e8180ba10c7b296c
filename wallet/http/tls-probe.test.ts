import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMock } from '../../mock-server/server.ts'
import { RecordingHttp } from './http.ts'
import { probeHosts } from './tls-probe.ts'

/** What becomes of each weak handshake with a mock that has these faults. */
async function outcomes(...faults: readonly string[]) {
  await using mock = await startMock({ faults, controlPort: 'off' })
  return await probed({ credential_endpoint: `${mock.authUrl}/credential` })
}

async function probed(issuer: Readonly<Record<string, unknown>>) {
  await using http = new RecordingHttp({ clock: { now: () => new Date() } })
  const discovered = { members: {}, identifier: 'https://issuer.example', exchange: 'ex-1' }
  const hosts = await probeHosts(http, {
    issuer: { ...discovered, members: issuer },
    server: discovered,
  } as never)
  const probes = http.log.evidence().probes ?? []
  return { hosts, told: probes.map(({ offered, outcome }) => [offered, outcome.kind]), probes }
}

test('a careful server refuses every weak handshake, and suites that BCP 195 does not recommend', async () => {
  const { hosts, told, probes } = await outcomes()
  assert.equal(hosts, 1)
  assert.deepEqual(told, [
    ['old versions', 'refused'],
    ['no encryption or authentication', 'refused'],
    ['static RSA', 'refused'],
    ['suites that are not recommended', 'refused'],
    ['TLS 1.3', 'agreed'],
  ])
  assert.deepEqual(probes[0]?.operations, ['credential'])
})

test('tells what a careless one agrees to', async () => {
  const { probes } = await outcomes('server that still speaks TLS 1.0')
  const { outcome } = probes[0] ?? {}
  assert.ok(outcome?.kind === 'agreed')
  assert.equal(outcome.protocol, 'TLSv1.1')
  const bare = await outcomes('server that agrees to no encryption')
  assert.deepEqual(bare.told[1], ['no encryption or authentication', 'agreed'])
  const liberal = await outcomes('server that agrees to suites that are not recommended')
  assert.deepEqual(liberal.told[3], ['suites that are not recommended', 'agreed'])
  const late = await outcomes('server without TLS 1.3')
  assert.deepEqual(late.told[4], ['TLS 1.3', 'refused'])
})

test('a host that is not there has refused nothing', async () => {
  const { told } = await probed({ credential_endpoint: 'https://localhost:1/credential' })
  assert.deepEqual([...new Set(told.map(([, kind]) => kind))], ['unknown'])
})

test('what is reached in the clear is no host of TLS', async () => {
  const { hosts } = await probed({ credential_endpoint: 'http://localhost:1/credential' })
  assert.equal(hosts, 0)
})
