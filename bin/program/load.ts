import { type Command, Option } from 'commander'
import { repeated } from './values.ts'

export function loadCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('load')
    .description('put load on an issuer and measure; without a target, on the built-in mock')
    .option('-t, --target <file>', 'target file (YAML or JSON) that says how to drive the issuer')
    .option('--wallets <n>', 'how many are at work at once', '10')
    .option('--duration <time>', 'how long: 30s, 5m, 1h')
    .option('--rate <n>', 'flows that begin each second; default: as wallets get free')
    .option('--grant <name>', 'pre-authorized_code or authorization_code; repeatable', repeated)
    .option('--max-p99 <time>', 'fail when more than 1 % of the flows take longer')
    .option('--max-errors <n>', 'fail when more flows fail: 5, or 1%', '0')
    .option('--sample <n>', 'look closely at one flow of n; 0: at none', '10')
    .option('--fault <name>', 'defect of the built-in mock; repeatable', repeated)
    .option('--variant <name>', 'legal oddity of the built-in mock; repeatable', repeated)
    .option('--ca <file>', 'PEM certificates to trust for TLS')
    .option('--insecure-http', 'allow plain HTTP on loopback')
    .option('--out <folder>', 'where load.json and load.html go', 'reports/')
    .addOption(
      new Option('--export <tool>', 'write a scenario for it, and run nothing').choices(['k6']),
    )
    .addOption(new Option('--quiet', 'print the summary only').conflicts('json'))
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      `
Examples:
  vcispec load --duration 10s
  vcispec load --target acme.yaml --wallets 32 \\
      --duration 5m --max-p99 2s --max-errors 0.1%
  vcispec load --target acme.yaml --rate 20 \\
      --wallets 100 --duration 1m
  vcispec load --target acme.yaml --duration 1m \\
      --export k6

Exit codes: 0 all thresholds met, 1 one missed or an
  answer wrong, 2 wrong usage, 3 no flow completed`,
    )
    .action(async (options) => {
      const { load } = await import('../commands/load.ts')
      outcome.exitCode = await load(options)
    })
}
