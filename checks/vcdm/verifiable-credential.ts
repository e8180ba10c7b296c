import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { type AnsweredExchange, wasAnswered } from '../../protocol/exchange.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { isMacOrNone } from '../engine/jws.ts'
import { configurationById, exchangeById } from '../engine/lookup.ts'
import {
  answered,
  at,
  isObject,
  items,
  type JsonObject,
  show,
  succeeded,
  textAt,
} from '../engine/read.ts'
import { inconclusive, type Judgement, notApplicable, violated } from '../finding.ts'
import { documentOf, isDataIntegrityProof, jwtOf, viewOf } from '../formats/view.ts'

export const baseContexts: readonly string[] = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
]
const formats = ['jwt_vc_json', 'jwt_vc_json-ld', 'ldp_vc']

/** XML Schema's dateTime, and its time zone. */
const dateTime = /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
const zone = /(Z|[+-]\d\d:\d\d)$/

/**
 * W3C Verifiable Credentials Data Model 1.1; in a credential of version 2.0 what is the same there.
 * @see https://www.w3.org/TR/vc-data-model/
 */
export const verifiableCredential: readonly CredentialCheck[] = [
  onDocument('VCDM-4.1-01', (document) => {
    const first = items(document['@context'])[0] ?? document['@context']
    if (!baseContexts.includes(inWords(first))) {
      return violated({
        seen: `@context begins with ${show(first)}`,
        expected: baseContexts.join(' or '),
      })
    }
    return judgeSet('@context', items(document['@context']), (it) => isUri(it) || isObject(it))
  }),
  onDocument('VCDM-4.2-01', ({ id, credentialSubject: subject }) => {
    const subjects = items(Array.isArray(subject) ? subject : [subject])
    const ids = [id, ...subjects.map((it) => at(it, 'id'))].filter((it) => it !== undefined)
    if (ids.length === 0) return undefined
    return none(
      ids.filter((it) => !isUri(it)).map((it) => `id is ${show(it)}`),
      'a URI',
    )
  }),
  onDocument('VCDM-4.3-01', ({ type }) => {
    const types = typeof type === 'string' ? [type] : items(type)
    if (!types.includes('VerifiableCredential')) {
      return violated({
        seen: `type is ${show(type)}`,
        expected: 'VerifiableCredential among the types',
      })
    }
    return judgeSet('type', types, (it) => typeof it === 'string' && it !== '')
  }),
  onDocument('VCDM-4.4-01', ({ credentialSubject: subject }) => {
    const subjects = Array.isArray(subject) ? subject : [subject]
    return met(subjects.length > 0 && subjects.every(isObject), {
      seen: `credentialSubject is ${show(subject)}`,
      expected: 'an object, or objects in an array',
    })
  }),
  onDocument('VCDM-4.5-01', ({ issuer }) => {
    const id = typeof issuer === 'string' ? issuer : at(issuer, 'id')
    return met(typeof id === 'string' && URL.canParse(id), {
      seen: `issuer is ${show(issuer)}`,
      expected: 'a URI, or an object with a URI in id',
    })
  }),
  {
    requirement: 'VCDM-4.5-01',
    on: 'received-credential',
    judge(credential, { exchanges }) {
      const { format, facts } = credential
      const found = facts.find(({ name }) => name === 'issuer-key-found')
      const document = exchanges.find(({ operation }) => operation === 'did-document')
      if (!formats.includes(format) || !found || !document || !wasAnswered(document))
        return undefined
      const problem = problemWithDocument(document, documentOf(credential)?.issuer)
      return met(found.holds && problem === undefined, {
        seen: `the issuer's DID document was read, and ${problem ?? found.seen}`,
        expected: 'a document by which the credential can be verified',
        level: 'SHOULD',
      })
    },
  },
  onDocument('VCDM-4.6-01', (document) => {
    const { issuanceDate, validFrom } = document
    // In version 2.0 there is validFrom, and nobody has to say it.
    if (isVersion2(document) && validFrom === undefined) return undefined
    const date = isVersion2(document) ? validFrom : issuanceDate
    const isDate =
      typeof date === 'string' && dateTime.test(date) && !Number.isNaN(Date.parse(date))
    return met(isDate && zone.test(date), {
      seen: `${isVersion2(document) ? 'validFrom' : 'issuanceDate'} is ${show(date)}`,
      expected: 'a dateTime of XML Schema, with its time zone',
      // Version 1.1 lets the zone be left out, 2.0 does not.
      ...(isDate && !isVersion2(document) && { level: 'SHOULD' as const }),
    })
  }),
  {
    requirement: 'VCDM-4.8-01',
    on: 'received-credential',
    judge(credential, evidence) {
      const document = documentOf(credential)
      if (!document || !formats.includes(credential.format)) return undefined
      const name = isVersion2(document) ? 'validUntil' : 'expirationDate'
      const date = document[name]
      if (date === undefined) return undefined
      const time = typeof date === 'string' && dateTime.test(date) ? Date.parse(date) : Number.NaN
      const now = exchangeById(evidence, credential.exchange)?.startedAt.getTime()
      return met(!Number.isNaN(time) && (now === undefined || time > now), {
        seen: `${name} is ${show(date)}`,
        expected: 'a dateTime of XML Schema, to come',
        ...(!Number.isNaN(time) && { level: 'SHOULD' as const }),
      })
    },
  },
  {
    requirement: 'VCDM-4.7-01',
    on: 'received-credential',
    judge(credential, evidence) {
      const document = documentOf(credential)
      if (!formats.includes(credential.format) || !document) return undefined
      const expected = 'a proof that verifies'
      const formed = credential.format === 'ldp_vc' ? formOfProofs(document) : undefined
      return formed ?? signatureOf(credential, evidence, expected)
    },
  },
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

/** A set has each of its items once; that one has none that is none is a MUST. */
function judgeSet(name: string, all: readonly unknown[], isRight: (it: unknown) => boolean) {
  const odd = all.filter((it) => !isRight(it))
  const texts = all.map((it) => JSON.stringify(it))
  return met(odd.length === 0 && new Set(texts).size === texts.length, {
    seen: `${name} has ${odd.length > 0 ? show(odd[0]) : `${show(all)}, with one item twice`}`,
    expected: `${name === 'type' ? 'types' : 'URIs and objects'}, each once`,
    ...(odd.length === 0 && { level: 'SHOULD' as const }),
  })
}

/** Parsers of URLs forgive blanks and brackets, which no URI has (RFC 3986, Section 2). */
function isUri(value: unknown): boolean {
  return typeof value === 'string' && /^[^\s"<>\\^`{|}]+$/.test(value) && URL.canParse(value)
}

/** Suites whose proofs are verified by the key that `verificationMethod` leads to. */
const suitesWithAMethod = ['ecdsa-rdfc-2019', 'ecdsa-jcs-2019', 'eddsa-rdfc-2022', 'eddsa-jcs-2022']

/**
 * Whether proofs have the members that verification begins with, and are by the issuer; undefined where nothing is wrong.
 * @see https://www.w3.org/TR/vc-data-integrity/#proofs
 * @see https://www.w3.org/TR/vc-di-ecdsa/#verify-proof-ecdsa-rdfc-2019
 */
function formOfProofs({ proof, issuer }: JsonObject): Judgement | undefined {
  const proofs = Array.isArray(proof) ? proof : [proof]
  if (proofs.length === 0 || !proofs.every((it) => isTyped(it) && hasMethod(it)))
    return violated({
      seen: `proof is ${show(proof)}`,
      expected: 'a proof with its type, its cryptosuite, and the URL of a verification method',
    })
  const author = didIn(issuer) ?? didIn(at(issuer, 'id'))
  const signers = proofs.flatMap((it) => didIn(at(it, 'verificationMethod')) ?? [])
  if (author === undefined || signers.length === 0 || signers.includes(author)) return undefined
  return violated({
    seen: `the issuer is ${author}, and the proof is by a key of ${signers.join(' and ')}`,
    expected: 'a proof by the issuer',
    level: 'SHOULD',
  })
}

function isTyped(proof: unknown): boolean {
  return !!textAt(proof, 'type') && (!isDataIntegrityProof(proof) || !!textAt(proof, 'cryptosuite'))
}

function hasMethod(proof: unknown): boolean {
  const { verificationMethod: method, cryptosuite } = Object(proof)
  if (method === undefined)
    return !(isDataIntegrityProof(proof) && suitesWithAMethod.includes(cryptosuite))
  // Other types of proofs may embed it.
  return isUri(method) || (isObject(method) && !isDataIntegrityProof(proof))
}

/**
 * What a DID document has wrong; undefined: nothing.
 * @see https://www.w3.org/TR/did-1.0/#did-subject and #verification-methods
 */
function problemWithDocument(exchange: AnsweredExchange, issuer: unknown): string | undefined {
  const document = answered(exchange)
  const did = didIn(issuer) ?? didIn(at(issuer, 'id'))
  if (!succeeded(exchange) || !document || did === undefined) return undefined
  if (document.id !== did) return `its id is ${show(document.id)}`
  const methods = items(document.verificationMethod)
  const asserting = items(document.assertionMethod)
  const odd = [
    ...methods.filter((it) => !isMethod(it)),
    ...asserting.filter((it) => typeof it !== 'string' && !isMethod(it)),
  ]
  return odd.length === 0 ? undefined : `a verification method is ${show(odd[0])}`
}

function isMethod(value: unknown): boolean {
  return [textAt(value, 'id'), textAt(value, 'type'), didIn(at(value, 'controller'))].every(Boolean)
}

/** The DID of a DID, or of a URL within its document. */
function didIn(url: unknown): string | undefined {
  return typeof url === 'string' && url.startsWith('did:') ? url.split(/[?#/]/, 1)[0] : undefined
}

/** Nothing can be said without key, suite and contexts; why, does. */
function signatureOf(
  { facts }: ReceivedCredential,
  { exchanges }: Evidence,
  expected: string,
): Judgement | undefined {
  const found = facts.find(({ name }) => name === 'issuer-key-found')
  const verified = facts.find(({ name }) => name === 'signature-verified')
  if (verified) return met(verified.holds, { seen: verified.seen, expected })
  if (found?.holds)
    return notApplicable('this wallet has not all that the proof needs: its suite, its contexts')
  if (!found) return undefined
  const unanswered = exchanges.some(
    (it) => ['did-document', 'jwks', 'jwt-vc-issuer'].includes(it.operation) && !wasAnswered(it),
  )
  return unanswered
    ? inconclusive(found.seen)
    : notApplicable(`the issuer's key is not found: ${found.seen}`)
}

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

function isVersion2(document: JsonObject): boolean {
  return (items(document['@context'])[0] ?? document['@context']) === baseContexts[1]
}

function onDocument(
  requirement: RequirementId,
  judge: (document: JsonObject) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge(credential) {
      const document = documentOf(credential)
      return document && judge(document)
    },
  }
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
