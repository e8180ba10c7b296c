import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { walletCases } from '../../wallets/cases/registry.ts'
import { requirementById } from '../catalogue.ts'
import { preAuthorizedGrant } from '../engine/lookup.ts'
import { receivedIn, type SentRequest } from '../testing/received.ts'
import { judgeRun, judgeWith } from './judge.ts'
import { walletChecks } from './registry.ts'

/** Verdicts of one row, with the level where it is not the row's. */
function told(id: string, evidence: WalletEvidence): readonly string[] {
  return walletChecks
    .filter(({ requirement }) => requirement === id)
    .flatMap((check) => judgeWith(check, evidence))
    .map(({ judgement }) =>
      judgement.verdict === 'violated' && judgement.level ? 'advice' : judgement.verdict,
    )
}

const issuer = 'https://issuer.example'
const unmet = (demand: string): NonNullable<SentRequest['unmet']> => [
  { demand, detail: demand } as NonNullable<SentRequest['unmet']>[number],
]
const offered = (members: object): SentRequest => ({
  operation: 'offer',
  answer: { credential_configuration_ids: ['a'], ...members },
})
const metadata = (more: object = {}): SentRequest => ({
  operation: 'issuer-metadata',
  answer: {
    credential_configurations_supported: { a: { scope: 'a' }, b: { scope: 'b' } },
    ...more,
  },
})
const jws = (header: object, payload: object = {}) =>
  [header, payload, 'c2ln']
    .map((it) =>
      typeof it === 'string' ? it : Buffer.from(JSON.stringify(it)).toString('base64url'),
    )
    .join('.')
const asked = (json: object, more: Partial<SentRequest> = {}): SentRequest => ({
  operation: 'credential',
  json: { credential_configuration_id: 'a', ...json },
  answer: { credentials: [{ credential: 'x' }] },
  ...more,
})

test('VCI-4.1.1-22: a wallet that looked at the grants and has none of them is not blamed', () => {
  const seen = [offered({}), metadata()]
  const server: SentRequest = { operation: 'as-metadata', answer: { issuer } }
  const begun: SentRequest = { operation: 'par', form: { response_type: 'code' } }
  const verdict = (...more: readonly SentRequest[]) =>
    told('VCI-4.1.1-22', receivedIn('no grants', [...seen, ...more]))
  assert.deepEqual(verdict(), ['violated'])
  assert.deepEqual(verdict(server), [])
  const stopped = receivedIn('no grants', [...seen, server])
  const inRun = (...others: readonly SentRequest[]) =>
    judgeRun([{ evidence: stopped }, { evidence: receivedIn('other', others) }], ['openid4vci'])
      .filter(({ requirement }) => requirement === 'VCI-4.1.1-22')
      .map((it) => it.verdict)
  assert.deepEqual(inRun(), ['not-applicable'])
  assert.deepEqual(inRun(begun), ['violated'])
  assert.deepEqual(verdict(server, begun), ['satisfied'])
})

test('VCI-4.1.1-25, VCI-9.1-11: what a server may refuse and no sentence forbids is advice', () => {
  const token = (demand: string): SentRequest => ({
    operation: 'token',
    form: { grant_type: preAuthorizedGrant, tx_code: '1' },
    status: 400,
    unmet: unmet(demand),
  })
  const deferred = (demand: string): SentRequest => ({
    operation: 'deferred',
    json: { transaction_id: '1' },
    status: 400,
    unmet: unmet(demand),
  })
  const one = (id: string, sent: SentRequest) => told(id, receivedIn('one', [sent]))
  assert.deepEqual(one('VCI-4.1.1-25', token('no-tx-code')), ['advice'])
  assert.deepEqual(one('VCI-4.1.1-25', token('tx-code')), ['violated'])
  assert.deepEqual(one('VCI-9.1-11', deferred('transaction-unused')), ['advice'])
  assert.deepEqual(one('VCI-9.1-11', deferred('transaction-known')), ['violated'])
  assert.deepEqual(one('VCI-9.1-11', deferred('token-covers-deferral')), [])
  assert.deepEqual(one('VCI-9-04', deferred('token-covers-deferral')), ['violated'])
})

test('VCI-5.1.1-06 wants the issuer alone in locations, VCI-6.1-07 has it contained', () => {
  const details = (...locations: readonly string[]) => ({
    authorization_details: JSON.stringify([
      { type: 'openid_credential', credential_configuration_id: 'a', locations },
    ]),
  })
  const verdict = (id: string, operation: 'par' | 'token', ...locations: readonly string[]) =>
    told(
      id,
      receivedIn('locations', [
        metadata({ authorization_servers: ['https://as.example'] }),
        { operation, form: { response_type: 'code', ...details(...locations) } },
      ]),
    )
  assert.deepEqual(verdict('VCI-6.1-07', 'token', issuer, 'https://b.example'), ['satisfied'])
  assert.deepEqual(verdict('VCI-6.1-07', 'token', 'https://b.example'), ['violated'])
  assert.deepEqual(verdict('VCI-5.1.1-06', 'par', issuer, 'https://b.example'), ['violated'])
  assert.deepEqual(verdict('VCI-5.1.1-06', 'par', issuer), ['satisfied'])
})

test('one defect of authorization_details or PKCE breaks the row of its own sentence', () => {
  const refused = (demand: string): SentRequest => ({
    operation: 'par',
    form: { response_type: 'code' },
    status: 400,
    unmet: unmet(demand),
  })
  const one = (id: string, demand: string) => told(id, receivedIn('one', [refused(demand)]))
  for (const demand of ['details-locations', 'details-offered', 'details-granted'])
    assert.deepEqual(one('VCI-5.1.1-08', demand), [])
  assert.deepEqual(one('VCI-5.1.1-08', 'details-type'), ['violated'])
  assert.deepEqual(one('RFC7636-4.2-02', 'code-challenge-present'), [])
  assert.deepEqual(one('RFC7636-4.2-02', 'code-challenge-method'), ['violated'])
  assert.deepEqual(one('VCI-5-04', 'code-challenge-present'), ['violated'])
})

