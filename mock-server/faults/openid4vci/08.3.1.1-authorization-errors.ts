import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'access token for another credential',
    breaks: 'VCI-8.3.1.1-04',
    entails: [
      { requirement: 'VCI-8.2-08', reason: 'the scope of the token does not reach so far' },
    ],
    overlooks: ['token-covers-configuration'],
  },
  {
    name: 'credential identifier good with any token',
    breaks: 'VCI-8.3.1.1-04',
    overlooks: ['token-covers-configuration@credential'],
    entails: (['VCI-8.2-08', 'VCI-6.1-03', 'P1-OFFER-46', 'P1-OFFER-51'] as const).map(
      (requirement) => ({
        requirement,
        reason: 'what a token covers is not looked at, however the credential is named',
      }),
    ),
    seams: {
      typeOfIdentifier: (type, { request: { ofAnybody } }) =>
        type ?? (ofAnybody as () => Promise<string | undefined>)(),
    },
  },
]
