import { generateKeyPairSync } from 'node:crypto'
import type { JWK } from 'jose'

/** A private key (ES256) that no issuer publishes. */
export const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  format: 'jwk',
}) as JWK
