import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'
import { clientInFile } from './client-in-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-client-'))
after(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'wallet.json')
const wallet = { id: 'mine', redirectUris: ['com.example:/cb'], authentication: 'none' }

test('mock --client registers a wallet in every environment', async () => {
  writeFileSync(path, JSON.stringify(wallet))
  const program = fileURLToPath(new URL('../vcispec.ts', import.meta.url))
  const own = ['--port', '0', '--control-port', '0', '--tls', 'off', '--client', path]
  const child = spawn(process.execPath, [program, 'mock', '--json', ...own])
  after(() => child.kill('SIGTERM'))
  const ready = JSON.parse(String((await once(child.stdout, 'data'))[0]))
  const link = `${ready.controlUrl}/environments`
  const made = await request(link, { method: 'POST' })
  const { environment } = (await made.body.json()) as { readonly environment: string }
  for (const id of [ready.environment, environment]) {
    const { body } = await request(`${link}/${id}/clients`)
    const { clients } = (await body.json()) as { readonly clients: readonly object[] }
    assert.deepEqual(clients.at(-1), wallet)
  }
  child.kill('SIGTERM')
  await once(child, 'close')
})

for (const [text, message] of [
  ['{"id": "mine"}', /wallet\.json: "authentication" is no method of this mock$/],
  ['no JSON', /wallet\.json: it cannot be read as JSON$/],
] as const) {
  test(`a file with ${text} is wrong usage that names it`, () => {
    writeFileSync(path, text)
    assert.throws(() => clientInFile(path), { name: 'UsageError', message })
  })
}

test('as is a file that is not there', () => {
  assert.throws(() => clientInFile(join(folder, 'none.json')), {
    name: 'UsageError',
    message: /none\.json: it cannot be read/,
  })
})
