import type { SecureContextOptions } from 'node:tls'
import type { TlsCertificateWish } from '../crypto/tls.ts'

/** The listener, which belongs to no environment: only faults that the mock starts with pass here. */
export interface ConnectionSeams {
  tlsCertificate: TlsCertificateWish
  /** What handshakes the listener agrees to; correctly those of Node's defaults. */
  tlsHandshakes: Pick<SecureContextOptions, 'minVersion' | 'maxVersion' | 'ciphers'>
}
