import { type Command, Option } from 'commander'
import { once, repeated, wholeNumber } from './values.ts'

export function runCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('run')
    .description('judge an issuer; without a target, the built-in mock')
    .option('-t, --target <file>', 'target file, or a plan of the OpenID Foundation', once)
    .option('--issuer <url>', 'Credential Issuer Identifier: judge what needs no offer', once)
    .option('--offer <source>', 'one offer: link, URL, image file (PNG, JPEG) or data URI', once)
    .option('--tx-code <code>', 'Transaction Code of that offer')
    .option('--only <what>', 'requirement id, clause or @tag; repeatable', repeated)
    .option('--profile <name>', 'openid4vci, haip (includes it) or pingone; repeatable', repeated)
    .option('--dialect <version>', 'version of OpenID4VCI: 1.0')
    .option('--strict', 'a recommendation that is not followed fails the run too')
    .option('--require-complete', 'exit code 3 unless all that applies was judged')
    .option('--fault <name>', 'defect of the built-in mock; repeatable', repeated)
    .option('--variant <name>', 'legal oddity of the built-in mock; repeatable', repeated)
    .option('--ca <file>', 'PEM certificates to trust for TLS')
    .option('--insecure-http', 'allow plain HTTP on loopback')
    .option('--out <folder>', 'where the reports go', 'reports/')
    .option('--parallel <n>', 'run scenarios in n threads', wholeNumber)
    .option('--shard <i/n>', 'run the i-th of n parts of the scenarios')
    .option('--history <folder>', 'keep a small file of each run there, and show the trend')
    .option('--seed <n>', 'order of the scenarios: that of the run that printed n')
    .addOption(new Option('--quiet', 'print the summary only').conflicts('json'))
    .option('--json', 'print one line of JSON only')
    .option('--verbose', 'print a line for each scenario')
    .option('--trace', 'print the exchanges of failed scenarios')
    .option('--no-preflight', 'start without looking for what stands in the way')
    .option('--plan', 'print how many requests of each kind a run makes; ask nothing of the target')
    .addOption(
      new Option('--depth <depth>', 'what is wrong on purpose: once each, or at every place')
        .choices(['quick', 'full'])
        .default('full'),
    )
    .option('--check', 'try offers, addresses, TLS and sign-in only; judge nothing')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      `
Examples:
  vcispec run --target acme.yaml --only VCI-7.2-05
  vcispec run --only OpenID4VCI-8.3 --strict
  vcispec run --fault 'offer lives 31 minutes'`,
    )
    .action(async (options) => {
      const { keepSmall } = await import('../young-generation.ts')
      keepSmall()
      const { run } = await import('../commands/run.ts')
      outcome.exitCode = await run(options)
    })
}

export function walletCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('wallet')
    .description('judge a wallet by what the mock receives; without a target, the built-in one')
    .option('-t, --target <file>', 'target file (YAML or JSON) that says how to drive the wallet')
    .option('--only <what>', 'requirement id, clause or case; repeatable', repeated)
    .option('--profile <name>', 'openid4vci, haip (includes it) or pingone; repeatable', repeated)
    .option('--strict', 'a recommendation that is not followed fails the run too')
    .option('--require-complete', 'exit code 3 unless all that applies was judged')
    .option('--out <folder>', 'where the reports go', 'reports/')
    .addOption(new Option('--quiet', 'print the summary only').conflicts('json'))
    .option('--json', 'print one line of JSON only')
    .option('--check', 'try one case only')
    .option('--host <name>', 'address that the mock listens on', 'localhost')
    .option('--port <n>', 'port of the mock; 0: a free one', wholeNumber, 0)
    .option('--public-url <url>', 'how a proxy in front of the mock is reached')
    .addOption(new Option('--tls <mode>', 'of the mock').choices(['auto', 'off']).default('auto'))
    .option('--debug', 'show where an error comes from')
    .action(async (options) => {
      const { wallet } = await import('../commands/wallet.ts')
      outcome.exitCode = await wallet(options)
    })
}

export function killCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('kill')
    .description('prove that every check can fail: each fault of the mock has to be reported')
    .option('--only <what>', 'requirement id, clause or name of a fault; repeatable', repeated)
    .option('--parallel <n>', 'run faults in n threads', wholeNumber)
    .addOption(
      new Option(
        '--kind <kind>',
        'faults that were written, or demands overlooked at a place',
      ).choices(['fault', 'place']),
    )
    .option('--blind <id>', 'overlook a requirement, to see that the matrix notices')
    .addOption(new Option('--quiet', 'print what is wrong, and the summary').conflicts('json'))
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .action(async (options) => {
      const { kill } = await import('../commands/kill.ts')
      outcome.exitCode = await kill(options)
    })
}
