import type { JwtShape, Shapes } from '../shape.ts'
import { type Alter, all, drop, jwt, payload, protectedHeader, set } from '../verbs.ts'

const second = '/credentials/1/credential'

/** A disclosure of the second copy, changed with its digest. */
function disclosed(at: number, change: (disclosure: unknown[]) => unknown[] | undefined, pointer = second): Alter {
  return jwt(pointer, (it) => redisclose(it, at, change))
}

function redisclose(it: JwtShape, at: number, change: (disclosure: unknown[]) => unknown[] | undefined): void {
  const before = it.disclosures[at]
  const digest = it.digestOf(before)
  const after = change([...before])
  const digests: string[] = it.payload._sd.filter((known: string) => known !== digest)
  it.payload._sd = after ? [...digests, it.digestOf(after)] : digests
  if (after) it.disclosures[at] = after
  else it.disclosures.splice(at, 1)
}

const ofAnother: Alter = all(disclosed(0, ([salt, name]) => [salt, name, 'Max']))

/** Claims of every copy. No second is a round one: a multiple of ten counts as rounded. */
const timed =
  (claims: (now: number, at: number) => Readonly<Record<string, unknown>>): Alter =>
  (it) => {
    const now = Math.floor(it.now) + (Math.floor(it.now) % 10 === 0 ? 1 : 0)
    it.json.credentials.forEach((_: unknown, at: number) => void payload(`/credentials/${at}/credential`, claims(now, at))(it))
  }

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-3.3.2 */
export const batchShapes: Shapes = {
  'SDJWT-10.1-01': [
    ['violates', 'the second copy as the first', 'batch/credential', (it) => (it.json.credentials[1] = { ...it.json.credentials[0] })],
    ['violates', 'the key of the first in the second', 'batch/credential', (it) => it.jwt('/credentials/0/credential', (one) => payload(second, { cnf: one.payload.cnf })(it))],
    ['violates', 'a salt of the first in the second', 'batch/credential', (it) => it.jwt('/credentials/0/credential', (one) => disclosed(0, ([, name, value]) => [one.disclosures[0][0], name, value])(it))],
    ['violates', 'one disclosure for all', 'deferred-batch/deferred', (it) => it.jwt('/credentials/0/credential', (one) => disclosed(1, () => [...one.disclosures[1]])(it))],
    ['violates', 'the third copy as the first', 'deferred-batch/deferred', (it) => (it.json.credentials[2] = { ...it.json.credentials[0] })],
    ['legal', 'a salt of its own', 'batch/credential', disclosed(0, ([, name, value]) => ['c2FsdC1vZi1hbm90aGVyLW9uZQ', name, value])],
    ['legal', 'one copy alone', 'batch/credential', drop('/credentials/1')],
    ['legal', 'a member beside the copies', 'batch/credential', set('/x_batch', 2)],
  ],
  'SDJWT-10.1-02': [
    ['violates', 'the second of the issuance as iat', 'batch/credential', timed((now) => ({ iat: now }))],
    ['violates', 'the second of the issuance as nbf', 'batch/credential', timed((now) => ({ nbf: now }))],
    ['violates', 'a year to the second', 'batch/credential', timed((now) => ({ exp: now + 365 * 86_400 }))],
    ['violates', 'the second of the issuance, later', 'deferred-batch/deferred', timed((now) => ({ iat: now }))],
    ['legal', 'a day that is rounded', 'batch/credential', timed((now) => ({ iat: now - (now % 86_400) }))],
    ['legal', 'no times', 'batch/credential', timed(() => ({ iat: undefined, nbf: undefined, exp: undefined }))],
    ['legal', 'some hour of the day before', 'batch/credential', timed((now, at) => ({ iat: now - 7001 - 3333 * at }))],
  ],
  'VCI-3.3.2-01': [
    ['violates', 'another given name in the second copy', 'batch/credential', ofAnother],
    ['violates', 'a claim less in the second copy', 'batch/credential', disclosed(2, () => undefined)],
    ['violates', 'a claim more in the second copy', 'batch/credential', payload(second, { nickname: 'Eri' })],
    ['violates', 'a number for a text', 'batch/credential', disclosed(2, ([salt, name, value]) => [salt, name, Number(value)])],
    ['violates', 'another type', 'batch/credential', payload(second, { vct: 'https://issuer.example/types/other' })],
    ['violates', 'a claim by another name', 'batch/credential', disclosed(0, ([salt, , value]) => [salt, 'given_name', value])],
    ['violates', 'another name in a deferred copy', 'deferred-batch/deferred', disclosed(1, ([salt, name]) => [salt, name, 'Mustermann'])],
    ['violates', 'a level in other letters, in the third deferred copy', 'deferred-batch/deferred', disclosed(2, ([salt, name, value]) => [salt, name, `${value} `], '/credentials/2/credential')],
    ['legal', 'another salt', 'batch/credential', disclosed(0, ([, name, value]) => ['c2FsdC1vZi1hbm90aGVyLW9uZQ', name, value])],
    ['legal', 'a decoy digest', 'batch/credential', jwt(second, (it) => it.payload._sd.push('9gZhHAhV7LZnOFZq_q7Fh8rzdqrrNM-hRWsVOlW3nuw'))],
    ['legal', 'an identifier of its own', 'batch/credential', payload(second, { jti: 'urn:uuid:0d3ee5ae-86fd-4a5b-a1a0-9ef7a4f5b0f1' })],
    ['legal', 'another end', 'batch/credential', jwt(second, (it) => (it.payload.exp -= 86400))],
    ['legal', 'disclosures in another order', 'batch/credential', jwt(second, (it) => it.disclosures.reverse())],
    ['legal', 'another beginning', 'batch/credential', jwt(second, (it, answer) => (it.payload.nbf = answer.now - 86400))],
    ['legal', 'one copy only', 'batch/credential', drop('/credentials/1')],
    ['legal', 'a header of its own', 'batch/credential', protectedHeader(second, { x_batch: 2 })],
    ['legal', 'a member beside the copy', 'batch/credential', set('/credentials/1/x_index', 2)],
  ],
}
