import type { Certificate, PeerCertificate } from 'node:tls'
import { TLSSocket } from 'node:tls'
import type { TlsFacts } from '../../protocol/tls-facts.ts'

/** @returns undefined for a connection without TLS. */
export function tlsFactsOf(socket: unknown, host: string): TlsFacts | undefined {
  if (!(socket instanceof TLSSocket)) return undefined
  return {
    host,
    seenAt: new Date().toISOString(),
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    certificate: certificateFacts(socket.getPeerCertificate()),
    problem: certificateProblem(socket),
  }
}

/** The code that OpenSSL or Node has for it; null: the certificate is trusted. */
export function certificateProblem({ authorized, authorizationError }: TLSSocket): string | null {
  return authorized ? null : String(authorizationError)
}

function certificateFacts(certificate: PeerCertificate): TlsFacts['certificate'] {
  const [from, to] = [certificate.valid_from, certificate.valid_to].map(isoTime)
  if (from === undefined || to === undefined) return null
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validFrom: from,
    validTo: to,
    names: certificate.subjectaltname ?? '',
  }
}

/** Node writes `Nov 25 02:12:00 2026 GMT`; undefined for what is no time. */
function isoTime(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}

function nameOf(name: Certificate): string {
  return [name.CN, name.O, name.C].flat().filter(Boolean).join(', ')
}
