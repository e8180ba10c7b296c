import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { isLoopback } from './sendable.ts'

/** Where addresses are that not everybody reaches; undefined: on the Internet. */
type Vicinity = 'loopback' | 'private' | undefined

export interface ReachOptions {
  /** URLs that the user named: the target itself, and what makes its offers. */
  readonly named: readonly string[]
  /** Hosts, with or without a port, that may be asked wherever they are (`trust.hosts`). */
  readonly hosts?: readonly string[]
  /** Plain HTTP on loopback is meant, and so is loopback. */
  readonly insecureHttp?: boolean
}

/**
 * Which addresses the wallet may be led to. What an issuer says (an offer, a redirect, metadata) reaches loopback and private
 * networks only where the target itself is; names count by the addresses that they are resolved to, each time.
 */
export class Reach {
  readonly #vicinities = new Set<Vicinity>([undefined])
  readonly #named: ReadonlySet<string>
  readonly #trusted: ReadonlySet<string>
  /** Whether plain HTTP on loopback may be asked. */
  readonly plainHttp: boolean

  constructor({ named, hosts = [], insecureHttp = false }: ReachOptions) {
    const urls = named.filter((url) => URL.canParse(url)).map((url) => new URL(url))
    this.#named = new Set(urls.map(({ hostname }) => bare(hostname)))
    this.#trusted = new Set(hosts.map((host) => host.toLowerCase()))
    const onLoopback = urls.filter(({ hostname }) => isLoopback(hostname))
    this.plainHttp = insecureHttp || onLoopback.some(({ protocol }) => protocol === 'http:')
    if (insecureHttp || onLoopback.length > 0) this.#vicinities.add('loopback')
    for (const host of this.#named) if (isIP(host)) this.#vicinities.add(vicinityOf(host))
  }

  /** @param port as the URL has it; @param address what the host was resolved to. */
  allows(hostname: string, port: string, address: string): boolean {
    const host = bare(hostname)
    const vicinity = vicinityOf(address)
    // What the user named may be anywhere: where it is, the target is.
    if (this.#named.has(host)) this.#vicinities.add(vicinity)
    return (
      this.#vicinities.has(vicinity) ||
      this.#trusted.has(host) ||
      this.#trusted.has(`${host}:${port}`)
    )
  }

  /** Resolves names to addresses that may be reached. */
  lookupFor(port: string): LookupFunction {
    return (hostname, options, callback) =>
      lookup(resolvable(hostname), { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, [])
        const reachable = addresses.filter(({ address }) => this.allows(hostname, port, address))
        const [first] = reachable
        const [refused] = addresses
        if (!first) return callback(forbidden(hostname, refused?.address ?? 'nowhere'), [])
        return options.all ? callback(null, reachable) : callback(null, first.address, first.family)
      })
  }
}

/** Names below `localhost` are this machine, as browsers have it (RFC 6761, Section 6.3). */
function resolvable(hostname: string): string {
  return hostname.endsWith('.localhost') ? 'localhost' : hostname
}

/** Without a policy: all that can be resolved. */
export const lookupAnywhere: LookupFunction = (hostname, options, callback) =>
  lookup(resolvable(hostname), options, callback)

/** Of an address that is written in a URL, which nobody looks up. */
export function refusedAddress(
  reach: Reach | undefined,
  hostname: string,
  port: string,
): Error | undefined {
  const address = bare(hostname)
  if (!reach || isIP(address) === 0 || reach.allows(hostname, port, address)) return undefined
  return forbidden(hostname, address)
}

export const forbiddenAddress = 'ERR_FORBIDDEN_ADDRESS'

function forbidden(hostname: string, address: string): NodeJS.ErrnoException {
  const where = vicinityOf(address) === 'loopback' ? 'this machine' : 'a private network'
  const message = `${hostname} is ${address}, on ${where}, where the target is not: only "trust.hosts" of the target file lets it be asked`
  return Object.assign(new Error(message), { code: forbiddenAddress })
}

function vicinityOf(address: string): Vicinity {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  if (loopback.check(address, family)) return 'loopback'
  return elsewhere.check(address, family) ? 'private' : undefined
}

function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase()
}

/** IPv4 in IPv6 (`::ffff:127.0.0.1`) is told by BlockList itself. */
const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addSubnet('0.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')
loopback.addAddress('::', 'ipv6')

/** RFC 1918, 6598, 3927, 4193, 4291; what is reserved, multicast and documentation reaches nobody. */
const elsewhere = new BlockList()
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  elsewhere.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
] as const)
  elsewhere.addSubnet(net, prefix, 'ipv6')
