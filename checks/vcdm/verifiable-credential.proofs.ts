import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { type AnsweredExchange, wasAnswered } from '../../protocol/exchange.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
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
import { documentOf, isDataIntegrityProof } from '../formats/view.ts'
import { didIn, formats, isUri } from './document.ts'

/** Proofs of W3C credentials, and the DID document that their key is found in. */
export const proofsOfW3cCredentials: readonly CredentialCheck[] = [
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
]

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
