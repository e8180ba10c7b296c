import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase, context } from '../check-case.ts'
import { auth, environment, offerObject, sighting } from '../flow.ts'
import { licence, rootPem } from '../mdoc.ts'
import { certificates } from '../sd-jwt.ts'
import { signed, tampered } from '../signed-metadata.ts'

const haip = { profiles: ['openid4vci', 'haip'] }
const should = { ...haip, level: 'SHOULD' } as const

function configurationOf(flow: Flow) {
  return flow.step('issuer metadata').answer.credential_configurations_supported.Person
}

function server(change: Readonly<Record<string, unknown>>) {
  return (flow: Flow) => {
    Object.assign(flow.step('server metadata').answer, change)
  }
}

function signedWith(x5c: unknown) {
  return signed({ header: { x5c } })
}

function credentialWith(x5c: readonly string[] | undefined) {
  return (flow: Flow) => {
    flow.credential.header.x5c = x5c
  }
}

function payload(change: Readonly<Record<string, unknown>>) {
  return (flow: Flow) => {
    Object.assign(flow.credential.payload, change)
  }
}

/** The second type has the scope of the first. */
function second(vct: string) {
  return (flow: Flow) => {
    const metadata = flow.step('issuer metadata').answer
    metadata.credential_configurations_supported.Other = { ...configurationOf(flow), vct }
  }
}

function proofs(count: number, change: Readonly<Record<string, unknown>> = {}) {
  return (flow: Flow) => {
    flow.repeat('credential', (step) => {
      step.json = {
        credential_configuration_id: 'Person',
        proofs: { jwt: Array.from({ length: count }, (_, index) => `a.${index}.c`) },
      }
      Object.assign(step, change)
    })
  }
}

const bothCopies = { answer: { credentials: [{ credential: 'a' }, { credential: 'b' }] } }

function refused(name: string, error: string) {
  return (flow: Flow) => {
    Object.assign(flow.step(name), { status: 400, answer: { error } })
  }
}

export const haipProfileCases: readonly CheckCase[] = [
  broken(
    'HAIP-3-01',
    (flow) => {
      configurationOf(flow).format = 'ldp_vc'
    },
    undefined,
    haip,
  ),
  broken('HAIP-4-01', server({ response_types_supported: ['token'] }), undefined, haip),
  broken('HAIP-4-01', server({ grant_types_supported: ['implicit'] }), undefined, haip),
  broken('HAIP-4-02', server({ code_challenge_methods_supported: undefined }), undefined, haip),
  broken(
    'HAIP-4-03',
    server({ pushed_authorization_request_endpoint: undefined }),
    undefined,
    haip,
  ),
  broken(
    'HAIP-4-06',
    (flow) => {
      delete flow.step('issuer metadata').answer.batch_credential_issuance
    },
    proofs(2, bothCopies),
    haip,
  ),
  {
    ...broken(
      'HAIP-4-06',
      proofs(2, { status: 400, answer: { error: 'invalid_proof' } }),
      undefined,
      haip,
    ),
    passes: broken('HAIP-4-06', () => {}, proofs(2, bothCopies)).passes,
  },
  broken(
    'HAIP-4-07',
    (flow) => {
      flow.offers = [sighting({ offer: { ...offerObject(), credential_configuration_ids: [] } })]
    },
    undefined,
    haip,
  ),
  broken(
    'HAIP-4.1-01',
    (flow) => {
      flow.repeat('server metadata', (step) => {
        step.url = `${auth}/${environment}/as/.well-known/oauth-authorization-server`
      })
      Object.assign(flow.step('server metadata'), { status: 404, answer: undefined, text: '' })
    },
    undefined,
    haip,
  ),
  broken('HAIP-4.1-03', tampered, signed(), haip),
  {
    ...broken('HAIP-4.1-04', signedWith(undefined), undefined, haip),
    passes: broken('HAIP-4.1-04', () => {}, signed()).passes,
  },
  ...[undefined, { ...context, credentialRoots: [rootPem] }].map((roots) => ({
    ...broken(
      'HAIP-4.1-05',
      signedWith([certificates.leaf, certificates.root]),
      undefined,
      roots ? { ...haip, level: 'SHOULD NOT', context: roots } : haip,
    ),
    passes: broken('HAIP-4.1-05', () => {}, signedWith([certificates.leaf])).passes,
  })),
  {
    ...broken('HAIP-4.1-06', signedWith([certificates.root]), undefined, haip),
    passes: broken('HAIP-4.1-06', () => {}, signedWith([certificates.leaf])).passes,
  },
  broken(
    'HAIP-4.1-07',
    (flow) => {
      delete flow.step('issuer metadata').answer.nonce_endpoint
    },
    undefined,
    haip,
  ),
  broken('HAIP-4.2-01', refused('code token', 'unauthorized_client'), undefined, haip),
  broken(
    'HAIP-4.2-02',
    (flow) => {
      delete configurationOf(flow).scope
    },
    undefined,
    haip,
  ),
  broken('HAIP-4.3-02', refused('push', 'invalid_scope'), undefined, haip),
  {
    ...broken('HAIP-4.3-03', second('https://auth.example/types/other'), undefined, haip),
    passes: broken('HAIP-4.3-03', () => {}, second('https://auth.example/types/person')).passes,
  },
  broken(
    'HAIP-6.1-01',
    (flow) => {
      flow.raw = { payload: 'e30', signatures: [] }
    },
    undefined,
    haip,
  ),
  broken('HAIP-6.1-02', payload({ exp: undefined }), undefined, haip),
  broken('HAIP-6.1-03', payload({ exp: undefined }), payload({ expiry_date: '2031-03-01' }), haip),
  broken('HAIP-6.1-04', payload({ cnf: { jkt: 'abc' } }), undefined, haip),
  broken('HAIP-6.1-04', payload({ cnf: { jwk: '{"kty":"EC"}' } }), undefined, haip),
  broken('HAIP-6.1.1-01', credentialWith(undefined), credentialWith([certificates.leaf]), haip),
  broken(
    'HAIP-6.1.1-03',
    credentialWith([certificates.ownLeaf]),
    credentialWith([certificates.leaf]),
    haip,
  ),
  broken(
    'HAIP-6.1.1-01',
    credentialWith([certificates.leaf, certificates.other]),
    credentialWith([certificates.leaf]),
    haip,
  ),
  broken(
    'HAIP-6.1.1-02',
    credentialWith([certificates.leaf, certificates.root]),
    credentialWith([certificates.leaf]),
    haip,
  ),
  broken(
    'HAIP-6.1.1-03',
    credentialWith([certificates.root]),
    credentialWith([certificates.leaf]),
    haip,
  ),
  broken(
    'HAIP-7-01',
    (flow) => {
      configurationOf(flow).proof_types_supported.jwt.proof_signing_alg_values_supported = ['ES384']
    },
    undefined,
    haip,
  ),
  broken('HAIP-8-01', payload({ _sd_alg: 'sha-512' }), undefined, should),
  broken(
    'HAIP-8-01',
    licence((made) => made.mso.set('digestAlgorithm', 'SHA-512')),
    licence(),
    should,
  ),
  broken(
    'FAPI2-5.3.2.2-04',
    (flow) => {
      flow.step('sign-in').status = 307
    },
    undefined,
    haip,
  ),
]
