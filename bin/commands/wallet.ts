import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { requirementById } from '../../checks/catalogue.ts'
import { profileOf } from '../../checks/profile.ts'
import type { MockOptions } from '../../mock-server/server.ts'
import { withIncluded } from '../../protocol/profiles.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { exitCode } from '../../reporting/exit-code.ts'
import { oneLine, printable } from '../../reporting/plain-text.ts'
import { conformanceJson } from '../../reporting/render/conformance-json.ts'
import { judgeAndWrite } from '../../reporting/write-reports.ts'
import type { CaseOutcome } from '../../wallets/case-run.ts'
import { walletCases } from '../../wallets/cases/registry.ts'
import { loadWallet } from '../../wallets/load-wallet.ts'
import { materialOf } from '../../wallets/material.ts'
import { runWallet } from '../../wallets/run-wallet.ts'
import type { WalletCase } from '../../wallets/wallet-case.ts'
import { interruptible } from '../interruption.ts'
import { printReport } from './run-output.ts'
import { knownProfile } from './run-target.ts'

export interface WalletOptions {
  readonly target?: string
  readonly only?: readonly string[]
  readonly profile?: readonly string[]
  readonly strict?: boolean
  readonly requireComplete?: boolean
  readonly out: string
  readonly quiet?: boolean
  readonly json?: boolean
  readonly check?: boolean
  /** Where the mock is reached: a phone is not on loopback. */
  readonly host?: string
  readonly port?: number
  readonly publicUrl?: string
  readonly tls?: 'auto' | 'off'
}

/** Judges a wallet by what the mock receives from it. @returns the exit code. */
export async function wallet(options: WalletOptions): Promise<number> {
  const { only = [], strict = false } = options
  const { wallet: tested, caseSeconds, expectedFailures, ...loaded } = loadWallet(options.target)
  const profiles = options.profile
    ? withIncluded(options.profile.map(knownProfile))
    : loaded.profiles
  const chosen = walletCases.filter((it) => isChosen(it, only, profiles))
  if (chosen.length === 0)
    throw new UsageError(
      'ERR_NOTHING_SELECTED',
      `No case of a wallet matches ${only.map((what) => `--only ${what}`).join(' ')}.`,
      '"vcispec list wallet-cases" shows what there is.',
    )
  const cases = withTwins(options.check ? chosen.slice(0, 1) : chosen)
  const out = resolve(options.out)
  prepare(out)
  const startedAt = new Date()
  using interruption = interruptible((text) => process.stderr.write(text))
  const outcomes = await runWallet({
    cases,
    wallet: tested,
    limits: { timeoutSeconds: caseSeconds, requests: 500 },
    mock: mockOptions(options),
    signal: interruption.signal,
    onCase: (outcome) => {
      if (!options.quiet && !options.json) process.stdout.write(`${printable(lineOf(outcome))}\n`)
    },
  })
  const report = judgeAndWrite(
    materialOf(outcomes, {
      target: { name: tested.name, credentialIssuer: null, dialect: '1.0', profiles },
      startedAt,
      durationMs: Date.now() - startedAt.getTime(),
      selection: only.length === 0 ? null : only.join(', '),
      interrupted: interruption.signal.aborted,
      replay: options.target === undefined ? [] : ['--target', options.target],
      expectedFailures,
    }),
    out,
  )
  writeFileSync(join(out, 'conformance.json'), conformanceJson.render(report, []))
  const code = exitCode(report, { strict, requireComplete: options.requireComplete ?? false })
  printReport(report, out, code, options)
  return code
}

function mockOptions({ host, port, publicUrl, tls }: WalletOptions): MockOptions {
  return {
    ...(host !== undefined && { host }),
    ...(port !== undefined && { port }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(tls !== undefined && { tls }),
  }
}

/** A trial is judged beside the case that is right. */
function withTwins(chosen: readonly WalletCase[]): readonly WalletCase[] {
  const names = new Set(chosen.flatMap(({ name, trial }) => [name, ...(trial ? [trial.twin] : [])]))
  return walletCases.filter(({ name }) => names.has(name))
}

function isChosen(
  { name, about, trial, profile }: WalletCase,
  only: readonly string[],
  profiles: readonly string[],
): boolean {
  if (profile !== undefined && !profiles.includes(profile)) return false
  const ids = [...about, ...(trial ? [trial.requirement] : [])]
  if (ids.length > 0 && !ids.some((id) => isIn(id, profiles))) return false
  return (
    only.length === 0 ||
    only.some((what) => {
      const prefix = what.replace(/^@/, '').replace(/^OpenID4VCI-/, 'VCI-')
      return name === what || ids.some((id) => id === prefix || id.startsWith(`${prefix}-`))
    })
  )
}

/** Whether the run is about this row at all. */
function isIn(id: string, profiles: readonly string[]): boolean {
  const requirement = requirementById(id)
  const profile = requirement && profileOf(requirement)
  return profile === undefined || profiles.includes(profile)
}

function prepare(out: string): void {
  try {
    mkdirSync(out, { recursive: true })
  } catch (cause) {
    throw new UsageError(
      'ERR_OUT',
      `Reports cannot be written to ${out}.`,
      'Give a folder of your own with --out.',
      { cause },
    )
  }
}

function lineOf(outcome: CaseOutcome): string {
  const { name } = outcome.case
  if (!('evidence' in outcome)) return `  not tried  ${name}: ${outcome.cannot}`
  const { exchanges, answer } = outcome.evidence
  const said = answer.trouble ?? answer.words
  return `  ${answer.did.padEnd(9)}  ${name} (${exchanges.length} requests)${said === undefined ? '' : `: ${oneLine(said, 200)}`}`
}
