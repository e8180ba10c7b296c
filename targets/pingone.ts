import { UsageError } from '../protocol/usage-error.ts'
import { signInWith } from '../wallet/sign-in/sign-in-form.ts'
import { type Adapter, statelessTarget } from './adapter.ts'
import { createPingOneOffer, readPingOneOffer } from './pingone-api.ts'
import { type PingOneAccess, PingOneWorker } from './pingone-worker.ts'
import type { OfferWish } from './target.ts'
import type { PingOneSettings } from './target-file.ts'

/** Top-level domains of PingOne's hosts, by the code of the region. */
const regions: Readonly<Record<string, string>> = {
  NA: 'com',
  CA: 'ca',
  EU: 'eu',
  AU: 'com.au',
  SG: 'sg',
  AP: 'asia',
}

/** A real PingOne tenant, or anything that speaks its API. */
export const pingOneAdapter: Adapter<PingOneSettings> = {
  defaultProfiles: ['openid4vci', 'pingone'],
  connect(settings, context) {
    const access: PingOneAccess = {
      ...hosts(settings),
      environment: settings.environment,
      user: settings.user,
      worker: settings.worker,
      credentialTypes: settings.credentialTypes ?? [],
      ...optional(settings),
    }
    const { foreignCredentialType, nativeWallet } = settings
    return statelessTarget(context, ({ http }) => {
      const worker = new PingOneWorker(http, access, () => http.clock.now())
      return {
        pingone: worker,
        ...(foreignCredentialType !== undefined && {
          foreignCredentialType: async () => foreignCredentialType,
        }),
        ...(nativeWallet !== undefined && { nativeWallet: async () => nativeWallet }),
        ...(settings.secondLogin && { secondSignIn: signInWith(settings.secondLogin) }),
        createOffer: async (wish) => {
          const cannot = beyondPingOne(wish)
          return cannot === undefined ? createPingOneOffer(worker, wish) : { cannot }
        },
        readOffer: (ticket) => readPingOneOffer(worker, ticket),
      }
    })
  },
}

/** What PingOne's offers API has no member for; undefined when it can express the wish. */
export function beyondPingOne(wish: OfferWish): string | undefined {
  if (wish.txCode) return "PingOne's offers API sets no Transaction Code"
  if (wish.denied) return "PingOne's offers API has no offers that are refused"
  if (wish.deferred) return "PingOne's offers API cannot ask for deferred issuance"
  if (wish.byReference === false) return "PingOne's offers are always by reference"
  return undefined
}

/** What some scenarios need and a tenant may not have. */
function optional({
  secondUser,
  managedType,
  powerlessWorker,
  mayConfigure,
  customDomain,
}: PingOneSettings): Partial<PingOneAccess> {
  return {
    ...(secondUser !== undefined && { secondUser }),
    ...(managedType !== undefined && { managedType }),
    ...(powerlessWorker && { powerlessWorker }),
    ...(mayConfigure !== undefined && { mayConfigure }),
    ...(customDomain !== undefined && { customDomain }),
  }
}

/** Where its APIs are, named or by its region. */
export function hosts(settings: PingOneSettings): {
  readonly apiUrl: string
  readonly authUrl: string
} {
  const { region, apiUrl, authUrl } = settings
  if (apiUrl !== undefined && authUrl !== undefined) {
    return { apiUrl: apiUrl.replace(/\/$/, ''), authUrl: authUrl.replace(/\/$/, '') }
  }
  const domain = region === undefined ? undefined : regions[region.toUpperCase()]
  if (domain === undefined) {
    throw new UsageError(
      'ERR_PINGONE_REGION',
      region === undefined
        ? 'The target file does not say where PingOne is.'
        : `"${region}" is not a PingOne region.`,
      `Give "offers.region" (${Object.keys(regions).join(', ')}), or "offers.apiUrl" and "offers.authUrl".`,
    )
  }
  return { apiUrl: `https://api.pingone.${domain}/v1`, authUrl: `https://auth.pingone.${domain}` }
}
