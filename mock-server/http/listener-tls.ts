import type { SecureContextOptions } from 'node:tls'
import { altered } from '../altered.ts'
import { type Authority, soundCertificate, tlsCertificate, tlsNames } from '../crypto/tls.ts'
import type { Fault, SeamContext } from '../faults/fault.ts'

/** A listener serves every environment, and none in particular. */
function contextAt(now: Date): SeamContext {
  return { now, environment: '', credentialIssuer: '', root: '', request: {} }
}

/** Certificate and key of a listener for this host, as the faults of the mock have it. */
export async function certificateFor(
  host: string,
  { authority, faults, now }: { authority: Authority; faults: readonly Fault[]; now: Date },
): Promise<{ readonly cert: string; readonly key: string }> {
  const wish = altered(faults, 'tlsCertificate', soundCertificate(tlsNames(host)), contextAt(now))
  return tlsCertificate(authority, wish, now)
}

/** Versions and cipher suites: Node's defaults are TLS 1.2 and 1.3 without what is broken (RFC 9325). */
export function handshakes(faults: readonly Fault[], now: Date): SecureContextOptions {
  return altered(faults, 'tlsHandshakes', {}, contextAt(now))
}
