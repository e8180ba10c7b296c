import { gzipSync } from 'node:zlib'
import { StatusList } from '@sd-jwt/jwt-status-list'
import { encodeCbor, Tag } from '../../protocol/cbor.ts'
import { numericDate } from '../../protocol/clock.ts'
import { coseHeader } from '../../protocol/cose.ts'
import { cwtClaims, type StatusReference, statusListTypes } from '../../protocol/status-list.ts'
import { es256Signature } from '../crypto/es256.ts'
import { privateKeyOf } from '../crypto/keys.ts'
import type { Environment } from '../environment.ts'
import { ProtocolError } from '../http/protocol-error.ts'
import { type Answer, notFound } from '../http/reply.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { statusListLength, statusLists } from '../queue/provisioning.ts'
import { revokedStatusIndexes } from '../queue/statuses.ts'
import { issuancePaths } from './paths.ts'

/** How long a verifier may keep a list, and until when it holds. */
const ttlSeconds = 3600
const lifetimeSeconds = 24 * 3600

/** The status value of a revoked credential (Token Status List, Section 7.1). */
const invalid = 1
const es256 = -7

/**
 * Where the status of a credential is to be found; undefined when it has none.
 * @param position in all lists together.
 */
export function statusReference(
  environment: Environment,
  position: number | undefined,
): StatusReference | undefined {
  if (position === undefined) return undefined
  const uri = listUrl(environment, Math.floor(position / statusListLength))
  return environment.through('statusReference', { idx: position % statusListLength, uri })
}

/**
 * The environment's Status List Token, for anyone, in the form that `Accept` asks for: JWT, or CWT.
 * @see https://www.ietf.org/archive/id/draft-ietf-oauth-status-list-12.html#section-8
 */
export const statusListToken: Answer = async (environment, req) => {
  const historical = environment.through('statusListHistory', 'not kept') === 'not kept'
  if (historical && req.query.time !== undefined) throw notKept()
  const form = environment.through('statusListForm', wantedForm(req))
  // Each list has one address: "01" and "1.0" are none.
  const [number = '0'] = /^[1-9]\d*$/.exec(String(req.params.list)) ?? []
  const list = Number(number) - 1
  if (list < 0 || list >= (await statusLists(environment))) throw notFound()
  const claims = await claimsOf(environment, list)
  const token = form === 'cwt' ? await cwt(environment, claims) : await jwt(environment, claims)
  const sent = environment.through('statusListToken', token)
  const zips = form === 'jwt' && req.acceptsEncodings('gzip') === 'gzip'
  const headers = {
    'content-type': statusListTypes[form],
    'access-control-allow-origin': '*',
    'cache-control': `max-age=${ttlSeconds}`,
    vary: 'accept, accept-encoding',
  }
  return zips
    ? { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(sent) }
    : { status: 200, headers, body: sent }
}

/** Status List Aggregation (Section 9.3): every list there is. */
export const statusListAggregation: Answer = async (environment) => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  body: {
    status_lists: Array.from({ length: await statusLists(environment) }, (_, list) =>
      listUrl(environment, list),
    ),
  },
})

type Form = keyof typeof statusListTypes

function wantedForm(req: WalletRequest): Form {
  const wanted = req.accepts(statusListTypes.jwt, statusListTypes.cwt)
  return wanted === statusListTypes.cwt ? 'cwt' : 'jwt'
}

function listUrl(environment: Environment, list: number): string {
  return `${environment.credentialIssuer}${issuancePaths.statusLists}/${list + 1}`
}

interface Claims {
  readonly [claim: string]: unknown
  readonly status_list: Readonly<Record<string, unknown>>
}

async function claimsOf(environment: Environment, list: number): Promise<Claims> {
  const data = compressed(await revokedStatusIndexes(environment), list)
  const now = numericDate(environment.now())
  return {
    sub: listUrl(environment, list),
    iat: now,
    exp: now + lifetimeSeconds,
    ttl: ttlSeconds,
    status_list: {
      bits: 1,
      lst: environment.through('statusListData', data),
      aggregation_uri: `${environment.credentialIssuer}${issuancePaths.statusLists}`,
    },
  }
}

/** Of each set of revoked positions its lists, by their number: they are compressed once. */
const lists = new WeakMap<readonly number[], Map<number, string>>()

function compressed(revoked: readonly number[], list: number): string {
  const known = lists.get(revoked) ?? new Map<number, string>()
  lists.set(revoked, known)
  const before = known.get(list)
  if (before !== undefined) return before
  const statuses = new StatusList(
    Array.from({ length: statusListLength }, () => 0),
    1,
  )
  for (const position of revoked) {
    const index = position - list * statusListLength
    if (index >= 0 && index < statusListLength) statuses.setStatus(index, invalid)
  }
  const made = statuses.compressStatusList()
  known.set(list, made)
  return made
}

/** Section 5.1. */
async function jwt(environment: Environment, claims: Claims): Promise<string> {
  const header = environment.through('statusListHeader', {
    typ: 'statuslist+jwt',
    alg: 'ES256',
    kid: environment.keys.signing.kid,
    x5c: await chainOf(environment),
  })
  const payload = environment.through('statusListClaims', { ...claims })
  const input = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${input}.${Buffer.from(signature(environment, Buffer.from(input))).toString('base64url')}`
}

/** Section 5.2, as a tagged COSE_Sign1. */
async function cwt(
  environment: Environment,
  { status_list: list, ...claims }: Claims,
): Promise<Uint8Array> {
  const { lst, ...members } = list
  const headers = environment.through(
    'statusListProtected',
    new Map<number, unknown>([
      [coseHeader.alg, es256],
      [coseHeader.type, statusListTypes.cwt],
    ]),
  )
  const payload = environment.through(
    'statusListCwtClaims',
    new Map<number, unknown>([
      [cwtClaims.sub, claims.sub],
      [cwtClaims.iat, claims.iat],
      [cwtClaims.exp, claims.exp],
      [cwtClaims.ttl, claims.ttl],
      [
        cwtClaims.statusList,
        { ...members, lst: new Uint8Array(Buffer.from(String(lst), 'base64url')) },
      ],
    ]),
  )
  const [protectedBytes, payloadBytes] = [encodeCbor(headers), encodeCbor(payload)]
  const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payloadBytes])
  const kid = new TextEncoder().encode(environment.keys.signing.kid)
  const [leaf = ''] = await chainOf(environment)
  const unprotected = new Map([
    [coseHeader.kid, kid],
    [coseHeader.x5chain, new Uint8Array(Buffer.from(leaf, 'base64'))],
  ])
  return encodeCbor(
    new Tag(18, [protectedBytes, unprotected, payloadBytes, signature(environment, signed)]),
  )
}

async function chainOf(environment: Environment): Promise<readonly string[]> {
  return await environment.through('statusListChain', await environment.keys.x5c())
}

function signature(environment: Environment, signed: Uint8Array): Uint8Array {
  const jwk = environment.through('statusListSigningKey', environment.keys.signing)
  return new Uint8Array(es256Signature(signed, privateKeyOf(jwk)))
}

/** Section 8.4. */
function notKept(): ProtocolError {
  return new ProtocolError({
    demand: 'status-list-of-now',
    status: 501,
    error: 'invalid_request',
    description: 'Only the present status is told',
  })
}
