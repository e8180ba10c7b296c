import type { Fault } from '../fault.ts'

export const refreshedTokenWithAWiderScope: Fault = {
  name: 'refreshed token with a wider scope',
  breaks: 'RFC6749-6-01',
  overlooks: ['refresh-scope'],
}
