import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck, ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { decodePart } from '../engine/jws.ts'
import { earlier, issuerMetadata } from '../engine/lookup.ts'
import {
  answered,
  at,
  entries,
  errorOf,
  isObject,
  items,
  type JsonObject,
  objectEntries,
  refusalOf,
  strings,
  succeeded,
} from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { isIssued, isPlainRequest, proofErrors, saysNothing } from './08-plain-request.ts'
import { isAboutAny } from './F.1-jwt-proof.accepted.ts'

/**
 * Key attestations, OpenID4VCI 1.0, Appendices D and F.3: what an issuer announces, and what it gives for them.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-D
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.3
 */
export const keyAttestations: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-D-01',
    on: 'credential',
    judge(exchange, evidence) {
      if (exchange.deviation || !isIssued(exchange) || !isAttested(exchange)) return undefined
      if (requirementsIn(issuerMetadata(evidence)).length > 0) return satisfied
      // What is granted with a key attestation, and was not without one, needs one.
      const refused = earlier(exchange, evidence).find(
        (it) => !it.deviation && !isAttested(it) && errorOf(it) === 'invalid_proof',
      )
      return refused === undefined
        ? undefined
        : violated({
            seen: 'a key attestation is needed, and no configuration has key_attestations_required',
            expected: 'key_attestations_required in the metadata, or a word beside it',
            // The word beside it is one that nobody sees here.
            level: 'SHOULD',
          })
    },
  },
  {
    requirement: 'VCI-F.3-01',
    on: 'credential',
    judge(exchange, evidence) {
      const [attestation] = proofsOf(exchange, 'attestation')
      if (attestation === undefined || saysNothing(exchange)) return undefined
      if (!isPlainRequest(exchange, evidence)) return undefined
      return isIssued(exchange) ? satisfied : refusedAsProof(exchange, 'a right key attestation')
    },
  },
  {
    requirement: 'VCI-F.3-04',
    on: 'credential',
    judge: (exchange) => oneForEachKey(exchange, proofsOf(exchange, 'attestation')),
  },
  {
    requirement: 'VCI-F.1-17',
    on: 'credential',
    judge: (exchange) =>
      oneForEachKey(
        exchange,
        proofsOf(exchange, 'jwt').map((proof) => headerOf(proof).key_attestation),
      ),
  },
  {
    requirement: 'VCI-D.2-03',
    on: 'issuer-metadata',
    judge(exchange) {
      const values = requiredIn(exchange).flatMap((required) => [
        ...strings(required.key_storage),
        ...strings(required.user_authentication),
      ])
      const own = values.filter((value) => !value.startsWith('iso_18045_'))
      if (own.length === 0) return undefined
      return none(
        own.filter((value) => !URL.canParse(value)).map((value) => `"${value}"`),
        'a URL that explains a value of one’s own',
      )
    },
  },
  {
    requirement: 'VCI-13.8-03',
    on: 'issuer-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const bound = objectEntries(document?.credential_configurations_supported).filter(
        // Proof types of other worlds may have ways of their own.
        ([, one]) => ['jwt', 'attestation'].some((type) => at(one, 'proof_types_supported', type)),
      )
      if (bound.length === 0) return undefined
      const checks = ([, one]: readonly [string, unknown]) =>
        at(one, 'proof_types_supported', 'attestation') !== undefined ||
        at(one, 'proof_types_supported', 'jwt', 'key_attestations_required') !== undefined
      return met(bound.some(checks), {
        seen: 'no configuration asks for key attestations or takes them as proofs',
        expected: 'a look at how wallets protect their keys',
      })
    },
  },
  {
    requirement: 'VCI-F.2-10',
    on: 'issuer-metadata',
    judge(exchange) {
      const document = succeeded(exchange) ? answered(exchange) : undefined
      const names = entries(document?.credential_configurations_supported).flatMap(([, one]) =>
        strings(at(one, 'proof_types_supported', 'di_vp', 'proof_signing_alg_values_supported')),
      )
      if (names.length === 0) return undefined
      return none(
        [...new Set(names)].filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*-\d{4}$/.test(name)),
        'names of Data Integrity cryptosuites, such as ecdsa-rdfc-2019',
      )
    },
  },
]

