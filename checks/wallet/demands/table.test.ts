import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pairs } from '../../../mock-server/demands/registry.ts'
import { requirementById } from '../../catalogue.ts'
import { demandTable } from './table.ts'

/** Demands that stand for no sentence about wallets in the table, by what their names match. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/@(nonce|challenge)$/, 'the checks of those requests look at the method themselves'],
  [/^proof-|^nonce-known@|^presentation-|^challenge-known@/, 'checks of key proofs read them'],
  [/^key-attestation/, 'checks of key attestations read them'],
  [/^attestation-(pop-|challenge)/, 'the check of VCI-E-02 reads them'],
  [/^access-token-/, 'the check of RFC6750-2-01 looks at the token itself'],
  [/^dpop-nonce/, 'a server that asks for its nonce: the check of HAIP-4-08 looks at what follows'],
  [/^dpop-used@/, 'HAIP has servers want bound tokens: no row has a wallet ask for them'],
  [
    /^issuer-willing@|^credential-queued@|^deferred-type-issuable@/,
    'the issuer decides against it',
  ],
  [
    /^code-challenge-present@|^details-locations@|^token-covers-deferral@/,
    'the checks of VCI-5-04, VCI-5.1.1-06, VCI-6.1-07 and VCI-9-04 read the request',
  ],
  [
    /^details-(offered|granted)@/,
    'a wallet may ask for more, and the server decides (OpenID4VCI, Section 6.1.1)',
  ],
  [/^offer-unexpired@token$/, 'when an offer ends, a wallet finds out by asking'],
  [/^wallet-redeems@/, 'who may redeem is between the servers of PingOne'],
]

test('every demand of the mock stands for a sentence about wallets, or has its reason', () => {
  const open = pairs
    .map(({ demand, at }) => ({ demand, at, on: at === 'refresh' ? 'token' : at }))
    .filter(
      ({ demand, on }) =>
        !demandTable.some(
          (it) => it.demands.includes(demand) && it.on.some((place) => place === on),
        ),
    )
    .map(({ demand, at }) => `${demand}@${at}`)
    .filter((name) => !elsewhere.some(([is]) => is.test(name)))
  assert.deepEqual(open, [])
})

test('the table names demands that there are, and requirements of wallets', () => {
  const known = new Set<string>(pairs.map(({ demand }) => demand))
  assert.deepEqual(
    demandTable.flatMap(({ demands }) => demands.filter((name) => !known.has(name))),
    [],
  )
  assert.deepEqual(
    demandTable
      .map(({ requirement }) => requirement)
      .filter((id) => requirementById(id)?.actor !== 'wallet'),
    [],
  )
})
