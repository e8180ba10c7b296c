import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type Answer,
  preAuthorizedOffer,
  rightIssuer,
  scriptedIssuer,
} from '../http/scripted-issuer.ts'
import { ServerKnowledge } from '../server-knowledge.ts'
import { attemptEach } from './attempt-each.ts'
import { dpopTable } from './dpop.ts'
import { alterationsAt, atDepth } from './registry.ts'

const server = 'GET /.well-known/oauth-authorization-server/tenant'
const wrong = alterationsAt(dpopTable, 'token').filter(({ name }) =>
  ['another typ', 'another host', 'another method'].some((start) => name.startsWith(start)),
)
const token: Answer = { body: { access_token: 'token-1', token_type: 'DPoP' } }
const refused: Answer = { status: 400, body: { error: 'invalid_dpop_proof' } }

/** @param answer to a token request, by what is claimed in its proof, and how many came before it. */
async function attempted(
  answer: (proof: Readonly<Record<string, unknown>>, before: number) => Answer,
) {
  let before = 0
  let journeys = 0
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [server]: {
      body: { ...rightIssuer[server].body, dpop_signing_alg_values_supported: ['ES256'] },
    },
    'POST /token': ({ headers }) => {
      const [header = '', payload = ''] = (headers.dpop ?? '').split('.')
      const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
      before += 1
      return answer({ ...read(header), ...read(payload) }, before - 1)
    },
  })
  const attempts = await attemptEach(wrong, {
    log: issuer.http.log,
    wait: async () => false,
    newJourney: async () => {
      journeys += 1
      const journey = issuer.journey()
      await journey.takeOffer(preAuthorizedOffer)
      return journey
    },
  })
  const ended = attempts.map(({ outcome, twin }) => [outcome.kind, twin?.kind])
  return { attempts, ended, journeys, requests: before }
}

const isRight = ({ typ, htm, htu }: Readonly<Record<string, unknown>>) =>
  typ === 'dpop+jwt' && htm === 'POST' && String(htu).startsWith('https://issuer.example.com')

test('what is refused shares one journey, and its right request is the twin of all', async () => {
  const { attempts, ended, journeys, requests } = await attempted((proof) =>
    isRight(proof) ? token : refused,
  )
  assert.deepEqual(ended, Array(3).fill(['refused', 'token']))
  assert.deepEqual([journeys, requests], [1, 4])
  assert.deepEqual(
    attempts.map(({ altered }) => altered?.requirement),
    ['RFC9449-4.3-01', 'RFC9449-4.3-03', 'RFC9449-4.3-03'],
  )
})

test('what is accepted by mistake uses the journey up, and the rest is tried on another', async () => {
  const { ended, journeys } = await attempted((proof) =>
    isRight(proof) || proof.typ === 'JWT' ? token : refused,
  )
  assert.deepEqual(ended, [
    ['token', 'token'],
    ['refused', 'token'],
    ['refused', 'token'],
  ])
  assert.equal(journeys, 2)
})

test('where an error uses the code up, each error gets a journey for itself and its twin', async () => {
  // The last of the first four requests is the right one, on the code that three wrong ones came with.
  const { ended, journeys } = await attempted((proof, before) =>
    isRight(proof) && before !== 3 ? token : refused,
  )
  assert.deepEqual(ended, Array(3).fill(['refused', 'token']))
  assert.equal(journeys, 4)
})

test('where nothing is accepted, nothing is proven', async () => {
  const { ended } = await attempted(() => refused)
  assert.deepEqual(ended, Array(3).fill(['refused', 'refused']))
})

test('at quick depth every alteration has its turn at one place', () => {
  const quick = dpopTable.at.flatMap((at) => atDepth('quick', dpopTable, at))
  assert.equal(quick.length, dpopTable.alterations.length)
  const full = dpopTable.at.flatMap((at) => atDepth('full', dpopTable, at))
  assert.ok(full.length > 4 * quick.length)
})

test('what can be wrong with a proof is not tried where right proofs are refused and tokens are bearer’s', async () => {
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [server]: {
      body: { ...rightIssuer[server].body, dpop_signing_alg_values_supported: ['ES256'] },
    },
    'POST /token': ({ headers }) =>
      headers.dpop ? refused : { body: { access_token: 'token-1', token_type: 'Bearer' } },
  })
  const knowledge = new ServerKnowledge()
  for (const at of ['token', 'refresh', 'credential', 'deferred', 'notification'] as const) {
    const attempts = await attemptEach(alterationsAt(dpopTable, at), {
      log: issuer.http.log,
      wait: async () => false,
      newJourney: async () => {
        const newOffer = async () => ({ offer: preAuthorizedOffer })
        const journey = issuer.journey({ newOffer, knowledge, isAboutProofs: true })
        await journey.takeOffer(preAuthorizedOffer)
        return journey
      },
    })
    const sent = attempts.filter(({ outcome }) => outcome.kind !== 'not-reached')
    assert.deepEqual(
      sent.map(({ deviation, outcome }) => [deviation, outcome.kind]),
      [],
      at,
    )
  }
})

test('a server that has to be helped each time is tried once more, and not for ever', async () => {
  let journeys = 0
  const issuer = scriptedIssuer({
    ...rightIssuer,
    [server]: {
      body: { ...rightIssuer[server].body, dpop_signing_alg_values_supported: ['ES256'] },
    },
    'POST /token': () => {
      const after = `ex-${issuer.http.log.evidence().exchanges.length}`
      issuer.http.log.addFallback({ requirement: 'RFC8414-3.3-01', instead: 'Helped.', after })
      return refused
    },
  })
  const attempts = await attemptEach(wrong, {
    log: issuer.http.log,
    wait: async () => false,
    newJourney: async () => {
      journeys += 1
      assert.ok(journeys < 20, 'it goes on for ever')
      const journey = issuer.journey()
      await journey.takeOffer(preAuthorizedOffer)
      return journey
    },
  })
  assert.equal(attempts.length, wrong.length)
})
