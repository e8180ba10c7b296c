import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangesOf, issuerMetadata } from '../engine/lookup.ts'
import {
  answered,
  at,
  entries,
  items,
  show,
  succeeded,
  textAt,
  wasRefused,
} from '../engine/read.ts'
import { formParameters, requestMembers } from '../engine/request.ts'
import { thumbprint } from '../engine/thumbprint.ts'
import { satisfied, violated } from '../finding.ts'
import { onMso, shown } from '../mdoc/on-mdoc.ts'
import { isIssued } from '../openid4vci/08-plain-request.ts'
import { onSdJwt } from '../sd-jwt-vc/on-sd-jwt.ts'

/** Claims by which credentials of several ecosystems say when they end. */
const endClaims = ['expiry_date', 'date_of_expiry', 'validUntil', 'expirationDate']

/**
 * SD-JWT VCs and mdocs by HAIP 1.0, Sections 6.1 and 8.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-6.1
 */
export const haipCredentials: readonly CredentialCheck[] = [
  {
    requirement: 'HAIP-6.1-01',
    on: 'received-credential',
    judge: ({ format, raw }) =>
      format === 'dc+sd-jwt'
        ? met(typeof raw === 'string' && /^[\w-]+\.[\w-]+\.[\w-]*~/.test(raw), {
            seen: `the credential is ${show(raw)}`,
            expected: 'an SD-JWT in compact serialization',
          })
        : undefined,
  },
  onSdJwt('HAIP-6.1-02', ({ claims }) =>
    met(claims.exp !== undefined || claims.status !== undefined, {
      seen: 'neither exp nor status',
      expected: 'a validity that is limited',
    }),
  ),
  onSdJwt('HAIP-6.1-03', ({ claims }) => {
    const ends = endClaims.filter((name) => Object.hasOwn(claims, name))
    if (ends.length === 0) return undefined
    return met(claims.exp !== undefined || claims.status !== undefined, {
      seen: `${ends.join(', ')} without exp or status`,
      expected: 'exp, status or both',
    })
  }),
  onSdJwt('HAIP-6.1-04', ({ claims }, { credential }) =>
    credential.proofKeys.length === 0
      ? undefined
      : met(credential.proofKeys.includes(thumbprint(at(claims, 'cnf', 'jwk')) ?? ''), {
          seen: `cnf is ${show(claims.cnf)}`,
          expected: "the holder's key in cnf.jwk",
        }),
  ),
  onSdJwt('HAIP-8-01', ({ payload: { _sd_alg: algorithm } }) =>
    met(algorithm === undefined || algorithm === 'sha-256', {
      seen: `_sd_alg is ${show(algorithm)}`,
      expected: 'sha-256, which every wallet of this profile knows',
      level: 'SHOULD',
    }),
  ),
  onMso('HAIP-8-01', (mso) => {
    const algorithm: unknown = mso.get('digestAlgorithm')
    return met(algorithm === 'SHA-256', {
      seen: `digestAlgorithm is ${shown(algorithm)}`,
      expected: 'SHA-256, which every wallet of this profile knows',
      level: 'SHOULD',
    })
  }),
]

/** How credentials are asked for by HAIP 1.0, Sections 4, 4.2 and 4.3, and users sent on by FAPI 2.0, Section 5.3.2.2. */
export const haipFlow: readonly ExchangeCheck[] = [
  {
    requirement: 'HAIP-4-06',
    on: 'credential',
    judge(exchange, evidence) {
      const proofs = proofsIn(exchange)
      if (proofs < 2 || exchange.deviation) return undefined
      const declared = issuerMetadata(evidence)?.batch_credential_issuance !== undefined
      const issued = items(answered(exchange)?.credentials).length
      if (!declared) {
        return met(!(succeeded(exchange) && issued > 1), {
          seen: `${issued} credentials at once, and no batch_credential_issuance`,
          expected: 'metadata that says so',
        })
      }
      if (isIssued(exchange)) return satisfied
      const single = exchangesOf(evidence, 'credential').some(
        (it) => proofsIn(it) === 1 && isIssued(it),
      )
      return single && wasRefused(exchange)
        ? violated({
            seen: `${proofs} proofs were answered ${exchange.response.status}, and one is accepted`,
            expected: 'what batch_credential_issuance announces',
          })
        : undefined
    },
  },
  {
    requirement: 'HAIP-4.2-01',
    on: 'token',
    judge(exchange, evidence) {
      const form = formParameters(exchange.request)
      const offered = evidence.offers.some(
        ({ offer }) => at(offer, 'grants', 'authorization_code') !== undefined,
      )
      if (!offered || exchange.deviation || form.get('grant_type') !== 'authorization_code') {
        return undefined
      }
      if (succeeded(exchange)) return satisfied
      const error = textAt(answered(exchange), 'error')
      return ['unauthorized_client', 'unsupported_grant_type'].includes(error ?? '')
        ? violated({ seen: `the grant was refused with ${error}`, expected: 'a token' })
        : undefined
    },
  },
  {
    requirement: 'HAIP-4.3-02',
    on: 'par',
    judge(exchange) {
      const form = formParameters(exchange.request)
      const byScope = form.has('scope') && !form.has('authorization_details')
      if (!byScope || exchange.deviation) return undefined
      if (succeeded(exchange)) return satisfied
      return textAt(answered(exchange), 'error') === 'invalid_scope'
        ? violated({ seen: `scope ${form.get('scope')}: invalid_scope`, expected: 'a request_uri' })
        : undefined
    },
  },
  {
    requirement: 'FAPI2-5.3.2.2-04',
    on: 'sign-in',
    judge({ request, response: { status } }) {
      if (request.method !== 'POST' || status < 300 || status > 399) return undefined
      return met(status !== 307, {
        seen: `what the user entered is sent on by ${status}`,
        expected: '303 or 302',
      })
    },
  },
]

function proofsIn(exchange: Parameters<typeof requestMembers>[0]): number {
  return entries(requestMembers(exchange)?.proofs).reduce(
    (sum, [, proofs]) => sum + items(proofs).length,
    0,
  )
}
