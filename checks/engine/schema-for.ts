import type { Evidence, OfferSighting } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import type { MessageSchema } from '../../schemas/messages.ts'
import { type Judgement, violated } from '../finding.ts'
import { mediaType, saidBy, show } from './read.ts'
import { afresh, type Recall } from './recall.ts'
import { refusalReason } from './refusal.ts'
import { judgeSchema, type SchemaFinding, type SchemaOptions } from './schema-check.ts'

/** A schema that applies to an answer, and the requirement that a body which is no JSON breaks. */
export interface SchemaUse {
  readonly schema: MessageSchema
  readonly notJson: string
}

/** A schema finding with the exchange or offer sighting it was made on. */
export interface PlacedSchemaFinding extends SchemaFinding {
  readonly place: string
}

const successes: Partial<Record<Operation, SchemaUse>> = {
  offer: { schema: 'credential-offer', notJson: 'VCI-4.1-04' },
  'issuer-metadata': { schema: 'issuer-metadata', notJson: 'VCI-12.2.2-04' },
  'as-metadata': { schema: 'as-metadata', notJson: 'RFC8414-3.2-01' },
  par: { schema: 'par-response', notJson: 'RFC9126-2.2-01' },
  token: { schema: 'token-response', notJson: 'RFC6749-5.1-01' },
  nonce: { schema: 'nonce-response', notJson: 'VCI-7.2-02' },
  credential: { schema: 'credential-response', notJson: 'VCI-8.3-15' },
  deferred: { schema: 'deferred-credential-response', notJson: 'VCI-9.2-05' },
  'offers-api': { schema: 'pingone-offer', notJson: 'P1-OFFER-01' },
}

const refusals: Partial<Record<Operation, SchemaUse>> = {
  token: { schema: 'token-error', notJson: 'VCI-6.3-07' },
  credential: { schema: 'credential-error', notJson: 'VCI-8.3.1.2-03' },
  deferred: { schema: 'deferred-credential-error', notJson: 'VCI-8.3.1.2-03' },
  notification: { schema: 'notification-error', notJson: 'VCI-11.3-02' },
  'offers-api': { schema: 'pingone-error', notJson: 'P1-API-10' },
  'management-api': { schema: 'pingone-error', notJson: 'P1-API-10' },
}

/** The schema an answer has to meet; undefined when none is told for it (an encrypted answer, a redirect…). */
export function schemaFor(
  exchange: AnsweredExchange,
  evidence: Pick<Evidence, 'exchanges'> = { exchanges: [] },
): SchemaUse | undefined {
  const { status } = exchange.response
  const { operation } = exchange
  if (status >= 200 && status < 300)
    return (isJwt(exchange) && !isOpened(exchange) && !saidBy(exchange).ok) || isNoOffer(exchange)
      ? undefined
      : successes[operation]
  if (status < 400 || status >= 500) return undefined
  if (operation === 'offers-api' || operation === 'management-api') return refusals[operation]
  // Errors about the access token are RFC 6750's: they speak by WWW-Authenticate and need no body.
  if (refusalReason(exchange, evidence) !== 'content') return undefined
  // Another media type, at an endpoint whose errors have to be JSON, is a finding of its own, and enough.
  return operation === 'token' || mediaType(exchange) === 'application/json'
    ? refusals[operation]
    : undefined
}

/** Judges every message of the evidence that a schema of ours describes. */
export function judgeSchemas(
  evidence: Pick<Evidence, 'exchanges' | 'offers'>,
  options: SchemaOptions = {},
  recall: Recall = afresh,
): readonly PlacedSchemaFinding[] {
  return [
    ...evidence.exchanges
      .filter(wasAnswered)
      .flatMap((exchange) =>
        recall(successes, exchange.id, () =>
          placed(exchange.id, judgeAnswer(exchange, evidence, options)),
        ),
      ),
    ...evidence.offers.flatMap((sighting) => placed(sighting.id, judgeOffer(sighting, options))),
  ]
}

function judgeAnswer(
  exchange: AnsweredExchange,
  evidence: Pick<Evidence, 'exchanges'>,
  options: SchemaOptions,
): readonly SchemaFinding[] {
  const use = schemaFor(exchange, evidence)
  if (!use) return []
  const content = saidBy(exchange)
  if (content.ok) return judgeSchema(use.schema, content.value, options)
  return [{ requirement: use.notJson, judgement: notJson(content.problem) }]
}

/** Offers that came without a request; one that was fetched is judged by its exchange. */
function judgeOffer(sighting: OfferSighting, options: SchemaOptions): readonly SchemaFinding[] {
  if (sighting.exchange !== undefined) return []
  if (sighting.offer !== undefined) return judgeSchema('credential-offer', sighting.offer, options)
  const [value] = sighting.values
  if (value === undefined || sighting.values.length + sighting.uris.length > 1) return []
  return [
    {
      requirement: 'VCI-4.1-04',
      judgement: notJson(`credential_offer is ${show(value)}, not JSON`),
    },
  ]
}

function notJson(seen: string): Judgement {
  return violated({ seen, expected: 'a JSON object' })
}

/** Answers as a JWT that are looked into elsewhere: encrypted, signed; an offer breaks VCI-4.1.3-03. All others are JSON or wrong. */
const judgedAsJwt: ReadonlySet<Operation> = new Set([
  'credential',
  'deferred',
  'issuer-metadata',
  'offer',
])

function isJwt(exchange: AnsweredExchange): boolean {
  return mediaType(exchange) === 'application/jwt' && judgedAsJwt.has(exchange.operation)
}

/** An encrypted answer that the wallet could read. */
function isOpened({ response }: AnsweredExchange): boolean {
  return response.jwe?.content.ok === true
}

/** An answer of the offers API to another call than the two that show one offer: P1-OFFER-57 judges it. */
function isNoOffer({ operation, request: { method, url } }: AnsweredExchange): boolean {
  if (operation !== 'offers-api' || method === 'POST') return false
  return method !== 'GET' || /\/openid4vciOffers\/?(\?|$)/.test(url)
}

function placed(place: string, findings: readonly SchemaFinding[]): readonly PlacedSchemaFinding[] {
  return findings.map((finding) => ({ ...finding, place }))
}
