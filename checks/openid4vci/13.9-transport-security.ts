import type { Evidence } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import type { TlsFacts } from '../../protocol/tls-facts.ts'
import { recommendedSuites, type TlsOffer, type TlsProbe } from '../../protocol/tls-probe.ts'
import type { ExchangeCheck, JudgeContext, TlsProbeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { inconclusive, type Judgement, notConfigured, satisfied, violated } from '../finding.ts'

/** What wallets need of the issuer and its authorization server. */
const endpoints: readonly Operation[] = [
  ...([
    'offer',
    'issuer-metadata',
    'as-metadata',
    'jwks',
    'jwt-vc-issuer',
    'did-document',
  ] as const),
  ...(['par', 'authorize', 'sign-in', 'attestation-challenge', 'token'] as const),
  ...(['nonce', 'credential', 'deferred', 'notification'] as const),
]

/** Anybody may host these. */
const further: readonly Operation[] = ['status-list', 'status-list-aggregation', 'type-metadata']

const serverOperations: readonly Operation[] = [
  ...(['as-metadata', 'par', 'authorize', 'attestation-challenge', 'token'] as const),
]

/**
 * Certificates of the hosts, as far as the wallet went on with them: a connection it did not make is judged as a
 * failed exchange (`checks/engine/unreachable.ts`).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-13.9
 */
export const certificates: readonly ExchangeCheck[] = [...endpoints, ...further].map((on) => ({
  requirement: 'VCI-13.9-02',
  on,
  judge: (exchange, _evidence, context) =>
    judgeCertificate(exchange, context, further.includes(on) ? { level: 'SHOULD' } : {}),
}))

/** @see https://www.rfc-editor.org/rfc/rfc9325 (BCP 195) */
export const weakHandshakes: readonly TlsProbeCheck[] = [
  { requirement: 'VCI-13.9-01', on: 'tls-probe', judge: judgeHandshake },
  {
    requirement: 'FAPI2-5.2.1-01',
    on: 'tls-probe',
    judge: (probe, evidence) =>
      probe.operations.some((operation) => serverOperations.includes(operation))
        ? judgeHandshake(probe, evidence)
        : undefined,
  },
  {
    requirement: 'FAPI2-5.2.2-01',
    on: 'tls-probe',
    judge: ({ host, operations, offered, outcome }) => {
      const isAboutSuites = ['static RSA', 'suites that are not recommended'].includes(offered)
      // A host that shows pages alone may agree to what BCP 195 merely allows (Section 5.2.3).
      const wallets = operations.filter((it) => it !== 'authorize' && it !== 'sign-in')
      if (!isAboutSuites || wallets.length === 0) return undefined
      if (outcome.kind !== 'agreed') return unlessUnknown(host, offered, outcome)
      return violated({
        seen: `${host}, where wallets use ${wallets.join(', ')}, agrees to ${outcome.protocol} with ${outcome.cipher}`,
        expected: `nothing with TLS 1.2 but ${recommendedSuites.join(', ')} (RFC 9325, Section 4.2)`,
      })
    },
  },
]

function judgeCertificate(
  { request, tls }: AnsweredExchange,
  { insecureHttp }: JudgeContext,
  more: { readonly level?: 'SHOULD' },
): Judgement | undefined {
  if (!tls) {
    return insecureHttp && /^http:/i.test(request.url)
      ? notConfigured(
          'plain HTTP was allowed on purpose: there is no certificate',
          'trust.insecureHttp',
        )
      : undefined
  }
  if (tls.problem !== null) {
    const seen = `${tls.host} shows a certificate ${describe(tls.problem, tls)}`
    return violated({ seen, expected: 'a certificate that is valid now, for this host', ...more })
  }
  const days = tls.certificate && daysLeft(tls.certificate.validTo, tls)
  if (days === null || !isAtItsEnd(days, tls)) return satisfied
  return violated({
    seen: `the certificate of ${tls.host} ends in ${days === 1 ? '1 day' : `${days} days`}`,
    expected: 'a certificate that lasts',
    hint: 'It is valid still: renew it before wallets turn away.',
    level: 'SHOULD',
  })
}

/** Short-lived certificates are renewed late: what counts is the part of its life that is left as well. */
function isAtItsEnd(days: number, { certificate }: TlsFacts): boolean {
  const { validFrom = '', validTo = '' } = certificate ?? {}
  const life = (Date.parse(validTo) - Date.parse(validFrom)) / dayMs
  return days < soonDays && days < life / 4
}

/** As the report has it: time to renew. */
const soonDays = 21
const dayMs = 86_400_000

function daysLeft(validTo: string, { seenAt }: TlsFacts): number {
  return Math.floor((Date.parse(validTo) - Date.parse(seenAt)) / dayMs)
}

function describe(problem: string, { certificate }: TlsFacts): string {
  switch (problem) {
    case 'CERT_HAS_EXPIRED':
      return `that ended on ${certificate?.validTo.slice(0, 10) ?? 'a day in the past'}`
    case 'CERT_NOT_YET_VALID':
      return `that begins on ${certificate?.validFrom.slice(0, 10) ?? 'a day to come'}`
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `for ${certificate?.names || 'no host'}`
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return 'that nobody but itself vouches for'
    default:
      return `with ${problem}`
  }
}

const weak: Readonly<
  Partial<Record<TlsOffer, { readonly expected: string; readonly level?: 'SHOULD' }>>
> = {
  'old versions': { expected: 'TLS 1.2 or 1.3 (RFC 9325, Section 3.1.1)' },
  'no encryption or authentication': {
    expected: 'cipher suites that encrypt and authenticate (RFC 9325, Section 4.1)',
  },
  'static RSA': {
    expected: 'cipher suites with forward secrecy (RFC 9325, Section 4.1)',
    level: 'SHOULD',
  },
}

/** Suites that are not recommended are none of all endpoints' business: see FAPI2-5.2.2-01. */
function judgeHandshake(
  { host, offered, outcome }: TlsProbe,
  evidence: Evidence,
): Judgement | undefined {
  if (offered === 'TLS 1.3') return judgeTls13({ host, offered, outcome }, evidence)
  const expected = weak[offered]
  if (expected === undefined) return undefined
  if (outcome.kind !== 'agreed') return unlessUnknown(host, offered, outcome)
  return violated({
    seen: `${host} agrees to ${outcome.protocol} with ${outcome.cipher}`,
    ...expected,
  })
}

/** It should be supported, and where it is, preferred (RFC 9325, Section 3.1.1). */
function judgeTls13(
  { host, offered, outcome }: Pick<TlsProbe, 'host' | 'offered' | 'outcome'>,
  { exchanges }: Evidence,
): Judgement {
  if (outcome.kind === 'unknown') return unlessUnknown(host, offered, outcome)
  const expected = 'TLS 1.3, before all earlier versions (RFC 9325, Section 3.1.1)'
  if (outcome.kind === 'refused')
    return violated({ seen: `${host} has no TLS 1.3`, expected, level: 'SHOULD' })
  const chosen = exchanges
    .filter(wasAnswered)
    .flatMap(({ tls }) => (tls?.host === host ? tls.protocol : []))
  return met(!chosen.includes('TLSv1.2'), {
    seen: `${host} has TLS 1.3 and chose TLSv1.2 where both were offered`,
    expected,
  })
}

function unlessUnknown(
  host: string,
  offered: TlsOffer,
  outcome: Exclude<TlsProbe['outcome'], { readonly kind: 'agreed' }>,
): Judgement {
  return outcome.kind === 'refused'
    ? satisfied
    : inconclusive(`${host} was not offered ${offered}: ${outcome.reason}`)
}
