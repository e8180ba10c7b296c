import type { X509Certificate } from 'node:crypto'
import { UsageError } from '../../protocol/usage-error.ts'
import { keyOfChain } from '../crypto/certificate-chain.ts'
import { isObject } from '../http/wire.ts'
import { type Trust, type TrustedAttester, trustedCertificate } from '../oauth/trusted-attester.ts'
import { publicKeys } from './public-keys.ts'

/**
 * Wallet providers, each by a certificate or by keys.
 * @throws UsageError
 */
export function trustedAttesters(value: unknown): Trust {
  if (value === 'any') return value
  if (Array.isArray(value) && value.length > 0) return value.map(trustedAttester)
  throw wrong(
    '"attesters" is neither "any" nor a list of wallet providers',
    'Give [{"certificate": "-----BEGIN CERTIFICATE-----…"}] or [{"jwks": {"keys": […]}}].',
  )
}

function trustedAttester(value: unknown, index: number): TrustedAttester {
  const name = `attesters[${index}]`
  const { certificate, jwks, issuer, ...others } = isObject(value) ? value : {}
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) {
    throw wrong(
      `There is no member "${unknown}" in "${name}"`,
      'It takes certificate, jwks, issuer.',
    )
  }
  if ((certificate === undefined) === (jwks === undefined)) {
    throw wrong(`"${name}" has to have a certificate, or jwks`, 'Give one of the two.')
  }
  if (issuer !== undefined && (typeof issuer !== 'string' || issuer === '')) {
    throw wrong(`"${name}.issuer" is no text`, 'It has to be the iss of the attestations.')
  }
  return {
    ...(issuer !== undefined && { issuer }),
    ...(jwks === undefined
      ? { certificate: derOf(certificate, `${name}.certificate`) }
      : { jwks: publicKeys(jwks, `${name}.jwks`) }),
  }
}

/** @returns base64 of DER. */
function derOf(text: unknown, name: string): string {
  const certificate = typeof text === 'string' ? readable(text) : undefined
  if (!certificate) {
    throw wrong(`"${name}" is no certificate`, 'It has to be PEM, or base64 of DER.')
  }
  const der = certificate.raw.toString('base64')
  if (keyOfChain([der])) return der
  throw wrong(`"${name}" is for a key that JWK has no name for`, 'Use EC, Ed25519 or RSA.')
}

function readable(text: string): X509Certificate | undefined {
  try {
    return trustedCertificate(text)
  } catch {
    return undefined
  }
}

function wrong(message: string, hint: string): UsageError {
  return new UsageError('ERR_CLIENT', message, hint)
}
