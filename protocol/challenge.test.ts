import assert from 'node:assert/strict'
import { test } from 'node:test'
import { challengeParameter, parseChallenges, tokenChallenges } from './challenge.ts'

const readings: readonly (readonly [header: string, challenges: readonly unknown[]])[] = [
  // RFC 9110, Section 11.6.1: the example of a header that is hard to read.
  [
    'Basic realm="simple", Newauth realm="apps", type=1, title="Login to \\"apps\\""',
    [
      { scheme: 'basic', parameters: [['realm', 'simple']] },
      {
        scheme: 'newauth',
        parameters: [
          ['realm', 'apps'],
          ['type', '1'],
          ['title', 'Login to "apps"'],
        ],
      },
    ],
  ],
  // RFC 6750, Section 3.
  [
    'Bearer realm="example", error="invalid_token", error_description="The access token expired"',
    [
      {
        scheme: 'bearer',
        parameters: [
          ['realm', 'example'],
          ['error', 'invalid_token'],
          ['error_description', 'The access token expired'],
        ],
      },
    ],
  ],
  // RFC 9449, Section 7.1.
  [
    'Bearer, DPoP algs="ES256 PS256"',
    [
      { scheme: 'bearer', parameters: [] },
      { scheme: 'dpop', parameters: [['algs', 'ES256 PS256']] },
    ],
  ],
  [
    'Negotiate YII==, bearer',
    [
      { scheme: 'negotiate', token68: 'YII==', parameters: [] },
      { scheme: 'bearer', parameters: [] },
    ],
  ],
  ['NTLM', [{ scheme: 'ntlm', parameters: [] }]],
  [' , Bearer  error = "x" ,', [{ scheme: 'bearer', parameters: [['error', 'x']] }]],
  [
    'Bearer realm="a, Basic b=\\"c\\""',
    [{ scheme: 'bearer', parameters: [['realm', 'a, Basic b="c"']] }],
  ],
  [
    'Bearer a=1,a=2',
    [
      {
        scheme: 'bearer',
        parameters: [
          ['a', '1'],
          ['a', '2'],
        ],
      },
    ],
  ],
  ['', []],
]

test('reads every form of a challenge', () => {
  for (const [header, challenges] of readings)
    assert.deepEqual(parseChallenges(header), challenges, header)
})

test('reads nothing where the grammar does not hold', () => {
  for (const header of [
    'Bearer error="invalid_token" error_description="no comma"',
    'Bearer error="open',
    'Bearer "quoted"',
    '"Bearer"',
    'Bearer error="a"b',
    'Bearer realm=a b',
    '{"error":"invalid_token"}',
  ])
    assert.equal(parseChallenges(header), undefined, header)
})

test('takes time in proportion to the length', () => {
  const header = `Bearer ${'a'.repeat(50_000)} ${'b='.repeat(50_000)}`
  const begun = performance.now()
  parseChallenges(header)
  assert.ok(performance.now() - begun < 1000)
})

test('finds the challenges of OAuth, and what they say', () => {
  const header = 'Basic realm="error=no", DPoP error="use_dpop_nonce", algs="ES256"'
  assert.deepEqual(
    tokenChallenges(header).map(({ scheme }) => scheme),
    ['dpop'],
  )
  assert.equal(challengeParameter(header, 'error'), 'use_dpop_nonce')
  assert.equal(challengeParameter(header, 'scope'), undefined)
  assert.equal(challengeParameter(undefined, 'error'), undefined)
})

test('makes out a code where the grammar does not hold', () => {
  const header = 'Bearer error="invalid_token" error_description="no comma"'
  assert.deepEqual(tokenChallenges(header), [])
  assert.equal(challengeParameter(header, 'error'), 'invalid_token')
})
