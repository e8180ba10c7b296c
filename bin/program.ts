import { Command, InvalidArgumentError, Option } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { loadCommand } from './load-command.ts'

/** The commands load when they are called: `--help` waits for none of them. */
export function program(outcome: { exitCode: number }): Command {
  const root = new Command('vcispec')
    .description(
      'Tells whether a credential issuer conforms to OpenID for Verifiable Credential Issuance 1.0, and what it breaks.',
    )
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand(false)
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({ getOutHelpWidth: width, getErrHelpWidth: width })
    .showHelpAfterError('Add --help to see what there is.')
    .exitOverride()
    .addHelpText('after', examples)
  runCommand(root, outcome)
  walletCommand(root, outcome)
  mockCommand(root)
  journalCommand(root)
  scanCommand(root, outcome)
  inspectCommand(root, outcome)
  judgeCommand(root, outcome)
  proxyCommand(root, outcome)
  loadCommand(root, outcome, repeated)
  listCommand(root)
  killCommand(root, outcome)
  mergeCommand(root, outcome)
  diffCommand(root, outcome)
  siteCommand(root, outcome)
  initCommand(root)
  newCommand(root)
  return root
}

const examples = `
Examples:
  vcispec run
      try it: judge the built-in mock issuer
  vcispec run --target acme.yaml
      judge your issuer
  vcispec run --offer 'openid-credential-offer://…'
      judge the issuer behind one offer
  vcispec scan qr.png
      look at one offer only
  vcispec inspect eyJ0eXAi…
      see what a token or credential says
  vcispec mock
      start the mock PingOne credentials service

Exit codes: 0 conforms, 1 violates a MUST,
  2 wrong usage, 3 could not be judged`

function runCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { keepSmall } = await import('./young-generation.ts')
      keepSmall()
      const { run } = await import('./commands/run.ts')
      outcome.exitCode = await run(options)
    })
}

function walletCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { wallet } = await import('./commands/wallet.ts')
      outcome.exitCode = await wallet(options)
    })
}

function mockCommand(root: Command): void {
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
      const { mock } = await import('./commands/mock.ts')
      await mock(options)
    })
}

function journalCommand(root: Command): void {
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
      const { journal } = await import('./commands/journal.ts')
      await journal(options)
    })
}

function scanCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { scan } = await import('./commands/scan.ts')
      outcome.exitCode = await scan(source, options)
    })
}

function inspectCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { inspect } = await import('./commands/inspect.ts')
      outcome.exitCode = await inspect(thing, options)
    })
}

function judgeCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { keepSmall } = await import('./young-generation.ts')
      keepSmall()
      const { judge } = await import('./commands/judge.ts')
      outcome.exitCode = await judge(capture, options)
    })
}

function proxyCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { proxy } = await import('./commands/proxy.ts')
      outcome.exitCode = await proxy(options)
    })
}

function listCommand(root: Command): void {
  root
    .command('list')
    .description('list requirements, scenarios, faults, variants, deviations or wallet-cases')
    .argument('<what>', 'requirements, scenarios, faults, variants, deviations or wallet-cases')
    .option('--actor <who>', 'of requirements: those of the issuer, as or wallet')
    .option('--json', 'print a JSON array')
    .option('--debug', 'show where an error comes from')
    .action(async (what, options) => {
      const { list } = await import('./commands/list.ts')
      await list(what, options)
    })
}

function newCommand(root: Command): void {
  root
    .command('new')
    .description('for developers of vcispec: write the entry of a fault, a deviation or a check')
    .argument('<what>', 'fault, deviation or check')
    .argument('<name>', 'what it is: "cacheable nonce"')
    .requiredOption('--clause <id>', 'the clause or the requirement it is about')
    .option('--debug', 'show where an error comes from')
    .action(async (what, name, options) => {
      const { writeNew } = await import('./commands/new.ts')
      writeNew(what, name, options)
    })
}

function killCommand(root: Command, outcome: { exitCode: number }): void {
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
      const { kill } = await import('./commands/kill.ts')
      outcome.exitCode = await kill(options)
    })
}

function mergeCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('merge')
    .description('join the reports of shards, and judge the whole')
    .argument('<folders...>', 'what run --shard wrote, one folder each')
    .option('--out <folder>', 'where the reports go', 'reports/')
    .option('--strict', 'a recommendation that is not followed fails it too')
    .option('--require-complete', 'exit code 3 unless all that applies was judged')
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .action(async (folders, options) => {
      const { merge } = await import('./commands/merge.ts')
      outcome.exitCode = merge(folders, options)
    })
}

function diffCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('diff')
    .description('what changed between two runs: new, fixed, still failing, lost')
    .argument('<old>', 'folder of reports, or its conformance.json')
    .argument('<new>', 'the same of the later run')
    .option('--fail-on-lost', 'what is no longer judged fails it too')
    .option('--html <file>', 'write it as a page too')
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing new, 1 a MUST is violated
  that was not, or is no longer judged with
  --fail-on-lost, 2 wrong usage`,
    )
    .action(async (before, after, options) => {
      const { diff } = await import('./commands/diff.ts')
      outcome.exitCode = diff(before, after, options)
    })
}

function siteCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('site')
    .description('join the reports of several issuers or branches into one static site')
    .argument('<folder...>', 'folders of reports')
    .option('--out <folder>', 'where the site goes', 'site/')
    .option('--debug', 'show where an error comes from')
    .action(async (folders, options) => {
      const { site } = await import('./commands/site.ts')
      outcome.exitCode = site(folders, options)
    })
}

function initCommand(root: Command): void {
  root
    .command('init')
    .description('write a commented target file and a CI workflow, or a suite')
    .argument('[folder]', 'your repository', '.')
    .option('--ci <name>', 'github, gitlab or none; default: by what is there')
    .option('--suite', 'write scenarios of your own that run, in place of the workflow')
    .option(
      '--from <plan.json>',
      "make the target file of a configuration of the OpenID Foundation's issuer plan",
    )
    .option('--force', 'overwrite what is there')
    .option('--debug', 'show where an error comes from')
    .action(async (folder, options) => {
      const { init } = await import('./commands/init.ts')
      init(folder, options)
    })
}

/** Of the terminal; where there is none, of what the environment says. */
function width(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 80
}

/** A run judges one issuer: the second of two would be judged without a word of the first. */
function once(value: string, before?: string): string {
  if (before === undefined) return value
  throw new InvalidArgumentError('It is there twice, and a run judges one issuer.')
}

function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function wholeNumber(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It has to be a whole number.')
}

function portOrOff(value: string): number | 'off' {
  return value === 'off' ? 'off' : wholeNumber(value)
}