/** Under HAIP: an attestation by ES256, whatever else is known (HAIP 1.0, Section 7). */
export const haipKeyAttestations: readonly ExchangeCheck[] = [
  {
    requirement: 'HAIP-7-03',
    on: 'credential',
    judge(exchange, evidence) {
      const attestations = [
        ...proofsOf(exchange, 'attestation'),
        ...proofsOf(exchange, 'jwt').map((proof) => headerOf(proof).key_attestation),
      ]
      const byEs256 = attestations.some((it) => headerOf(it).alg === 'ES256')
      if (!byEs256 || saysNothing(exchange) || !isPlainRequest(exchange, evidence)) return undefined
      return isIssued(exchange) ? satisfied : refusedAsProof(exchange, 'a key attestation by ES256')
    },
  },
]

export const keyAttestationErrors: readonly ActiveCheck[] = [
  refused('VCI-D.1-01', 'another typ in the key attestation'),
  refused('VCI-D.1-02', 'an unsigned key attestation'),
  refused('VCI-D.1-02', 'a MAC as the signature of the key attestation'),
  refused('VCI-D.1-03', 'no iat in the key attestation'),
  refused('VCI-D.1-04', 'a key attestation without an end'),
  refused('VCI-D.1-05', 'an expired key attestation'),
  refused('VCI-D.1-06', 'no attested keys in the key attestation'),
  refused('VCI-D.1-06', 'an empty list of attested keys'),
  refused('VCI-D.1-07', 'a proof by a key that is not attested'),
  refused('VCI-D.1-08', 'a broken signature of the key attestation'),
  refused('VCI-D.1-11', 'a key attestation by an unknown signer'),
  refused('VCI-D-02', 'keys that resist too little'),
  refused('VCI-F-01', 'two key attestations', ['invalid_credential_request']),
  refused('VCI-F.1-15', 'an unlisted alg of the key attestation in a proof'),
  refused('VCI-F.1-16', 'a made-up nonce in the key attestation of a proof', ['invalid_nonce']),
  refused('VCI-F.3-02', 'no nonce in the key attestation', ['invalid_nonce']),
  {
    ...refused('VCI-F.3-02', 'a made-up nonce in the key attestation', ['invalid_proof']),
    errors: ['invalid_nonce'],
  },
  refused('VCI-F.3-03', 'an unlisted alg of the key attestation'),
  refused('VCI-12.2.4-44', 'no key attestation'),
]

function refused(
  requirement: RequirementId,
  deviation: DeviationName,
  alsoAllowed: readonly string[] = [],
): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors: ['invalid_proof'], alsoAllowed }
}

function requiredIn(exchange: AnsweredExchange): readonly JsonObject[] {
  return requirementsIn(succeeded(exchange) ? answered(exchange) : undefined)
}

function requirementsIn(document: JsonObject | undefined): readonly JsonObject[] {
  return objectEntries(document?.credential_configurations_supported)
    .flatMap(([, one]) => entries(at(one, 'proof_types_supported')))
    .map(([, type]) => at(type, 'key_attestations_required'))
    .filter(isObject)
}

function refusedAsProof(exchange: AnsweredExchange, what: string): Judgement | undefined {
  return proofErrors.includes(errorOf(exchange) ?? '') || isAboutAny(exchange)
    ? violated({
        seen: `${what} was refused with ${refusalOf(exchange)}`,
        expected: '200 with the credential, or 202',
      })
    : undefined
}

function oneForEachKey(
  exchange: AnsweredExchange,
  attestations: readonly unknown[],
): Judgement | undefined {
  const keys = attestations.flatMap((it) => items(payloadOf(it).attested_keys)).length
  const issued = items(answered(exchange)?.credentials).length
  if (exchange.deviation || keys < 2 || !succeeded(exchange) || issued === 0) return undefined
  return met(issued === keys, {
    seen: `${issued} credentials for ${keys} attested keys`,
    expected: 'a credential for each attested key',
  })
}

function isAttested(exchange: AnsweredExchange): boolean {
  return proofsOf(exchange, 'jwt').some((proof) => headerOf(proof).key_attestation !== undefined)
}

function proofsOf(exchange: AnsweredExchange, type: string): readonly unknown[] {
  return items(at(requestMembers(exchange), 'proofs', type))
}

function headerOf(jwt: unknown): JsonObject {
  return partOf(jwt, 0)
}

function payloadOf(jwt: unknown): JsonObject {
  return partOf(jwt, 1)
}

function partOf(jwt: unknown, index: number): JsonObject {
  const part = typeof jwt === 'string' ? decodePart(jwt.split('.')[index] ?? '') : undefined
  return isObject(part) ? part : {}
}
