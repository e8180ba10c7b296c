import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { flow } from '../flow.ts'

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
const header = { typ: 'openid4vci-proof+jwt', alg: 'ES256', jwk: { kty: 'EC' } }

function jwt(more: object = {}, payload: object = {}): string {
  const { jwk, ...rest } = header
  const named = 'kid' in more || 'x5c' in more ? rest : { ...rest, jwk }
  return `${encoded({ ...named, ...more })}.${encoded(payload)}.c2ln`
}

function prove(it: Flow, proofs: object) {
  it.step('credential').json = { credential_configuration_id: 'Person', proofs }
}

/** Another request, with the token of the other grant: it is served. */
function other(it: Flow, proofs: object): Step {
  const token = it.step('code token').answer.access_token
  return it.repeat('credential', (step) => {
    step.sent = { ...step.sent, authorization: `Bearer ${token}` }
    step.json = { credential_configuration_id: 'Person', proofs }
    step.answer = { credentials: [{ credential: 'x' }] }
  })
}

function refuse(it: Flow) {
  Object.assign(it.step('credential'), { status: 400, answer: { error: 'invalid_proof' } })
}

/** Refused in one form, while `taken` is served. */
function inOneForm(requirement: RequirementId, refused: object, taken: object): CheckCase {
  return broken(requirement, refuse, (it) => {
    prove(it, refused)
    other(it, taken)
  })
}

const presentation = { '@context': [], type: 'VerifiablePresentation', proof: {} }

export const proofCases: readonly CheckCase[] = [
  broken('VCI-F.1-01', refuse, (it) => prove(it, { jwt: [jwt()] })),
  inOneForm('VCI-F.1-06', { jwt: [jwt({ kid: 'did:jwk:e30#0' })] }, { jwt: [jwt()] }),
  inOneForm('VCI-F.1-22', { jwt: [jwt({ alg: 'ES384' })] }, { jwt: [jwt()] }),
  inOneForm('VCI-F.1-24', { jwt: [jwt({}, { iss: 'wallet' })] }, { jwt: [jwt()] }),
  inOneForm('VCI-F.1-24', { jwt: [jwt()] }, { jwt: [jwt({}, { iss: 'wallet' })] }),
  broken('VCI-F.2-01', refuse, (it) => prove(it, { di_vp: [presentation] })),
  broken('VCI-F.2-08', refuse, (it) => prove(it, { di_vp: [{ ...presentation, id: 'urn:x' }] })),
  {
    requirement: 'VCI-F.1-13',
    flags: flow((it) => {
      prove(it, { jwt: [jwt({ x5c: ['MIIB'] })] })
      Object.assign(it.received, { proofKeys: ['another key'] })
    }),
    passes: flow((it) => prove(it, { jwt: [jwt({ x5c: ['MIIB'] })] })),
  },
]
