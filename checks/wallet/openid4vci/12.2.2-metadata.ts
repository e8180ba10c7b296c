import { literalWellKnownUrl, wellKnownUrl } from '../../../protocol/well-known.ts'
import { met, none } from '../../engine/judgement.ts'
import { succeeded } from '../../engine/read.ts'
import { requestsOf } from '../read.ts'
import type { WalletCheck } from '../wallet-check.ts'

/**
 * Requests for the Credential Issuer Metadata.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.2
 */
export const metadataRequests: readonly WalletCheck[] = [
  {
    requirement: 'VCI-12.2.2-10',
    on: 'case',
    judge(evidence) {
      const asked = requestsOf(evidence, 'issuer-metadata')
      const [first] = asked
      if (!first) return undefined
      const { credentialIssuer } = evidence.situation
      const right = [literalWellKnownUrl, wellKnownUrl].map((url) =>
        url(credentialIssuer, 'openid-credential-issuer'),
      )
      const found = asked.find(succeeded) ?? first
      const { method, url } = found.request
      return met(method === 'GET' && right.includes(url.split('?', 1)[0] ?? ''), {
        seen: `${method} ${url}`,
        expected: `GET ${right[0]}`,
      })
    },
  },
  {
    requirement: 'VCI-12.2.2-11',
    on: 'issuer-metadata',
    judge: ({ request }) =>
      met(Boolean(request.headers.accept) && request.headers.accept !== '*/*', {
        seen: `Accept is ${request.headers.accept ?? 'absent'}`,
        expected: 'application/json, application/jwt or both',
      }),
  },
  {
    requirement: 'VCI-12.2.2-12',
    on: 'issuer-metadata',
    judge: ({ request }) =>
      met(Boolean(request.headers['accept-language']), {
        seen: 'Accept-Language is absent',
        expected: 'the languages of the user',
      }),
  },
  {
    requirement: 'VCI-12.2.2-13',
    on: 'issuer-metadata',
    judge({ request }) {
      const sent = request.headers['accept-language']
      if (!sent) return undefined
      const ranges = sent.split(',').map((range) => range.split(';', 1)[0]?.trim() ?? '')
      return none(
        ranges.filter((range) => range !== '*' && !isLanguageTag(range)).map((it) => `"${it}"`),
        'language tags (BCP 47), or *',
      )
    },
  },
]

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
