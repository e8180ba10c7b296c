import type { Fault } from '../fault.ts'

export const statusListWithStatus404: Fault = {
  name: 'status list with status 404',
  breaks: 'TSL-8.2-01',
  seams: { 'status-list reply': (reply) => ({ ...reply, status: 404 }) },
}
