import { inWords } from '../../protocol/in-words.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { exchangeById } from '../engine/lookup.ts'
import { at, isObject, items, type JsonObject, show } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { documentOf } from '../formats/view.ts'
import { baseContexts, dateTime, formats, isUri, isVersion2, zone } from './document.ts'

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
