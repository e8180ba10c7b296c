import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { byValue, issuer, offerObject } from '../flow.ts'
import { assemble, holderJwk } from '../sd-jwt.ts'
import { signed } from '../signed-metadata.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The JSON of a step's answer, written otherwise than `JSON.stringify` does. */
function written(name: string, change: (json: string) => string) {
  return (flow: Flow) => {
    const step = flow.step(name)
    step.bytes = bytesOf(change(JSON.stringify(step.answer)))
  }
}

const marked = (json: string) => `\uFEFF${json}`
const twice = (member: string) => (json: string) =>
  json.replace(`"${member}":`, `"${member}":"first","${member}":`)

/** Header or payload of a JWT, written otherwise. */
function inJwt(jwt: string, part: 0 | 1, change: (json: string) => string): string {
  const parts = jwt.split('.')
  const json = Buffer.from(parts[part] ?? '', 'base64url').toString()
  return parts.with(part, Buffer.from(change(json)).toString('base64url')).join('.')
}

const inCredential = (part: 0 | 1, change: (json: string) => string) => (flow: Flow) => {
  flow.raw = inJwt(assemble(flow.credential), part, change)
}

const inSignedMetadata = (part: 0 | 1, change: (json: string) => string) => (flow: Flow) => {
  const step = flow.step('signed metadata')
  step.text = inJwt(String(step.text), part, change)
}

function disclosing(json: string) {
  return (flow: Flow) => {
    const disclosure = Buffer.from(json).toString('base64url')
    flow.raw = assemble(flow.credential).replace(/~$/, `~${disclosure}~`)
  }
}

/** A credential response in a JWE. */
function sealed(header: string, content: (json: string) => string = (json) => json) {
  return (flow: Flow) => {
    const step = flow.step('credential')
    const plaintext = bytesOf(content('{"credentials":[],"notification_id":"1"}'))
    step.headers = { ...step.headers, 'content-type': 'application/jwt' }
    step.jwe = { header: {}, content: { ok: true, value: step.answer }, plaintext }
    step.text = `${Buffer.from(header).toString('base64url')}..aXY.Y2lwaGVy.dGFn`
  }
}
const header = '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"EC"}}'

function keysOfIssuer(flow: Flow) {
  flow.step('issuer metadata').answer.credential_request_encryption = {
    jwks: { keys: [holderJwk] },
  }
}

const atIssuer = {
  method: 'GET',
  sent: {},
  status: 200,
  headers: { 'content-type': 'application/json' },
}

function didDocument(flow: Flow) {
  flow.add({
    ...{ ...atIssuer, name: 'DID document', operation: 'did-document', url: `${issuer}/did.json` },
    answer: { verificationMethod: [{ publicKeyJwk: holderJwk }] },
  })
}

/** An offer whose link holds its JSON. */
function offered(value: string) {
  return (flow: Flow) => {
    flow.offers = [byValue({ values: [value] })]
  }
}

export const jsonCases: readonly CheckCase[] = [
  broken('RFC8259-8.1-01', written('nonce', marked)),
  broken('RFC8259-8.1-01', written('keys', marked)),
  broken('RFC8259-8.1-01', inCredential(0, marked)),
  broken('RFC8259-8.1-01', inCredential(1, marked)),
  broken(
    'RFC8259-8.1-01',
    disclosing(`\uFEFF${JSON.stringify(['2GLC42sKQveCfGfryNRN9x', 'a', 1])}`),
  ),
  broken('RFC8259-8.1-01', sealed(header, marked), sealed(header)),
  broken('RFC8259-8.1-01', written('creation', marked)),
  broken('RFC8259-4-01', written('nonce', twice('c_nonce'))),
  broken('RFC8259-4-01', written('push', twice('expires_in'))),
  broken('RFC8259-4-01', written('issuer metadata', twice('credential_issuer'))),
  broken('RFC8259-4-01', written('offer', twice('issuer_state'))),
  broken('RFC8259-4-01', offered(twice('grants')(JSON.stringify(offerObject())))),
  broken('RFC8259-4-01', sealed(header, twice('notification_id')), sealed(header)),
  broken(
    'RFC8259-4-01',
    inCredential(1, (json) => json.replace('"jwk":', '"jwk":1,"jwk":')),
  ),
  broken('RFC8259-4-01', disclosing('["2GLC42sKQveCfGfryNRN9x","a",{"b":1,"b":2}]')),
  broken('RFC8259-4-01', written('creation', twice('status'))),
  broken('RFC7515-4-01', inCredential(0, twice('alg'))),
  broken('RFC7515-4-01', inSignedMetadata(0, twice('typ')), signed()),
  broken('RFC7519-4-01', inCredential(1, twice('vct'))),
  broken('RFC7519-4-01', inSignedMetadata(1, twice('credential_issuer')), signed()),
  broken('RFC7516-4-01', sealed(twice('enc')(header)), sealed(header)),
  broken('RFC7517-4-03', written('keys', twice('kty'))),
  broken('RFC7517-4-03', inCredential(1, twice('kty'))),
  broken('RFC7517-4-03', written('DID document', twice('crv')), didDocument),
  broken('RFC7517-4-03', sealed(twice('kty')(header)), sealed(header)),
  broken('RFC7517-4-03', written('issuer metadata', twice('kty')), keysOfIssuer),
  broken('RFC7517-5-02', written('keys', twice('keys'))),
  broken('RFC7517-5-02', written('issuer metadata', twice('keys')), keysOfIssuer),
]
