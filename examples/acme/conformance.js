// Starts Acme's issuer as its own tests would, and runs a command beside it. The issuer here is vcispec's mock with
// one defect switched on, standing for whatever Acme would start: a container, a server, nothing at all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const fault = 'cacheable nonce'
const vcispec = 'node_modules/vcispec/dist/bin/vcispec.js'
const issuer = spawn(
  process.execPath,
  [
    vcispec,
    'mock',
    '--json',
    '--tls',
    'off',
    '--port',
    '0',
    '--control-port',
    '0',
    '--fault',
    fault,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const [line] = await once(createInterface(issuer.stdout), 'line')
const ready = JSON.parse(line)

const [command, ...args] = process.argv.slice(2)
const run = spawn('npx', [command, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ACME_ISSUER: ready.credentialIssuer,
    ACME_ADMIN: `${ready.controlUrl}/environments/${ready.environment}`,
    ACME_CLIENT: ready.client.id,
    ACME_REDIRECT_URI: ready.client.redirectUri,
    ACME_USER: ready.login.username,
    ACME_PASSWORD: ready.login.password,
    VCISPEC_TARGET: 'vcispec.yaml',
  },
})
const [code] = await once(run, 'close')
issuer.kill()
process.exitCode = code ?? 1
