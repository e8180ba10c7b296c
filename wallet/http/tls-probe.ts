import type { Socket } from 'node:net'
import { type ConnectionOptions, connect } from 'node:tls'
import { type Operation, wasAnswered } from '../../protocol/exchange.ts'
import { recommendedSuites, type TlsOffer, type TlsProbe } from '../../protocol/tls-probe.ts'
import { type JsonObject, stringMember } from '../json.ts'
import type { Discovered } from '../metadata/discovery.ts'
import type { RecordingHttp } from './http.ts'
import { openTunnel, proxyFor } from './proxy.ts'
import { lookupAnywhere, refusedAddress } from './reach.ts'
import { isHarness } from './sendable.ts'

/** What is offered, and nothing beside it; our own OpenSSL has to be told that it is meant (`@SECLEVEL=0`). */
const offers: Readonly<Record<TlsOffer, ConnectionOptions>> = {
  'old versions': {
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1.1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  },
  'no encryption or authentication': {
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
    ciphers: 'eNULL:aNULL@SECLEVEL=0',
  },
  'static RSA': { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: 'kRSA@SECLEVEL=0' },
  'suites that are not recommended': {
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.2',
    ciphers: `${['ALL', 'aNULL', 'eNULL', 'kRSA', ...recommendedSuites].join(':!')}@SECLEVEL=0`,
  },
  'TLS 1.3': { minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' },
}

/** Anybody may host these. */
const elsewhere: readonly Operation[] = ['type-metadata', 'status-list', 'status-list-aggregation']

/** Endpoints by the member of the metadata that names them. */
const endpoints: Readonly<Record<string, Operation>> = {
  credential_endpoint: 'credential',
  nonce_endpoint: 'nonce',
  deferred_credential_endpoint: 'deferred',
  notification_endpoint: 'notification',
  authorization_endpoint: 'authorize',
  pushed_authorization_request_endpoint: 'par',
  token_endpoint: 'token',
  challenge_endpoint: 'attestation-challenge',
  jwks_uri: 'jwks',
}

/**
 * Offers every host that wallets reach over TLS handshakes by which it should not be reached, and the one it should
 * prefer. Nothing is sent.
 * @returns how many hosts there are.
 * @see https://www.rfc-editor.org/rfc/rfc9325
 */
export async function probeHosts(
  http: RecordingHttp,
  { issuer, server }: Discovered,
): Promise<number> {
  const hosts = hostsOf([...asked(http), ...named(issuer.members), ...named(server.members)])
  for (const [host, operations] of hosts) {
    for (const offered of Object.keys(offers) as TlsOffer[]) {
      const outcome = await handshake(host, offers[offered], http)
      http.log.addProbe({ host, operations: [...operations], offered, outcome })
    }
  }
  return hosts.size
}

type Address = readonly [operation: Operation, url: string]

function asked(http: RecordingHttp): readonly Address[] {
  return http.log
    .evidence()
    .exchanges.filter(wasAnswered)
    .filter(({ operation }) => !isHarness(operation) && !elsewhere.includes(operation))
    .map(({ operation, request }) => [operation, request.url])
}

function named(members: JsonObject): readonly Address[] {
  return Object.entries(endpoints).flatMap(([member, operation]) => {
    const url = stringMember(members, member)
    return url === undefined ? [] : [[operation, url] as const]
  })
}

function hostsOf(addresses: readonly Address[]): ReadonlyMap<string, ReadonlySet<Operation>> {
  const hosts = new Map<string, Set<Operation>>()
  for (const [operation, url] of addresses) {
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:') continue
    const { hostname, port } = new URL(url)
    const host = `${hostname}:${port || 443}`
    hosts.set(host, (hosts.get(host) ?? new Set()).add(operation))
  }
  return hosts
}

/** That there is no such connection is what should be: whatever alert or silence says so. */
async function handshake(
  host: string,
  offer: ConnectionOptions,
  { timeoutMs, reach }: Pick<RecordingHttp, 'timeoutMs' | 'reach'>,
): Promise<TlsProbe['outcome']> {
  const { hostname, port } = new URL(`https://${host}`)
  const bare = hostname.replace(/^\[|\]$/g, '')
  const refused = refusedAddress(reach, hostname, port || '443')
  if (refused) return { kind: 'unknown', reason: refused.message }
  const tunnel = await tunnelTo(host, timeoutMs)
  if (tunnel instanceof Error) return { kind: 'unknown', reason: tunnel.message }
  return new Promise((resolve) => {
    const socket = connect({
      ...offer,
      ...(tunnel ? { socket: tunnel } : { host: bare, port: Number(port || 443) }),
      ...(/[a-z]/i.test(bare) && !bare.includes(':') && { servername: bare }),
      // Who it is does not matter here: nothing is said.
      rejectUnauthorized: false,
      lookup: reach?.lookupFor(port || '443') ?? lookupAnywhere,
      timeout: timeoutMs,
    })
    const end = (outcome: TlsProbe['outcome']) => {
      resolve(outcome)
      socket.destroy()
    }
    socket.once('secureConnect', () =>
      end({
        kind: 'agreed',
        protocol: socket.getProtocol() ?? 'unknown',
        cipher: socket.getCipher().name,
      }),
    )
    socket.once('timeout', () => end({ kind: 'unknown', reason: `${host} did not answer` }))
    socket.once('error', (error: NodeJS.ErrnoException) => end(refusedOr(error)))
    socket.once('close', () => end({ kind: 'refused' }))
  })
}

/** Undefined where no proxy stands between. */
async function tunnelTo(host: string, timeoutMs: number): Promise<Socket | Error | undefined> {
  const proxy = proxyFor(`https://${host}`)
  return proxy && openTunnel(proxy, host, timeoutMs).catch((error: Error) => error)
}

/** Errors before a server had its say: no connection, or nothing that our own OpenSSL could offer. */
function refusedOr({ code = '', message }: NodeJS.ErrnoException): TlsProbe['outcome'] {
  const isOurs = /NO_PROTOCOLS_AVAILABLE|NO_CIPHERS_AVAILABLE|NO_CIPHER_MATCH/.test(code)
  const isNetworks = /^(ENOTFOUND|ERR_FORBIDDEN|EAI_|ECONNREFUSED|EHOST|ENET|ETIMEDOUT)/.test(code)
  return isOurs || isNetworks ? { kind: 'unknown', reason: message } : { kind: 'refused' }
}
