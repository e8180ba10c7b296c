import type { Command } from 'commander'
import { portOrOff, repeated, wholeNumber } from './values.ts'

export function mockCommand(root: Command): void {
  root
    .command('mock')
    .description('start the mock credentials service; not for production')
    .option('--port <n>', 'port of the service; 0: a free one', wholeNumber, 8443)
    .option('--host <name>', 'address to listen on', 'localhost')
    .option('--control-port <n>', 'port of the control surface, or off', portOrOff, 8444)
    .option('--control-token <token>', 'bearer token of the control surface')
    .option('--tls <mode>', 'auto, off, or CERT,KEY (PEM files)', 'auto')
    .option('--public-url <url>', 'how a proxy in front is reached')
    .option('--preset <name>', 'plain (default), eudi, full, haip or pingone')
    .option('--profile <name>', 'haip: the preset of that name; repeatable', repeated)
    .option('--custom-domain <host>', 'host name of the environment')
    .option('--store <file|postgres://…>', 'keep everything in this file, or database of replicas')
    .option('--max-offers <n>', 'of an environment; default: 1000000', wholeNumber)
    .option('--max-environments <n>', 'refuse more with 507; default: 10000', wholeNumber)
    .option('--max-entries <n>', 'users, offers, tokens…; default: 1000000', wholeNumber)
    .option('--fault <name>', 'defect of every environment; repeatable', repeated)
    .option(
      '--client <file>',
      'JSON of a wallet that every environment knows; repeatable',
      repeated,
    )
    .option('--variant <name>', 'legal oddity of every environment; repeatable', repeated)
    .option('--json', 'print one line of JSON when ready')
    .option('--debug', 'show where an error comes from')
    .action(async (options) => {
      const { mock } = await import('../commands/mock.ts')
      await mock(options)
    })
}

export function journalCommand(root: Command): void {
  root
    .command('journal')
    .description('what wallets asked of a mock that runs, a line for each request')
    .option('--control <url>', 'its control surface', 'http://127.0.0.1:8444')
    .option('--control-token <token>', 'its bearer token')
    .option('--environment <id>', 'default: the one that was made first')
    .option('--follow', 'go on with what comes, until Ctrl-C')
    .option('--json', 'print a line of JSON for each request')
    .option('--debug', 'show where an error comes from')
    .action(async (options) => {
      const { journal } = await import('../commands/journal.ts')
      await journal(options)
    })
}
