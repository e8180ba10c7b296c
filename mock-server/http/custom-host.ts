import { UsageError } from '../../protocol/usage-error.ts'
import { isLoopback } from './listening.ts'

/**
 * A custom domain as `Host` headers name it.
 * @param auth where the mock itself is reached.
 * @throws UsageError for the host of the mock itself, where every other environment is.
 */
export function customHost(domain: string, auth: URL): string {
  const host = customHostOf(domain, auth)
  if (host !== undefined) return host
  throw new UsageError(
    'ERR_MOCK_OPTIONS',
    `The custom domain ${domain} is where the mock itself is`,
    'It has to be another host name; without a port it stands for every port.',
  )
}

/** Likewise; undefined for the host of the mock itself, and for what is no host. */
export function customHostOf(domain: string, auth: URL): string | undefined {
  const address = `${auth.protocol}//${domain}`
  if (!URL.canParse(address)) return undefined
  const { host, hostname, port } = new URL(address)
  const isOwn = hostname === auth.hostname || isLoopback(hostname)
  return !isOwn || (port !== '' && port !== auth.port) ? host : undefined
}

export function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
