import { createPrivateKey, createSecretKey, type JsonWebKey } from 'node:crypto'
import { compactDecrypt } from 'jose'
import { decodePart } from '../../checks/engine/jws.ts'
import { isObject } from '../../checks/engine/read.ts'
import { type InspectContext, type Inspection, joined } from './inspection.ts'
import { cell, rowsOf } from './rows.ts'

/**
 * A compact JWE (RFC 7516, Section 7.1): its header, and with the key what is in it.
 * @param inside looks at the content.
 * @returns undefined for what is none.
 */
export async function inspectJwe(
  text: string,
  context: InspectContext,
  inside: (content: Uint8Array) => Promise<Inspection | undefined>,
): Promise<Inspection | undefined> {
  const parts = text.split('.')
  const header = decodePart(parts[0] ?? '')
  if (parts.length !== 5 || !parts.every((part) => /^[\w-]*$/.test(part))) return undefined
  if (!isObject(header) || !Object.hasOwn(header, 'enc')) return undefined
  const shown = { parts: [{ title: 'Header', rows: rowsOf(header, context.now) }] }
  if (!context.key)
    return joined('JWE', shown, { notes: ['It is encrypted: --key opens it with a JWK.'] })
  const opened = await decrypted(text, context.key)
  if (typeof opened === 'string') return joined('JWE', shown, { wrong: [opened] })
  const content = await inside(opened)
  const plain = new TextDecoder().decode(opened.subarray(0, 2000))
  return joined(
    content ? `JWE of a ${content.kind}` : 'JWE',
    shown,
    content ?? { parts: [{ title: 'Content', rows: [['Text', cell(plain)]] }] },
  )
}

/** @returns a sentence when it cannot be opened. */
async function decrypted(
  text: string,
  jwk: NonNullable<InspectContext['key']>,
): Promise<Uint8Array | string> {
  try {
    const key =
      jwk.kty === 'oct'
        ? createSecretKey(Buffer.from(String(jwk.k), 'base64url'))
        : createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
    return (await compactDecrypt(text, key)).plaintext
  } catch (cause) {
    return `The key does not open it: ${cell((cause as Error).message)}.`
  }
}
