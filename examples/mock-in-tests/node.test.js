import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startMock } from 'vcispec/mock'
import { redeem } from './wallet.js'

test('an offer is redeemed', async () => {
  await using mock = await startMock({ tls: 'off' })
  const issuer = await mock.environment()
  const { offer, txCode } = await issuer.offer({ txCode: true })
  assert.ok(await redeem(offer, txCode))
})

test('an offer that is over is refused', async () => {
  await using mock = await startMock({ tls: 'off' })
  const issuer = await mock.environment()
  // By value: the link of an offer that is over leads nowhere.
  const { offer } = await issuer.offer({ byReference: false })
  await issuer.advance('PT31M')
  await assert.rejects(redeem(offer), /invalid_grant/)
  const journal = await issuer.journal()
  assert.equal(journal.at(-1).response.status, 400)
})
