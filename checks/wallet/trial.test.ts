import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WalletAnswer, WalletEvidence, WalletTrial } from '../../protocol/wallet-evidence.ts'
import { receivedIn, type SentRequest } from '../testing/received.ts'
import { judgeCase } from './judge.ts'
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
  const optional = trial('keeps-nothing', { needs: { format: 'mso_mdoc' } })
  const judged = (twin: WalletAnswer) =>
    judgeTrial(optional, wrong({ did: 'refused' }), right(twin))
  const refused = judged({ did: 'refused', words: 'unknown format' })
  assert.equal(refused.verdict, 'not-applicable')
  assert.match(
    'reason' in refused ? refused.reason : '',
    /no case shows .*mso_mdoc: .*"right".*unknown format/,
  )
  assert.equal(judged(crashed).verdict, 'inconclusive')
})

const inFormat = (format: string): SentRequest => ({
  operation: 'issuer-metadata',
  answer: { credential_configurations_supported: { a: { format } } },
})
const asked: SentRequest = { ...issued, json: { credential_configuration_id: 'a' } }
const redeemed = (grant_type: string): SentRequest => ({
  operation: 'token',
  form: { grant_type },
  answer: { access_token: 'a' },
})
const stumbles: WalletAnswer = { did: 'refused', words: 'two grants confuse me' }
const keeps: WalletAnswer = { did: 'accepted' }

for (const [needs, shown, notShown] of [
  [
    { format: 'dc+sd-jwt' },
    receivedIn('elsewhere', [inFormat('dc+sd-jwt'), asked], { answer: keeps }),
    [
      receivedIn('elsewhere', [inFormat('mso_mdoc'), asked], { answer: keeps }),
      receivedIn('elsewhere', [inFormat('dc+sd-jwt'), asked], { answer: stumbles }),
      receivedIn('elsewhere', [inFormat('dc+sd-jwt'), asked], { answer: crashed }),
      receivedIn('elsewhere', [inFormat('dc+sd-jwt')], { answer: keeps }),
    ],
  ],
  [
    { grant: 'authorization_code' },
    receivedIn('elsewhere', [redeemed('authorization_code')], { answer: stumbles }),
    [
      receivedIn('elsewhere', [redeemed('refresh_token')], { answer: keeps }),
      receivedIn('elsewhere', [{ ...redeemed('authorization_code'), status: 400 }]),
    ],
  ],
  [
    'credentials that come later',
    receivedIn('elsewhere', [{ ...issued, operation: 'deferred' }]),
    [
      receivedIn('elsewhere', [issued]),
      receivedIn('elsewhere', [{ operation: 'deferred', status: 400 }]),
    ],
  ],
  [
    'signed metadata',
    withType(
      'application/jwt',
      receivedIn('elsewhere', [{ operation: 'issuer-metadata', answer: {} }, redeemed('x')]),
    ),
    [
      receivedIn('elsewhere', [{ operation: 'issuer-metadata', answer: {} }, redeemed('x')]),
      withType(
        'application/jwt',
        receivedIn('elsewhere', [{ operation: 'issuer-metadata', answer: {} }]),
      ),
    ],
  ],
  [
    'encrypted answers',
    encrypted(receivedIn('elsewhere', [issued], { answer: keeps })),
    [
      receivedIn('elsewhere', [issued], { answer: keeps }),
      encrypted(receivedIn('elsewhere', [issued], { answer: stumbles })),
    ],
  ],
] as const) {
  test(`a wallet that took ${JSON.stringify(needs)} elsewhere had another reason to leave the twin alone`, () => {
    const judged = (...others: readonly WalletEvidence[]) =>
      judgeTrial(trial('keeps-nothing', { needs }), wrong(keeps), right(stumbles), others)
    const inAnother = judged(...notShown, shown)
    assert.equal(inAnother.verdict, 'inconclusive')
    assert.match('reason' in inAnother ? inAnother.reason : '', /"right".*two grants.*"elsewhere"/)
    assert.equal(judged(...notShown).verdict, 'not-applicable')
  })
}

test('the cases of a run tell what a wallet is able to do', () => {
  const needs = { format: 'dc+sd-jwt' }
  const elsewhere = receivedIn('elsewhere', [inFormat('dc+sd-jwt'), asked], { answer: keeps })
  const tried = { evidence: wrong(keeps), trial: trial('keeps-nothing', { needs }) }
  const verdict = (...more: readonly WalletEvidence[]) =>
    judgeCase(
      tried,
      [tried, ...[right(stumbles), ...more].map((evidence) => ({ evidence }))],
      [],
    )[0]?.verdict
  assert.equal(verdict(), 'not-applicable')
  assert.equal(verdict(elsewhere), 'inconclusive')
})

function withType(type: string, evidence: WalletEvidence): WalletEvidence {
  const exchanges = evidence.exchanges.map((it) => ({
    ...it,
    response: { ...it.response, headers: { 'content-type': type } },
  }))
  return { ...evidence, exchanges }
}

function encrypted(evidence: WalletEvidence): WalletEvidence {
  const exchanges = evidence.exchanges.map((it) => ({
    ...it,
    response: {
      ...it.response,
      jwe: { header: {}, content: it.response.json, plaintext: it.response.body },
    },
  }))
  return { ...evidence, exchanges }
}

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
