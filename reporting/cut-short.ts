import { lostHostText } from '../protocol/lost-host.ts'
import type { RunFacts } from './conformance-report.ts'

/** Why a run did not come to its end, in sentences; none: it did. What it saw until then counts, and is not all. */
export function cutShort({
  run: { interrupted, stopped, lost = [] },
}: {
  readonly run: Pick<RunFacts, 'interrupted' | 'stopped' | 'lost'>
}): readonly string[] {
  return [
    ...(interrupted ? ['The run was interrupted: what had not begun was left out.'] : []),
    ...(stopped ? [`${stopped.message} ${stopped.hint}`] : []),
    ...lost.map(lostHostText),
  ]
}
