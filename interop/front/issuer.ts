import type { RunningIssuer } from '../oidc-provider/issuer.ts'
import { startFront } from './front.ts'

/** The mock as any vendor's issuer: driven by the `http` adapter, with nothing known of it but its addresses. */
export async function startFrontIssuer(): Promise<RunningIssuer> {
  const front = await startFront()
  const { credentialIssuer, client } = front.environment
  return {
    credentialIssuer,
    environment: {
      FRONT_OFFERS: front.offersUrl,
      FRONT_CLIENT: client.id,
      FRONT_REDIRECT_URI: client.redirectUri,
    },
    [Symbol.asyncDispose]: () => front[Symbol.asyncDispose](),
  }
}
