import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { isMacOrNone } from '../engine/jws.ts'
import { configurationById } from '../engine/lookup.ts'
import { at, isObject, type JsonObject, show, textAt } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { documentOf, jwtOf, viewOf } from '../formats/view.ts'
import { dateTime, isVersion2, zone } from './document.ts'

/** W3C credentials as JWTs, Section 6.3.1. */
export const w3cCredentialsAsJwts: readonly CredentialCheck[] = [
  onJwt('VCDM-6.3.1-01', ({ payload }) => {
    const { vc } = payload
    if (vc === undefined && isVersion2(payload)) return undefined
    if (!isObject(vc))
      return violated({ seen: `vc is ${show(vc)}`, expected: 'the credential in vc' })
    const pairs = mirrored(payload, vc)
    const differing = pairs.filter(
      ({ outside, inside }) => outside !== undefined && inside !== undefined && outside !== inside,
    )
    if (differing.length > 0) {
      const seen = differing.map((it) => `${it.names}: ${show(it.outside)} and ${show(it.inside)}`)
      return violated({ seen: seen.join('; '), expected: 'claims that say what vc says' })
    }
    const alone = pairs.filter(
      ({ outside, inside }) => outside === undefined && inside !== undefined,
    )
    return met(alone.length === 0, {
      seen: `in vc only: ${alone.map(({ names }) => names).join(', ')}`,
      expected: 'registered claims beside what vc says',
      level: 'SHOULD',
    })
  }),
  onJwt('VCDM-6.3.1-02', ({ header }) =>
    met(!isMacOrNone(header.alg), {
      seen: `alg is ${show(header.alg)}`,
      expected: 'an asymmetric signature',
    }),
  ),
  onJwt('VCDM-6.3.1-04', ({ header, payload }) =>
    // Version 2.0 has media types of its own.
    header.typ === undefined || !isObject(payload.vc)
      ? undefined
      : met(typeof header.typ === 'string' && /^JWT$/i.test(header.typ), {
          seen: `typ is ${show(header.typ)}`,
          expected: 'JWT, where there is one',
        }),
  ),
  onJwt('VCDM-6.3.1-03', (_jwt, credential, evidence) => {
    const configuration = configurationById(evidence, credential.configurationId)
    const bound = configuration?.cryptographic_binding_methods_supported !== undefined
    if (!bound || credential.proofKeys.length === 0) return undefined
    const { holderKey } = viewOf(credential)
    const subject = textAt(documentOf(credential), 'credentialSubject', 'id')
    // A DID whose key cannot be told from its text may well be the holder's.
    if (holderKey === undefined && /^did:(?!jwk:|key:)/.test(subject ?? '')) return undefined
    return met(holderKey !== undefined && credential.proofKeys.includes(holderKey), {
      seen: `the subject is ${subject ?? 'unnamed'}${holderKey ? `, of the key ${holderKey}` : ''}`,
      expected: 'the holder’s key: a DID of it, or cnf',
    })
  }),
]

interface Mirrored {
  readonly names: string
  readonly outside: unknown
  readonly inside: unknown
}

function mirrored(payload: JsonObject, vc: JsonObject): readonly Mirrored[] {
  const { issuer, credentialSubject: subject } = vc
  return [
    { names: 'iss and issuer', outside: payload.iss, inside: at(issuer, 'id') ?? issuer },
    { names: 'jti and id', outside: payload.jti, inside: vc.id },
    { names: 'sub and credentialSubject.id', outside: payload.sub, inside: at(subject, 'id') },
    {
      names: 'nbf and issuanceDate',
      outside: whole(payload.nbf),
      inside: seconds(vc.issuanceDate),
    },
    {
      names: 'exp and expirationDate',
      outside: whole(payload.exp),
      inside: seconds(vc.expirationDate),
    },
  ]
}

function whole(value: unknown): unknown {
  return typeof value === 'number' ? Math.floor(value) : value
}

/** What is no date stays as it is, and differs; one without a time zone cannot be compared. */
function seconds(date: unknown): unknown {
  if (typeof date === 'string' && dateTime.test(date) && !zone.test(date)) return undefined
  const time = typeof date === 'string' ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? date : Math.floor(time / 1000)
}

function onJwt(
  requirement: RequirementId,
  judge: (
    jwt: NonNullable<ReturnType<typeof jwtOf>>,
    credential: ReceivedCredential,
    evidence: Evidence,
  ) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge(credential, evidence) {
      const jwt = jwtOf(credential)
      return jwt && judge(jwt, credential, evidence)
    },
  }
}
