import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rootReason } from './root-reason.ts'

test('a chain of what did not come about ends in its cause', () => {
  const tls = 'TLS with a.example:443 failed (CERT): the certificate is not trusted'
  for (const [reason, root] of [
    [`no request with two DPoP proofs: no access token: no issuer metadata: ${tls}`, tls],
    [`no credential offer: ${tls}.`, tls],
    [tls, tls],
    ['Nothing was seen: no answer', 'Nothing was seen: no answer'],
    ['no access token: refused with 401 invalid_client', 'refused with 401 invalid_client'],
    [`Instead of a credential: no access token: ${tls}`, tls],
    [`GET https://a.example/offers/1 got no answer: ${tls}`, tls],
    [`the same request without the deviation failed too: no access token: ${tls}`, tls],
    [
      `Nothing was seen by which VCI-6.1, RFC9126-2.1 could be judged: no access token: ${tls}.`,
      tls,
    ],
    [`no answer to two DPoP proofs: ${tls}`, tls],
    ['', ''],
  ] as const) {
    assert.equal(rootReason(reason), root)
  }
})
