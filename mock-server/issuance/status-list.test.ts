import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { getListFromStatusListJWT } from '@sd-jwt/jwt-status-list'
import { compactVerify, importJWK } from 'jose'
import { readStatusListToken, statusAt } from '../../protocol/status-list.ts'
import { provision, statusListLength } from '../queue/provisioning.ts'
import { type Bench, openBench } from '../testing/wallet.ts'

let bench: Bench
let revoked: number
let valid: number

before(async () => {
  bench = await openBench()
  const credentials = bench.environment.store.collection('userCredentials')
  const [first, second] = await credentials.list()
  assert.ok(first && second)
  revoked = (await provision(bench.environment, first)).statusIndex
  valid = (await provision(bench.environment, second)).statusIndex
  await credentials.update(first.id, (seen) => ({ ...seen, status: 'REVOKED' }))
})

function list(accept: string, query = '') {
  return bench.agent
    .get(`${bench.base}/openid4vci/status/1${query}`)
    .set('accept', accept)
    .buffer(true)
    .parse((res, done) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
      res.on('end', () => done(null, Buffer.concat(chunks)))
    })
}

test('another library reads the revoked credential out of the JWT, whose signature verifies', async () => {
  const answer = await list('application/statuslist+jwt')
  assert.equal(answer.headers['content-type'], 'application/statuslist+jwt')
  assert.equal(answer.headers['access-control-allow-origin'], '*')
  const jwt = String(answer.body)
  await compactVerify(jwt, await importJWK(bench.environment.keys.public, 'ES256'))
  const statuses = getListFromStatusListJWT(jwt)
  assert.deepEqual([statuses.getStatus(revoked), statuses.getStatus(valid)], [1, 0])
  assert.equal(statuses.statusList.length, statusListLength)
})

test('says the same as a CWT', async () => {
  const answer = await list('application/statuslist+cwt')
  assert.equal(answer.headers['content-type'], 'application/statuslist+cwt')
  const token = readStatusListToken(new Uint8Array(answer.body))
  assert.ok(typeof token !== 'string' && token.form === 'cwt')
  assert.equal(token.claims.sub, `${bench.environment.credentialIssuer}/openid4vci/status/1`)
  assert.deepEqual([statusAt(token, revoked), statusAt(token, valid)], [1, 0])
})

test('has a JWT for whoever does not say, nothing of the past, and a list of lists', async () => {
  assert.equal((await list('*/*')).headers['content-type'], 'application/statuslist+jwt')
  assert.equal((await list('*/*', '?time=1')).status, 501)
  const { body } = await bench.agent.get(`${bench.base}/openid4vci/status`)
  assert.deepEqual(body, {
    status_lists: [`${bench.environment.credentialIssuer}/openid4vci/status/1`],
  })
})
