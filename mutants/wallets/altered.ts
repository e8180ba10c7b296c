import type { ServedExchange, WalletEvidence } from '../../protocol/wallet-evidence.ts'

/** What the mock received of a right wallet, altered as a wrong one would have sent it. */
export interface AlteredRequests {
  readonly row: string
  /** Name of the case whose evidence is altered. */
  readonly of: string
  alter(evidence: WalletEvidence): WalletEvidence
}

type Change = (exchange: ServedExchange) => ServedExchange

function each(row: string, of: string, operation: string, change: Change): AlteredRequests {
  return {
    row,
    of,
    alter: (evidence) => ({
      ...evidence,
      exchanges: evidence.exchanges.map((it) => (it.operation === operation ? change(it) : it)),
    }),
  }
}

function requested(change: (request: ServedExchange['request']) => object): Change {
  return (exchange) => ({
    ...exchange,
    request: { ...exchange.request, ...change(exchange.request) },
  })
}

function form(change: (parameters: URLSearchParams) => void): Change {
  return requested(({ body, url }) => {
    const parameters = new URLSearchParams(body ?? new URL(url).search)
    change(parameters)
    return { body: parameters.toString() }
  })
}

function json(change: (members: Record<string, unknown>) => void): Change {
  return requested(({ decoded }) => {
    const members = structuredClone(Object(decoded)) as Record<string, unknown>
    change(members)
    return { decoded: members, body: JSON.stringify(members) }
  })
}

function header(name: string, value: (old: string | undefined) => string | undefined): Change {
  return requested(({ headers }) => {
    const { [name]: old, ...others } = headers
    const changed = value(old)
    return { headers: changed === undefined ? others : { ...others, [name]: changed } }
  })
}

/** A JWT with another header or payload; its signature is not looked at by what judges these. */
function jwt(
  text: string,
  change: (parts: { header: Record<string, unknown>; payload: Record<string, unknown> }) => void,
): string {
  const [head = '', body = '', signature = ''] = text.split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}')
  const parts = { header: read(head), payload: read(body) }
  change(parts)
  const written = [parts.header, parts.payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return [...written, signature].join('.')
}

function firstProof(type: string, change: (text: string) => string): Change {
  return json((members) => {
    const proofs = Object(members.proofs) as Record<string, string[]>
    const [first = '', ...others] = proofs[type] ?? []
    proofs[type] = [change(first), ...others]
  })
}

const attestation = 'oauth-client-attestation'
const attested = 'a wallet that its provider attests'
const proven = 'key attestations as proofs'

/** With the certificates that a key attestation must not have. */
function withChain(change: (chain: string[], anchor: string) => string[]) {
  return (evidence: WalletEvidence): WalletEvidence => ({
    ...evidence,
    exchanges: evidence.exchanges.map((exchange) =>
      exchange.operation === 'credential'
        ? firstProof('attestation', (text) =>
            jwt(text, ({ header: head }) => {
              head.x5c = change(head.x5c as string[], evidence.situation.anchors[0] ?? '')
            }),
          )(exchange)
        : exchange,
    ),
  })
}

