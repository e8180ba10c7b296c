import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { didWebUrl, jwkOfDid, jwkOfMultikey } from '../../protocol/did.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { RecordingHttp } from '../http/http.ts'
import { isJsonObject, type JsonObject, objectMember, stringMember } from '../json.ts'
import type { IssuerKey } from './issuer-key.ts'

/** A key that a DID document allows for signing claims, as a public JWK. */
export type VerificationMethod =
  | { readonly jwk: JsonObject; readonly id: string; readonly controller: string }
  | { readonly problem: string }

/**
 * The verification method behind a DID URL: did:jwk and did:key are keys themselves, did:web is fetched.
 * @see https://www.w3.org/TR/did-1.0/#assertion
 */
export async function findVerificationMethod(
  http: RecordingHttp,
  didUrl: string,
): Promise<VerificationMethod> {
  const [controller = ''] = didUrl.split('#', 1)
  const jwk = jwkOfDid(controller)
  if (jwk) return { jwk, id: didUrl, controller }
  const url = didWebUrl(controller)
  if (url === undefined) return { problem: `this wallet cannot resolve ${didUrl}` }
  const exchange = await http.send({
    operation: 'did-document',
    method: 'GET',
    url: http.plainOnLoopback(url),
    headers: { accept: 'application/did+json, application/json' },
    redirect: 'follow',
  })
  if (!wasAnswered(exchange)) return { problem: `${url}: ${exchange.failure.message}` }
  const { status, json } = exchange.response
  if (status !== 200 || !json.ok) return { problem: `${url} was answered ${status} without JSON` }
  return methodIn(json.value, didUrl, controller)
}

/** The same as a key that jose takes. */
export async function keyOfDidUrl(http: RecordingHttp, didUrl: string): Promise<IssuerKey> {
  const found = await findVerificationMethod(http, didUrl)
  if ('problem' in found) return found
  try {
    const key = createPublicKey({ key: found.jwk as JsonWebKey, format: 'jwk' })
    return { key, seen: `of ${found.id}` }
  } catch (cause) {
    return { problem: `the key of ${found.id} cannot be used: ${(cause as Error).message}` }
  }
}

/** Listed in the document, and for assertions: by reference, or only there. */
function methodIn(document: unknown, didUrl: string, controller: string): VerificationMethod {
  const listed = entries(document, 'verificationMethod').filter(isJsonObject)
  const asserting = entries(document, 'assertionMethod').flatMap((entry) =>
    isJsonObject(entry) ? [entry] : listed.filter(({ id }) => same(id, entry, controller)),
  )
  const wanted = asserting.filter(({ id }) => didUrl === controller || same(id, didUrl, controller))
  const [method] = wanted
  if (!method || wanted.length > 1) {
    return { problem: `${wanted.length} of ${asserting.length} assertion methods are ${didUrl}` }
  }
  const jwk = objectMember(method, 'publicKeyJwk') ?? multikey(method)
  return jwk
    ? { jwk, id: didUrl, controller }
    : { problem: `${didUrl} is of type ${inWords(method.type)}, which this wallet cannot read` }
}

function entries(document: unknown, name: string): readonly unknown[] {
  const list = isJsonObject(document) ? document[name] : undefined
  return Array.isArray(list) ? list : []
}

/** DID URLs may be relative to their document (DID Core, Section 3.2.2). */
function same(a: unknown, b: unknown, controller: string): boolean {
  const absolute = (url: unknown) =>
    typeof url === 'string' && url.startsWith('#') ? `${controller}${url}` : url
  return absolute(a) === absolute(b)
}

function multikey(method: JsonObject): JsonObject | undefined {
  try {
    return jwkOfMultikey(stringMember(method, 'publicKeyMultibase') ?? '')
  } catch {
    return undefined
  }
}
