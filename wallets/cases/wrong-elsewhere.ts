import type { Alteration } from '../../mock-server/faults/fault.ts'
import type { WalletCase } from '../wallet-case.ts'
import { byEitherGrant, eitherGrant, format } from './offers.ts'

/** An entry of the status list that nobody else has. */
const revokedIndex = 7

const revoked: Alteration = {
  name: 'a credential that is revoked',
  seams: {
    statusReference: (reference) => ({ ...reference, idx: revokedIndex }),
    revokedIndexes: (indexes) => [...indexes, revokedIndex],
  },
}

const common = {
  about: ['VCI-13.5-03'],
  offer: { grants: eitherGrant },
  preset: 'full',
} as const

/** What a wallet finds out by another request: it need not make it, but has to mind what it was told. */
export const wrongElsewhere: readonly WalletCase[] = [
  ...(
    [
      [format, 'an SD-JWT VC', 'everything that OpenID4VCI has'],
      ['mso_mdoc', 'an mdoc', 'an mdoc with a status'],
    ] as const
  ).map(
    ([its, what, twin]): WalletCase => ({
      ...common,
      name: `${what} that is revoked`,
      format: its,
      alterations: [revoked],
      trial: {
        requirement: 'VCI-13.5-03',
        expects: 'keeps-nothing',
        twin,
        after: 'status-list',
        follows: ['notification'],
        advice: true,
        needs: { format: its },
        seen: `${what} came, and its status list says that it is revoked`,
      },
    }),
  ),
  { ...common, name: 'an mdoc with a status', about: [], format: 'mso_mdoc' },
  {
    ...common,
    name: 'type metadata of another hash',
    preset: 'plain',
    format,
    faults: ['integrity of another document'],
    trial: {
      requirement: 'VCI-13.5-03',
      expects: 'keeps-nothing',
      twin: byEitherGrant,
      after: 'type-metadata',
      follows: ['notification'],
      advice: true,
      needs: { format },
      seen: 'vct#integrity is the hash of another document',
    },
  },
]
