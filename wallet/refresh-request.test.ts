import assert from 'node:assert/strict'
import { test } from 'node:test'
import { preAuthorizedOffer, rightIssuer, scriptedIssuer } from './scripted-issuer.ts'

/** Gives `access-2` and so on; refresh tokens `refresh-1` and so on where it rotates them. */
function refreshingIssuer(rotates: boolean) {
  let count = 0
  return scriptedIssuer({
    ...rightIssuer,
    'POST /token': () => {
      count += 1
      const isGiven = rotates || count === 1
      return {
        body: {
          access_token: `access-${count}`,
          token_type: 'Bearer',
          ...(isGiven && { refresh_token: `refresh-${count}` }),
        },
      }
    },
  })
}

async function sentBy(rotates: boolean) {
  const issuer = refreshingIssuer(rotates)
  const journey = issuer.journey()
  await journey.takeOffer(preAuthorizedOffer)
  await journey.refreshToken()
  await journey.refreshToken()
  await journey.requestCredential()
  const forms = issuer.asked
    .filter(({ route }) => route === 'POST /token')
    .map(({ body }) => new URLSearchParams(body))
  return { forms, last: issuer.asked.at(-1) }
}

test('gets a token first, refreshes it, and goes on with the new one', async () => {
  const { forms, last } = await sentBy(true)
  assert.deepEqual(
    forms.map((form) => form.get('refresh_token')),
    [null, 'refresh-1', 'refresh-2'],
  )
  assert.equal(forms[1]?.get('grant_type'), 'refresh_token')
  assert.equal(last?.headers.authorization, 'Bearer access-3')
})

test('keeps a refresh token that the server leaves as it is', async () => {
  const { forms } = await sentBy(false)
  assert.deepEqual(
    forms.map((form) => form.get('refresh_token')),
    [null, 'refresh-1', 'refresh-1'],
  )
})

test('says so where the token came without any', async () => {
  const journey = scriptedIssuer(rightIssuer).journey()
  await journey.takeOffer(preAuthorizedOffer)
  assert.deepEqual(await journey.refreshToken(), {
    kind: 'not-reached',
    reason: 'The Token Response has no refresh_token.',
    notOffered: true,
  })
})
