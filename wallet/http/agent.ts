import { createSecureContext, getCACertificates, type SecureContext, TLSSocket } from 'node:tls'
import { Agent, buildConnector } from 'undici'
import type { TlsFacts } from '../../protocol/tls-facts.ts'
import { openTunnel, proxyFor } from './proxy.ts'
import { lookupAnywhere, type Reach, refusedAddress } from './reach.ts'
import { certificateProblem, tlsFactsOf } from './tls-handshake.ts'
import { goesOn } from './tls-trust.ts'

/**
 * Connections as the wallet makes them. HTTP/1.1 only: an exchange is then one connection's plain request and
 * answer, the same everywhere.
 * @param ca PEM certificates trusted beside the system's.
 * @param onHandshake called for each new TLS connection.
 * @param timeoutMs for the answer of a proxy.
 * @param reach which addresses may be connected to; undefined: all.
 */
export function createAgent(
  ca: string | undefined,
  onHandshake: (facts: TlsFacts) => void,
  timeoutMs: number,
  reach?: Reach,
): Agent {
  const connectorFor = (port: string) =>
    buildConnector({
      allowH2: false,
      lookup: reach?.lookupFor(port) ?? lookupAnywhere,
      // Whether to go on is decided below; of a resumed session Node would not compare the names again.
      rejectUnauthorized: false,
      maxCachedSessions: 0,
      ...(ca === undefined ? {} : { secureContext: contextOf(ca) }),
    })
  return new Agent({
    allowH2: false,
    connect: (options, done) => {
      const { protocol, hostname, port } = options
      const host = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`
      const proxy = proxyFor(`${protocol}//${host}`)
      const refused = refusedAddress(reach, hostname, host.slice(host.lastIndexOf(':') + 1))
      if (refused) return done(refused, null)
      const connector = connectorFor(host.slice(host.lastIndexOf(':') + 1))
      const connected = (...[error, socket]: Parameters<buildConnector.Callback>) => {
        if (error) return done(error, null)
        const refusal = distrust(socket, hostname, ca)
        if (refusal) {
          socket.destroy()
          return done(refusal, null)
        }
        const facts = tlsFactsOf(socket, host)
        if (facts) onHandshake(facts)
        return done(null, socket)
      }
      if (!proxy) return connector(options, connected)
      openTunnel(proxy, host, timeoutMs).then(
        (httpSocket) =>
          protocol === 'https:'
            ? connector({ ...options, httpSocket }, connected)
            : connected(null, httpSocket),
        (error: Error) => done(error, null),
      )
    },
  })
}

/** Why nothing is sent over this connection; undefined: it is good enough. */
function distrust(socket: unknown, hostname: string, ca: string | undefined): Error | undefined {
  if (!(socket instanceof TLSSocket) || socket.authorized) return undefined
  const host = hostname.replace(/^\[|\]$/g, '')
  if (goesOn(socket, host, ca)) return undefined
  const code = certificateProblem(socket) ?? 'ERR_TLS_CERT'
  const isOfUnknownCa = /^(UNABLE_TO_|SELF_SIGNED_CERT_IN_CHAIN)/.test(code)
  const why = isOfUnknownCa ? '; if its CA is one of your own, name it with --ca or "trust.ca"' : ''
  return Object.assign(new Error(`the certificate is not trusted${why}`), { code })
}

/** Building a context with every system root takes long: one for each CA will do. */
const contexts = new Map<string, SecureContext>()

function contextOf(ca: string): SecureContext {
  const context =
    contexts.get(ca) ?? createSecureContext({ ca: [...getCACertificates('default'), ca] })
  contexts.set(ca, context)
  return context
}
