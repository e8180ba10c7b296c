import { CommanderError } from 'commander'
import { UsageError } from '../protocol/usage-error.ts'
import { printable } from '../reporting/plain-text.ts'
import { program } from './program.ts'

/**
 * Runs the command line. @returns the exit code: 0 conforms, 1 violated, 2 wrong usage, 3 could not be judged.
 */
export async function main(args: readonly string[]): Promise<number> {
  const outcome = { exitCode: 0 }
  try {
    await program(outcome).parseAsync(args, { from: 'user' })
    return outcome.exitCode
  } catch (error) {
    return report(error, args.includes('--debug'))
  }
}

function report(error: unknown, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (debug) {
    process.stderr.write(
      `${printable(error instanceof Error ? `${error.stack}` : String(error))}\n`,
    )
  }
  if (error instanceof UsageError) {
    process.stderr.write(printable(`vcispec: ${indented(error.message)}\n${error.hint}\n`))
    return 2
  }
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(
    `${printable(`vcispec: ${indented(message)}`)}\nThis looks like a defect of vcispec; run with --debug to see where.\n`,
  )
  return 3
}

/** What a command or an issuer said may have lines of its own: none of them begins a line of ours. */
function indented(message: string): string {
  return message.trimEnd().replaceAll('\n', '\n  ')
}
