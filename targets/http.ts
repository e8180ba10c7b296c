import { wasAnswered } from '../protocol/exchange.ts'
import type { OutgoingRequest, RecordingHttp } from '../wallet/http/http.ts'
import { type Adapter, statelessTarget } from './adapter.ts'
import { readOfferAnswer } from './offer-answer.ts'
import {
  expand,
  expandDeep,
  type PlaceholderValues,
  placeholderValues,
  refuseMisspeltPlaceholders,
  unknownPlaceholder,
  unknownPlaceholders,
  untold,
} from './placeholders.ts'
import type { HttpSettings } from './target-file.ts'

/** Asks a vendor's admin API for offers. */
export const httpAdapter: Adapter<HttpSettings> = {
  defaultProfiles: ['openid4vci'],
  connect(settings, context) {
    refuseUnknownPlaceholders(settings)
    return statelessTarget(context, ({ http }) => ({
      createOffer: async (wish) => {
        const cannot = untold(wish, settings)
        if (cannot !== undefined) return cannot
        const request = offerRequest(settings, placeholderValues(wish))
        return readOfferAnswer(await ask(http, request), settings)
      },
    }))
  },
}

/** The request of one offer. A body of members goes as JSON, unless its content type says form. */
export function offerRequest(settings: HttpSettings, values: PlaceholderValues): OutgoingRequest {
  const headers = Object.fromEntries(
    Object.entries(settings.headers ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      expand(value, values),
    ]),
  )
  return {
    operation: 'control',
    method: settings.method ?? 'GET',
    url: expand(settings.url, values, encodeURIComponent),
    headers,
    ...body(settings.body, values, headers['content-type']),
  }
}

function body(
  template: unknown,
  values: PlaceholderValues,
  contentType: string | undefined,
): Pick<OutgoingRequest, 'body' | 'form' | 'json'> {
  if (template === undefined) return {}
  if (typeof template === 'string') return { body: expand(template, values) }
  const isJson = !contentType?.startsWith('application/x-www-form-urlencoded')
  const content = expandDeep(template, values, { isJson })
  return isJson ? { json: content } : { form: content as Readonly<Record<string, string>> }
}

async function ask(http: RecordingHttp, request: OutgoingRequest): Promise<string> {
  const exchange = await http.send(request)
  if (!wasAnswered(exchange)) {
    throw new Error(`No offer could be made: ${exchange.failure.message}`)
  }
  const { status, body } = exchange.response
  const text = new TextDecoder().decode(body)
  if (status >= 200 && status < 300) return text
  throw new Error(
    `No offer could be made: ${request.method} ${request.url} answered ${status}: ${excerpt(text)}`,
  )
}

function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text || '(no body)'
}

/** In a URL nothing else stands in braces; elsewhere only what is nearly one of ours must be meant as one. */
function refuseUnknownPlaceholders({ url, headers, body }: HttpSettings): void {
  const [unknown] = unknownPlaceholders(url)
  if (unknown !== undefined) throw unknownPlaceholder('url', unknown)
  refuseMisspeltPlaceholders('headers', headers)
  refuseMisspeltPlaceholders('body', body)
}
