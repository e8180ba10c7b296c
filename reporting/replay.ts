import type { WrittenExchange } from '../protocol/written-exchange.ts'
import type { RunFacts } from './conformance-report.ts'

/** The command that judges one requirement, clause or tag again, for a POSIX shell. */
export function replayCommand({ replay }: RunFacts, only: string): string {
  return ['vcispec', 'run', ...replay, '--only', only].map(shellWord).join(' ')
}

/**
 * The request for curl. Secrets were redacted: each marker becomes a variable of the shell to be set before.
 * @returns undefined for an address that is not HTTP's.
 */
export function curlCommand({ request }: WrittenExchange): string | undefined {
  const { method, url, headers, body } = request
  if (!/^https?:\/\//i.test(url)) return undefined
  return [
    `curl --globoff --request ${shellWord(method)} ${shellWord(url)}`,
    ...Object.entries(headers)
      .filter(([name]) => !ownHeaders.has(name))
      .map(([name, value]) => `  --header ${shellWord(`${name}: ${value}`)}`),
    ...(body === undefined || body === '' ? [] : [`  --data-raw ${shellWord(body)}`]),
  ].join(' \\\n')
}

/** curl writes these itself. */
const ownHeaders = new Set(['content-length', 'host', 'connection', 'transfer-encoding'])

/** One word for the shell, whatever is in it: `‹access_token.1›` is read from `$ACCESS_TOKEN_1`. */
function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text
  return text
    .split(/‹([\w.-]{1,100})›/)
    .map((part, index) => {
      if (index % 2 === 1) return `"$${part.toUpperCase().replaceAll(/\W/g, '_')}"`
      return part === '' ? '' : `'${part.replaceAll("'", `'\\''`)}'`
    })
    .join('')
}
