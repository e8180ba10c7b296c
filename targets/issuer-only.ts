import { type AdapterContext, statelessTarget } from './adapter.ts'
import type { Target } from './target.ts'

/** Only the Credential Issuer Identifier is known: its metadata, and what a wallet can start by itself. */
export function issuerOnly(context: AdapterContext): Target {
  return statelessTarget(context, () => ({
    ...(context.isClientNamed && { startsItself: true }),
    createOffer: async () => ({
      cannot: 'only the issuer was named: nothing says how to get an offer from it',
      keys: ['offers'],
    }),
  }))
}
