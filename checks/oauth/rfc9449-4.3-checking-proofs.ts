import type { Attempt, Evidence } from '../../protocol/evidence.ts'
import type { AlterationCheck, Refusal } from '../check.ts'
import { decodeJws } from '../engine/jws.ts'
import { exchangeById } from '../engine/lookup.ts'
import { type Judgement, notApplicable } from '../finding.ts'

const atServer: Refusal = { statuses: [400], errors: ['invalid_dpop_proof'] }
const atResource: Refusal = {
  statuses: [401],
  errors: ['invalid_dpop_proof'],
  alsoAllowed: ['invalid_token'],
}
const refusals = {
  par: atServer,
  token: atServer,
  refresh: atServer,
  credential: atResource,
  deferred: atResource,
  notification: atResource,
}

/**
 * DPoP proofs that a server has to refuse, wherever they come.
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-4.3
 */
export const alteredProofs: readonly AlterationCheck[] = [
  {
    artefact: 'DPoP proof',
    requirements: [
      'RFC9449-4.3-01',
      'RFC9449-4.3-02',
      'RFC9449-4.3-03',
      'RFC9449-4.3-05',
      'RFC9449-4.3-06',
      'RFC9449-4.3-07',
      'RFC9449-4.3-08',
      'RFC9449-7.1-03',
      'RFC9449-7.2-01',
      'RFC7519-4.1.4-01',
      'RFC7519-4.1.5-01',
    ],
    refusals,
  },
  // Section 10.1 has the server refuse, and names no code.
  {
    artefact: 'DPoP proof',
    requirements: ['RFC9449-10.1-02'],
    refusals: { ...refusals, par: { statuses: [400], errors: [] } },
  },
  { artefact: 'DPoP proof', requirements: ['RFC9449-4.3-04'], refusals, judge: unlessNonce },
]

/** With a nonce of its own the server knows how fresh a proof is, whatever `iat` says (Section 11.1). */
function unlessNonce(
  { outcome: { exchange: id } }: Attempt,
  evidence: Evidence,
): Judgement | undefined {
  const exchange = exchangeById(evidence, id)
  const proof = decodeJws(exchange?.request.headers.dpop ?? '')
  return proof?.payload.nonce === undefined
    ? undefined
    : notApplicable('the server’s nonce in the proof tells how fresh it is')
}
