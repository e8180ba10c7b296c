import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { echoedForms } from '../protocol/testing/echoed-forms.ts'
import { type LoadedTarget, loadTarget } from './load-target.ts'
import { obstacleToRun } from './obstacle.ts'
import { preflight } from './preflight.ts'

const token = 'admin/token+49"35'
const forms = Object.values(echoedForms(token))

/** Says one form after the other of what it was sent. */
let asked = 0
const server = createServer((_, answer) => {
  answer.writeHead(403, { 'content-type': 'text/plain' })
  answer.end(`Not with ${forms[asked++ % forms.length]}!`)
})
before(() => once(server.listen(0, '127.0.0.1'), 'listening'))
after(() => server.close())

async function target(): Promise<LoadedTarget> {
  const { port } = server.address() as AddressInfo
  const headers = { authorization: `Bearer ${token}` }
  const offers = { kind: 'http', url: `http://127.0.0.1:${port}/offers`, headers }
  return loadTarget(JSON.stringify({ offers, trust: { insecureHttp: true } }), {})
}

const told: Readonly<Record<string, () => Promise<unknown>>> = {
  'run --check': async () => preflight(await target()),
  'the start of a run': async () => obstacleToRun(await target()),
}

for (const [name, tell] of Object.entries(told))
  test(`a secret of the target file that its admin API repeats is not told by ${name}`, async () => {
    for (const _ of forms) {
      const form = forms[asked % forms.length] ?? ''
      const said = JSON.stringify(await tell())
      assert.match(said, /Not with .*‹/, form)
      for (const each of [form, JSON.stringify(form).slice(1, -1)])
        assert.ok(!said.includes(each), `${each} in ${said}`)
    }
  })
