import type { WalletEvidence } from '../../../protocol/wallet-evidence.ts'
import { met, none } from '../../engine/judgement.ts'
import { requestsOf, walletAttestationOf } from '../read.ts'
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
  ...(['HAIP-4.4.1-05', 'VCI-15.4.4-01'] as const).map(
    (requirement): WalletRunCheck => ({
      requirement,
      on: 'run',
      judge(cases) {
        const all = cases.flatMap((it) =>
          requestsOf(it, 'par', 'token').flatMap((exchange) => {
            const { attestation } = walletAttestationOf(exchange)
            return attestation ? [attestation.payload] : []
          }),
        )
        if (all.length < 2) return undefined
        const known =
          /^(iss|sub|exp|iat|nbf|jti|cnf|status|aud|wallet_name|wallet_link|aal|wallet_version|wallet_solution_certification_information)$/
        const odd = [...new Set(all.flatMap((it) => Object.keys(it)))].filter(
          (name) =>
            !known.test(name) && new Set(all.map((it) => JSON.stringify(it[name]))).size > 1,
        )
        return met(odd.length === 0, {
          seen: `the wallet attestations differ in ${odd.join(', ')}`,
          expected: 'sub and all other claims the same for each instance of the wallet',
        })
      },
    }),
  ),
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
