import assert from 'node:assert/strict'
import fc from 'fast-check'
import { grantTypes } from '../../protocol/grants.ts'
import { deviations } from '../../wallet/deviations/all.ts'
import { hasToken, isOver, type Model, type ModelOffer, queued } from './model.ts'
import { memberOf, type Service, statusOf } from './service.ts'

type Command = fc.AsyncCommand<Model, Service>

/** What an offer is asked to be for. */
type Scope = 'one credential type' | 'two credential types' | 'all that is queued'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const noProof = deviations.find(({ name }) => name === 'no proof')

/** Everything that can happen to the offers of one user. */
export const lifeCycleCommands: readonly fc.Arbitrary<Command>[] = [
  fc
    .constantFrom<Scope>('one credential type', 'two credential types', 'all that is queued')
    .map(create),
  onOffer('opens', fetch),
  onOffer('redeems the code of', redeem),
  onOffer('requests one credential of', (...it) => provision(1, ...it)),
  onOffer('requests every credential of', (...it) => provision(2, ...it)),
  onOffer('requests a credential without proof of', retry),
  onOffer('and another one redeem, at once, the code of', race),
  fc.constantFrom(0, 1).map(revoke),
  fc.constantFrom(1, 4, 6, 29, 31).map(advance),
]

function create(scope: Scope): Command {
  return step(
    `the worker creates an offer for ${scope}`,
    (model) => model.offers.length < ordinals.length,
    async (model, service) => {
      const wanted = {
        'one credential type': model.types.slice(0, 1),
        'two credential types': model.types,
        'all that is queued': undefined,
      }[scope]
      const exchange = await service.worker.createOffer({
        grantTypes: [grantTypes.preAuthorizedCode],
        ...(wanted && { credentials: wanted }),
      })
      const offered = wanted ?? queued(model)
      const possible = offered.length > 0 && offered.every((type) => !model.revoked.has(type))
      const status = possible ? 201 : 400
      const seen = statusOf(exchange)
      assert.equal(seen, status, `the offer was answered ${seen}, not ${status}`)
      if (!possible) return
      model.offers.push({
        types: offered,
        provisioned: new Set(),
        createdAt: model.now,
        fetched: false,
        redeemedAt: undefined,
      })
      service.offers.push({
        id: String(memberOf(exchange, '/id')),
        link: String(memberOf(exchange, '/_links/openid-credential-offer/href')),
        wallet: service.newWallet(),
      })
    },
  )
}

async function fetch(model: Model, service: Service, offer: ModelOffer, index: number) {
  const { wallet, link } = offerAt(service, index)
  const over = isOver(model, offer)
  // A wallet that looks for an expired offer would lose the one it has.
  const { offer: seen } = await (over ? service.newWallet() : wallet).takeOffer(link)
  assert.equal(seen === undefined, over, `the offer ${over ? 'is still' : 'is not'} there`)
  if (!over) offer.fetched = true
}

async function redeem(model: Model, service: Service, offer: ModelOffer, index: number) {
  if (!offer.fetched) await fetch(model, service, offer, index)
  if (!offer.fetched) return
  const outcome = await offerAt(service, index).wallet.requestToken()
  const isFirst = offer.redeemedAt === undefined && !isOver(model, offer)
  expectOutcome('the code', outcome.kind, isFirst ? 'token' : 'refused')
  if (isFirst) offer.redeemedAt = model.now
  else if (outcome.kind === 'refused') assert.equal(outcome.error, 'invalid_grant')
}

async function race(model: Model, service: Service, offer: ModelOffer, index: number) {
  if (isOver(model, offer)) return
  const { wallet, link } = offerAt(service, index)
  const other = service.newWallet()
  await wallet.takeOffer(link)
  await other.takeOffer(link)
  offer.fetched = true
  const outcomes = await Promise.all([wallet.requestToken(), other.requestToken()])
  const tokens = outcomes.filter(({ kind }) => kind === 'token').length
  const due = offer.redeemedAt === undefined ? 1 : 0
  assert.equal(tokens, due, `${tokens} of two wallets received a token, not ${due}`)
  if (tokens === 0) return
  offer.redeemedAt = model.now
  // The winner goes on with the offer.
  if (outcomes[1]?.kind === 'token')
    service.offers[index] = { ...offerAt(service, index), wallet: other }
}

