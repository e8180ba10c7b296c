import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { createOffer } from '../offers/offers.ts'
import { queuedTypes, retrievable } from '../queue/queue.ts'
import type { Offer } from '../store/kept/offers.ts'
import type { OfferFormState } from './new-offer-form.ts'

/** Makes the offer that the form asks for, or says what is wrong with it. */
export async function offerFromForm(
  environment: Environment,
  form: OfferFormState,
): Promise<Offer | (OfferFormState & { readonly problem: string })> {
  const { user = '', txCode, deferred, denied } = form
  const credentials = [...new Set(form.credentials)]
  const grants = [...new Set(form.grants)]
  const wrong = (problem: string) => ({ ...form, problem })
  if (!(await environment.store.collection('users').get(user))) return wrong('Choose a user.')
  if (!grants.some(isGrantType)) return wrong('Choose at least one grant.')
  if (txCode && !grants.includes(grantTypes.preAuthorizedCode)) {
    return wrong('A Transaction Code goes with the pre-authorized code only.')
  }
  const theirs = (await retrievable(environment, user)).map((it) => it.credentialTypeId)
  if (credentials.some((id) => !theirs.includes(id))) {
    return wrong('Nothing of that kind is queued for this user.')
  }
  const offeredTypeIds = credentials.length > 0 ? credentials : await queuedTypes(environment, user)
  if (offeredTypeIds.length === 0) return wrong('Nothing is queued for this user.')
  return createOffer(environment, {
    userId: user,
    grantTypes: grants.filter(isGrantType),
    offeredTypeIds,
    ...(credentials.length > 0 && { credentials }),
    ...(txCode && { txCode }),
    ...(deferred && { deferred }),
    ...(denied && { denied }),
  })
}

function isGrantType(value: string): value is GrantType {
  return Object.values<string>(grantTypes).includes(value)
}
