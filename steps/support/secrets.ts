import { env } from 'node:process'
import { Redactor } from '../../protocol/redactor.ts'
import { redactorFor } from '../../targets/target-redactor.ts'
import type { ConformanceWorld } from './world.ts'

/** Whether exchanges go into a report: `vcispec kill` asks for findings only. */
export function isReported(): boolean {
  return env.VCISPEC_FINDINGS_ONLY === undefined
}

/** Knows the secrets of a scenario; without a report, none: all of them are those of a mock that is gone by then. */
export function redactorOf({ session }: ConformanceWorld): Redactor {
  const { loaded, evidence } = session
  return isReported() ? redactorFor(loaded, evidence.exchanges) : new Redactor()
}
