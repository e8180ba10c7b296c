import { createPrivateKey, createSecretKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { compactDecrypt } from 'jose'
import { decodePart } from '../../checks/engine/jws.ts'
import { isObject } from '../../checks/engine/read.ts'
import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import type { OpenedJwe } from '../../protocol/exchange.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { decodeJson } from '../../wallet/http/message-body.ts'
import type { CapturedExchange } from './captured.ts'

const hint = 'Give a private key: a JWK, a JWK Set, or PEM (PKCS #8).'

/** Keys that open messages, in a file. @throws UsageError */
export function keysIn(path: string): readonly KeyObject[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError('ERR_KEY', `--key ${path} cannot be read.`, hint, { cause })
  }
  try {
    if (text.includes('-----BEGIN')) return [createPrivateKey(text)]
    const value = parseBoundedJson(text)
    const keys = isObject(value) && Array.isArray(value.keys) ? value.keys : [value]
    if (keys.length === 0) throw new TypeError('no keys')
    return keys.map(keyOf)
  } catch (cause) {
    throw new UsageError('ERR_KEY', `--key ${path} holds no private key that can be used.`, hint, {
      cause,
    })
  }
}

function keyOf(jwk: unknown): KeyObject {
  if (!isObject(jwk)) throw new TypeError('no JWK')
  return jwk.kty === 'oct'
    ? createSecretKey(Buffer.from(String(jwk.k), 'base64url'))
    : createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
}

/** The exchange with what its encrypted messages say, as far as the keys open them (OpenID4VCI 1.0, Section 10). */
export async function opened(
  exchange: CapturedExchange,
  keys: readonly KeyObject[],
): Promise<CapturedExchange> {
  const { request, response } = exchange
  if (keys.length === 0) return exchange
  const sent = await openedBy(keys, request.body ?? '')
  const came = await openedBy(keys, Buffer.from(response.body.subarray(0, mostSigns)).toString())
  return {
    ...exchange,
    request: sent?.content.ok ? { ...request, decoded: sent.content.value } : request,
    response: came ? { ...response, jwe: came } : response,
  }
}

const mostSigns = 5_000_000

async function openedBy(keys: readonly KeyObject[], text: string): Promise<OpenedJwe | undefined> {
  const jwe = text.trim()
  if (!/^[\w-]+(\.[\w-]*){4}$/.test(jwe)) return undefined
  const header = decodePart(jwe.split('.', 1).join())
  if (!isObject(header)) return undefined
  for (const key of keys) {
    try {
      const { plaintext } = await compactDecrypt(jwe, key)
      return { header, content: decodeJson(plaintext), plaintext }
    } catch {
      // Of another key.
    }
  }
  return undefined
}
