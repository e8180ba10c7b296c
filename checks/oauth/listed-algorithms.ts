import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ExchangeCheck } from '../check.ts'
import { decodeJws } from '../engine/jws.ts'
import { asMetadataFor, exchangesOf } from '../engine/lookup.ts'
import { errorOf, strings, succeeded, textAt } from '../engine/read.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { answerOf } from './refusals.ts'

/** A JWT of a client, and where the metadata of an authorization server says by what it may be signed. */
export interface SignedBy {
  readonly member: string
  readonly jwtOf: (exchange: AnsweredExchange) => string | undefined
  readonly what: string
}

/**
 * What a server lists is what it supports: judges an algorithm that is refused, beside another that it took from the same
 * client. Whether the client is known at all shows by the latter.
 */
export function listedIsTaken(
  requirement: RequirementId,
  signed: SignedBy,
): readonly ExchangeCheck[] {
  return (['token', 'par'] as const).map((on) => ({
    requirement,
    on,
    judge: (exchange, evidence) => judgeListed(exchange, evidence, signed),
  }))
}

function judgeListed(
  exchange: AnsweredExchange,
  evidence: Evidence,
  { member, jwtOf, what }: SignedBy,
): Judgement | undefined {
  const own = signedBy(jwtOf(exchange))
  const server = serverOf(exchange, evidence)
  const listed = strings(server?.[member])
  if (exchange.deviation !== undefined || own === undefined || !listed.includes(own.alg)) return
  if (succeeded(exchange)) return satisfied
  if (!blamesClient(exchange)) return undefined
  const other = exchangesOf(evidence, 'token', 'par')
    .filter((it) => it.deviation === undefined && succeeded(it))
    .filter((it) => serverOf(it, evidence)?.issuer === server?.issuer)
    .map((it) => signedBy(jwtOf(it)))
    .find((it) => it?.client === own.client && it?.alg !== own.alg)
  return (
    other &&
    violated({
      seen: `a ${what} signed by ${own.alg}, which ${member} lists, was refused: ${answerOf(exchange)}; one by ${other.alg} was taken`,
      expected: 'every alg that is listed',
    })
  )
}

function serverOf({ operation, request }: AnsweredExchange, evidence: Evidence) {
  const endpoint = operation === 'par' ? 'pushed_authorization_request_endpoint' : 'token_endpoint'
  return asMetadataFor(evidence, endpoint, request.url)
}

function signedBy(jwt: string | undefined) {
  const decoded = decodeJws(jwt ?? '')
  const [alg, client] = [textAt(decoded?.header, 'alg'), textAt(decoded?.payload, 'iss')]
  return alg === undefined ? undefined : { alg, client }
}

/** That it is stale, or lacks a challenge, is another matter. */
function blamesClient(exchange: AnsweredExchange): boolean {
  const error = errorOf(exchange)
  return error === undefined
    ? exchange.response.status === 401
    : ['invalid_client', 'invalid_client_attestation'].includes(error)
}
