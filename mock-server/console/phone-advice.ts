import { networkInterfaces } from 'node:os'
import type { Environment } from '../environment.ts'
import { isLoopback } from '../http/listening.ts'
import { html, type Markup } from '../pages/html.ts'

/** Where the issuer is at an address of this machine alone: that a phone cannot come there, and the line that mends it. */
export function phoneAdvice({
  credentialIssuer,
}: Pick<Environment, 'credentialIssuer'>): Markup | false {
  const host = new URL(credentialIssuer).hostname.replace(/^\[|\]$/g, '')
  if (!isLoopback(host) && !host.endsWith('.localhost')) return false
  return html`<p class="note">A phone cannot reach <code>${host}</code>: it is this machine alone. For a wallet on a phone in the same network start the mock with
<code>vcispec mock --host ${ownAddress() ?? 'ADDRESS'}</code>, and trust its CA there.</p>`
}

/** The first address at which this machine is found from its network. */
function ownAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}
