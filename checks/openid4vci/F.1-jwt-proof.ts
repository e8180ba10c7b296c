import type { DeviationName } from '../../protocol/deviation-name.ts'
import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { ActiveCheck } from '../check.ts'
import { doubtAboutTwin } from '../engine/active.ts'
import { decodeJws } from '../engine/jws.ts'
import { exchangeById } from '../engine/lookup.ts'
import { thumbprint } from '../engine/thumbprint.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { holderKeyIn } from '../formats/view.ts'
import { configurationOf, proofsOf } from './08-plain-request.ts'

/**
 * Proof types, OpenID4VCI 1.0, Appendix F: what a broken key proof is refused with.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const proofErrors: readonly ActiveCheck[] = [
  badProof('VCI-F.1-02', 'an unsigned proof'),
  badProof('VCI-F.1-02', 'a MAC as proof signature'),
  badProof('VCI-F.1-03', 'another typ in the proof'),
  badProof('VCI-F.1-03', 'no typ in the proof'),
  badProof('VCI-F.1-04', 'a kid beside the jwk of the proof'),
  badProof('VCI-F.1-04', 'an x5c beside the jwk of the proof'),
  badProof('VCI-F.1-05', 'no key in the proof'),
  badProof('VCI-F.1-06', 'a broken DID in the proof'),
  badProof('VCI-F.1-07', 'another audience in the proof'),
  badProof('VCI-F.1-07', 'no audience in the proof'),
  badProof('VCI-F.1-07', 'the credential endpoint as audience of the proof'),
  badProof('VCI-F.1-08', 'no iat in the proof'),
  badProof('VCI-F.1-08', 'an iat as text in the proof'),
  badProof('VCI-F.1-09', 'no nonce in the proof'),
  badProof('VCI-F.1-09', 'a numeric nonce in the proof', ['invalid_nonce']),
  badProof('VCI-F.1-10', 'another iss in the proof'),
  badProof('VCI-F.1-11', 'an iss in the proof of an anonymous wallet'),
  badProof('VCI-F.1-12', 'a proof signed by another key'),
  badProof('VCI-F.1-14', 'a proof of an unlisted alg'),
  badProof('VCI-F.4-01', 'a DPoP proof as key proof'),
  badProof('VCI-F.4-02', 'a private key in the proof'),
  badProof('VCI-F.4-03', 'a proof of last year'),
  badProof('VCI-F.4-03', 'a proof of tomorrow'),
  badProof('VCI-F.4-06', 'an unregistered proof alg'),
  ...(['a broken proof after a good one', 'a broken proof before a good one'] as const).map(
    (deviation) => ({
      ...badProof('VCI-F.4-04', deviation),
      judge: judgeBatch,
    }),
  ),
  {
    ...badProof('VCI-F.4-05', 'two proofs of the same key', ['invalid_credential_request']),
    judge: ({ outcome }) =>
      outcome.kind === 'issued' && outcome.credentials.length === 1 ? satisfied : undefined,
  },
  badProof('VCI-F-03', 'a proof of an unlisted type', ['invalid_credential_request']),
  badProof('VCI-F-02', 'a presentation in no array', ['invalid_credential_request']),
  badProof('VCI-F.2-02', 'an unlisted cryptosuite'),
  badProof('VCI-F.2-03', 'another proof purpose of the presentation'),
  badProof('VCI-F.2-04', 'another domain in the presentation'),
  badProof('VCI-F.2-05', 'no challenge in the presentation'),
  {
    ...badProof('VCI-F.2-05', 'a made-up challenge in the presentation', ['invalid_proof']),
    errors: ['invalid_nonce'],
  },
  badProof('VCI-F.2-06', 'another holder of the presentation'),
  badProof('VCI-F.2-07', 'a tampered presentation'),
]

function badProof(
  requirement: RequirementId,
  deviation: DeviationName,
  alsoAllowed: readonly string[] = [],
): ActiveCheck {
  return { requirement, deviation, statuses: [400], errors: ['invalid_proof'], alsoAllowed }
}

/** A credential for the good proof alone leaves its key with less than was asked for, and gives nothing away. */
function judgeBatch(attempt: Attempt, evidence: Evidence): Judgement | undefined {
  const { outcome, deviation } = attempt
  if (outcome.kind !== 'issued' || outcome.credentials.length !== 1) return undefined
  // That it is for the good one is what its key says; where it cannot be read nobody knows.
  if (isForBad(outcome.credentials[0], attempt, evidence)) return undefined
  return doubtAboutTwin(attempt) === undefined
    ? violated({
        seen: `${deviation}: one credential was issued`,
        expected: 'a refusal: 400 with invalid_proof',
        level: 'SHOULD',
      })
    : undefined
}

function isForBad(
  credential: unknown,
  { deviation, outcome }: Attempt,
  evidence: Evidence,
): boolean {
  const exchange = exchangeById(evidence, outcome.exchange)
  if (!exchange) return false
  const bad = proofsOf(exchange).at(deviation.includes(' after ') ? -1 : 0)
  const key = thumbprint(decodeJws(inWords(bad))?.header.jwk)
  const format = inWords(configurationOf(exchange, evidence)?.format)
  return key !== undefined && holderKeyIn(format, credential) === key
}
