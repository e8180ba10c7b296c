import process from 'node:process'
import { startIssuer } from '../interop/oidc-provider/issuer.ts'
import { startMock } from '../mock-server/server.ts'
import { type Issuer, type Kind, measured, opened } from './flow.ts'

/**
 * `node bench/peers.ts [FLOWS]`: pre-authorized flows a second, from the offer to the verified credentials, wallet and issuer in
 * one process. Beside the mock stands `oidc-provider`, a certified server, with the same wallet.
 */
const flows = Number(process.argv[2] ?? 200)

const kinds: Readonly<Record<string, Kind>> = {
  'pre-authorized': { bearerOnly: true },
  'with DPoP': {},
  'batch of 10': { bearerOnly: true, proofs: 10 },
  mdoc: { bearerOnly: true, format: 'mso_mdoc' },
}

async function row(label: string, issuer: Issuer, kind: Kind): Promise<void> {
  const { alone, together } = await measured(issuer, kind, flows)
  const cells = [alone.toFixed(1).padStart(10), together.toFixed(1).padStart(15)]
  console.log(`${label.padEnd(30)}${cells.join('')}`)
}

console.log('flows a second                one by one  16 at a time')
{
  await using mock = await startMock()
  await using issuer = await opened(undefined, {
    VCISPEC_CONTROL_URL: mock.controlUrl ?? '',
    VCISPEC_CA_FILE: mock.caPath ?? '',
  })
  for (const [name, kind] of Object.entries(kinds)) await row(`mock, ${name}`, issuer, kind)
}
{
  await using provider = await startIssuer()
  await using issuer = await opened('interop/oidc-provider/target.yaml', provider.environment)
  await row('oidc-provider, pre-authorized', issuer, { bearerOnly: true })
}
