import type { ExchangeCheck } from '../check.ts'
import { authorizationServers, exchangesOf, metadataPlaces } from '../engine/lookup.ts'
import { answered, show, strings, succeeded } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'

/**
 * The authorization servers an issuer relies on have metadata (OpenID4VCI 1.0, Section 12.2.4). A document at
 * another place has rows of its own in RFC 8414.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4
 */
export const authorizationServerMetadata: readonly ExchangeCheck[] = [
  ...[true, false].map(
    (listed): ExchangeCheck => ({
      requirement: listed ? 'VCI-12.2.4-03' : 'VCI-12.2.4-04',
      on: 'issuer-metadata',
      judge(exchange, evidence) {
        const document = succeeded(exchange) ? answered(exchange) : undefined
        if (!document || strings(document.authorization_servers).length > 0 !== listed) {
          return undefined
        }
        const asked = exchangesOf(evidence, 'as-metadata')
        for (const server of authorizationServers(document).filter((it) => URL.canParse(it))) {
          const { right, others } = metadataPlaces(server, 'oauth-authorization-server')
          const tried = asked.filter(({ request }) => [right, ...others].includes(request.url))
          const answer = tried.find(({ request }) => request.url === right)
          const conclusive = answer && ![429, 503].includes(answer.response.status)
          const found = answer && succeeded(answer) ? answered(answer) : undefined
          if (listed && found && found.issuer !== server) {
            return violated({
              seen: `the metadata at ${right} are those of ${show(found.issuer)}`,
              expected: `metadata of ${server}`,
            })
          }
          if (conclusive && !tried.some((it) => succeeded(it) && answered(it))) {
            return violated({
              seen: `no metadata of ${server}: GET "${right}" was answered ${answer.response.status}`,
              expected: 'RFC 8414 metadata',
            })
          }
        }
        return asked.some(succeeded) ? satisfied : undefined
      },
    }),
  ),
]