test('VCI-8.2-24: a token of a pre-authorized code has no scope of an Authorization Request', () => {
  const verdict = (grant: string, id: string, scope = 'a') =>
    told(
      id,
      receivedIn('scopes', [
        offered({}),
        metadata(),
        { operation: 'par', form: { response_type: 'code', ...(scope && { scope }) } },
        { operation: 'token', form: { grant_type: grant }, answer: { access_token: 't' } },
        asked(
          { credential_configuration_id: 'b' },
          {
            headers: { authorization: 'Bearer t' },
            status: 403,
            unmet: unmet('token-covers-configuration'),
          },
        ),
      ]),
    )
  assert.deepEqual(verdict(preAuthorizedGrant, 'VCI-8.2-24'), [])
  assert.deepEqual(verdict(preAuthorizedGrant, 'VCI-6.1-08'), ['violated'])
  assert.equal(requirementById('VCI-6.1-08')?.level, 'SHOULD')
  assert.ok(verdict('authorization_code', 'VCI-8.2-24').every((it) => it === 'violated'))
  assert.ok(verdict('authorization_code', 'VCI-8.2-24').length > 0)
  assert.deepEqual(verdict('authorization_code', 'VCI-8.2-24', ''), ['violated'])
})

test('VCI-F.1-19: kid is wanted of a chain that the signature is verified by, and of no other', () => {
  const verdict = (header: object) =>
    told(
      'VCI-F.1-19',
      receivedIn('chain', [asked({ proofs: { jwt: [jws({ trust_chain: ['x'], ...header })] } })]),
    )
  assert.deepEqual(verdict({}), ['violated'])
  assert.deepEqual(verdict({ kid: '1' }), ['satisfied'])
  for (const key of [{ jwk: {} }, { x5c: ['x'] }, { key_attestation: 'x' }])
    assert.deepEqual(verdict(key), [])
})

test('VCI-F-04: the forms of jwt, di_vp and attestation, and not of types that others define', () => {
  const verdict = (proofs: object) => told('VCI-F-04', receivedIn('forms', [asked({ proofs })]))
  assert.deepEqual(verdict({ x_other: [{ a: 1 }] }), ['satisfied'])
  assert.deepEqual(verdict({ x_other: [] }), ['violated'])
  assert.deepEqual(verdict({ jwt: [{ a: 1 }] }), ['violated'])
  assert.deepEqual(verdict({ di_vp: ['a'] }), ['violated'])
  assert.deepEqual(verdict({ attestation: ['a', 'b'] }), ['violated'])
})

test('HAIP-4-09: repeated requests are those for one dataset, with a key each', () => {
  const proofs = { jwt: [jws({ jwk: {} })] }
  const verdict = (...requests: readonly object[]) =>
    told(
      'HAIP-4-09',
      receivedIn('batch', [
        metadata({ batch_credential_issuance: { batch_size: 2 } }),
        ...requests.map((json) => asked(json)),
      ]),
    )
  const dataset = (id: string) => ({
    credential_configuration_id: undefined,
    credential_identifier: id,
    proofs,
  })
  assert.deepEqual(verdict({ proofs }, { proofs }), ['violated'])
  assert.deepEqual(verdict(dataset('1'), dataset('1')), ['violated'])
  assert.deepEqual(verdict(dataset('1'), dataset('2')), [])
  assert.deepEqual(verdict({}, {}), [])
})

test('HAIP-4.2-05: the scope of what was offered', () => {
  const verdict = (scope: string) =>
    told(
      'HAIP-4.2-05',
      receivedIn('scope', [
        offered({}),
        metadata(),
        { operation: 'par', form: { response_type: 'code', scope } },
      ]),
    )
  assert.deepEqual(verdict('openid a'), ['satisfied'])
  assert.deepEqual(verdict('b'), ['violated'])
})

test('HAIP-4.5.1-06: one attestation of all keys, however often it comes', () => {
  const attestation = (...keys: readonly string[]) =>
    jws({ typ: 'key-attestation+jwt' }, { attested_keys: keys.map((x) => ({ kty: 'EC', x })) })
  const verdict = (...attestations: readonly (string | undefined)[]) =>
    told(
      'HAIP-4.5.1-06',
      receivedIn('attested', [
        asked({
          proofs: {
            jwt: attestations.map((it, index) => jws({ kid: `${index}`, key_attestation: it })),
          },
        }),
      ]),
    )
  assert.deepEqual(verdict(attestation('1', '2')), ['satisfied'])
  assert.deepEqual(verdict(attestation('1', '2'), attestation('1', '2')), ['satisfied'])
  assert.deepEqual(verdict(attestation('1'), attestation('2')), ['violated'])
  assert.deepEqual(verdict(attestation('1'), undefined), ['violated'])
})

test('what only texts other than Section 13.5 have a holder check is advice; a batch is judged by its notifications', () => {
  const of = (id: string) => walletCases.filter(({ trial }) => trial?.requirement === id)
  assert.deepEqual(
    of('VCI-13.5-03').flatMap(({ name, trial }) => (trial?.advice ? [] : name)),
    ['an encrypted answer that was tampered with'],
  )
  assert.deepEqual(
    of('VCI-11.1-06').map(({ trial }) => trial?.expects),
    ['notifies-failure'],
  )
  assert.equal(requirementById('VCI-3.3.2-04')?.level, 'SHOULD')
})
