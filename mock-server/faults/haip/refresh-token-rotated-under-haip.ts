import type { Fault } from '../fault.ts'

export const refreshTokenRotatedUnderHaip: Fault = {
  name: 'refresh token rotated under HAIP',
  breaks: 'FAPI2-5.3.2.1-05',
  profile: 'haip',
  seams: { refreshTokenRotates: () => true },
}
