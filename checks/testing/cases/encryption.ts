import type { OpenedJwe } from '../../../protocol/exchange.ts'
import type { Flow, Step } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { issuer } from '../flow.ts'

const compact = 'eyJhbGciOiJFQ0RILUVTIn0..aXYtaXY.Y2lwaGVydGV4dA.dGFn'
const wish = {
  jwk: { kty: 'EC', crv: 'P-256', x: 'WKn-ZIGevcw', y: 'Hekpm0zf', alg: 'ECDH-ES', kid: 'w-1' },
  enc: 'A128GCM',
}
const header = { alg: 'ECDH-ES', enc: 'A128GCM', kid: 'w-1' }

/** The request goes out as a JWE, and asks for an answer in one. */
function encrypt(step: Step, more: { readonly zip?: string } = {}) {
  step.sent = { ...step.sent, 'content-type': 'application/jwt' }
  Object.assign(step.json as object, { credential_response_encryption: { ...wish, ...more } })
  step.headers = { ...step.headers, 'content-type': 'application/jwt' }
  step.jwe = { header: { ...header, ...more }, content: { ok: true, value: step.answer } }
  step.text = compact
}

function encrypted(it: Flow) {
  encrypt(it.step('credential'))
}

function compressed(it: Flow) {
  it.step('issuer metadata').answer.credential_response_encryption = {
    zip_values_supported: ['DEF'],
  }
  encrypt(it.step('credential'), { zip: 'DEF' })
}

/** A deferred request in the clear, after a credential request like any other. */
function later(it: Flow) {
  Object.assign(it.step('credential'), {
    status: 202,
    answer: { transaction_id: 'tx-1', interval: 5 },
  })
  it.add({
    name: 'fetched',
    operation: 'deferred',
    method: 'POST',
    url: `${issuer}/deferred`,
    sent: { ...it.step('credential').sent },
    json: { transaction_id: 'tx-1' },
    headers: { 'content-type': 'application/json' },
    answer: { credentials: [{ credential: 'x' }] },
  })
}

function laterEncrypted(it: Flow) {
  later(it)
  encrypt(it.step('fetched'))
}

function changed(name: string, change: (jwe: OpenedJwe) => OpenedJwe) {
  return (it: Flow) => {
    const step = it.step(name)
    if (step.jwe) step.jwe = change(step.jwe)
  }
}

const withHeader = (more: object) =>
  changed('credential', (jwe) => ({ ...jwe, header: { ...jwe.header, ...more } }))

function inTheClear(name: string) {
  return (it: Flow) => {
    const step = it.step(name)
    step.headers = { 'content-type': 'application/json' }
    delete step.jwe
    delete step.text
  }
}

function refused(name: string) {
  return (it: Flow) => {
    inTheClear(name)(it)
    Object.assign(it.step(name), {
      status: 400,
      answer: { error: 'invalid_encryption_parameters' },
    })
  }
}

const laterAnswers = broken('VCI-9.1-04', inTheClear('fetched'), laterEncrypted)

export const encryptionCases: readonly CheckCase[] = [
  broken('VCI-8.2-14', refused('credential'), encrypted),
  broken(
    'VCI-8.2-14',
    (it) => {
      refused('credential')(it)
      Object.assign(it.step('credential'), { status: 500, answer: {} })
    },
    encrypted,
  ),
  broken(
    'VCI-8.3.1.2-19',
    (it) => {
      it.step('credential').text = 'e30.aGVhZA.aXY.Y2lwaGVy.dGFn'
    },
    (it) => {
      encrypted(it)
      refused('credential')(it)
    },
  ),
  broken('VCI-9.1-10', refused('fetched'), laterEncrypted),
  broken('VCI-8.3-14', inTheClear('credential'), encrypted),
  broken(
    'VCI-8.3-14',
    changed('credential', (jwe) => ({ ...jwe, content: { ok: false, problem: 'no key fits' } })),
    encrypted,
  ),
  broken('VCI-9.2-04', inTheClear('fetched'), laterEncrypted),
  laterAnswers,
  {
    // Asked for both times, and in the clear the second time.
    ...laterAnswers,
    flags: broken('VCI-9.1-04', inTheClear('fetched'), (it) => {
      laterEncrypted(it)
      encrypt(it.step('credential'))
    }).flags,
  },
  {
    // Asked for at no time.
    ...laterAnswers,
    flags: broken(
      'VCI-9.1-04',
      (it) => {
        it.step('fetched').text = compact
      },
      later,
    ).flags,
  },
  broken(
    'VCI-9.1-04',
    (it) => {
      it.step('fetched').text = compact
    },
    (it) => {
      later(it)
      encrypt(it.step('credential'))
    },
  ),
  broken(
    'VCI-10-01',
    (it) => {
      it.step('credential').headers = { 'content-type': 'application/jose' }
    },
    encrypted,
  ),
  broken('VCI-10-03', withHeader({ alg: 'ECDH-ES+A256KW' }), encrypted),
  broken('VCI-10-04', withHeader({ kid: undefined }), encrypted),
  broken('VCI-10-05', withHeader({ enc: 'A256GCM' }), encrypted),
  broken('VCI-10-06', withHeader({ zip: 'DEF' }), encrypted),
  broken('VCI-10-06', withHeader({ zip: undefined }), compressed),
  broken(
    'VCI-8.2-17',
    changed('credential', (jwe) => ({ ...jwe, content: { ok: false, problem: 'no JSON' } })),
    compressed,
  ),
  broken(
    'VCI-8.2-17',
    changed('fetched', (jwe) => ({ ...jwe, content: { ok: false, problem: 'no JSON' } })),
    (it) => {
      compressed(it)
      later(it)
      encrypt(it.step('fetched'), { zip: 'DEF' })
    },
  ),
]
