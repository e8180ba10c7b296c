import { numericDate } from '../../protocol/clock.ts'
import { asymmetricAlgorithms, isBegun, isSignedByOne, readJwt } from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { told } from '../http/told.ts'
import { invalidClient } from './client-refusal.ts'
import type { ForeignClient } from './foreign-client.ts'
import type { AuthorizationServer } from './servers.ts'
import { keysNamed } from './trusted-attester.ts'

type Form = Readonly<Record<string, string>>

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** How long an assertion may be good for. */
const maxLifetimeSeconds = 600

/** The client that a `private_key_jwt` assertion is about; nothing is verified yet. */
export function assertedClient(form: Form): { readonly id: string | undefined } | undefined {
  if (form.client_assertion === undefined) return undefined
  const sub = readJwt(form.client_assertion)?.payload.sub
  return { id: typeof sub === 'string' ? sub : form.client_id }
}

/**
 * Verifies a client assertion.
 * @throws ProtocolError `invalid_client`
 * @see https://www.rfc-editor.org/rfc/rfc7523#section-3
 */
export async function verifyAssertion(
  environment: Environment,
  form: Form,
  {
    server,
    client,
  }: { readonly server: AuthorizationServer; readonly client: ForeignClient | undefined },
): Promise<void> {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, invalidClient(description))
  demand(
    'assertion-type',
    form.client_assertion_type === jwtBearer,
    `client_assertion_type has to be ${jwtBearer}`,
  )
  const assertion = need(
    environment,
    'assertion-readable',
    readJwt(form.client_assertion),
    invalidClient('client_assertion is no JWT in compact form'),
  )
  const { iss, sub, aud, exp, jti } = assertion.payload
  const taken = environment.through('takenAlgorithms', asymmetricAlgorithms, {
    of: 'client assertion',
  })
  demand(
    'assertion-signature',
    taken.some((name) => name === assertion.header.alg) &&
      (await isSignedByOne(assertion, keysNamed(client?.jwks?.keys ?? [], assertion.header.kid))),
    'The signature of the client assertion does not verify',
  )
  demand(
    'assertion-issuer',
    iss === client?.id && sub === client?.id,
    `iss or sub is not client_id: iss is ${told(iss)}, sub is ${told(sub)}, the client is ${told(client?.id)}`,
  )
  demand(
    'assertion-audience',
    isAudience(environment, aud, server),
    `aud is not this server: aud is ${told(aud)}, this server is ${server.issuer}`,
  )
  const end = typeof exp === 'number' ? exp : 0
  const left = end - numericDate(environment.now())
  demand(
    'assertion-unexpired',
    left > 0 && left <= maxLifetimeSeconds,
    'exp is missing, past or far away',
  )
  demand('assertion-begun', isBegun(assertion, environment.now()), 'nbf is to come')
  const used = environment.store.collection('usedProofs')
  const isUnused =
    typeof jti === 'string' &&
    (await used.putNew(`assertion ${client?.id} ${jti}`, {}, new Date(end * 1000)))
  demand('assertion-unused', isUnused, 'jti is missing, or that of an assertion that came before')
}

/** RFC 7523 leaves the token endpoint's URL open beside the issuer; FAPI 2.0, Section 5.3.2.1, does not. */
function isAudience(
  { options, credentialIssuer }: Environment,
  aud: unknown,
  { issuer, path }: AuthorizationServer,
): boolean {
  if (options.profile === 'haip') return aud === issuer
  return [aud].flat().some((one) => one === issuer || one === `${credentialIssuer}${path}/token`)
}
