import { expect, test } from '@playwright/test'
import { startMock } from 'vcispec/mock'
import { redeem } from './wallet.js'

let mock
test.beforeAll(async () => {
  mock = await startMock({ tls: 'off' })
})
test.afterAll(() => mock.close())

test('an offer is redeemed', async () => {
  const issuer = await mock.environment()
  const { offer, txCode } = await issuer.offer({ txCode: true })
  expect(await redeem(offer, txCode)).toBeTruthy()
})

test('a person signs in and comes back to the wallet with a code', async ({ page }) => {
  const { ready } = await mock.environment()
  const { client, login } = ready
  const back = page.waitForRequest(`${client.redirectUri}?*`)

  await page.goto(authorizationRequest(ready))
  await page.getByLabel('Username').fill(login.username)
  await page.getByLabel('Password').fill(login.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()

  const { searchParams } = new URL((await back).url())
  expect(searchParams.get('code')).toBeTruthy()
  expect(searchParams.get('state')).toBe('of-the-wallet')
})

/** OpenID4VCI 1.0, Section 5.1.1, with the challenge of RFC 7636, Appendix B. */
function authorizationRequest({ credentialIssuer, credentialTypes, client }) {
  const url = new URL(`${credentialIssuer}/as/authorize`)
  const details = {
    type: 'openid_credential',
    credential_configuration_id: credentialTypes[0],
    locations: [credentialIssuer],
  }
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    state: 'of-the-wallet',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    authorization_details: JSON.stringify([details]),
  })
  return url.href
}
