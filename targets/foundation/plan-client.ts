import { createPrivateKey } from 'node:crypto'
import type { JWK } from 'jose'
import type { ClientAuthentication } from '../../wallet/client/wallet-client.ts'
import type { AttesterSettings, ClientSettings } from '../target-file.ts'
import { membersOf, type Plan, planError, textAt, valueAt } from './plan.ts'

/** The Foundation's own server; one that somebody runs has another address. */
const suite = 'https://www.certification.openid.net'

/** Clients of both kinds of the suite, by `client_auth_type`. */
const methods: Readonly<Record<string, ClientAuthentication>> = {
  none: 'none',
  client_secret_basic: 'client_secret_basic',
  client_secret_post: 'client_secret_post',
  private_key_jwt: 'private_key_jwt',
  client_attestation: 'attest_jwt_client_auth',
}

/**
 * The wallet as the suite would present itself.
 * @returns undefined where the plan names no such client.
 * @throws UsageError where it authenticates as no client of vcispec can, or its keys cannot be used.
 */
export function clientOf(plan: Plan, name: 'client' | 'client2'): ClientSettings | undefined {
  const id = textAt(plan, `${name}.client_id`)
  if (id === undefined) return undefined
  const attester = attesterOf(plan, id)
  const key = privateKeyIn(plan, `${name}.jwks`)
  const secret = textAt(plan, `${name}.client_secret`)
  const authentication = methodOf(plan, { attester, key, secret })
  if (authentication === 'private_key_jwt' && key === undefined)
    throw planError(
      plan,
      `"${name}.jwks" has no private key, which private_key_jwt needs`,
      'The suite signs with it as well: put the whole JWK there, "d" included.',
    )
  const needsKey =
    authentication === 'private_key_jwt' || authentication === 'attest_jwt_client_auth'
  const needsSecret = authentication.startsWith('client_secret')
  return {
    id,
    authentication,
    redirectUri: textAt(plan, `${name}.redirect_uri`) ?? redirectUriOf(plan, name),
    ...(needsSecret && secret !== undefined && { secret }),
    ...(needsKey && key && { key }),
    ...(attester && { attester }),
  }
}

interface Proofs {
  readonly attester: AttesterSettings | undefined
  readonly key: JWK | undefined
  readonly secret: string | undefined
}

/** As chosen with the plan, or by what the configuration has; a configuration alone does not say it. */
function methodOf(plan: Plan, { attester, key, secret }: Proofs): ClientAuthentication {
  const { client_auth_type: chosen } = plan.variant
  if (typeof chosen === 'string') {
    const method = methods[chosen]
    if (method !== undefined) return method
    throw planError(
      plan,
      `its client authenticates by ${chosen}, which vcispec cannot do`,
      `It can do ${Object.keys(methods).join(', ')}.`,
    )
  }
  if (attester && valueAt(plan.config, 'client_attestation.attester_jwks') !== undefined)
    return 'attest_jwt_client_auth'
  if (secret !== undefined) return 'client_secret_basic'
  return key ? 'private_key_jwt' : 'none'
}

/** The callback that is registered for the suite; the second client has it with a query (OAuth 2.0, Section 3.1.2.2). */
function redirectUriOf(plan: Plan, name: 'client' | 'client2'): string {
  const alias = textAt(plan, 'alias')
  const base = callbackBase(plan) ?? suite
  const path = alias === undefined ? '/callback' : `/test/a/${encodeURIComponent(alias)}/callback`
  return `${base}${path}${name === 'client2' ? '?dummy1=lorem&dummy2=ipsum' : ''}`
}

/** Where the suite runs, as far as a task of the sign-in ends at its callback. */
function callbackBase({ config }: Plan): string | undefined {
  const [, origin] =
    /"(https?:\/\/[^*"/\s]+)\/test\/[^"]*callback/.exec(JSON.stringify(config.browser ?? [])) ?? []
  return origin
}

function attesterOf(plan: Plan, id: string): AttesterSettings | undefined {
  const own = signerIn(plan, 'client_attestation.attester_jwks')
  const forKeys = signerIn(plan, 'client_attestation.key_attestation_jwks')
  const first = own ?? forKeys
  if (!first) return undefined
  const isAnother = own && forKeys && JSON.stringify(own.key) !== JSON.stringify(forKeys.key)
  return {
    issuer: textAt(plan, 'client_attestation.issuer') ?? id,
    ...first,
    ...(isAnother && { keyAttestations: forKeys }),
  }
}

/** A key of the set with the certificates that stand at it. */
function signerIn(
  plan: Plan,
  path: string,
): { readonly key: JWK; readonly chain?: string } | undefined {
  const found = privateKeyIn(plan, path)
  if (!found) return undefined
  const { x5c, ...key } = found
  if (!Array.isArray(x5c) || x5c.length === 0) return { key }
  return { key, chain: x5c.map(pemOf).join('') }
}

function pemOf(der: unknown): string {
  const lines =
    String(der)
      .replaceAll(/\s/g, '')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** The first private key of a set. @throws UsageError for what is no set, and for a key that cannot be read. */
function privateKeyIn(plan: Plan, path: string): JWK | undefined {
  const value = valueAt(plan.config, path)
  if (value === undefined) return undefined
  const { keys } = membersOf(value)
  if (!Array.isArray(keys) || keys.length === 0)
    throw planError(plan, `"${path}" holds no keys`, 'It has to be a JWK Set: {"keys": [{…}]}.')
  const index = keys.findIndex((key) => 'd' in membersOf(key) && membersOf(key).use !== 'enc')
  if (index < 0) return undefined
  try {
    createPrivateKey({ key: keys[index], format: 'jwk' })
  } catch (cause) {
    throw Object.assign(
      planError(
        plan,
        `"${path}.keys[${index}]" is no private key that can be read`,
        'Its members have to fit together (RFC 7518, Section 6).',
      ),
      { cause },
    )
  }
  return keys[index] as JWK
}
