import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import { Redactor } from '../../protocol/redactor.ts'
import {
  learnSecrets,
  type WrittenExchange,
  writeExchanges,
} from '../../protocol/written-exchange.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { har } from '../../reporting/render/har.ts'
import { curlCommand } from '../../reporting/replay.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { classified } from '../capture/classify.ts'
import { emptyRecord, outcomeWith } from '../capture/report.ts'

/**
 * `capture.har` and `capture.sh`: what went through, in order, secrets redacted. In the HAR a page has as many
 * exchanges as have secrets that are told apart: what is equal is marked as equal within a page.
 * @returns how many pages, and the ids of exchanges that have more secrets than that by themselves.
 */
export function keepCapture(
  exchanges: readonly CapturedExchange[],
  folder: string,
): { readonly parts: number; readonly notShown: readonly string[] } {
  const places = classified(exchanges)
  const named = exchanges.map((exchange, index) => {
    const place = places[index]
    const operation = place && 'operation' in place ? place.operation : notPlaced
    return { id: `ex-${index + 1}`, operation, ...exchange }
  })
  const portions = [...portionsOf(named)]
  const target = { name: 'proxy', credentialIssuer: null, dialect: '1.0', profiles: [] }
  const outcomes = portions.map(({ written }) =>
    outcomeWith({ ...emptyRecord('what went through the proxy', target), exchanges: written }),
  )
  const { name, version } = manifest
  const report = { tool: { name, version } } as ConformanceReport
  writeParts(join(folder, 'capture.har'), har.parts?.(report, outcomes) ?? [])
  const commands = portions.flatMap(({ written }) => written.map(commandOf))
  writeParts(join(folder, 'capture.sh'), commands)
  const notShown = portions.flatMap((it) => (it.isShown ? [] : it.written.map(({ id }) => id)))
  return { parts: portions.length, notShown }
}

interface Portion {
  readonly written: readonly WrittenExchange[]
  readonly isShown: boolean
}

function* portionsOf(exchanges: readonly AnsweredExchange[]): Generator<Portion> {
  for (let begin = 0; begin < exchanges.length; ) {
    let count = fitting(exchanges, begin)
    for (;;) {
      const redactor = new Redactor()
      const written = writeExchanges(exchanges.slice(begin, begin + count), redactor)
      if (count === 1 || !redactor.isFull) {
        yield { written, isShown: !redactor.isFull }
        break
      }
      // Read again, with all secrets known, they have more of them.
      count = Math.ceil(count / 2)
    }
    begin += count
  }
}

/** How many from `begin` on have secrets that one redactor tells apart. At least 1. */
function fitting(exchanges: readonly AnsweredExchange[], begin: number): number {
  const redactor = new Redactor()
  const rest = exchanges.slice(begin)
  const beyond = rest.findIndex((exchange) => {
    learnSecrets([exchange], redactor)
    return redactor.isFull
  })
  return beyond < 0 ? rest.length : Math.max(1, beyond)
}

/** All of it is longer than a string can be. */
function writeParts(path: string, parts: Iterable<string>): void {
  const file = openSync(path, 'w')
  try {
    for (const part of parts) writeFileSync(file, part)
  } finally {
    closeSync(file)
  }
}

/** Read again it is none of them, and placed anew. */
const notPlaced = 'not-placed' as Operation

function commandOf(exchange: WrittenExchange): string {
  const command = curlCommand(exchange) ?? ': # no address of HTTP'
  return `# ${exchange.id}, ${exchange.operation}\n${command}\n`
}
