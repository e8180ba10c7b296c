import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Agent, fetch, ProxyAgent } from 'undici'
import { judgeExchanges } from '../../bin/capture/judge-capture.ts'
import { Budget } from '../../bin/proxy/budget.ts'
import { LiveView } from '../../bin/proxy/live.ts'
import { startProxy } from '../../bin/proxy/serve.ts'
import { Reach } from '../../wallet/http/reach.ts'
import { agentFor } from '../browser.ts'
import { take } from '../openid4vci-client/wallet.ts'
import { startOpenid4vc } from './issuer.ts'

test('the client of @openid4vc and its issuer, through vcispec proxy: both ends are judged', async () => {
  await using issuer = await startOpenid4vc()
  const { OPENID4VC_CA: ca = '', OPENID4VC_OFFERS: offers = '' } = issuer.environment
  const pem = readFileSync(ca, 'utf8')
  const office = agentFor(pem)
  const made = await fetch(`${offers}?txCode=true`, { dispatcher: office })
  const { offer, txCode } = (await made.json()) as { offer: string; txCode: string }
  await office.close()

  const budget = new Budget()
  const live = new LiveView(() => undefined, {}, budget)
  await using proxy = await startProxy({
    ...{ host: '127.0.0.1', port: 0, reach: new Reach({ named: [], hosts: ['localhost'] }) },
    ...{ budget, ca: pem },
    news: {
      exchange: (exchange) => live.add(exchange),
      trouble: (url, sentence) => live.trouble(url, sentence),
    },
  })
  const task = {
    ...{ case: 'proxied', offer, tx_code: txCode, username: '', password: '', ca: '' },
    ...{ client_id: 'vcispec-wallet', redirect_uri: 'https://wallet.example/cb' },
    client_authentication: 'none',
  }
  const through = new ProxyAgent({
    uri: proxy.url,
    requestTls: { ca: readFileSync(proxy.ca, 'utf8') },
  })
  const credentials = await take(task, through as unknown as Agent)
  await live.settled()
  assert.equal(credentials.length, 1)

  const { runs } = await judgeExchanges(live.exchanges, {})
  const findings = runs.flatMap((run) => run.findings)
  const told = (side: string, verdict: string) => [
    ...new Set(
      findings
        .filter((it) => it.side === side && it.verdict === verdict)
        .map((it) => it.requirement),
    ),
  ]
  // Each is explained in expected.yaml, and in wallet.expected.yaml beside the client.
  assert.deepEqual(told('issuer', 'violated').toSorted(), [
    'VCI-13.2-01',
    'VCI-13.8-03',
    'VCI-15.4.1-01',
  ])
  assert.deepEqual(told('wallet', 'violated'), ['VCI-12.2.2-11'])
  for (const [side, id] of [
    ['issuer', 'VCI-8.3-01'],
    ['issuer', 'SDJWTVC-3.2.1-01'],
    ['wallet', 'RFC6750-2-01'],
  ] as const)
    assert.ok(told(side, 'satisfied').includes(id), `${side} ${id}: ${told(side, 'satisfied')}`)
})
