import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../protocol/usage-error.ts'

/** @returns the port. @throws UsageError when the address cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    // A client that pauses between two requests finds its connection alive: closing it first would race with the second.
    server.keepAliveTimeout = 120_000
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  }).catch((cause: unknown) => {
    throw new UsageError(
      'ERR_MOCK_LISTEN',
      `The mock cannot listen on ${host} port ${port}`,
      'Choose another --port or --control-port (0 takes a free one), or another --host.',
      { cause },
    )
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Ends at once, connections kept alive included. */
export async function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  if (!server.listening) return
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** How a listening address is written into URLs: an address for all interfaces is none to connect to. */
export function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** The certificate in a file of its own, for `NODE_EXTRA_CA_CERTS` and trust stores. */
export async function writeCertificate(
  pem: string,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'vcispec-mock-'))
  const path = join(folder, 'ca.pem')
  await writeFile(path, pem)
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}
