import { inWords } from '../protocol/in-words.ts'
import type { Capability } from './conformance-report.ts'
import { jsonObject, type Observed } from './observed.ts'
import { shortened } from './plain-text.ts'

/** One row for each credential configuration: what it is, how keys are proven, and whether one was issued. */
export function configurationsOf(observed: Observed): readonly Capability[] {
  const configurations = jsonObject(observed.issuer.credential_configurations_supported)
  return Object.entries(configurations)
    .slice(0, mostConfigurations)
    .map(([id, configuration]) => {
      const { format, vct, doctype, scope, ...rest } = jsonObject(configuration)
      const proofs = Object.entries(jsonObject(rest.proof_types_supported)).map(
        ([type, proof]) =>
          `${type} (${listed(jsonObject(proof).proof_signing_alg_values_supported)})`,
      )
      const parts = [
        ['type', vct ?? doctype],
        ['scope', scope],
        ['binding', listed(rest.cryptographic_binding_methods_supported)],
        ['proof', proofs.join(', ')],
      ]
      return {
        area: 'Credentials',
        feature: shortened(id, 200),
        supported: true,
        value: shortened(
          [
            inWords(format ?? 'no format'),
            ...parts.flatMap(([name, value]) => (value ? [`${name} ${inWords(value)}`] : [])),
          ].join(' · '),
          1000,
        ),
        evidence: 'issuer metadata, credential_configurations_supported',
        exercised: observed.served('credential', ({ request }) => asksFor(request.body, id)),
      }
    })
}

/** Metadata may hold any number of them. */
const mostConfigurations = 50

function asksFor(body: string | undefined, id: string): boolean {
  const { credential_configuration_id: asked } = jsonObject(body)
  return asked === id
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : ''
}
