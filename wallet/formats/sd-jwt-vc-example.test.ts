import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculateJwkThumbprint } from 'jose'
import { scriptedIssuer } from '../http/scripted-issuer.ts'
import { sdJwtVc } from './sd-jwt.ts'

// RFC 9901, Appendix A.3 (Appendix B.1 of the SD-JWT VC drafts): three of its disclosures, one within another, and the
// keys of Appendix A.5. The texts are as they were signed, with their spaces.
const digests = [
  '0HZmnSIPz337kSWe7C34l--88gzJi-eBJ2Vz_HJwATg',
  '1Crn03WmUeRWp4zwPvvCKXl9ZaQp-cdQV_gHdaGSWow',
  '2r009dzvHuVrWrRXT5kJMmHnqEHHnWe0MLVZw8PATB8',
  '6ZNISDst62ymlrOAkadjdD5ZulT5A299J78SLhM__Os',
  '78jg77-GYBeX8IQfoELPyL0DYPdmfZo0JgViV0_lKCM',
  '90CT8AaBPbn5X8nRXkesju1i0BqhWqZ3wqD4jF-qDGk',
  'I00fcFUoDXCucp5yy2ujqPssDVGaWNiUliNz_awD0gc',
  'KjAXgAA9N5WHEDtRIh4u5Mn1ZsWixhhWAiX-A4QiwgA',
  'Lai6IU6d7GQagXR7AvGTrnXgSld3z8EIg_fv3fOZ1Wg',
  'LezjabRqiZOXzEYmVZf8RMi9xAkd3_M1LZ8U7E4s3u4',
  'RTz3qTmFNHbpWrrOMZS41F474kFqRv3vIPqth6PUhlM',
  'W14XHbUffzuW4IFMjpSTb1melWxUWf4N_o2ldkkIqc8',
  'WTpI7RcM3gxZruRpXzezSbkbOr93PVFvWx8woJ3j1cE',
  '_ohJVIQIBsU4updNS4_w4Kb1MHqJ0L9qLGshWq6JXQs',
  'y50czc0ISChy_bsba1dMoUuAOQ5AMmOSfGoEe81v1FU',
]
const holderKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc',
  y: 'ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ',
}
const issuerKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ',
  y: 'Xv5zWwuoaTgdS6hV43yI6gBwTnjukmFQQnJ_kCxzqk8',
}
const payload = [
  `{"_sd": [${digests.map((digest) => `"${digest}"`).join(', ')}], `,
  '"iss": "https://pid-issuer.bund.de.example", "iat": 1683000000, "exp": 1883000000, ',
  '"vct": "urn:eudi:pid:de:1", "_sd_alg": "sha-256", "cnf": {"jwk": {"kty": "EC", "crv": "P-256", ',
  `"x": "${holderKey.x}", "y": "${holderKey.y}"}}}`,
].join('')
const signature =
  'ZOZQTqmq8X1mCyFXi0wbV8xjctX1AlEa5TkdnkKOyWvLfW40XDb5oj9tzkgwff5s44IDnrfAdgLtmTcojs97_Q'
const ageOver =
  'WyJlSzVvNXBIZmd1cFBwbHRqMXFoQUp3IiwgImFnZV9lcXVhbF9vcl9vdmVyIiwgeyJfc2QiOiBbIjF0RWl5elBSWU9Lc2Y3U3NZR01nUFpLc09UMWxRWlJ4SFhBMHI1X0J3a2siLCAiQ1ZLbmx5NVA5MHlKczNFd3R4UWlPdFVjemFYQ1lOQTRJY3pSYW9ock1EZyIsICJhNDQtZzJHcjhfM0FtSncyWFo4a0kxeTBRel96ZTlpT2NXMlczUkxwWEdnIiwgImdrdnkwRnV2QkJ2ajBoczJaTnd4Y3FPbGY4bXUyLWtDRTctTmIyUXh1QlUiLCAiaHJZNEhubUY1YjVKd0M5ZVR6YUZDVWNlSVFBYUlkaHJxVVhRTkNXYmZaSSIsICJ5NlNGclZGUnlxNTBJYlJKdmlUWnFxalFXejB0TGl1Q21NZU8wS3FhekdJIl19XQ'
const over18 = 'WyJPQktsVFZsdkxnLUFkd3FZR2JQOFpBIiwgIjE4IiwgdHJ1ZV0'
const nationalities = 'WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIm5hdGlvbmFsaXRpZXMiLCBbIkRFIl1d'

const encode = (text: string) => Buffer.from(text).toString('base64url')
const jwt = `${encode('{"alg": "ES256", "typ": "dc+sd-jwt"}')}.${encode(payload)}.${signature}`

async function verify(disclosures: readonly string[]) {
  const { http } = scriptedIssuer(
    { 'GET /.well-known/jwt-vc-issuer': { body: { jwks: { keys: [issuerKey] } } } },
    'https://pid-issuer.bund.de.example',
  )
  const clock = { now: () => new Date('2025-05-29T16:47:24Z') }
  const raw = [jwt, ...disclosures, ''].join('~')
  return sdJwtVc.verify({ http, clock }, raw, [await calculateJwkThumbprint(holderKey)])
}

test('verifies the SD-JWT VC of RFC 9901, Appendix A.3, and what it discloses within a disclosure', async () => {
  const { facts, sdJwt } = await verify([ageOver, over18, nationalities])
  assert.deepEqual(
    facts.filter(({ holds }) => !holds),
    [],
  )
  assert.equal(
    facts.some(({ name }) => name === 'bound-to-proof-key'),
    true,
  )
  assert.deepEqual(sdJwt?.claims, {
    iss: 'https://pid-issuer.bund.de.example',
    iat: 1683000000,
    exp: 1883000000,
    vct: 'urn:eudi:pid:de:1',
    cnf: { jwk: holderKey },
    age_equal_or_over: { '18': true },
    nationalities: ['DE'],
  })
})

test('a disclosure within another one that stays away has no digest', async () => {
  const { facts } = await verify([over18, nationalities])
  assert.deepEqual(
    facts.filter(({ holds }) => !holds).map(({ name }) => name),
    ['disclosures-match'],
  )
})
