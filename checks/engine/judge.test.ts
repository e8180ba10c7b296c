import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { FailedExchange } from '../../protocol/exchange.ts'
import type { PassiveCheck } from '../check.ts'
import { type Finding, satisfied, violated } from '../finding.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { judge, judgeWith } from './judge.ts'
import { unreachableFindings } from './unreachable.ts'

function onNonce(requirement: string, judgeNonce: PassiveCheck['judge']): PassiveCheck {
  return { requirement, on: 'nonce', judge: judgeNonce } as PassiveCheck
}

const timeout: FailedExchange = {
  id: 'ex-99',
  operation: 'nonce',
  startedAt: new Date('2026-03-01T12:05:00Z'),
  durationMs: 10_000,
  request: { method: 'POST', url: 'https://auth.example/nonce?x=1', headers: {} },
  failure: { code: 'ERR_TIMEOUT', message: 'no answer within 10 s' },
}

describe('judging', () => {
  test('a certificate that has expired is a violation, one of an unknown CA is not', () => {
    const refusedBy = (code: string) => {
      const message = `TLS with auth.example failed (${code}): no`
      const exchange = { ...timeout, failure: { code: 'ERR_TLS', message } as const }
      const evidence = flow()
      return judge({ ...evidence, exchanges: [...evidence.exchanges, exchange] }, context)
        .filter(({ exchange }) => exchange === 'ex-99')
        .map(({ requirement, verdict }) => `${requirement} ${verdict}`)
    }
    assert.deepEqual(refusedBy('CERT_HAS_EXPIRED'), [
      'VCI-7.2-01 inconclusive',
      'VCI-13.9-02 violated',
    ])
    assert.deepEqual(refusedBy('SELF_SIGNED_CERT_IN_CHAIN'), ['VCI-7.2-01 inconclusive'])
  })

  test('a check that throws is inconclusive and does not stop the others', () => {
    const broken = onNonce('VCI-7.2-05', () => {
      throw new TypeError('x is undefined')
    })
    const working = onNonce('VCI-7.2-01', () => satisfied)
    const findings = judgeWith([broken, working], [], flow(), context)
    const [own, other] = [findings[0], findings.at(-1)]
    assert.equal(own?.verdict, 'inconclusive')
    assert.equal(own?.reason, 'our own bug: x is undefined')
    assert.equal(other?.verdict, 'satisfied')
  })

  test('MAY rows are never judged', () => {
    const check = onNonce('VCI-6.1-01', () => satisfied)
    assert.ok(judgeWith([check], [], flow(), context).length > 0)
    const allowance = onNonce('VCI-4.1.1-27', () => satisfied)
    assert.deepEqual(judgeWith([allowance], [], flow(), context), [])
  })

  test('rows of a profile are judged under that profile only', () => {
    const check = onNonce('P1-OFFER-01', () => satisfied)
    assert.deepEqual(judgeWith([check], [], flow(), { ...context, profiles: ['openid4vci'] }), [])
    assert.equal(judgeWith([check], [], flow(), context).length, 2)
    const haip = onNonce('HAIP-4.1-07', () => satisfied)
    assert.deepEqual(judgeWith([haip], [], flow(), context), [])
  })

  test('what was inferred about PingOne is a warning at most', () => {
    const check = onNonce('P1-OFFER-02', () => violated({ seen: '200', expected: '201' }))
    const [finding] = judgeWith([check], [], flow(), context)
    assert.equal(finding?.level, 'SHOULD')
  })

  test('https requirements are not applicable where plain HTTP was allowed on purpose', () => {
    const evidence = flow((it) => {
      it.step('credential').url = 'http://localhost:8080/credential'
    })
    const verdicts = judge(evidence, { ...context, insecureHttp: true }).filter(
      ({ requirement }) => requirement === 'VCI-8-02',
    )
    assert.deepEqual(
      verdicts.map(({ verdict }) => verdict),
      ['not-applicable'],
    )
  })
})

