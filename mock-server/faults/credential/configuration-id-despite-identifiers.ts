import type { Fault } from '../fault.ts'

export const configurationIdDespiteIdentifiers: Fault = {
  name: 'configuration id despite identifiers',
  breaks: 'VCI-8.2-03',
  overlooks: ['credential-identifier-used'],
}
