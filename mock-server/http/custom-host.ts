import { UsageError } from '../../protocol/usage-error.ts'
import { isLoopback } from './listening.ts'

/**
 * A custom domain as `Host` headers name it.
 * @param auth where the mock itself is reached.
 * @throws UsageError for the host of the mock itself, where every other environment is.
 */
export function customHost(domain: string, auth: URL): string {
  const { host, hostname, port } = new URL(`${auth.protocol}//${domain}`)
  const isOwn = hostname === auth.hostname || isLoopback(hostname)
  if (!isOwn || (port !== '' && port !== auth.port)) return host
  throw new UsageError(
    'ERR_MOCK_OPTIONS',
    `The custom domain ${domain} is where the mock itself is`,
    'It has to be another host name; without a port it stands for every port.',
  )
}

export function withoutPort(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
