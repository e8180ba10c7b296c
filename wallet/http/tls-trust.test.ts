import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { connect, createServer } from 'node:tls'
import { createAuthority, soundCertificate, tlsCertificate } from '../../mock-server/crypto/tls.ts'
import { goesOn } from './tls-trust.ts'

const now = new Date()
const authority = await createAuthority(now)
const stranger = await createAuthority(now)
const host = 'issuer.example'
const sound = soundCertificate([
  { type: 'dns', value: host },
  { type: 'dns', value: 'localhost' },
])
const expired = { ...sound, validDays: [-90, -1] } as const
const toCome = { ...sound, validDays: [1, 90] } as const
const elsewhere = { ...sound, names: [{ type: 'dns', value: 'other.example' }] } as const

/** What the wallet makes of a server with this certificate, where it trusts `authority`. */
async function decision(
  wish: Parameters<typeof tlsCertificate>[1],
  asked = host,
  by = authority,
): Promise<boolean> {
  const server = createServer(await tlsCertificate(by, wish, now)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect({
    host: '127.0.0.1',
    port,
    servername: asked,
    ca: authority.pem,
    rejectUnauthorized: false,
  })
  await once(socket, 'secureConnect')
  const goes = goesOn(socket, asked, authority.pem)
  socket.destroy()
  server.close()
  return goes
}

test('goes on where nothing but the time is wrong', async () => {
  assert.equal(await decision(expired), true)
  assert.equal(await decision(toCome), true)
})

test('sends nothing to whom the certificate does not name, or no CA that is trusted vouches for', async () => {
  assert.equal(await decision(elsewhere), false)
  assert.equal(await decision({ ...expired, names: elsewhere.names }), false)
  assert.equal(await decision(expired, host, stranger), false)
  assert.equal(await decision(sound, host, stranger), false)
  assert.equal(await decision({ ...sound, selfSigned: true }), false)
  assert.equal(await decision({ ...expired, selfSigned: true }), false)
})

test('on this machine goes on with every certificate but those of a CA that nobody named', async () => {
  for (const wish of [expired, toCome, elsewhere, { ...sound, selfSigned: true }]) {
    assert.equal(await decision(wish, 'localhost'), true)
  }
  assert.equal(await decision(sound, 'localhost', stranger), false)
})
