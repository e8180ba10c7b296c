import type { JWK } from 'jose'
import { calculateJwkThumbprint } from 'jose'
import type { Agent } from 'undici'
import { formats } from '../wallet/formats/registry.ts'
import { RecordingHttp } from '../wallet/http/http.ts'

/** `PT2M` */
const deferralMs = 120_000

/**
 * What another wallet received: each credential by its issuer's signature, and bound to another of the keys that were proven.
 * @throws Error with what does not hold.
 */
export async function verifyAll(
  { format, deferred }: { readonly format: string; readonly deferred?: boolean },
  credentials: readonly unknown[],
  keys: readonly JWK[],
  dispatcher: Agent,
): Promise<void> {
  const verifier = formats.find((known) => known.format === format)
  if (!verifier) throw new Error(`nobody here can verify ${format}`)
  if (credentials.length !== keys.length) {
    throw new Error(`${credentials.length} credentials for ${keys.length} keys`)
  }
  // The walk moves the issuer's clock for what it defers; an mdoc may begin with an hour that is not yet here.
  const ahead = deferred ? deferralMs : 0
  const clock = { now: () => new Date(Date.now() + ahead) }
  const http = new RecordingHttp({ clock, dispatcher })
  const left = new Set(await Promise.all(keys.map((key) => calculateJwkThumbprint(key))))
  for (const credential of credentials) {
    const { facts } = await verifier.verify({ http, clock }, credential, [...left])
    const broken = facts.filter(({ holds }) => !holds)
    const names = facts.map(({ name }) => name)
    if (broken.length > 0 || !names.includes('signature-verified')) {
      throw new Error(`the credential does not hold: ${JSON.stringify(broken)}`)
    }
    const bound = facts.find(({ name }) => name === 'bound-to-proof-key')?.seen ?? ''
    const its = [...left].find((thumbprint) => bound.includes(thumbprint))
    if (its === undefined) throw new Error('the credential is bound to no key')
    left.delete(its)
  }
}
