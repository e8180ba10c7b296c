import { Router } from 'express'
import { offerState } from '../console/offer-state.ts'
import type { Environment } from '../environment.ts'
import { readyLine, type Surroundings } from '../http/ready-line.ts'
import { offerLink } from '../offers/offer-object.ts'
import type { Offer } from '../store/kept/offers.ts'
import { environmentOf } from './environment-of.ts'
import { faultsNow } from './faults.ts'
import { pageOf, pageWish } from './page-wish.ts'

/** What is there: environments, and what each of them has. */
export function readings(surroundings: Surroundings): Router {
  const { mock } = surroundings
  const router = Router()
  router.get('/environments', async (req, res) => {
    const wish = pageWish(req)
    const ids = (await mock.ids()).slice(wish.offset, wish.offset + wish.limit + 1)
    const { items, ...more } = pageOf(ids, wish)
    const found = await Promise.all(items.map((id) => mock.find(id)))
    res.json({ environments: found.flatMap((it) => (it ? [summary(it)] : [])), ...more })
  })
  router.get('/environments/:id', async (req, res) => {
    res.json(await readyLine(surroundings, await environmentOf(mock, req)))
  })
  router.get('/environments/:id/faults', async (req, res) => {
    res.json({ faults: await faultsNow(await environmentOf(mock, req)) })
  })
  router.get('/environments/:id/offers', async (req, res) => {
    const wish = pageWish(req)
    const environment = await environmentOf(mock, req)
    const offers = environment.store.collection('offers')
    const found = await offers.slice(wish.offset, wish.offset + wish.limit + 1)
    const { items, ...more } = pageOf(found, wish)
    res.json({ offers: items.map((offer) => told(environment, offer)), ...more })
  })
  return router
}

function summary({ id, credentialIssuer, createdAt, faults }: Environment) {
  return {
    environment: id,
    credentialIssuer,
    createdAt: createdAt.toISOString(),
    faults: faults.map(({ name }) => name),
  }
}

function told(environment: Environment, offer: Offer) {
  const { id, userId, grantTypes, offeredTypeIds, txCode, createdAt, expiresAt } = offer
  return {
    id,
    offer: offerLink(environment, offer),
    ...(txCode && { txCode: txCode.value }),
    user: userId,
    grants: grantTypes,
    configurations: offeredTypeIds,
    status: offerState(environment, offer).label,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
