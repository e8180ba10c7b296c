import { setTimeout as sleep } from 'node:timers/promises'
import type { TargetSession } from '../../targets/target.ts'
import type { Wait } from '../../wallet/credential/deferred-request.ts'

/** Of a clock that can be moved: it costs no time. */
const movedPatienceSeconds = 3600

/**
 * The wallet's waiting: a clock that can be moved is moved, any other has to run.
 * @param patienceSeconds how long one scenario may wait for the issuer in real time.
 */
export function patience(
  session: () => Promise<TargetSession>,
  patienceSeconds: () => number,
): Wait {
  let waited = 0
  return async (seconds) => {
    const { advanceClock } = await session()
    const most = advanceClock ? movedPatienceSeconds : patienceSeconds()
    if (waited + seconds > most) return false
    waited += seconds
    await (advanceClock ? advanceClock(`PT${Math.ceil(seconds)}S`) : sleep(seconds * 1000))
    return true
  }
}
