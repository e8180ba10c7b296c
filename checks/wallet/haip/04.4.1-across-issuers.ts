import type { WalletEvidence } from '../../../protocol/wallet-evidence.ts'
import { none } from '../../engine/judgement.ts'
import { requestsOf } from '../read.ts'
import type { WalletRunCheck } from '../wallet-check.ts'

/** Each case of a run is another issuer: what is the same at two of them links the user. */
export const attestationsAcrossIssuers: readonly WalletRunCheck[] = [
  {
    requirement: 'HAIP-4.4.1-04',
    on: 'run',
    judge(cases) {
      const used = cases.map(attestationsIn).filter(({ texts }) => texts.size > 0)
      if (used.length < 2) return undefined
      const issuers = new Map<string, string[]>()
      for (const { name, texts } of used)
        for (const text of texts) issuers.set(text, [...(issuers.get(text) ?? []), name])
      return none(
        [...issuers.values()]
          .filter((names) => names.length > 1)
          .map((names) => `one wallet attestation at the issuers of "${names.join('" and "')}"`),
        'an attestation for each issuer',
      )
    },
  },
]

function attestationsIn(evidence: WalletEvidence): {
  readonly name: string
  readonly texts: ReadonlySet<string>
} {
  const texts = requestsOf(evidence, 'par', 'token').flatMap(
    ({ request }) => request.headers['oauth-client-attestation'] ?? [],
  )
  return { name: evidence.name, texts: new Set(texts) }
}
