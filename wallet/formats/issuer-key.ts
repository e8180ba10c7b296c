import { createPublicKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto'
import { wasAnswered } from '../../protocol/exchange.ts'
import { appendedWellKnownUrl, wellKnownUrl } from '../../protocol/well-known.ts'
import type { RecordingHttp } from '../http/http.ts'
import { isJsonObject, type JsonObject, objectMember, stringMember } from '../json.ts'

export type IssuerKey =
  | { readonly key: KeyObject; readonly seen: string }
  | { readonly problem: string }

/**
 * The key that has to have signed an SD-JWT VC: the leaf of its `x5c`, else a key the issuer publishes.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-11#section-3.5
 */
export async function findIssuerKey(
  http: RecordingHttp,
  header: JsonObject,
  payload: JsonObject,
): Promise<IssuerKey> {
  if (header.x5c !== undefined) return keyOfCertificate(header.x5c)
  const issuer = stringMember(payload, 'iss')
  if (issuer === undefined || !/^https?:/i.test(issuer) || !URL.canParse(issuer)) {
    return { problem: `there is no x5c, and iss is ${JSON.stringify(payload.iss) ?? 'absent'}` }
  }
  const published = await publishedKeys(http, issuer)
  if ('problem' in published) return published
  const kid = stringMember(header, 'kid')
  const candidates = published.keys.filter((jwk) => kid === undefined || jwk.kid === kid)
  const [jwk] = candidates
  if (jwk === undefined || candidates.length > 1) {
    const seen = `${candidates.length} of ${published.keys.length} published keys fit kid ${kid ?? '(absent)'}`
    return { problem: seen }
  }
  try {
    const key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' })
    return { key, seen: `published by ${issuer} as ${kid ?? 'its only key'}` }
  } catch (cause) {
    return { problem: `the published key cannot be used: ${(cause as Error).message}` }
  }
}

function keyOfCertificate(chain: unknown): IssuerKey {
  const leaf: unknown = Array.isArray(chain) ? chain[0] : undefined
  if (typeof leaf !== 'string') return { problem: 'x5c is no array of strings' }
  try {
    const certificate = new X509Certificate(Buffer.from(leaf, 'base64'))
    const subject = certificate.subject.replaceAll('\n', ', ')
    return { key: certificate.publicKey, seen: `in the certificate of ${subject}` }
  } catch (cause) {
    return { problem: `the first certificate of x5c is unreadable: ${(cause as Error).message}` }
  }
}

/** JWT VC Issuer Metadata (SD-JWT VC, Section 5), by value or by reference. */
async function publishedKeys(
  http: RecordingHttp,
  issuer: string,
): Promise<{ readonly keys: readonly JsonObject[] } | { readonly problem: string }> {
  const inserted = wellKnownUrl(issuer, 'jwt-vc-issuer')
  let found = await fetchObject(http, 'jwt-vc-issuer', inserted)
  for (const { requirement, url } of otherPlaces(issuer)) {
    if (!('problem' in found && found.answered) || url === inserted) break
    const second = await fetchObject(http, 'jwt-vc-issuer', url)
    if ('problem' in second) continue
    const instead = `The JWT VC Issuer Metadata was read at ${url} instead.`
    http.log.addFallback({ requirement, instead, after: found.exchange })
    found = second
  }
  if ('problem' in found) return { problem: `${inserted}: ${found.problem}` }
  const byValue = objectMember(found.object, 'jwks')
  if (byValue) return keysOf(byValue, 'its jwks')
  const uri = stringMember(found.object, 'jwks_uri')
  if (uri === undefined) return { problem: `${inserted} has neither jwks nor jwks_uri` }
  const set = await fetchObject(http, 'jwks', uri)
  return 'problem' in set ? { problem: `${uri}: ${set.problem}` } : keysOf(set.object, uri)
}

/** Where issuers are known to put their metadata by mistake, and what it breaks. */
function otherPlaces(issuer: string) {
  const slashed = issuer.endsWith('/')
    ? [{ requirement: 'SDJWTVC-5.1-01', url: `${wellKnownUrl(issuer, 'jwt-vc-issuer')}/` }]
    : []
  const appended = appendedWellKnownUrl(issuer, 'jwt-vc-issuer')
  return [...slashed, { requirement: 'SDJWTVC-5-01', url: appended }]
}

function keysOf(
  set: JsonObject,
  where: string,
): { readonly keys: readonly JsonObject[] } | { readonly problem: string } {
  const { keys } = set
  return Array.isArray(keys)
    ? { keys: keys.filter(isJsonObject) }
    : { problem: `${where} has no keys array` }
}

async function fetchObject(
  http: RecordingHttp,
  operation: 'jwks' | 'jwt-vc-issuer',
  url: string,
): Promise<
  | { readonly object: JsonObject }
  | { readonly problem: string; readonly answered: boolean; readonly exchange: string }
> {
  const exchange = await http.send({
    operation,
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  const { id } = exchange
  if (!wasAnswered(exchange)) {
    return { problem: exchange.failure.message, answered: false, exchange: id }
  }
  const { status, json } = exchange.response
  if (status !== 200) return { problem: `status ${status}`, answered: true, exchange: id }
  if (!json.ok) return { problem: json.problem, answered: true, exchange: id }
  return isJsonObject(json.value)
    ? { object: json.value }
    : { problem: 'no JSON object', answered: true, exchange: id }
}
