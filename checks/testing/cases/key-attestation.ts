import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { flow } from '../flow.ts'
import { encode } from '../sd-jwt.ts'

function configurationOf(flow: Flow) {
  return flow.step('issuer metadata').answer.credential_configurations_supported.Person
}

const keys = [
  { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' },
  { kty: 'EC', crv: 'P-256', x: 'c', y: 'd' },
]
const attestation = `${encode({ typ: 'key-attestation+jwt', alg: 'ES256' })}.${encode({ attested_keys: keys })}.c2ln`
const attestedProof = `${encode({ typ: 'openid4vci-proof+jwt', alg: 'ES256', key_attestation: attestation })}.e30.c2ln`
const both = { credentials: [{ credential: 'a' }, { credential: 'b' }] }

/** A Credential Request with these proofs, and its answer. */
function asked(proofs: object, answer: object = both) {
  return (flow: Flow) => {
    const step = flow.step('credential')
    step.json = { credential_configuration_id: 'Person', proofs }
    step.answer = answer
  }
}

function refusedAs(error: string) {
  return (flow: Flow) => {
    Object.assign(flow.step('credential'), { status: 400, answer: { error } })
  }
}

function required(levels: object) {
  return (flow: Flow) => {
    configurationOf(flow).proof_types_supported.jwt.key_attestations_required = levels
  }
}

function oneOnly(flow: Flow) {
  flow.step('credential').answer = { credentials: [{ credential: 'a' }] }
}

const should = { level: 'SHOULD' } as const

export const keyAttestationCases: readonly CheckCase[] = [
  {
    requirement: 'VCI-D-01',
    ...should,
    flags: flow((it) => {
      asked({ jwt: [attestedProof] })(it)
      it.steps.splice(it.steps.indexOf(it.step('credential')), 0, {
        ...structuredClone(it.step('credential')),
        name: 'without an attestation',
        json: { credential_configuration_id: 'Person', proofs: { jwt: ['e30.e30.c2ln'] } },
        status: 400,
        answer: { error: 'invalid_proof' },
      })
    }),
    passes: flow((it) => {
      asked({ jwt: [attestedProof] })(it)
      required({})(it)
    }),
  },
  broken('VCI-F.3-01', refusedAs('invalid_proof'), asked({ attestation: [attestation] })),
  broken('VCI-F.3-04', oneOnly, asked({ attestation: [attestation] }), should),
  broken('VCI-F.1-17', oneOnly, asked({ jwt: [attestedProof] }), should),
  broken('HAIP-7-03', refusedAs('invalid_proof'), asked({ jwt: [attestedProof] }), {
    profiles: ['openid4vci', 'haip'],
  }),
  {
    ...broken('VCI-D.2-03', required({ key_storage: ['very good'] })),
    passes: broken('VCI-D.2-03', () => {}, required({ key_storage: ['https://a.example/l3'] }))
      .passes,
  },
  {
    requirement: 'VCI-13.8-03',
    flags: flow((it) => {
      delete configurationOf(it).proof_types_supported.attestation
    }),
    passes: flow(required({})),
  },
  {
    ...broken('VCI-F.2-10', (flow) => {
      configurationOf(flow).proof_types_supported.di_vp = {
        proof_signing_alg_values_supported: ['ES256'],
      }
    }),
    passes: broken(
      'VCI-F.2-10',
      () => {},
      (flow) => {
        configurationOf(flow).proof_types_supported.di_vp = {
          proof_signing_alg_values_supported: ['ecdsa-rdfc-2019'],
        }
      },
    ).passes,
  },
]
