import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirements } from '../checks/catalogue.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import { conditionOf } from './conditions.ts'
import { Observed } from './observed.ts'

const base = {
  id: 'ex-1',
  startedAt: '2026-03-04T05:06:07.000Z',
  durationMs: 1,
  request: { method: 'GET', url: 'https://issuer.example/', headers: {} },
} as const

function answered(operation: WrittenExchange['operation'], body: unknown, status = 200) {
  return { ...base, operation, response: { status, headers: {}, body: JSON.stringify(body) } }
}

/** A run that read this metadata, with these configurations. */
function seen(
  issuer: object,
  configurations: readonly object[] = [],
  more: readonly WrittenExchange[] = [],
): Observed {
  const supported = Object.fromEntries(configurations.map((it, index) => [`c${index}`, it]))
  return new Observed([
    answered('issuer-metadata', { ...issuer, credential_configurations_supported: supported }),
    answered('as-metadata', { issuer: 'https://issuer.example', token_endpoint: 'https://t' }),
    ...more,
  ])
}

function told(when: string, observed: Observed): string | undefined {
  const condition = conditionOf(when, observed)
  return condition?.holds === false ? condition.because : condition && 'holds'
}

test('what applies always needs no evidence', () => {
  assert.equal(told('', new Observed([])), 'holds')
})

test('metadata that never came says nothing of what it lacks', () => {
  const nothing = new Observed([])
  const undecided = new Set(requirements.map(({ when }) => when)).difference(new Set(['']))
  const decided = [...undecided].filter((when) => told(when, nothing) !== undefined)
  assert.deepEqual(
    decided.filter((when) => !/^(HAIP|FAPI2|FAPI2\/HAIP) profile$/.test(when)),
    [],
  )
})

test('a member of the issuer metadata, of a configuration or of the server is looked for in its place', () => {
  const scoped = seen({ nonce_endpoint: 'https://n' }, [{ format: 'dc+sd-jwt', scope: 'a' }])
  assert.equal(told('nonce_endpoint present', scoped), 'holds')
  assert.equal(told('scope present', scoped), 'holds')
  assert.equal(
    told('notification_endpoint present', scoped),
    'the issuer metadata has no notification_endpoint',
  )
  assert.equal(
    told('credential_metadata.display.logo present', scoped),
    'no configuration of the issuer metadata has credential_metadata.display.logo',
  )
  assert.equal(
    told('challenge_endpoint present', scoped),
    'the authorization server metadata has no challenge_endpoint',
  )
})

test('a display of a credential is none of the issuer', () => {
  const logo = { display: [{ name: 'a' }, { logo: { uri: 'https://l' } }] }
  const credential = seen({}, [{ credential_metadata: logo }])
  assert.equal(told('credential_metadata.display.logo present', credential), 'holds')
  assert.equal(told('display present', credential), 'the issuer metadata has no display')
})

test('all parts of a condition have to hold, and the one that fails is told', () => {
  const when = 'nonce_endpoint present and proofs required'
  const proofs = { proof_types_supported: { jwt: {} } }
  assert.equal(told(when, seen({ nonce_endpoint: 'https://n' }, [proofs])), 'holds')
  assert.match(
    told(when, seen({ nonce_endpoint: 'https://n' }, [{}])) ?? '',
    /proof_types_supported/,
  )
  assert.match(told(when, seen({}, [proofs])) ?? '', /no nonce_endpoint/)
  const both = 'credential_response_encryption and credential_request_encryption present'
  assert.match(told(both, seen({ credential_response_encryption: {} })) ?? '', /request_encryption/)
})

test('a part that nothing shows leaves the condition open', () => {
  const offered = seen({ notification_endpoint: 'https://n' })
  assert.equal(
    told('notification_endpoint present; token accepted at the endpoint', offered),
    undefined,
  )
  assert.equal(told('harness may create credential types', offered), undefined)
})

test('formats are those of the configurations', () => {
  const sdJwt = seen({}, [{ format: 'dc+sd-jwt' }])
  assert.equal(told('format dc+sd-jwt', sdJwt), 'holds')
  assert.match(told('format mso_mdoc', sdJwt) ?? '', /has the format mso_mdoc$/)
  const w3c = 'format jwt_vc_json or jwt_vc_json-ld or ldp_vc'
  assert.equal(told(w3c, seen({}, [{ format: 'ldp_vc' }])), 'holds')
  assert.match(told(w3c, sdJwt) ?? '', /no configuration/)
})

test('an issuer defers when it did, and does not without the endpoint for it', () => {
  const endpoint = { deferred_credential_endpoint: 'https://d' }
  const put = answered('credential', { transaction_id: 't', interval: 1 }, 202)
  assert.equal(told('issuer defers', seen(endpoint, [], [put])), 'holds')
  assert.equal(told('issuer defers', seen(endpoint)), undefined)
  assert.match(told('issuer defers', seen({})) ?? '', /no deferred_credential_endpoint/)
})

test('what credentials lack is told by those that came', () => {
  const when = 'format dc+sd-jwt without disclosures'
  const listed = (credential: string) =>
    seen({}, [{ format: 'dc+sd-jwt' }], [answered('credential', { credentials: [{ credential }] })])
  assert.equal(told(when, listed('e30.e30.c2ln~')), 'holds')
  assert.match(told(when, listed('e30.e30.c2ln~WyJhIl0~')) ?? '', /every SD-JWT VC/)
  assert.equal(told(when, seen({}, [{ format: 'dc+sd-jwt' }])), undefined)
})

test('claims of JSON credentials have indexes to be judged by, or none', () => {
  const paths = (...path: readonly unknown[]) =>
    seen({}, [{ format: 'dc+sd-jwt', credential_metadata: { claims: [{ path }] } }])
  assert.equal(told('JSON-based format with claims', paths('degrees', 0)), 'holds')
  assert.match(
    told('JSON-based format with claims', paths('name')) ?? '',
    /no path .* has an index/,
  )
})

test('metadata behind a byte order mark, or with a note that it is abridged, is read', () => {
  const text = JSON.stringify({ nonce_endpoint: 'https://n' })
  for (const body of [
    `\uFEFF${text}`,
    `${text}\n‹without what repeats: 90000 characters in all›`,
  ]) {
    const exchange = answered('issuer-metadata', {})
    const observed = new Observed([{ ...exchange, response: { ...exchange.response, body } }])
    assert.deepEqual(observed.issuer, { nonce_endpoint: 'https://n' })
  }
})
