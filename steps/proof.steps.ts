import { Given, When } from '@cucumber/cucumber'
import type { KeyReference, ProofTypeId } from '../wallet/proofs/proof-wish.ts'
import { perform, skipWhatIsNotOffered, skipWhereItIs } from './support/acting.ts'
import { requiresKeyAttestations } from './support/demands.ts'
import { proveByEach, requestInTurn } from './support/each-algorithm.ts'
import { needsKeyAttestations, needsNoKeyProofs } from './support/key-proofs.ts'
import type { ConformanceWorld } from './support/world.ts'

Given(
  'a wallet that proves its key by {proofType}',
  function (this: ConformanceWorld, { type }: { type: ProofTypeId }) {
    this.intent.request = { ...this.intent.request, proof: { ...this.intent.request.proof, type } }
  },
)

Given(
  'a wallet that names its key by {keyReference}',
  function (this: ConformanceWorld, reference: KeyReference) {
    this.intent.request = {
      ...this.intent.request,
      proof: { ...this.intent.request.proof, reference },
    }
  },
)

Given('an issuer without a nonce endpoint', function (this: ConformanceWorld) {
  this.session.preferIssuer({ nonceEndpoint: false }, ['VCI-13.8-01'])
  return skipWhereItIs(this, 'nonce_endpoint')
})

Given('an issuer that lists the proof type jwt alone', function (this: ConformanceWorld) {
  this.session.preferIssuer({ proofTypes: ['jwt'] }, ['VCI-13.8-03'])
})

Given('an issuer that requires key attestations', function (this: ConformanceWorld) {
  this.session.preferIssuer({ keyAttestations: 'required' })
  return needsKeyAttestations(this)
})

Given('an issuer that requires keys of high resistance', function (this: ConformanceWorld) {
  this.session.preferIssuer({ keyAttestations: 'resistant' })
  return needsKeyAttestations(this)
})

Given('an issuer that may want key attestations', function (this: ConformanceWorld) {
  this.session.preferIssuer({ keyAttestations: 'required' })
  return this.journeys.demand(requiresKeyAttestations)
})

Given('an issuer without key binding', function (this: ConformanceWorld) {
  this.session.preferIssuer({ keyBinding: false }, ['VCI-8.1-01'])
  return needsNoKeyProofs(this)
})

When(
  'the wallet requests a credential for each of {int} attested keys',
  function (this: ConformanceWorld, count: number) {
    const byProof = this.intent.request.proof?.type === 'attestation'
    return perform(this, [], async (journey) =>
      journey.requestCredential(
        byProof
          ? { proofs: count, proof: { type: 'attestation' } }
          : { proof: { type: 'jwt', attestedKeys: count } },
      ),
    )
  },
)

When(
  'the wallet requests a credential, with a key attestation at the latest when it is refused',
  async function (this: ConformanceWorld) {
    const outcome = await (await this.journeys.current()).requestCredential({
      proof: { type: 'jwt' },
    })
    this.outcome = outcome
    if (outcome.kind === 'refused' && outcome.error === 'invalid_proof') {
      return requestInTurn(this, [{ proof: { type: 'jwt', attestedKeys: 1 } }])
    }
    return outcome.kind === 'issued' ? needsKeyAttestations(this) : skipWhatIsNotOffered(this)
  },
)

When('the wallet tries its certificate as the key', async function (this: ConformanceWorld) {
  const outcome = await (await this.journeys.current()).requestCredential({
    proof: { reference: 'x5c' },
  })
  this.outcome = outcome
  // Any other refusal is about something else.
  return outcome.kind === 'refused' &&
    /^invalid_(proof|credential_request)$/.test(outcome.error ?? '')
    ? this.skip('the issuer takes no proof with x5c, and no metadata says that it would')
    : skipWhatIsNotOffered(this)
})

When('the wallet requests a credential by each listed alg', function (this: ConformanceWorld) {
  return proveByEach(this, 'jwt')
})

When(
  'the wallet requests a credential by each listed cryptosuite',
  function (this: ConformanceWorld) {
    return proveByEach(this, 'di_vp')
  },
)

When(
  'the wallet requests a credential, with and without its name in the proof',
  function (this: ConformanceWorld) {
    return requestInTurn(this, [
      { proof: { type: 'jwt', namesClient: true } },
      { proof: { type: 'jwt', namesClient: false } },
    ])
  },
)
