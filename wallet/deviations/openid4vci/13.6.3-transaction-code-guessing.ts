import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'
import { txCodeNotExpected } from '../obstacles.ts'

export const deviations: readonly Deviation[] = [
  /** Whoever guesses is stopped before luck has it: the right code comes too late. */
  {
    name: 'a right tx_code after ten wrong ones',
    requirement: 'VCIE-13.6.3-01',
    at: 'token',
    needs: { grant: grantTypes.preAuthorizedCode, txCode: true },
    obstacle: txCodeNotExpected,
    course: 'guessed',
  },
]
