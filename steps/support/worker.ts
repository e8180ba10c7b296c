import { wasAnswered } from '../../protocol/exchange.ts'
import { resolvePointer } from '../../targets/json-pointer.ts'
import type { RequestAs } from '../../targets/pingone-worker.ts'
import { ExpectationError } from './expectation.ts'
import type { ConformanceWorld } from './world.ts'

/** What a step wishes of a new offer; `types` are so many of the credential types there are. */
export interface OfferBody {
  readonly grantTypes?: readonly string[]
  readonly types?: number
}

/** The worker makes an offer: its link is what the wallet takes up next, unless a step says another way. */
export async function createOffer(
  world: ConformanceWorld,
  { grantTypes, types }: OfferBody,
  as?: RequestAs,
): Promise<void> {
  const { pingone } = await world.session()
  const credentials =
    types === undefined ? undefined : pingone?.access.credentialTypes.slice(0, types)
  world.api = await pingone?.createOffer(
    { ...(grantTypes && { grantTypes }), ...(credentials && { credentials }) },
    as,
  )
  world.offerResource = answerOf(world)
  const link = resolvePointer(world.offerResource, '/_links/openid-credential-offer/href')
  world.handOver(typeof link === 'string' ? { offer: link } : undefined)
}

export async function readOffer(world: ConformanceWorld, id: string): Promise<void> {
  const { pingone } = await world.session()
  world.api = await pingone?.readOffer(id)
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
