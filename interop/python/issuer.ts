import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createAuthority, soundCertificate, tlsCertificate } from '../../mock-server/crypto/tls.ts'
import type { RunningIssuer } from '../oidc-provider/issuer.ts'
import { pythonWithPackage } from './venv.ts'

/** Starts issuer.py on loopback, over HTTPS. @returns why not, on a machine that cannot. */
export async function startPython(): Promise<RunningIssuer | { readonly skipped: string }> {
  const found = await pythonWithPackage()
  if ('skipped' in found) return found
  const now = new Date()
  const root = await createAuthority(now)
  const tls = await tlsCertificate(
    root,
    soundCertificate([{ type: 'dns', value: 'localhost' }]),
    now,
  )
  const folder = await mkdtemp(join(tmpdir(), 'vcispec-python-'))
  const [ca, certificate, key] = ['ca.pem', 'certificate.pem', 'key.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  await Promise.all([
    writeFile(ca, root.pem),
    writeFile(certificate, tls.cert),
    writeFile(key, tls.key),
  ])
  const script = join(import.meta.dirname, 'issuer.py')
  const child = spawn(found.python, [script, certificate, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => {
      throw new Error(`the Python issuer ended with ${code}`)
    }),
  ])
  const { issuer, offers } = JSON.parse(String(line)) as Record<'issuer' | 'offers', string>
  return {
    credentialIssuer: issuer,
    environment: { PYTHON_ISSUER: issuer, PYTHON_OFFERS: offers, PYTHON_CA: ca },
    async [Symbol.asyncDispose]() {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