export const alteredRequests: readonly AlteredRequests[] = [
  each(
    'VCI-3.3.2-03',
    'two credentials in one offer',
    'credential',
    json((members) => {
      members.credential_configuration_id = ['one', 'two']
      delete members.credential_identifier
    }),
  ),
  {
    row: 'VCI-4.1.1-22',
    of: 'no grants',
    alter: (evidence) => ({ ...evidence, exchanges: evidence.exchanges.slice(0, 2) }),
  },
  each(
    'VCI-4.1.3-05',
    'a pre-authorized code',
    'offer',
    requested(() => ({ method: 'POST' })),
  ),
  each(
    'VCI-5.1.1-06',
    'credentials without a scope',
    'par',
    form((parameters) => {
      const [detail] = JSON.parse(parameters.get('authorization_details') ?? '[]')
      const { locations: _, ...without } = detail
      parameters.set('authorization_details', JSON.stringify([without]))
    }),
  ),
  each(
    'VCI-6.1-06',
    'an authorization code',
    'token',
    form((parameters) => parameters.set('tx_code', '1234')),
  ),
  each(
    'VCI-6.1-07',
    'credentials without a scope',
    'token',
    form((parameters) => {
      const [detail] = JSON.parse(parameters.get('authorization_details') ?? '[]')
      const wrong = { ...detail, locations: ['https://other.example'] }
      parameters.set('authorization_details', JSON.stringify([wrong]))
    }),
  ),
  each(
    'VCI-7.1-03',
    'a pre-authorized code',
    'nonce',
    requested(() => ({ method: 'GET' })),
  ),
  each(
    'VCI-11.1-07',
    'notifications',
    'notification',
    json((members) => {
      members.event_description = 'it says "no"'
    }),
  ),
  each(
    'VCI-12.2.2-10',
    'a pre-authorized code',
    'issuer-metadata',
    requested(({ url }) => ({ url: url.replace('/.well-known/openid-credential-issuer', '') })),
  ),
  each(
    'VCI-12.2.2-13',
    'a pre-authorized code',
    'issuer-metadata',
    header('accept-language', () => 'en_GB;q=0.9, d'),
  ),
  each(
    'VCI-12.2.4-59',
    'a batch of two',
    'credential',
    json((members) => {
      const { jwt: [first] = [] } = Object(members.proofs) as { jwt?: string[] }
      members.proofs = { jwt: [first, first, first] }
    }),
  ),
  each(
    'VCI-E-04',
    attested,
    'token',
    header(attestation, (text = '') =>
      jwt(text, ({ payload }) => {
        payload.wallet_link = 'not a link'
      }),
    ),
  ),
  each(
    'VCI-F.1-19',
    'a pre-authorized code',
    'credential',
    firstProof('jwt', (text) =>
      jwt(text, ({ header: head }) => {
        head.trust_chain = ['e30.e30.c2ln']
        delete head.jwk
      }),
    ),
  ),
  each(
    'RFC7636-4.1-01',
    'an authorization code',
    'token',
    form((parameters) => parameters.set('code_verifier', 'short')),
  ),
  {
    row: 'RFC9449-4.2-02',
    of: 'a pre-authorized code',
    alter: (evidence) => {
      const proof = evidence.exchanges.find(({ request }) => request.headers.dpop)?.request.headers
        .dpop
      return {
        ...evidence,
        exchanges: evidence.exchanges.map((it) =>
          it.request.headers.dpop ? header('dpop', () => proof)(it) : it,
        ),
      }
    },
  },
  {
    row: 'HAIP-4-08',
    of: 'an issuer of HAIP',
    alter: (evidence) => ({ ...evidence, exchanges: evidence.exchanges.slice(0, 4) }),
  },
  each(
    'HAIP-4.4.1-06',
    'an issuer of HAIP',
    'token',
    header(attestation, () => undefined),
  ),
  {
    row: 'HAIP-4.5.1-02',
    of: proven,
    alter: withChain((chain, anchor) => [...chain, anchor]),
  },
  { row: 'HAIP-4.5.1-03', of: proven, alter: withChain((_, anchor) => [anchor]) },
  {
    row: 'P1-FLOW-17',
    of: 'an offer of PingOne',
    alter: (evidence) => ({ ...evidence, exchanges: evidence.exchanges.slice(1) }),
  },
  {
    row: 'P1-FLOW-20',
    of: 'an offer of PingOne',
    alter: ({ exchanges, ...evidence }) => ({
      ...evidence,
      exchanges: [
        ...exchanges,
        ...exchanges.slice(0, 1).map((it) => ({ ...it, operation: 'offers-api' as const })),
      ],
    }),
  },
  {
    row: 'P1-FLOW-21',
    of: 'an offer of PingOne',
    alter: ({ exchanges, ...evidence }) => ({
      ...evidence,
      exchanges: exchanges.filter(({ operation }) => operation !== 'issuer-metadata'),
    }),
  },
]
