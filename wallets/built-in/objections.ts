import { decodeJwt } from 'jose'
import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { type AnsweredExchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { matchesIntegrity } from '../../protocol/integrity.ts'
import { readMdoc } from '../../protocol/mdoc.ts'
import { wellKnownUrl } from '../../protocol/well-known.ts'
import { type JsonObject, objectMember, stringMember, stringsMember } from '../../wallet/json.ts'
import { jwtClaims } from '../../wallet/jwt-claims.ts'
import { distrust, distrustOfSigner } from './trust.ts'

/** When a wallet looks whether it may go on. */
export type Moment = 'offer' | 'metadata' | 'authorization' | 'credential'

/** Something that a wallet has to notice: without one of these the built-in wallet is a careless one. */
export interface Objection {
  /** Reads after "does not check": `the issuer of the metadata`. */
  readonly name: string
  readonly at: Moment
  /** What is wrong, in the wallet's words; undefined: nothing. @param ca PEM, the wallet's trust anchors. */
  of(evidence: Evidence, ca: string): string | undefined | Promise<string | undefined>
}

/** Our wallet helps itself past a broken rule where a harness has to; one in the field must not. */
function helpedItself(name: string, at: Moment, ...requirements: readonly string[]): Objection {
  return {
    name,
    at,
    of: ({ fallbacks }) =>
      fallbacks.find(({ requirement }) => requirements.includes(requirement))?.instead,
  }
}

/** Verification says so. */
function fact(name: string, ...facts: readonly string[]): Objection {
  return {
    name,
    at: 'credential',
    of: ({ credentials }) =>
      credentials
        .flatMap((credential) => credential.facts)
        .find((it) => !it.holds && facts.includes(it.name))?.seen,
  }
}

export const objections: readonly Objection[] = [
  helpedItself('the carriers of an offer link', 'offer', 'VCI-4.1-01', 'VCI-4.1-02'),
  helpedItself('the form of an offer', 'offer', 'VCI-4.1.3-03'),
  {
    name: 'the issuer of the metadata',
    at: 'metadata',
    of(evidence) {
      const named = stringMember(issuerMetadata(evidence), 'credential_issuer')
      const offered = stringMember(offer(evidence), 'credential_issuer')
      return named === offered ? undefined : `credential_issuer is ${named}, not ${offered}`
    },
  },
  {
    name: 'the issuer of the server metadata',
    at: 'metadata',
    of: (evidence) =>
      answers(evidence, 'as-metadata').flatMap(({ request, response }) => {
        const issuer = stringMember(response.json.ok && response.json.value, 'issuer') ?? ''
        const metadata = issuerMetadata(evidence)
        const listed = stringsMember(metadata, 'authorization_servers') ?? [
          stringMember(metadata, 'credential_issuer') ?? '',
        ]
        const asked = listed.find(
          (it) =>
            URL.canParse(it) && wellKnownUrl(it, 'oauth-authorization-server') === request.url,
        )
        return issuer === asked ? [] : [`issuer is ${issuer}, at ${request.url}`]
      })[0],
  },
  {
    name: 'the authorization server of an offer',
    at: 'metadata',
    of(evidence) {
      const listed = stringsMember(issuerMetadata(evidence), 'authorization_servers') ?? []
      const grants = objectMember(offer(evidence), 'grants')
      const hints = Object.values(grantTypes).flatMap(
        (type) => stringMember(objectMember(grants, type), 'authorization_server') ?? [],
      )
      const foreign = hints.find((hint) => !listed.includes(hint))
      return foreign && `the offer names ${foreign}, which the metadata do not list`
    },
  },
  {
    name: 'the signer of the metadata',
    at: 'metadata',
    async of(evidence, ca) {
      const signed = answers(evidence, 'issuer-metadata').find(isJwt)
      const text = signed && new TextDecoder().decode(signed.response.body).trim()
      return text === undefined ? undefined : await distrustOfSigner(text, ca)
    },
  },
  {
    name: 'iss of the authorization response',
    at: 'authorization',
    of(evidence) {
      const sent = answeredWithCode(evidence)
      const server = answers(evidence, 'as-metadata')
        .map(({ response }) => response.json.ok && response.json.value)
        .find((it) => objectMember({ it }, 'it')?.authorization_endpoint !== undefined)
      const issuer = stringMember(server, 'issuer')
      const iss = sent?.searchParams.get('iss') ?? undefined
      const isDue =
        objectMember({ server }, 'server')?.authorization_response_iss_parameter_supported === true
      if (!sent || (iss === undefined && !isDue)) return undefined
      return iss === issuer ? undefined : `iss is ${iss ?? 'absent'}, and the server ${issuer}`
    },
  },
  {
    name: 'state of the authorization response',
    at: 'authorization',
    of(evidence) {
      const state = answeredWithCode(evidence)?.searchParams.get('state')
      const sent = sentState(evidence)
      return sent === undefined || state === sent ? undefined : `state is ${state}, not ${sent}`
    },
  },
  {
    name: 'that an answer is encrypted',
    at: 'credential',
    of: (evidence) =>
      answers(evidence, 'credential')
        .filter(({ request, response }) => {
          const wish = objectMember(request.decoded, 'credential_response_encryption')
          return wish !== undefined && response.status < 300 && response.jwe === undefined
        })
        .map(() => 'the answer came in the clear, though it was asked for encrypted')[0],
  },
  fact('the key of the issuer', 'issuer-key-found'),
  fact('the signature of a credential', 'signature-verified'),
  fact('the digests of a credential', 'disclosures-match', 'digests-match'),
  fact('the key that a credential is bound to', 'bound-to-proof-key'),
  fact('the time of a credential', 'valid-now'),
  fact('the form of a credential', 'parsed'),
  {
    name: 'the certificates of a credential',
    at: 'credential',
    of: ({ credentials }, ca) =>
      credentials.flatMap(({ sdJwt }) => distrust(sdJwt?.header.x5c, ca) ?? [])[0],
  },
  {
    name: 'the status of a credential',
    at: 'credential',
    of: ({ credentials }) =>
      credentials
        .map(({ statuses }) => statuses?.at(-1)?.value ?? 0)
        .filter((value) => value !== 0)
        .map((value) => `its status is ${value}`)[0],
  },
  {
    name: 'the integrity of type metadata',
    at: 'credential',
    of: (evidence) =>
      answers(evidence, 'type-metadata').flatMap(({ request, response }) => {
        const its = evidence.credentials.find(({ sdJwt }) => sdJwt?.payload.vct === request.url)
        const integrity = stringMember(its?.sdJwt?.payload, 'vct#integrity')
        return integrity === undefined || matchesIntegrity(integrity, response.body) === true
          ? []
          : [`the document is not what vct#integrity says: ${integrity}`]
      })[0],
  },
  {
    name: 'the type of a credential',
    at: 'credential',
    of: (evidence) => evidence.credentials.flatMap((it) => anotherType(it, evidence) ?? [])[0],
  },
]

function answers({ exchanges }: Evidence, operation: Operation): readonly AnsweredExchange[] {
  return exchanges
    .filter(wasAnswered)
    .filter((it) => it.operation === operation && it.response.status < 400)
}

function isJwt({ response }: AnsweredExchange): boolean {
  return /^application\/jwt\b/i.test(response.headers['content-type'] ?? '')
}

function issuerMetadata(evidence: Evidence): unknown {
  const newest = answers(evidence, 'issuer-metadata').at(-1)
  if (!newest) return undefined
  const { json } = newest.response
  return json.ok ? json.value : jwtClaims(newest)
}

function offer({ offers }: Evidence): unknown {
  return offers.at(-1)?.offer
}

/** Where the browser was sent with the code. */
function answeredWithCode({ exchanges }: Evidence): URL | undefined {
  return exchanges
    .filter(wasAnswered)
    .flatMap(({ response }) => {
      const { location } = response.headers
      const url = location !== undefined && URL.canParse(location) ? new URL(location) : undefined
      return url?.searchParams.has('code') ? [url] : []
    })
    .at(-1)
}

/** In the pushed request, or in the browser's. */
function sentState({ exchanges }: Evidence): string | undefined {
  return exchanges
    .flatMap(({ operation, request }) => {
      const parameters = new URLSearchParams(
        operation === 'par' ? request.body : URL.parse(request.url)?.search,
      )
      const isRequest = operation === 'par' || operation === 'authorize'
      return isRequest ? (parameters.get('state') ?? []) : []
    })
    .at(-1)
}

/** What was asked for, beside what came. */
function anotherType(
  { configurationId, format, raw, sdJwt }: ReceivedCredential,
  evidence: Evidence,
): string | undefined {
  const wanted: JsonObject | undefined = objectMember(
    objectMember(issuerMetadata(evidence), 'credential_configurations_supported'),
    configurationId,
  )
  if (format === 'mso_mdoc') {
    const mdoc = readMdoc(raw)
    const came = typeof mdoc === 'string' ? undefined : docTypeOf(mdoc)
    return came === wanted?.doctype ? undefined : `the mdoc is a ${came}, not a ${wanted?.doctype}`
  }
  if (format === 'jwt_vc_json' && typeof raw === 'string') {
    const came = stringsMember(decodeJwt(raw).vc, 'type') ?? []
    const lacking = stringsMember(wanted?.credential_definition, 'type')?.find(
      (type) => !came.includes(type),
    )
    return lacking && `the credential is a ${came.join(', ')}, not a ${lacking}`
  }
  const came = sdJwt?.payload.vct
  return sdJwt === undefined || came === wanted?.vct
    ? undefined
    : `vct is ${String(came)}, not ${String(wanted?.vct)}`
}

function docTypeOf(mdoc: Exclude<ReturnType<typeof readMdoc>, string>): unknown {
  return mdoc.mso?.get('docType')
}
