import { randomUUID } from 'node:crypto'
import { missingKeys } from '../../protocol/absence.ts'
import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'
import { resolvePointer } from '../../targets/json-pointer.ts'
import type { PingOneWorker, RequestAs } from '../../targets/pingone-worker.ts'
import { ExpectationError } from './expectation.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** What a step wishes of a new offer; `types` are so many of the credential types there are. */
export interface OfferBody {
  readonly types?: number
  /** Further members of the request, right or wrong. */
  readonly [member: string]: unknown
}

/** The worker of the open session. @throws ExpectationError where a step came before the worker. */
export async function workerOf(world: ConformanceWorld): Promise<PingOneWorker> {
  const { pingone } = await world.session.open()
  if (pingone) return pingone
  throw new ExpectationError('There is no worker application.')
}

/** The worker makes an offer: its link is what the wallet takes up next, unless a step says another way. */
export async function createOffer(
  world: ConformanceWorld,
  { types, ...members }: OfferBody,
  as?: RequestAs,
): Promise<void> {
  const worker = await workerOf(world)
  const credentials =
    types === undefined ? undefined : (await worker.offerableTypes()).slice(0, types)
  noteOffer(
    world,
    await worker.createOffer({ ...members, ...(credentials && { credentials }) }, as),
  )
}

/** The newest offer is what the wallet and the worker go on with. */
export function noteOffer(world: ConformanceWorld, exchange: Exchange): void {
  world.api = exchange
  world.offerResource = answerOf(world)
  const link = resolvePointer(world.offerResource, '/_links/openid-credential-offer/href')
  world.journeys.handOver(typeof link === 'string' ? { offer: link } : undefined)
}

export async function readOffer(
  world: ConformanceWorld,
  id: string,
  as?: RequestAs,
): Promise<void> {
  world.api = await (await workerOf(world)).readOffer(id, as)
}

/** The target knows a second user, for whom nothing is queued. */
export async function needsSecondUser(world: ConformanceWorld): Promise<StepResult> {
  const worker = await workerOf(world)
  const { secondUser: user } = worker.access
  if (user === undefined)
    return world.skip(
      'the target file names no offers.secondUser',
      missingKeys('offers.secondUser'),
    )
  world.api = await worker.read(worker.credentialsUrl({ user }))
  const listed = answerMember(world, '/_embedded/items')
  const used = Array.isArray(listed) && listed.some((it) => Object(it).status !== 'REVOKED')
  return used ? world.skip('something is queued for offers.secondUser already') : undefined
}

/** Makes a user credential of the MANAGED type the target may be given one of, with data that nobody can guess. */
export async function makeCredential(
  world: ConformanceWorld,
  as: RequestAs = {},
): Promise<StepResult> {
  const worker = await workerOf(world)
  const { managedType: id } = worker.access
  if (id === undefined)
    return world.skip(
      'the target file names no offers.managedType',
      missingKeys('offers.managedType'),
    )
  world.api = await worker.read(`${worker.environmentUrl()}/credentialTypes/${id}`)
  const fields = answerMember(world, '/metadata/fields')
  const texts = (Array.isArray(fields) ? fields : []).filter(
    (field) => Object(field).type === 'Alphanumeric Text',
  )
  const data = Object.fromEntries(texts.map(({ title }) => [title, randomUUID()]))
  world.api = await worker.createCredential({ credentialType: { id }, data }, as)
  world.userCredential = answerOf(world)
  const made = resolvePointer(world.userCredential, '/id')
  // What a scenario queues does not stay for the next one, where the user is the same.
  if (typeof made === 'string') {
    world.resources.defer(() => worker.revokeCredential(made, as).then(() => {}))
  }
  return undefined
}

/** A member of the last answer of the management API, by JSON Pointer. */
export function answerMember(world: ConformanceWorld, pointer: string): unknown {
  return resolvePointer(answerOf(world), pointer)
}

/** A string of the offer as it was when it was made. @throws ExpectationError when it is not there. */
export function offerMember({ offerResource }: ConformanceWorld, pointer: string): string {
  const member = resolvePointer(offerResource, pointer)
  if (typeof member === 'string') return member
  throw new ExpectationError(`The offer has no ${pointer}.`)
}

function answerOf({ api }: ConformanceWorld): unknown {
  return api && wasAnswered(api) && api.response.json.ok ? api.response.json.value : undefined
}
