import type { Fault } from '../fault.ts'
import { inTheClear } from './in-the-clear.ts'

export const notificationEndpointWithoutTls: Fault = {
  name: 'notification endpoint without TLS',
  breaks: 'VCI-11-03',
  entails: [
    { requirement: 'VCI-12.2.4-08', reason: 'the section on metadata says the same of the URL' },
  ],
  seams: inTheClear('notification_endpoint'),
}