describe('after a fallback', () => {
  const evidence = flow((it) => {
    it.fallbacks = [{ requirement: 'VCI-12.2.2-01', instead: 'the old path', after: 'ex-5' }]
    it.step('nonce').headers['cache-control'] = 'public'
    it.step('offer').headers['content-type'] = 'text/plain'
  })
  const findings = judge(evidence, context)
  const violation = (id: string) =>
    findings.find(({ requirement, verdict }) => requirement === id && verdict === 'violated')

  test('what follows is conditional on the broken requirement', () => {
    assert.equal(violation('VCI-7.2-05')?.conditionalOn, 'VCI-12.2.2-01')
  })

  test('what came before is not', () => {
    assert.equal(violation('VCI-4.1.3-02')?.conditionalOn, null)
  })

  test('the broken requirement is reported even where no check saw it', () => {
    const own = violation('VCI-12.2.2-01')
    assert.match(own?.seen ?? '', /the old path/)
    assert.equal(own?.conditionalOn, null)
  })
})

describe('root causes', () => {
  test('a finding names the violation that explains it', () => {
    const evidence = flow((it) => {
      it.step('server metadata').answer.issuer = 'https://other.example'
    })
    const finding = judge(evidence, context).find(
      ({ requirement, verdict }) => requirement === 'RFC9207-2.3-01' && verdict === 'violated',
    )
    assert.equal(finding?.causedBy, 'RFC8414-3.3-01')
  })
})

describe('an attempt that could not be made', () => {
  const found = (change: Parameters<typeof flow>[0]) =>
    judge(flow(change), context).find(({ requirement }) => requirement === 'VCI-8.3.1.2-10')

  test('names the broken MUST of the exchange that stood in the way', () => {
    const finding = found((it) => {
      it.step('nonce').status = 401
      it.step('nonce').answer = {}
      const outcome = {
        kind: 'not-reached',
        reason: 'no nonce: refused with 401',
        exchange: 'ex-13',
      } as const
      it.attempts = [{ deviation: 'no proof', at: 'credential', outcome }]
    })
    assert.equal(finding?.verdict, 'inconclusive')
    assert.equal(finding?.causedBy, 'VCI-7.1-02')
  })

  test('names the member of a document that the reason names', () => {
    const finding = found((it) => {
      delete it.step('issuer metadata').answer.credential_endpoint
      const reason = 'The issuer metadata has no credential_endpoint.'
      const outcome = { kind: 'not-reached', reason } as const
      it.attempts = [{ deviation: 'no proof', at: 'credential', outcome }]
    })
    assert.equal(finding?.causedBy, 'VCI-12.2.4-05')
  })

  test('names nothing when nothing is broken', () => {
    const finding = found((it) => {
      const outcome = { kind: 'not-reached', reason: 'the user cannot sign in' } as const
      it.attempts = [{ deviation: 'no proof', at: 'credential', outcome }]
    })
    assert.equal(finding?.causedBy, null)
  })
})

/** What does not apply, as the credential has no status, is nothing to report. */
function isReported({ verdict }: Finding): boolean {
  return verdict === 'violated' || verdict === 'inconclusive'
}

describe('no answer', () => {
  const evidence = { ...flow(), exchanges: [...flow().exchanges, timeout] }

  test('is inconclusive for the requirement that demands one', () => {
    const findings = judge(evidence, context).filter(isReported)
    assert.deepEqual(
      findings.map(({ requirement, verdict, exchange }) => [requirement, verdict, exchange]),
      [['VCI-7.2-01', 'inconclusive', 'ex-99']],
    )
  })

  test('is inconclusive for the requirements a scenario is about', () => {
    const findings = unreachableFindings(evidence, ['VCI-7.2-03', 'VCI-7.2-05'])
    assert.deepEqual(
      findings.map(({ requirement, verdict }) => [requirement, verdict]),
      [
        ['VCI-7.2-03', 'inconclusive'],
        ['VCI-7.2-05', 'inconclusive'],
      ],
    )
    assert.match(findings[0]?.reason ?? '', /POST https:\/\/auth\.example\/nonce got no answer/)
  })

  test('there is nothing to report when everything was answered', () => {
    assert.deepEqual(unreachableFindings(flow(), ['VCI-7.2-05']), [])
  })
})

test('a request that has to come again with a nonce of the server says nothing about the target', () => {
  const evidence = flow((it) => {
    const first = structuredClone(it.step('credential'))
    Object.assign(first, {
      name: 'credential without nonce',
      status: 401,
      headers: {
        'content-type': 'application/json',
        'www-authenticate': 'DPoP error="use_dpop_nonce", algs="ES256"',
        'dpop-nonce': 'n-1',
      },
      answer: { error: 'use_dpop_nonce' },
    })
    it.steps.splice(it.steps.indexOf(it.step('credential')), 0, first)
  })
  const said = judge(evidence, context).filter(isReported)
  assert.deepEqual(said, [])
})
