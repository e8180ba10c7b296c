import { startMock } from 'vcispec/mock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redeem } from './wallet.js'

let mock
beforeAll(async () => {
  mock = await startMock({ tls: 'off' })
})
afterAll(() => mock.close())

test('an offer is redeemed', async () => {
  const issuer = await mock.environment()
  const { offer, txCode } = await issuer.offer({ txCode: true })
  expect(await redeem(offer, txCode)).toBeTruthy()
})

test('an offer that is over is refused', async () => {
  const issuer = await mock.environment()
  const { offer } = await issuer.offer({ byReference: false })
  await issuer.advance('PT31M')
  await expect(redeem(offer)).rejects.toThrow('invalid_grant')
})
