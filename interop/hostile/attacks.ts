import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { issuancePaths } from '../../mock-server/issuance/paths.ts'
import { oauthPaths } from '../../mock-server/oauth/paths.ts'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** What an issuer does to whoever asks one of its addresses, and what a run then looks at. */
export interface Attack {
  readonly name: string
  readonly at: RegExp
  readonly answer: Answer
  readonly only: string
  /** What the run's findings have to say somewhere. */
  readonly says: RegExp
}

const metadata = { at: /openid-credential-issuer/, only: 'OpenID4VCI-12.2.2' }
const nonce = { at: new RegExp(issuancePaths.nonce), only: 'OpenID4VCI-7.2' }
const token = { at: new RegExp(oauthPaths.token), only: 'OpenID4VCI-6.1' }
const authorize = { at: new RegExp(`${oauthPaths.authorize}|/circle`), only: 'OpenID4VCI-5.2' }
/** A hundred thousand bytes that become a hundred million. */
const bomb = gzipSync(Buffer.alloc(100_000_000, ' '))
const aMillionConfigurations = Buffer.from(configurations(1_000_000))

const json = { 'content-type': 'application/json' }

export const attacks: readonly Attack[] = [
  {
    name: 'metadata that redirects for ever',
    ...metadata,
    answer: (response) => response.writeHead(302, { location: `?${Math.random()}` }).end(),
    says: /redirected more than 5 times/,
  },
  {
    name: 'a sign-in that sends the user round in circles',
    ...authorize,
    answer: (response) => response.writeHead(303, { location: `/circle?${Math.random()}` }).end(),
    says: /no redirect to the wallet after/,
  },
  {
    name: 'a gigabyte of metadata',
    ...metadata,
    answer: (response) => pour(response.writeHead(200, { ...json, 'content-length': 1e9 })),
    says: /larger than/,
  },
  {
    name: 'a body that never ends',
    ...nonce,
    answer: (response) => drip(response.writeHead(200, json), ' ', 20),
    says: /did not answer completely/,
  },
  {
    name: 'a header that drips',
    ...nonce,
    answer(response) {
      response.socket?.write('HTTP/1.1 200 OK\r\nX-Drip: ')
      drip(response.socket, 'x', 20)
    },
    says: /did not answer completely/,
  },
  {
    name: 'no answer at all',
    ...token,
    answer: () => {},
    says: /did not answer completely/,
  },
  {
    name: 'a gzip bomb',
    ...metadata,
    answer: (response) =>
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
    says: /larger than/,
  },
  {
    name: 'JSON that nests ten thousand levels deep',
    ...metadata,
    answer: (response) =>
      response.writeHead(200, json).end(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    says: /nests deeper/,
  },
  {
    name: 'bytes that are no UTF-8',
    ...nonce,
    answer: (response) =>
      response.writeHead(200, json).end(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
    says: /no JSON object/,
  },
  {
    name: 'HTML where JSON is due',
    ...nonce,
    answer: (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
    says: /no JSON object/,
  },
  {
    name: 'a Content-Length beyond the body',
    ...nonce,
    answer: (response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"c_nonce":')
    },
    says: /connection to .* broke|No HTTP exchange/,
  },
  {
    name: 'a Content-Length short of the body',
    ...nonce,
    answer: (response) => {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{"c_nonce":"abc"}')
    },
    says: /no JSON object|No HTTP exchange/,
  },
  {
    name: 'connections that are reset',
    ...token,
    answer: (response) => response.socket?.resetAndDestroy(),
    says: /connection to .* broke/,
  },
  {
    name: 'headers of half a megabyte',
    ...nonce,
    answer: (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(500_000)}\r\n\r\n{}`)
    },
    says: /header .* too large/,
  },
  {
    name: 'a page that nests without end',
    ...authorize,
    answer: (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<div>'.repeat(50_000)),
    says: /no form/,
  },
  {
    name: 'script in error and error_description',
    ...token,
    answer: (response) => response.writeHead(400, json).end(JSON.stringify(script)),
    says: /invalid_<script>/,
  },
  {
    name: 'an mdoc of ten thousand arrays in each other',
    at: new RegExp(issuancePaths.credential),
    only: 'OpenID4VCI-A.2',
    answer: (response) => response.writeHead(200, json).end(JSON.stringify(deepCredential)),
    says: /not CBOR: Maximum depth/,
  },
  {
    name: 'an mdoc whose length is of exabytes',
    at: new RegExp(issuancePaths.credential),
    only: 'OpenID4VCI-A.2',
    answer: (response) => response.writeHead(200, json).end(JSON.stringify(hugeCredential)),
    says: /not CBOR: /,
  },
  {
    name: 'metadata with a million configurations',
    ...metadata,
    answer: (response) => response.writeHead(200, json).end(aMillionConfigurations),
    says: /larger than/,
  },
  {
    name: 'metadata with more configurations than one can judge',
    ...metadata,
    answer: (response) => response.writeHead(200, json).end(configurations(510_000)),
    says: /more than 500000/,
  },
]

const script = {
  error: 'invalid_<script>alert(1)</script>',
  error_description: '</script><script>alert(document.domain)</script>\u001b[2J',
}

const deepCredential = credentialOf(Buffer.alloc(10_000, 0x81))
const hugeCredential = credentialOf(Buffer.from('5bffffffffffffffff', 'hex'))

function credentialOf(cbor: Buffer) {
  return { credentials: [{ credential: cbor.toString('base64url') }] }
}

function configurations(count: number): string {
  return `{"credential_issuer":"https://issuer.example","credential_configurations_supported":{${Array.from(
    { length: count },
    (_, index) => `"c${index}":{"format":"x"}`,
  ).join()}}}`
}

/** As fast as it is taken, until nobody listens any more. */
function pour(response: ServerResponse): void {
  const chunk = Buffer.alloc(65_536, ' ')
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', more)
  more()
}

function drip(
  stream: { readonly destroyed: boolean; write(text: string): boolean } | null,
  text: string,
  everyMs: number,
): void {
  const timer = setInterval(() => {
    if (!stream || stream.destroyed) clearInterval(timer)
    else stream.write(text)
  }, everyMs)
}
