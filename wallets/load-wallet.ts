import { resolve } from 'node:path'
import process from 'node:process'
import { clientRegistration } from '../mock-server/control/client-registration.ts'
import { withIncluded } from '../protocol/profiles.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { type ExpectedFailure, readExpectedFailures } from '../targets/expected-failures.ts'
import { readTargetFile } from '../targets/read-target-file.ts'
import { secretsOfFile } from '../targets/secrets-of-file.ts'
import type { WalletSettings } from '../targets/target-file.ts'
import { builtInWallet } from './built-in/built-in.ts'
import { takeByCommand } from './command.ts'
import { takeByHttp } from './http.ts'
import { byHand } from './manual.ts'
import type { WalletUnderTest } from './wallet-under-test.ts'

/** A person has time for each case. */
const byHandSeconds = 1800

/** A wallet as its target file has it, ready to be tried. */
export interface LoadedWallet {
  readonly wallet: WalletUnderTest
  readonly profiles: readonly string[]
  /** How long one case may take. */
  readonly caseSeconds: number
  readonly expectedFailures: readonly ExpectedFailure[]
}

/** @param path of the target file; undefined: the built-in wallet. @throws UsageError for whatever the user has to mend. */
export function loadWallet(
  path: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): LoadedWallet {
  if (path === undefined) {
    return {
      wallet: builtInWallet(),
      profiles: withIncluded(['openid4vci', 'haip', 'pingone']),
      caseSeconds: 60,
      expectedFailures: [],
    }
  }
  const { file, folder, label } = readTargetFile(path, env)
  const { wallet: settings, name = 'a wallet', profiles = ['openid4vci'] } = file
  if (settings === undefined)
    throw new UsageError(
      'ERR_NO_WALLET',
      `${label} has no key "wallet".`,
      '"wallet: { kind: command, run: ./wallet.sh }" is the least; docs/wallets.md has the others.',
    )
  const client = settings.client === undefined ? undefined : clientRegistration(settings.client)
  return {
    wallet: {
      name,
      secrets: secretsOfFile(file),
      ...(client && { client }),
      ...driven(settings, folder),
    },
    profiles: withIncluded(profiles),
    caseSeconds:
      (settings.timeoutSeconds ?? (settings.kind === 'manual' ? byHandSeconds : 30)) + 30,
    expectedFailures:
      file.expectedFailures === undefined
        ? []
        : readExpectedFailures(resolve(folder, file.expectedFailures)),
  }
}

function driven(
  settings: WalletSettings,
  folder: string,
): Pick<WalletUnderTest, 'atOnce' | 'take'> {
  const atOnce = settings.atOnce ?? 1
  switch (settings.kind) {
    case 'command':
      return {
        atOnce,
        take: (task) => takeByCommand(settings, task, folder),
      }
    case 'manual':
      return {
        atOnce: 1,
        take: byHand({ input: process.stdin, output: process.stdout }),
      }
    case 'http':
      return { atOnce, take: (task) => takeByHttp(settings, task) }
  }
}