async function provision(
  count: number,
  model: Model,
  service: Service,
  offer: ModelOffer,
  index: number,
) {
  if (offer.redeemedAt === undefined) await redeem(model, service, offer, index)
  if (offer.redeemedAt === undefined) return
  for (const configurationId of offer.types.slice(0, count)) {
    const outcome = await offerAt(service, index).wallet.requestCredential({ configurationId })
    const possible = hasToken(model, offer) && !model.revoked.has(configurationId)
    expectOutcome('the credential', outcome.kind, possible ? 'issued' : 'refused')
    if (possible) offer.provisioned.add(configurationId)
  }
}

async function retry(_model: Model, service: Service, offer: ModelOffer, index: number) {
  if (offer.redeemedAt === undefined || !noProof) return
  const outcome = await offerAt(service, index).wallet.requestCredential({ deviation: noProof })
  expectOutcome('the credential without proof', outcome.kind, 'refused')
}

function revoke(index: number): Command {
  return step(
    `the worker revokes the ${ordinals[index]} credential`,
    (model) => model.types[index] !== undefined,
    async (model, { worker }) => {
      const type = model.types[index] ?? ''
      const listed = memberOf(await worker.read(worker.credentialsUrl()), '/_embedded/items')
      const credentials = (Array.isArray(listed) ? listed : []) as readonly Listed[]
      const own = credentials.filter(({ credentialType }) => credentialType.id === type)
      for (const { id } of own) {
        const seen = memberOf(await worker.revokeCredential(id), '/status')
        assert.equal(seen, 'REVOKED', `the credential is ${seen}, not REVOKED`)
      }
      model.revoked.add(type)
    },
  )
}

interface Listed {
  readonly id: string
  readonly credentialType: { readonly id: string }
}

function advance(minutes: number): Command {
  return step(
    `${minutes} minutes pass`,
    () => true,
    async (model, service) => {
      model.now += minutes
      await service.advance(minutes)
    },
  )
}

/** Something a wallet does with one of the offers there are. */
function onOffer(
  doing: string,
  act: (model: Model, service: Service, offer: ModelOffer, index: number) => Promise<void>,
): fc.Arbitrary<Command> {
  return fc.nat({ max: ordinals.length - 1 }).map((choice) => {
    const indexIn = ({ offers }: Model) => choice % offers.length
    return step(
      (model) => `the wallet ${doing} the ${ordinals[indexIn(model)]} offer`,
      (model) => model.offers.length > 0,
      async (model, service) => {
        const offer = model.offers[indexIn(model)]
        if (offer) await act(model, service, offer, indexIn(model))
      },
    )
  })
}

/** A command that is a step in words, after which every offer shows what the model says. */
function step(
  words: string | ((model: Model) => string),
  check: (model: Model) => boolean,
  act: (model: Model, service: Service) => Promise<void>,
): Command {
  return {
    check: (model) => check(model),
    async run(model, service) {
      service.trace.push(typeof words === 'string' ? words : words(model))
      await act(model, service)
      for (const [index, offer] of model.offers.entries()) {
        const read = await service.worker.readOffer(offerAt(service, index).id)
        assert.equal(statusOf(read), 200, `the ${ordinals[index]} offer can be read`)
        const shown = memberOf(read, '/status')
        const expected = model.statusOf(offer)
        assert.equal(shown, expected, `the ${ordinals[index]} offer is ${shown}, not ${expected}`)
      }
    },
  }
}

function expectOutcome(what: string, seen: string, expected: string): void {
  assert.equal(seen, expected, `${what} came to ${seen}, not ${expected}`)
}

function offerAt({ offers }: Service, index: number) {
  return offers[index] ?? assert.fail(`there is no offer ${index}`)
}
