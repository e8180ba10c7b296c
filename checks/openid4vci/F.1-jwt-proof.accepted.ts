import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { decodePart } from '../engine/jws.ts'
import { exchangeById, exchangesOf } from '../engine/lookup.ts'
import {
  at,
  entries,
  errorOf,
  isObject,
  items,
  type JsonObject,
  refusalOf,
  show,
} from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { viewOf } from '../formats/view.ts'
import {
  blamesMessage,
  isIssued,
  isPlainRequest,
  proofErrors,
  saysNothing,
} from './08-plain-request.ts'

/**
 * Proofs that an issuer has to take, OpenID4VCI 1.0, Appendix F. One that is refused in every form is a matter of
 * VCI-F.1-01; one that is refused in one form, beside another that is taken, of the row of that form.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const acceptedProofs: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-F.1-01',
    on: 'credential',
    judge: (exchange, evidence) =>
      judgeProof(exchange, evidence, 'jwt', {
        // A certificate is announced by no member of the metadata: whoever sends one tries.
        applies: ({ header }) => header.x5c === undefined,
        refusedFor: ({ others }) => others === 0,
        seen: 'a proof without any error',
      }),
  },
  {
    requirement: 'VCI-F.1-06',
    on: 'credential',
    judge: (exchange, evidence) =>
      judgeProof(exchange, evidence, 'jwt', {
        applies: ({ header }) => inWords(header.kid).startsWith('did:'),
        refusedFor: ({ others }) => others > 0,
        seen: 'a proof whose kid is a DID URL of a listed method',
      }),
  },
  {
    requirement: 'VCI-F.1-22',
    on: 'credential',
    judge: (exchange, evidence) =>
      judgeProof(exchange, evidence, 'jwt', {
        applies: ({ header }) => header.jwk !== undefined,
        refusedFor: ({ header, accepted }) => accepted.some(({ alg }) => alg !== header.alg),
        seen: (header) => `a proof signed by ${show(header.alg)}, which the metadata lists,`,
      }),
  },
  {
    requirement: 'VCI-F.1-24',
    on: 'credential',
    judge: (exchange, evidence) =>
      judgeProof(exchange, evidence, 'jwt', {
        applies: () => true,
        refusedFor: ({ payload, acceptedClaims }) =>
          acceptedClaims.some((other) => 'iss' in other !== 'iss' in payload),
        seen: (_, payload) =>
          `a proof ${'iss' in payload ? 'with the client_id as' : 'without'} iss`,
      }),
  },
  {
    requirement: 'VCI-F.2-01',
    on: 'credential',
    judge: (exchange, evidence) =>
      hasMoreProperties(exchange)
        ? undefined
        : judgeProof(exchange, evidence, 'di_vp', {
            applies: () => true,
            refusedFor: () => true,
            seen: 'a presentation without any error',
          }),
  },
  {
    requirement: 'VCI-F.2-08',
    on: 'credential',
    judge: (exchange, evidence) =>
      hasMoreProperties(exchange)
        ? judgeProof(exchange, evidence, 'di_vp', {
            applies: () => true,
            refusedFor: () => true,
            seen: 'a presentation with properties that the issuer need not understand',
          })
        : undefined,
  },
]

/** The credential is for the key of the first certificate (Appendix F.1). */
export const boundToCertificate: CredentialCheck = {
  requirement: 'VCI-F.1-13',
  on: 'received-credential',
  judge(credential, evidence) {
    const exchange = exchangeById(evidence, credential.exchange)
    const byCertificate =
      exchange &&
      !exchange.deviation &&
      proofsIn(exchange, 'jwt').some((proof) => partsOf(proof).header.x5c !== undefined)
    const key = viewOf(credential).holderKey
    if (!byCertificate || key === undefined) return undefined
    return met(credential.proofKeys.includes(key), {
      seen: `the credential is bound to the key ${key}`,
      expected: `the key of the first certificate (${credential.proofKeys.join(', ')})`,
    })
  },
}

interface ProofRule {
  /** Whether a proof says anything about the requirement. */
  readonly applies: (proof: ProofParts) => boolean
  /** Whether a refused one breaks it, given what was accepted elsewhere. */
  readonly refusedFor: (
    proof: ProofParts & {
      /** How many other requests with proofs of the type were accepted. */
      readonly others: number
      readonly accepted: readonly JsonObject[]
      readonly acceptedClaims: readonly JsonObject[]
    },
  ) => boolean
  readonly seen: string | ((header: JsonObject, payload: JsonObject) => string)
}

interface ProofParts {
  readonly header: JsonObject
  readonly payload: JsonObject
}

function judgeProof(
  exchange: AnsweredExchange,
  evidence: Evidence,
  type: 'jwt' | 'di_vp' | 'attestation',
  { applies, refusedFor, seen }: ProofRule,
): Judgement | undefined {
  const [proof, ...more] = proofsIn(exchange, type)
  if (proof === undefined || more.length > 0 || saysNothing(exchange)) return undefined
  const parts = partsOf(proof)
  if (!isPlainRequest(exchange, evidence) || !applies(parts)) return undefined
  if (isIssued(exchange)) return satisfied
  const error = errorOf(exchange) ?? ''
  // A JWT is in every request: one that is refused as such has rows of its own (VCI-8.2-01, -11).
  const isAboutProof = proofErrors.includes(error) || (type !== 'jwt' && isAboutAny(exchange))
  if (!isAboutProof) return undefined
  const taken = exchangesOf(evidence, 'credential')
    .filter((other) => !other.deviation && isIssued(other))
    .flatMap((other) => proofsIn(other, type).map(partsOf))
  const accepted = taken.map(({ header }) => header)
  const acceptedClaims = taken.map(({ payload }) => payload)
  if (!refusedFor({ ...parts, others: taken.length, accepted, acceptedClaims })) return undefined
  const what = typeof seen === 'string' ? seen : seen(parts.header, parts.payload)
  return violated({
    seen: `${what} was refused with ${refusalOf(exchange)}`,
    expected: '200 with the credential, or 202',
  })
}

/** Of a type that other requests do without: whatever refuses it but the token, or what it is for, is about it. */
export function isAboutAny(exchange: AnsweredExchange): boolean {
  return blamesMessage(exchange) || exchange.response.status >= 500
}

function proofsIn(exchange: AnsweredExchange, type: string): readonly unknown[] {
  return items(at(requestMembers(exchange), 'proofs', type))
}

/** Of a JWT; a presentation has neither. */
function partsOf(proof: unknown): ProofParts {
  const [header, payload] = typeof proof === 'string' ? proof.split('.').map(decodePart) : []
  return { header: isObject(header) ? header : {}, payload: isObject(payload) ? payload : {} }
}

const presentationMembers = ['@context', 'type', 'holder', 'proof']

function hasMoreProperties(exchange: AnsweredExchange): boolean {
  return proofsIn(exchange, 'di_vp').some(
    (proof) =>
      isObject(proof) && entries(proof).some(([name]) => !presentationMembers.includes(name)),
  )
}
