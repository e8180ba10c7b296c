import type { Operation } from '../../protocol/exchange.ts'
import type {
  ServedExchange,
  WalletAnswer,
  WalletEvidence,
} from '../../protocol/wallet-evidence.ts'

/** A request as the mock would have served it, for tests: what a test does not name is usual. */
export interface SentRequest {
  readonly operation: Operation
  readonly method?: string
  readonly url?: string
  readonly headers?: Readonly<Record<string, string>>
  /** A form, or what a JSON body holds. */
  readonly form?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly status?: number
  readonly answer?: unknown
  readonly unmet?: ServedExchange['unmet']
}

/** What the mock received in one case. @param requests in their order; the clock goes on by a second for each */
export function receivedIn(
  name: string,
  requests: readonly SentRequest[],
  more: Partial<Pick<WalletEvidence, 'answer' | 'situation'>> = {},
): WalletEvidence {
  const answer: WalletAnswer = more.answer ?? { did: 'unknown' }
  return {
    name,
    exchanges: requests.map(served),
    answer,
    situation: more.situation ?? {
      credentialIssuer: 'https://issuer.example',
      offer: 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer',
      client: {
        id: 'wallet',
        redirectUris: ['https://wallet.example/cb'],
        authentication: 'none',
      },
      user: { username: 'erika' },
      anchors: [],
    },
  }
}

function served(sent: SentRequest, index: number): ServedExchange {
  const {
    operation,
    method,
    url,
    headers = {},
    form,
    json,
    status = 200,
    answer,
    unmet = [],
  } = sent
  const body = form
    ? new URLSearchParams(form).toString()
    : json === undefined
      ? undefined
      : JSON.stringify(json)
  const text = answer === undefined ? '' : JSON.stringify(answer)
  return {
    id: `ex-${index + 1}`,
    operation,
    startedAt: new Date(index * 1000),
    durationMs: 0,
    request: {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      url: url ?? `https://issuer.example/${operation}`,
      headers: {
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      ...(json !== undefined && { decoded: json }),
    },
    response: {
      status,
      headers: {},
      body: new TextEncoder().encode(text),
      json: answer === undefined ? { ok: false, problem: 'no body' } : { ok: true, value: answer },
    },
    unmet,
  }
}
