import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Attempt } from '../../protocol/evidence.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { judge } from './judge.ts'

/** Only one document of the flow is wrong, and plain HTTP is everywhere: what an attempt that failed is put down to. */
function causeOf(outcome: Attempt['outcome'], change: (it: Flow) => void = () => {}) {
  const evidence = flow((it) => {
    for (const step of it.steps) step.url = step.url.replace(/^https:/, 'http:')
    change(it)
    it.attempts = [{ deviation: 'no proof', at: 'credential', outcome }]
  })
  const finding = judge(evidence, context).find(
    ({ requirement }) => requirement === 'VCI-8.3.1.2-10',
  )
  assert.equal(finding?.verdict, 'inconclusive')
  return finding.causedBy
}

/** The id of a step's exchange. */
const idOf = (name: string) => {
  let position = 0
  flow((it) => {
    position = it.steps.findIndex((step) => step.name === name)
  })
  return `ex-${position + 1}`
}

const stopped = (reason: string, name?: string) =>
  ({
    kind: 'not-reached',
    reason,
    ...(name === undefined ? {} : { exchange: idOf(name) }),
  }) as const

describe('the cause of what could not be asked', () => {
  test('is what is missing in the answer, not that the answer came by plain HTTP', () => {
    const cause = causeOf(stopped('no nonce: the answer has no c_nonce', 'nonce'), (it) => {
      delete it.step('nonce').answer.c_nonce
    })
    assert.equal(cause, 'VCI-7.2-03')
  })

  test('is a JWE that was not asked for, where it was read as JSON', () => {
    const unread = `nothing was put off: the body is not JSON: Unexpected token 'e', "eyJhbGciOi"... is not valid JSON`
    const encrypted = (it: Flow) => {
      Object.assign(it.step('credential'), {
        headers: { 'content-type': 'application/jwt' },
        text: 'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVydGV4dA.dGFn',
      })
    }
    assert.equal(causeOf(stopped(unread, 'credential'), encrypted), 'VCI-8.3-16')
    assert.equal(causeOf(stopped('timed out', 'credential'), encrypted), null)
  })

  test('is none where the only broken rule there is another one', () => {
    const reason = 'no nonce: the answer has no c_nonce'
    const cacheable = (it: Flow) => {
      it.step('nonce').headers['cache-control'] = 'max-age=60'
    }
    assert.equal(causeOf(stopped(reason, 'nonce'), cacheable), null)
    assert.equal(causeOf(stopped('no nonce: refused with 400 x', 'nonce'), cacheable), null)
    assert.equal(causeOf(stopped('no nonce: timed out', 'nonce'), cacheable), null)
  })

  test('is what an earlier scenario found out, where the wallet does without since', () => {
    const seen = 'a right DPoP proof was refused with 400 invalid_dpop_proof'
    const known = (it: Flow) => {
      const requirement = 'RFC9449-10.1-01'
      it.fallbacks = [{ requirement, instead: 'by bearer', seen, after: idOf('nonce') }]
    }
    assert.equal(causeOf(stopped(`${seen} (RFC9449-10.1-01)`), known), 'RFC9449-10.1-01')
    assert.equal(causeOf(stopped('no nonce: timed out', 'nonce'), known), null)
  })

  test('is the refusal of a right request, by its status', () => {
    const cause = causeOf(
      stopped('no nonce: refused with 401 and no error code', 'nonce'),
      (it) => {
        it.step('nonce').status = 401
      },
    )
    assert.equal(cause, 'VCI-7.1-02')
  })

  test('is that the answer is not JSON', () => {
    const problem = 'the body is not JSON: Unexpected token'
    const cause = causeOf(stopped(`no nonce: ${problem}`, 'nonce'), (it) => {
      it.step('nonce').text = '<html>'
    })
    assert.equal(cause, 'VCI-7.2-02')
  })

  test('is the member whose value is quoted, not one that is misspelt beside it', () => {
    const cause = causeOf(stopped('no access token: "/as/token" is not a URL.'), (it) => {
      it.step('issuer metadata').answer.credential_endpoint = '/as/token-and-credential_endpoint'
      it.step('server metadata').answer.token_endpoint = '/as/token'
    })
    assert.equal(cause, 'RFC8414-2-02')
  })

  test('is the member that a document lacks', () => {
    const cause = causeOf(stopped('The issuer metadata has no credential_endpoint.'), (it) => {
      delete it.step('issuer metadata').answer.credential_endpoint
    })
    assert.equal(cause, 'VCI-12.2.4-05')
  })
})
