import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { getCACertificates, type TLSSocket } from 'node:tls'
import { isLoopback } from './sendable.ts'
import { certificateProblem } from './tls-handshake.ts'

const outOfTime = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']
const ofTheServer = [...outOfTime, 'ERR_TLS_CERT_ALTNAME_INVALID', 'DEPTH_ZERO_SELF_SIGNED_CERT']

/**
 * Whether the wallet goes on in spite of the certificate, so that the rest of the issuer is judged as well. Secrets
 * go to nobody else by that: on this machine, or to whom the certificate was given, though its time is over. A CA that
 * nobody named is not passed over: it may be the right one, and the user has to say so.
 */
export function goesOn(socket: TLSSocket, host: string, ca: string | undefined): boolean {
  const problem = certificateProblem(socket) ?? ''
  if (isLoopback(host)) return ofTheServer.includes(problem)
  // OpenSSL tells one problem of several: the others are looked for here.
  return outOfTime.includes(problem) && isTrustedButForTime(socket, host, ca)
}

function isTrustedButForTime(socket: TLSSocket, host: string, ca: string | undefined): boolean {
  const leaf = socket.getPeerX509Certificate()
  const isNamed = isIP(host) === 0 ? leaf?.checkHost(host) : leaf?.checkIP(host)
  if (!leaf || isNamed === undefined) return false
  const roots = rootsWith(ca)
  let certificate = leaf
  for (let depth = 0; depth < 8; depth++) {
    if (roots.some((root) => isSignedBy(certificate, root))) return true
    const { issuerCertificate: issuer } = certificate
    if (!issuer?.ca || !isSignedBy(certificate, issuer)) return false
    certificate = issuer
  }
  return false
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

const known = new Map<string, readonly X509Certificate[]>()

/** Those of the system, and those that the user named. */
function rootsWith(ca = ''): readonly X509Certificate[] {
  const pems = [
    ...getCACertificates('default'),
    ...(ca.match(/-----BEGIN [\s\S]+?-----END [^-]+-----/g) ?? []),
  ]
  const roots = known.get(ca) ?? pems.map((pem) => new X509Certificate(pem))
  known.set(ca, roots)
  return roots
}
