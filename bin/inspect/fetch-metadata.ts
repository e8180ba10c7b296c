import { readFileSync } from 'node:fs'
import { wasAnswered } from '../../protocol/exchange.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Reach } from '../../wallet/http/reach.ts'

interface FetchOptions {
  readonly ca?: string
  readonly insecureHttp?: boolean
}

/** @throws UsageError when the address does not answer with a document. */
export async function fetchMetadata(url: string, options: FetchOptions): Promise<Uint8Array> {
  const { insecureHttp = false, ca } = options
  await using http = new RecordingHttp({
    clock: { now: () => new Date() },
    insecureHttp,
    reach: new Reach({ named: [url], insecureHttp }),
    ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }),
  })
  const exchange = await http.send({
    operation: url.includes('credential-issuer') ? 'issuer-metadata' : 'as-metadata',
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    redirect: 'follow',
  })
  if (!wasAnswered(exchange)) throw unanswered(url, exchange.failure.message)
  const { status, body } = exchange.response
  if (status !== 200) throw unanswered(url, `it answered ${status}`)
  return body
}

function unanswered(url: string, why: string): UsageError {
  return new UsageError(
    'ERR_INSPECT_URL',
    `${url} gives no metadata: ${why}`,
    'Is the address right? --ca names certificates to trust, --insecure-http allows plain HTTP on loopback.',
  )
}
