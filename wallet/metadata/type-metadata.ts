import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { wasAnswered } from '../../protocol/exchange.ts'
import { matchesIntegrity } from '../../protocol/integrity.ts'
import type { TypeMetadataOutcome } from '../../protocol/outcomes.ts'
import { notOffered, unusable } from '../failure.ts'
import type { JourneyState } from '../journey-state.ts'
import { isJsonObject, stringMember } from '../json.ts'

/**
 * Reads what is published about the type of the newest SD-JWT VC, or about `vct`. Nobody has to publish anything there.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-6.3
 */
export async function fetchTypeMetadata(
  { http }: JourneyState,
  vct?: string,
): Promise<TypeMetadataOutcome> {
  const payload = vct === undefined ? newestPayload(http.log.evidence().credentials) : { vct }
  if (!payload) return { kind: 'not-reached', reason: 'No SD-JWT VC came.' }
  const url = stringMember(payload, 'vct') ?? ''
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return notOffered(`the vct ${url} is no URL`)
  const exchange = await http.send({
    operation: 'type-metadata',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  if (!wasAnswered(exchange)) {
    const failure = { kind: 'unreachable', ...exchange.failure, exchange: exchange.id } as const
    // A vct is a name first of all: there need be no host of that name.
    return ['ERR_DNS', 'ERR_CONNECT'].includes(failure.code)
      ? notOffered(`no Type Metadata is published at ${url}: ${failure.message}`)
      : failure
  }
  const { status } = exchange.response
  if (status === 429 || status >= 500) {
    return unusable(exchange, `the Type Metadata at ${url} was answered with ${status}`)
  }
  if (status !== 200) return notOffered(`no Type Metadata is published at ${url}: ${status}`)
  const { json, body } = exchange.response
  if (!json.ok) return notOffered(`no Type Metadata is published at ${url}: ${json.problem}`)
  if (!isJsonObject(json.value)) return unusable(exchange, 'the Type Metadata is no JSON object')
  const integrity = stringMember(payload, 'vct#integrity')
  if (integrity !== undefined && matchesIntegrity(integrity, body) !== true) {
    return unusable(exchange, 'the Type Metadata is not what vct#integrity says')
  }
  return {
    kind: 'type-metadata',
    vct: stringMember(json.value, 'vct'),
    exchange: exchange.id,
  }
}

function newestPayload(
  credentials: readonly Pick<ReceivedCredential, 'sdJwt'>[],
): object | undefined {
  const newest = credentials.findLast(({ sdJwt }) => sdJwt)?.sdJwt
  return newest?.claims ?? newest?.payload
}
