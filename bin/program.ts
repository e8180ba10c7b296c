import { Command } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { killCommand, runCommand, walletCommand } from './program/judging.ts'
import { loadCommand } from './program/load.ts'
import { inspectCommand, judgeCommand, proxyCommand, scanCommand } from './program/looking.ts'
import { journalCommand, mockCommand } from './program/mock.ts'
import { diffCommand, mergeCommand, siteCommand } from './program/reports.ts'
import { initCommand, listCommand, newCommand } from './program/repository.ts'

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
  loadCommand(root, outcome)
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

/** Of the terminal; where there is none, of what the environment says. */
function width(): number {
  return process.stdout.columns || Number(process.env.COLUMNS) || 80
}
