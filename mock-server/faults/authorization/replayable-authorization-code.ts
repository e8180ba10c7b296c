import type { Fault } from '../fault.ts'

export const replayableAuthorizationCode: Fault = {
  name: 'replayable authorization code',
  breaks: 'RFC6749-4.1.2-01',
  entails: [{ requirement: 'RFC6749-4.1.2-02', reason: 'a replay that is served revokes nothing' }],
  overlooks: ['code-unused'],
}
