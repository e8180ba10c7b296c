import { setTimeout as sleep } from 'node:timers/promises'
import type { TargetSession } from '../../targets/target.ts'
import type { Wait } from '../../wallet/credential/deferred-request.ts'

/** How long a scenario may wait for an issuer: of real time, and of a clock that can be moved. */
const patienceSeconds = { real: 20, moved: 3600 } as const

/** The wallet's waiting: a clock that can be moved is moved, any other has to run. */
export function patience(session: () => Promise<TargetSession>): Wait {
  let waited = 0
  return async (seconds) => {
    const { advanceClock } = await session()
    waited += seconds
    if (waited > (advanceClock ? patienceSeconds.moved : patienceSeconds.real)) return false
    await (advanceClock ? advanceClock(`PT${Math.ceil(seconds)}S`) : sleep(seconds * 1000))
    return true
  }
}
