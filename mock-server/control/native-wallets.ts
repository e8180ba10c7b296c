import { Router } from 'express'
import type { Mock } from '../mock.ts'
import { fetchByNativeWallet, pairWallet } from '../queue/native-wallet.ts'
import { ControlError } from './control-error.ts'

const path = '/environments/:id/digitalWallets/:walletId'

/** The app with PingOne's own wallet, which a test has none of: it pairs, and it fetches. */
export function nativeWallets(mock: Mock): Router {
  const router = Router()
  router.post(`${path}/pairing`, async (req, res) => {
    const environment = await mock.find(req.params.id)
    const wallet = environment && (await pairWallet(environment, req.params.walletId))
    if (!wallet) throw noWallet()
    res.json({ status: wallet.status })
  })
  router.post(`${path}/credentials`, async (req, res) => {
    const environment = await mock.find(req.params.id)
    const credentials = environment && (await fetchByNativeWallet(environment, req.params.walletId))
    if (!credentials) throw noWallet()
    res.json({ credentials })
  })
  return router
}

function noWallet(): ControlError {
  return new ControlError(
    404,
    'There is no such digital wallet, or it is not active',
    'The management API makes one; POST …/pairing makes it active.',
  )
}
