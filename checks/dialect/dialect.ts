import type { Evidence } from '../../protocol/evidence.ts'
import { exchangesOf, offersOf } from '../engine/lookup.ts'
import { once } from '../engine/memo.ts'
import {
  answered,
  at,
  entries,
  errorOf,
  isObject,
  isPendingAsError,
  type JsonObject,
  succeeded,
} from '../engine/read.ts'

/** A draft of OpenID4VCI whose marks an issuer bears, and that 1.0 Final has done away with. */
export interface DraftDialect {
  /** `13`; a range where what was seen does not tell: `11 to 12`. */
  readonly draft: string
  /** What was seen, each as a sentence fragment. */
  readonly marks: readonly string[]
  /** Rows of 1.0 that an issuer of that draft cannot meet, for reasons that the marks show. */
  readonly explains: readonly string[]
}

/** One thing that only drafts have, from the first to the last that has it. */
interface Mark {
  readonly from: number
  readonly until: number
  readonly seen: string
  /** What of 1.0 it stands in the way of; nothing: 1.0 ignores it, so that an issuer may speak both. */
  readonly explains: readonly string[]
}

/**
 * Tells an issuer of a draft by what it says and does. One mark is a slip, marks that 1.0 ignores may stand there for old wallets, and
 * whoever has what only 1.0 has speaks 1.0: two marks of which one is against 1.0, and nothing that is for it.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html
 */
export const draftDialect = once((evidence: Evidence): DraftDialect | undefined => {
  const marks = marksIn(evidence)
  const explains = [...new Set(marks.flatMap((mark) => mark.explains))]
  if (marks.length < 2 || explains.length === 0 || speaksFinal(evidence)) return undefined
  const from = Math.max(firstPossible(evidence), ...marks.map((mark) => mark.from))
  const until = Math.min(...marks.map((mark) => mark.until))
  // Issuers mix drafts: the marks then belong to several.
  const [low, high] = [Math.min(from, until), Math.max(from, until)]
  return {
    draft: low === high ? `${low}` : `${low} to ${high}`,
    marks: marks.map(({ seen }) => seen),
    explains,
  }
})

/** One sentence for the top of a report. */
export function describeDialect({ draft, marks }: DraftDialect): string {
  const [first = '', ...others] = marks
  const more =
    others.length > 2
      ? `${others.slice(0, 2).join(', ')} and ${others.length - 2} more`
      : others.join(', ')
  return `This issuer speaks draft ${draft} of OpenID4VCI, not 1.0 Final: ${first}, ${more}.`
}

function marksIn(evidence: Evidence): readonly Mark[] {
  const metadata = newestMetadata(evidence)
  return [
    ...(metadata ? marksOfMetadata(metadata) : []),
    ...mark(
      evidence.fallbacks.some(({ requirement }) => requirement === 'VCI-12.2.2-01'),
      9,
      15,
      'its metadata behind the path of its identifier',
      ['VCI-12.2.2-01', 'VCI-12.2.2-03', 'VCI-12.2.2-04'],
    ),
    ...marksOfOffers(evidence),
    ...marksOfAnswers(evidence),
  ]
}

/** Whatever has the form of issuer metadata, of 1.0 or not. */
function newestMetadata(evidence: Evidence): JsonObject | undefined {
  return exchangesOf(evidence, 'issuer-metadata')
    .filter(succeeded)
    .map(answered)
    .findLast((document) => document?.credential_issuer !== undefined)
}

function configurationsIn(metadata: JsonObject): readonly JsonObject[] {
  return entries(metadata.credential_configurations_supported)
    .map(([, configuration]) => configuration)
    .filter(isObject)
}

function marksOfMetadata(metadata: JsonObject): readonly Mark[] {
  const configurations = configurationsIn(metadata)
  const some = (holds: (configuration: JsonObject) => boolean) => configurations.some(holds)
  const proofTypes = new Set(
    configurations.flatMap((it) => entries(it.proof_types_supported).map(([type]) => type)),
  )
  return [
    mark(
      metadata.credentials_supported !== undefined,
      1,
      12,
      'credentials_supported in the metadata',
      ['VCI-12.2.4-30', 'VCI-4.1.1-03'],
    ),
    mark(metadata.batch_credential_endpoint !== undefined, 1, 13, 'batch_credential_endpoint'),
    mark(
      typeof metadata.credential_identifiers_supported === 'boolean',
      13,
      13,
      'credential_identifiers_supported',
    ),
    mark(isOfOldFormat(some), 11, 14, 'the format vc+sd-jwt', ['VCI-A.3.1-01', 'SDJWTVC-3.2.1-01']),
    mark(proofTypes.has('cwt'), 11, 13, 'proofs of type cwt'),
    mark(proofTypes.has('ldp_vp'), 13, 15, 'proofs of type ldp_vp'),
    mark(
      some(({ claims }) => isObject(claims)),
      11,
      14,
      'claims as an object',
    ),
    mark(
      some(({ claims }) => Array.isArray(claims)),
      15,
      15,
      'claims outside of credential_metadata',
    ),
    mark(
      some(({ display }) => Array.isArray(display)),
      11,
      15,
      'display outside of credential_metadata',
    ),
    mark(typeof metadata.signed_metadata === 'string', 13, 15, 'signed_metadata in the metadata'),
    mark(
      some(
        ({ format, credential_signing_alg_values_supported: algs }) =>
          format === 'mso_mdoc' && Array.isArray(algs) && algs.some((it) => typeof it === 'string'),
      ),
      13,
      15,
      'names of algorithms for mso_mdoc',
      ['VCI-A.2.2-02'],
    ),
  ].flat()
}

