import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { Operation } from '../../protocol/exchange.ts'
import { type WrittenExchange, writeExchanges } from '../../protocol/written-exchange.ts'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { har } from '../../reporting/render/har.ts'
import { curlCommand } from '../../reporting/replay.ts'
import type { CapturedExchange } from '../capture/captured.ts'
import { classified } from '../capture/classify.ts'
import { emptyRecord, outcomeWith } from '../capture/report.ts'

/** `capture.har` and `capture.sh`: what went through, in order, secrets redacted. */
export function keepCapture(exchanges: readonly CapturedExchange[], folder: string): void {
  const places = classified(exchanges)
  const written = writeExchanges(
    exchanges.map((exchange, index) => {
      const place = places[index]
      const operation = place && 'operation' in place ? place.operation : notPlaced
      return { id: `ex-${index + 1}`, operation, ...exchange }
    }),
  )
  const target = { name: 'proxy', credentialIssuer: null, dialect: '1.0', profiles: [] }
  const record = { ...emptyRecord('what went through the proxy', target), exchanges: written }
  const { name, version } = manifest
  const report = { tool: { name, version } } as ConformanceReport
  writeFileSync(join(folder, 'capture.har'), har.render(report, [outcomeWith(record)]))
  writeFileSync(join(folder, 'capture.sh'), written.map(commandOf).join('\n'))
}

/** Read again it is none of them, and placed anew. */
const notPlaced = 'not-placed' as Operation

function commandOf(exchange: WrittenExchange): string {
  const command = curlCommand(exchange) ?? ': # no address of HTTP'
  return `# ${exchange.id}, ${exchange.operation}\n${command}\n`
}
