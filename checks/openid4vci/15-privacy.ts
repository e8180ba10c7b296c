import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { exchangeById } from '../engine/lookup.ts'
import { answered, at, items, objectEntries, strings, succeeded, textAt } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { documentOf, jwtOf, mdocOf } from '../formats/view.ts'
import { inside, tdate } from '../mdoc/on-mdoc.ts'

/** Formats whose holder shows a part of what is in them. */
const selectiveFormats = ['dc+sd-jwt', 'mso_mdoc']

/** Cryptosuites likewise; BBS proofs cannot be linked, either. */
const selectiveSuites = /^(?:bbs-|ecdsa-sd-)/
const unlinkableSuites = /^bbs-/

/** A second before or after: clocks, and what rounding to whole seconds does. */
const toleranceMs = 2000

/**
 * Privacy considerations, OpenID4VCI 1.0, Section 15: what metadata shows.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-15
 */
export const privacyOfMetadata: readonly ExchangeCheck[] = [
  {
    requirement: 'VCI-15.2-01',
    on: 'issuer-metadata',
    judge(exchange) {
      const all = configurationsIn(exchange)
      const selective = all.some(
        ({ format, suites }) =>
          selectiveFormats.includes(format) || suites.some((suite) => selectiveSuites.test(suite)),
      )
      if (selective) return satisfied
      const shown = all.find(({ claims }) => claims > 1)
      if (!shown) return undefined
      return violated({
        seen: `no configuration has selective disclosure; ${shown.id} has ${shown.claims} claims`,
        expected: 'a format that lets the holder show a part of them',
      })
    },
  },
  {
    requirement: 'VCI-15.4.1-01',
    on: 'issuer-metadata',
    judge(exchange) {
      const all = configurationsIn(exchange)
      if (all.length === 0) return undefined
      const isBatch = answered(exchange)?.batch_credential_issuance !== undefined
      const isUnlinkable = all.some(({ suites }) => suites.some((it) => unlinkableSuites.test(it)))
      return met(isBatch || isUnlinkable, {
        seen: 'batch_credential_issuance is absent, and no cryptosuite is unlinkable',
        expected: 'copies in a batch, or another method against the linking of presentations',
      })
    },
  },
]

/**
 * A time to the second tells one credential from all others. One may be chance, two are none.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-15.4.1
 */
export const privacyOfCredentials: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-15.4.1-02',
    on: 'received-credential',
    judge(credential, evidence) {
      const time = issuedAt(credential)
      if (time === undefined) return undefined
      if (!isPrecise(credential, evidence)) return satisfied
      const others = evidence.credentials.filter(
        (other) => other.exchange !== credential.exchange && isPrecise(other, evidence),
      )
      if (others.length === 0) return undefined
      return violated({
        seen: `the credential says that it was issued at ${new Date(time).toISOString()}: it was, to the second`,
        expected: 'a time that is rounded or random',
      })
    },
  },
]

interface Configuration {
  readonly id: string
  readonly format: string
  readonly suites: readonly string[]
  /** How many it describes. */
  readonly claims: number
}

function configurationsIn(exchange: Parameters<typeof answered>[0]): readonly Configuration[] {
  const document = succeeded(exchange) ? answered(exchange) : undefined
  return objectEntries(document?.credential_configurations_supported).map(
    ([id, configuration]) => ({
      id,
      format: textAt(configuration, 'format') ?? '',
      suites: strings(at(configuration, 'credential_signing_alg_values_supported')),
      claims: items(at(configuration, 'credential_metadata', 'claims')).length,
    }),
  )
}

/** The time of issuance as the request saw it, and not on a round ten seconds. */
function isPrecise(credential: ReceivedCredential, evidence: Evidence): boolean {
  const time = issuedAt(credential)
  const exchange = exchangeById(evidence, credential.exchange)
  if (time === undefined || !exchange || time % 10_000 === 0) return false
  const begin = exchange.startedAt.getTime()
  return time >= begin - toleranceMs && time <= begin + exchange.durationMs + toleranceMs
}

/** In milliseconds; undefined when the credential does not say. */
function issuedAt(credential: ReceivedCredential): number | undefined {
  const claims = credential.sdJwt?.payload ?? jwtOf(credential)?.payload
  const seconds = claims?.iat ?? claims?.nbf
  if (typeof seconds === 'number') return Math.floor(seconds) * 1000
  const signed = tdate(inside(mdocOf(credential)?.mso, 'validityInfo', 'signed'))
  if (signed) return signed.getTime()
  const document = documentOf(credential)
  const written = Date.parse(
    textAt(document, 'validFrom') ?? textAt(document, 'issuanceDate') ?? '',
  )
  return Number.isNaN(written) ? undefined : written
}
