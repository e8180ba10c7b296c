import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'

/** A part of a conversation with one issuer that is judged as a whole. */
export interface Run {
  readonly issuer: string | undefined
  /** Documents of earlier runs, which say what these exchanges are judged by. */
  readonly known: readonly AnsweredExchange[]
  readonly exchanges: readonly AnsweredExchange[]
}

/** Checks compare exchanges with each other: their time grows with the square of how many there are. */
const usual = 100
const longest = 400

const begins: ReadonlySet<Operation> = new Set(['offer', 'issuer-metadata', 'offers-api'])
const documents: ReadonlySet<Operation> = new Set([
  'issuer-metadata',
  'as-metadata',
  'jwks',
  'jwt-vc-issuer',
  'did-document',
  'type-metadata',
])

/** What was said with each issuer, in runs of some issuances. */
export function runsOf(
  placed: readonly { readonly exchange: AnsweredExchange; readonly issuer: string | undefined }[],
): readonly Run[] {
  const byIssuer = Map.groupBy(placed, ({ issuer }) => issuer)
  return [...byIssuer].flatMap(([issuer, own]) => {
    const runs: Run[] = []
    const known = new Map<string, AnsweredExchange>()
    let exchanges: AnsweredExchange[] = []
    const end = () => {
      if (exchanges.length === 0) return
      runs.push({ issuer, known: [...known.values()], exchanges })
      for (const it of exchanges) if (documents.has(it.operation)) known.set(it.request.url, it)
      exchanges = []
    }
    for (const { exchange } of own) {
      const isEnough = exchanges.length >= usual && begins.has(exchange.operation)
      if (isEnough || exchanges.length >= longest) end()
      exchanges.push(exchange)
    }
    end()
    return runs
  })
}
