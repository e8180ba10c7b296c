import type { Fault } from '../fault.ts'

export const repeatedNotificationRefused: Fault = {
  name: 'repeated notification refused',
  breaks: 'VCI-11-02',
  seams: { repeatIsServed: () => false },
}
