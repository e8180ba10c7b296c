import { X509Certificate } from 'node:crypto'
import { compactVerify } from 'jose'

/** Why a chain of certificates leads to none of the anchors; undefined: it does. @param chain base64 of DER, leaf first */
export function distrust(chain: unknown, ca: string): string | undefined {
  if (!Array.isArray(chain)) return undefined
  const certificates = chain.map(certificate)
  const anchors = (
    ca.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  ).map((pem) => new X509Certificate(pem))
  for (const [index, its] of certificates.entries()) {
    if (!its) return 'x5c holds what is no certificate'
    const next = certificates[index + 1]
    const isIssued = next ? isIssuedBy(its, next) : anchors.some((it) => isIssuedBy(its, it))
    if (!isIssued) return `nobody that is trusted vouches for ${its.subject.replaceAll('\n', ', ')}`
  }
  return certificates.length === 0 ? 'x5c is empty' : undefined
}

/** Why a JWT is not to be trusted: its chain, or its signature. */
export async function distrustOfSigner(jwt: string, ca: string): Promise<string | undefined> {
  const header = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString() || '{}')
  if (!Array.isArray(header.x5c)) return 'nothing says whose key signed it'
  const doubt = distrust(header.x5c, ca)
  const leaf = certificate(header.x5c[0])
  if (doubt !== undefined || !leaf) return doubt
  try {
    await compactVerify(jwt, leaf.publicKey)
    return undefined
  } catch (error) {
    return `its signature: ${(error as Error).message}`
  }
}

function isIssuedBy(its: X509Certificate, issuer: X509Certificate): boolean {
  return its.checkIssued(issuer) && its.verify(issuer.publicKey)
}

function certificate(der: unknown): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(String(der), 'base64'))
  } catch {
    return undefined
  }
}