/** Whoever offers both formats has the old one for old wallets. */
function isOfOldFormat(some: (holds: (configuration: JsonObject) => boolean) => boolean): boolean {
  return (
    some(({ format }) => format === 'vc+sd-jwt') && !some(({ format }) => format === 'dc+sd-jwt')
  )
}

function marksOfOffers(evidence: Evidence): readonly Mark[] {
  const grant = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
  const offers = offersOf(evidence).map(({ offer }) => offer)
  return [
    mark(
      offers.some((it) => it.credentials !== undefined),
      9,
      12,
      'credentials in the offer',
      ['VCI-4.1.1-02'],
    ),
    mark(
      offers.some((it) => typeof at(it, 'grants', grant, 'user_pin_required') === 'boolean'),
      9,
      12,
      'user_pin_required in the offer',
    ),
    mark(
      offers.some((it) => at(it, 'grants', grant, 'interval') !== undefined),
      9,
      13,
      'interval in the offer',
    ),
  ].flat()
}

function marksOfAnswers(evidence: Evidence): readonly Mark[] {
  const tokens = exchangesOf(evidence, 'token').filter(succeeded).map(answered)
  const issued = exchangesOf(evidence, 'credential').filter(succeeded).map(answered)
  const refusals = exchangesOf(evidence, 'credential').map(errorOf)
  const asksForProof = exchangesOf(evidence, 'credential').some(
    (exchange) =>
      errorOf(exchange) === 'invalid_proof' && answered(exchange)?.c_nonce !== undefined,
  )
  return [
    mark(
      tokens.some((it) => it?.c_nonce !== undefined),
      9,
      14,
      'c_nonce in the Token Response',
    ),
    mark(asksForProof, 9, 14, 'c_nonce with invalid_proof', ['VCI-7-01']),
    mark(
      issued.some((it) => it?.credential !== undefined && it.credentials === undefined),
      9,
      14,
      'credential in place of credentials in the Credential Response',
      ['VCI-8.3-01', 'VCI-8.3-02'],
    ),
    mark(
      refusals.some((it) => /^unsupported_credential_(type|format)$/.test(it ?? '')),
      9,
      15,
      'an error code that 1.0 does not have',
      ['VCI-8.2-01', 'VCI-8.2-04'],
    ),
    mark(
      exchangesOf(evidence, 'deferred').some(isPendingAsError),
      9,
      15,
      'issuance_pending at the Deferred Credential Endpoint',
      ['VCI-9.2-02', 'VCI-9.1-01'],
    ),
  ].flat()
}

/** What no draft up to 15 has. */
function speaksFinal(evidence: Evidence): boolean {
  const metadata = newestMetadata(evidence)
  const configurations = metadata ? configurationsIn(metadata) : []
  return (
    metadata?.credential_request_encryption !== undefined ||
    configurations.some(
      (it) =>
        it.credential_metadata !== undefined ||
        at(it, 'proof_types_supported', 'di_vp') !== undefined,
    ) ||
    exchangesOf(evidence, 'deferred').some(
      (it) => it.response.status === 202 && answered(it)?.transaction_id !== undefined,
    )
  )
}

/** The first draft that has the newest thing seen. */
function firstPossible(evidence: Evidence): number {
  const metadata = newestMetadata(evidence)
  const hasSome = (format: string) =>
    metadata !== undefined && configurationsIn(metadata).some((it) => it.format === format)
  if (metadata?.nonce_endpoint !== undefined || hasSome('dc+sd-jwt')) return 15
  if (metadata?.batch_credential_issuance !== undefined) return 14
  return metadata?.credential_configurations_supported === undefined ? 9 : 13
}

function mark(
  isThere: boolean,
  from: number,
  until: number,
  seen: string,
  explains: readonly string[] = [],
): readonly Mark[] {
  return isThere ? [{ from, until, seen, explains }] : []
}
