import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WalletAnswer, WalletTrial } from '../../protocol/wallet-evidence.ts'
import { receivedIn, type SentRequest } from '../testing/received.ts'
import { judgeTrial } from './trial.ts'

const trial = (expects: WalletTrial['expects'], more: Partial<WalletTrial> = {}): WalletTrial => ({
  requirement: 'VCI-13.5-03',
  expects,
  twin: 'right',
  follows: ['notification'],
  seen: 'something is wrong',
  ...more,
})
const issued: SentRequest = {
  operation: 'credential',
  json: {},
  answer: { credentials: [{ credential: 'a' }] },
}
const told = (event: string): SentRequest => ({
  operation: 'notification',
  json: { notification_id: '1', event },
  status: 204,
})
const right = (answer: WalletAnswer = { did: 'accepted' }, ...more: readonly SentRequest[]) =>
  receivedIn('right', [issued, ...more], { answer })
const wrong = (answer: WalletAnswer, ...requests: readonly SentRequest[]) =>
  receivedIn('wrong', requests.length === 0 ? [issued] : requests, { answer })

const crashed: WalletAnswer = { did: 'unknown', trouble: 'It crashed.' }

for (const expects of ['keeps', 'keeps-nothing', 'notifies-failure'] as const) {
  test(`${expects}: nothing is said of a wallet that refused the twin`, () => {
    const twins = [
      right({ did: 'refused', words: 'no' }),
      right({ did: 'unknown' }, told('credential_failure')),
      right(crashed),
      receivedIn('right', [{ operation: 'token', form: {} }], { answer: { did: 'accepted' } }),
    ]
    for (const twin of twins)
      for (const answer of [{ did: 'accepted' }, { did: 'refused' }] as const)
        assert.equal(judgeTrial(trial(expects), wrong(answer), twin).verdict, 'inconclusive')
  })
}

test('what a wallet need not know is not applicable where it leaves the twin alone, unless it crashed', () => {
  const optional = trial('keeps-nothing', { optional: 'it takes no mdoc' })
  const judged = (twin: WalletAnswer) =>
    judgeTrial(optional, wrong({ did: 'refused' }), right(twin))
  const refused = judged({ did: 'refused', words: 'unknown format' })
  assert.equal(refused.verdict, 'not-applicable')
  assert.match('reason' in refused ? refused.reason : '', /no mdoc: .*"right".*unknown format/)
  assert.equal(judged(crashed).verdict, 'inconclusive')
})

test('a twin that was not tried says nothing', () => {
  assert.equal(
    judgeTrial(trial('stops'), wrong({ did: 'accepted' }), undefined).verdict,
    'inconclusive',
  )
})

for (const [what, answer, requests, verdict] of [
  ['says that it has it', { did: 'accepted' }, [issued], 'violated'],
  ['holds it', { did: 'unknown', credentials: ['a'] }, [issued], 'violated'],
  [
    'says that it refused, and notifies the contrary',
    { did: 'refused' },
    [issued, told('credential_accepted')],
    'violated',
  ],
  ['refuses it', { did: 'refused' }, [issued], 'satisfied'],
  ['notifies a failure', { did: 'unknown' }, [issued, told('credential_failure')], 'satisfied'],
  ['says nothing', { did: 'unknown' }, [issued], 'inconclusive'],
  ['crashes', crashed, [issued], 'inconclusive'],
  ['never comes to it', { did: 'refused' }, [{ operation: 'token', form: {} }], 'inconclusive'],
] as const) {
  test(`keeps-nothing: a wallet that ${what} is ${verdict}`, () => {
    const judged = judgeTrial(trial('keeps-nothing'), wrong(answer, ...requests), right())
    assert.equal(judged.verdict, verdict)
  })
}

for (const [what, answer, requests, verdict] of [
  ['keeps it', { did: 'accepted' }, [issued], 'satisfied'],
  ['notifies so', { did: 'unknown' }, [issued, told('credential_accepted')], 'satisfied'],
  ['refuses it', { did: 'refused' }, [issued], 'violated'],
  ['notifies a failure', { did: 'unknown' }, [issued, told('credential_failure')], 'violated'],
  ['says nothing', { did: 'unknown' }, [issued], 'inconclusive'],
  ['crashes', crashed, [issued], 'inconclusive'],
] as const) {
  test(`keeps: a wallet that ${what} is ${verdict}`, () => {
    const judged = judgeTrial(trial('keeps'), wrong(answer, ...requests), right())
    assert.equal(judged.verdict, verdict)
  })
}

const metadata: SentRequest = { operation: 'issuer-metadata', answer: {} }
const token: SentRequest = { operation: 'token', form: {}, answer: {} }

for (const [what, answer, requests, verdict] of [
  ['goes on', { did: 'refused' }, [metadata, token], 'violated'],
  ['went on before it met the thing', { did: 'refused' }, [token, metadata], 'satisfied'],
  ['stops', { did: 'refused' }, [metadata], 'satisfied'],
  ['crashes', crashed, [metadata], 'inconclusive'],
  ['goes on and crashes', crashed, [metadata, token], 'violated'],
  ['never asks', { did: 'refused' }, [token], 'not-applicable'],
  ['crashes before it asks', crashed, [token], 'inconclusive'],
  [
    'is refused what it asks for',
    { did: 'refused' },
    [{ ...metadata, status: 404 }],
    'not-applicable',
  ],
] as const) {
  test(`stops: a wallet that ${what} is ${verdict}`, () => {
    const stops = trial('stops', { after: 'issuer-metadata', follows: ['token'] })
    const twin = receivedIn('right', [metadata, token], { answer: { did: 'accepted' } })
    assert.equal(
      judgeTrial(stops, receivedIn('wrong', requests, { answer }), twin).verdict,
      verdict,
    )
  })
}

test('a wallet that does not look elsewhere is not judged by what it would have seen there', () => {
  const looks = trial('keeps-nothing', { after: 'status-list' })
  const looked: SentRequest = { operation: 'status-list' }
  const judged = (...requests: readonly SentRequest[]) =>
    judgeTrial(looks, wrong({ did: 'accepted' }, ...requests), right()).verdict
  assert.equal(judged(issued), 'not-applicable')
  assert.equal(judged(issued, looked), 'violated')
})

test('a wallet that sends no state is not judged by the state that comes back', () => {
  const stops = trial('stops', { sends: 'state', after: 'sign-in', follows: ['token'] })
  const walked = (form: Readonly<Record<string, string>>): readonly SentRequest[] => [
    { operation: 'par', form: { response_type: 'code', ...form } },
    { operation: 'sign-in', form: {}, status: 303 },
    token,
  ]
  const judged = (form: Readonly<Record<string, string>>) =>
    judgeTrial(
      stops,
      receivedIn('wrong', walked(form), { answer: { did: 'accepted' } }),
      receivedIn('right', walked(form), { answer: { did: 'accepted' } }),
    ).verdict
  assert.equal(judged({}), 'not-applicable')
  assert.equal(judged({ state: 'a' }), 'violated')
})

test('advice is a warning', () => {
  const judged = judgeTrial(
    trial('keeps-nothing', { advice: true }),
    wrong({ did: 'accepted' }),
    right(),
  )
  assert.equal(judged.verdict === 'violated' && judged.level, 'SHOULD')
})
