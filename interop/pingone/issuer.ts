import { startMock } from '../../mock-server/server.ts'
import type { RunningIssuer } from '../oidc-provider/issuer.ts'

/** The mock as a tenant: one environment, reached by PingOne's API alone. */
export async function startTenant(): Promise<RunningIssuer> {
  const mock = await startMock()
  const other = await mock.createEnvironment()
  const ready = await mock.createEnvironment()
  const [managedType = ''] = ready.credentialTypes
  return {
    credentialIssuer: ready.credentialIssuer,
    environment: {
      PINGONE_API_URL: ready.apiUrl,
      PINGONE_AUTH_URL: ready.authUrl,
      PINGONE_ENVIRONMENT: ready.environment,
      PINGONE_USER: ready.user,
      PINGONE_USERNAME: ready.login.username,
      PINGONE_PASSWORD: ready.login.password,
      PINGONE_SECOND_USER: ready.secondUser,
      PINGONE_SECOND_USERNAME: ready.secondLogin.username,
      PINGONE_SECOND_PASSWORD: ready.secondLogin.password,
      PINGONE_WORKER: ready.worker.clientId,
      PINGONE_WORKER_SECRET: ready.worker.clientSecret,
      PINGONE_MANAGED_TYPE: managedType,
      PINGONE_POWERLESS_WORKER: ready.powerlessWorker.clientId,
      PINGONE_POWERLESS_SECRET: ready.powerlessWorker.clientSecret,
      PINGONE_FOREIGN_TYPE: other.credentialTypes[0] ?? '',
      PINGONE_WALLET: ready.client.id,
      PINGONE_REDIRECT_URI: ready.client.redirectUri,
      PINGONE_CA: String(ready.ca),
    },
    [Symbol.asyncDispose]: () => mock.close(),
  }
}
