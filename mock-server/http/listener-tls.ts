import type { SecureContextOptions } from 'node:tls'
import { recommendedSuites } from '../../protocol/tls-probe.ts'
import { altered } from '../altered.ts'
import { type Authority, soundCertificate, tlsCertificate, tlsNames } from '../crypto/tls.ts'
import type { Fault } from '../faults/fault.ts'
import type { SeamContext } from '../seams/seams.ts'

const suitesOfTls13 = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_AES_128_GCM_SHA256',
  'TLS_CHACHA20_POLY1305_SHA256',
]

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

/**
 * Versions and cipher suites: TLS 1.3 and, with the suites that RFC 9325, Section 4.2 recommends, 1.2. A listener has
 * endpoints that no browser visits, which may have no others (FAPI 2.0, Section 5.2.2).
 */
export function handshakes(faults: readonly Fault[], now: Date): SecureContextOptions {
  const ciphers = [...suitesOfTls13, ...recommendedSuites].join(':')
  return altered(faults, 'tlsHandshakes', { ciphers }, contextAt(now))
}
