import type { Command } from 'commander'
import { repeated, wholeNumber } from './values.ts'

export function scanCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('scan')
    .description('decode and judge one offer')
    .argument('<source>', 'image file (PNG, JPEG), data URI, link or URL; - reads stdin')
    .option('--ca <file>', 'PEM certificates to trust for TLS')
    .option('--insecure-http', 'allow plain HTTP on loopback')
    .option('--strict', 'a recommendation that is not followed fails it too')
    .option('--json', 'print JSON')
    .option('--debug', 'show where an error comes from')
    .action(async (source, options) => {
      const { scan } = await import('../commands/scan.ts')
      outcome.exitCode = await scan(source, options)
    })
}

export function inspectCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('inspect')
    .description('show what an offer, a token, a credential or metadata is and says')
    .argument(
      '[thing]',
      'the thing itself, its file, or the https URL of metadata; absent or -: stdin',
    )
    .option('--key <jwk>', 'JWK, or its file: opens a JWE, verifies a signature')
    .option('--ca <file>', 'PEM certificates to trust for TLS')
    .option('--insecure-http', 'allow plain HTTP on loopback')
    .option('--json', 'print JSON')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing is wrong with it, 1 something is,
  2 it is nothing that is known, or unreadable`,
    )
    .action(async (thing, options) => {
      const { inspect } = await import('../commands/inspect.ts')
      outcome.exitCode = await inspect(thing, options)
    })
}

export function judgeCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('judge')
    .description('judge traffic that was captured: HAR 1.2, also gzip compressed')
    .argument(
      '<capture>',
      'HAR of a browser, mitmproxy, Charles or Burp (not its saved items), or our own',
    )
    .option('--key <file>', 'private key (JWK, PEM) that opens messages; repeatable', repeated)
    .option('--profile <name>', 'openid4vci, haip (includes it) or pingone; repeatable', repeated)
    .option('--out <folder>', 'write reports there, of issuer and wallet')
    .option('--json', 'print JSON')
    .option('--debug', 'show where an error comes from')
    .action(async (capture, options) => {
      const { keepSmall } = await import('../young-generation.ts')
      keepSmall()
      const { judge } = await import('../commands/judge.ts')
      outcome.exitCode = await judge(capture, options)
    })
}

export function proxyCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('proxy')
    .description('record and judge what a wallet and an issuer say to each other, until Ctrl-C')
    .option('--to <url>', 'stand before this issuer; default: the HTTP proxy of a phone')
    .option('--host <name>', 'address to listen on', 'localhost')
    .option('--port <n>', 'port to listen on; 0: a free one', wholeNumber, 8480)
    .option('--ca <file>', 'PEM certificates to trust for TLS')
    .option('--allow <host>', 'of a private network, or of this machine; repeatable', repeated)
    .option('--key <file>', 'private key (JWK, PEM) that opens messages; repeatable', repeated)
    .option('--profile <name>', 'openid4vci, haip (includes it) or pingone; repeatable', repeated)
    .option('--out <folder>', 'write HAR, cURL and reports there')
    .option('--json', 'print JSON: a line when ready, one at the end')
    .option('--debug', 'show where an error comes from')
    .action(async (options) => {
      const { proxy } = await import('../commands/proxy.ts')
      outcome.exitCode = await proxy(options)
    })
}
