import { randomUUID } from 'node:crypto'
import { Given, When } from '@cucumber/cucumber'
import { missingKeys } from '../protocol/absence.ts'
import { ExpectationError } from './support/expectation.ts'
import { answerMember, createOffer, needsSecondUser, workerOf } from './support/worker.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

Given(
  'a worker application with {int} requests a minute',
  async function (this: ConformanceWorld, requestsPerMinute: number) {
    this.intent.timeStandsStill = true
    this.session.preferIssuer({ requestsPerMinute })
    // The limit is what the scenario is about.
    this.session.http.isPatient = false
    const { pingone } = await this.session.open()
    if (!pingone)
      return this.skip('the target has no PingOne management API', missingKeys('offers.kind'))
    return this.session.loaded.kind === 'mock'
      ? undefined
      : this.skip('the limit of the tenant is not known')
  },
)

When('the worker creates {int} offers', async function (this: ConformanceWorld, count: number) {
  const { requestsPerMinute: limit = count } = this.intent.mockOptions
  for (let made = 0; made < count; made++) {
    await createOffer(this, {}, made < limit ? {} : { deviation: 'one request too many' })
  }
})

Given(
  'a second user to whom an issuance rule gives a credential',
  async function (this: ConformanceWorld) {
    return (await needsSecondUser(this)) ?? (await issueByRule(this))
  },
)

Given("a user with a wallet of PingOne's own protocol", async function (this: ConformanceWorld) {
  const session = await this.session.open()
  if (!session.nativeWallet)
    return this.skip(
      'the target file names no offers.nativeWallet',
      missingKeys('offers.nativeWallet'),
    )
  const id = await session.nativeWallet()
  const worker = await workerOf(this)
  this.api = await worker.read(`${worker.userUrl()}/digitalWallets/${id}`)
  return undefined
})

When('the worker looks at what wallets have received', async function (this: ConformanceWorld) {
  const worker = await workerOf(this)
  this.api = await worker.read(worker.credentialsUrl())
  const listed = answerMember(this, '/_embedded/items')
  for (const { id } of Array.isArray(listed) ? listed : []) {
    this.api = await worker.read(`${worker.credentialsUrl()}/${id}/provisionedCredentials`)
  }
})

/** An AUTOMATED type and a rule that covers the second user alone; both go when the scenario ends. */
async function issueByRule(world: ConformanceWorld): Promise<StepResult> {
  const worker = await workerOf(world)
  const { mayConfigure, secondUser: user } = worker.access
  if (!mayConfigure || user === undefined) {
    return world.skip(
      'the target file has no offers.mayConfigure',
      missingKeys('offers.mayConfigure'),
    )
  }
  const title = `Rule Pass ${randomUUID()}`
  const types = `${worker.environmentUrl()}/credentialTypes`
  const type = await worker.make(types, {
    title,
    management: { mode: 'AUTOMATED' },
    metadata: {
      name: title,
      fields: [{ type: 'Directory Attribute', title: 'Given Name', attribute: 'name.given' }],
    },
    openid4VCI: { enabled: true, scope: 'p1:provision:credentials' },
  })
  world.resources.defer(() => worker.remove(`${types}/${type}`))
  world.api = await worker.read(worker.userUrl({ user }))
  const rules = `${types}/${type}/issuanceRules`
  const rule = await worker.make(rules, {
    status: 'ACTIVE',
    filter: { scim: `username eq "${answerMember(world, '/username')}"` },
    automation: { issue: 'ON_DEMAND', update: 'ON_DEMAND', revoke: 'ON_DEMAND' },
  })
  if (type === '' || rule === '') throw new ExpectationError('No issuance rule could be made.')
  world.resources.defer(() => worker.remove(`${rules}/${rule}`))
  world.api = await worker.applyStagedChanges(`${rules}/${rule}`, { issue: [user] })
  return undefined
}
