import type { Fault } from '../fault.ts'
import { inServerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'plain code challenges alone',
    breaks: 'RFC7636-4.2-01',
    entails: [
      { requirement: 'VCI-5-01', reason: 'PKCE with S256 is what OpenID4VCI asks for' },
      { requirement: 'RFC8414-2-07', reason: 'S256 is not published' },
    ],
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      code_challenge_methods_supported: ['plain'],
    })),
  },
  {
    name: 'missing code_challenge refused as access_denied',
    breaks: 'RFC7636-4.4.1-01',
    refuses: { 'code-challenge-present': { error: 'access_denied' } },
  },
]
