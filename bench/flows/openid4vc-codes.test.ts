import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { request } from 'undici'
import { agentFor } from '../../interop/browser.ts'
import { startOpenid4vc } from '../../interop/openid4vc/issuer.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { flow, opened } from '../flow.ts'
import { createCodeEndpoints } from './openid4vc-codes.ts'

const issuer = await startOpenid4vc(createCodeEndpoints)
const { credentialIssuer, environment } = issuer
const dispatcher = agentFor(readFileSync(environment.OPENID4VC_CA ?? '', 'utf8'))
after(async () => {
  await dispatcher.close()
  await issuer[Symbol.asyncDispose]()
})
const redirect_uri = 'https://wallet.example/cb'

test('our wallet gets a credential by a code', async () => {
  await using it = await opened('bench/flows/openid4vc-codes.yaml', environment)
  const grants = [grantTypes.authorizationCode]
  const ticket = await it.session.createOffer({ grants })
  assert.ok('offer' in ticket)
  await flow(it, ticket.offer, { grant: grantTypes.authorizationCode })
})

for (const [name, verifier, error] of [
  ['no DPoP proof', 'the one', 'invalid_dpop_proof'],
  ['another code verifier', 'another', 'invalid_grant'],
] as const)
  test(`a token request with ${name} is refused`, async () => {
    const { code, code_verifier } = await codeFor()
    const { status, body } = await post('/token', {
      ...{ grant_type: grantTypes.authorizationCode, code, redirect_uri },
      ...{ client_id: 'vcispec-wallet' },
      code_verifier: verifier === 'the one' ? code_verifier : randomBytes(32).toString('hex'),
    })
    assert.deepEqual([status, JSON.parse(body).error], [400, error])
  })

/** As a wallet and a browser walk. */
async function codeFor() {
  const code_verifier = randomBytes(32).toString('hex')
  const pushed = await post('/par', {
    ...{ client_id: 'vcispec-wallet', response_type: 'code', redirect_uri },
    ...{ scope: 'person_identification', code_challenge_method: 'S256' },
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
  })
  assert.equal(pushed.status, 201, pushed.body)
  const query = new URLSearchParams({ request_uri: JSON.parse(pushed.body).request_uri })
  const page = await request(`${credentialIssuer}/authorize?${query}`, { dispatcher })
  const consent = await post('/sign-in', { id: idIn(await page.body.text()), username: 'alice' })
  const back = await post('/consent', { id: idIn(consent.body) })
  const code = new URL(String(back.location)).searchParams.get('code') ?? ''
  return { code, code_verifier }
}

async function post(path: string, form: Readonly<Record<string, string>>) {
  const answer = await request(`${credentialIssuer}${path}`, {
    ...{ method: 'POST', dispatcher },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
  const { statusCode: status, headers } = answer
  return { status, location: headers.location, body: await answer.body.text() }
}

function idIn(page: string): string {
  return /name="id" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
