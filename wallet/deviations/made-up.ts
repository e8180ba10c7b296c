import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'

/** A value no issuer can have given out. */
export function madeUp(): string {
  return `made-up-${randomUUID()}`
}

/** A key that nobody proved possession of. */
export function foreignKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
