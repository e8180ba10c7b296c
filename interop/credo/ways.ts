import type { PresetName as Named } from '../../mock-server/presets.ts'
import type { Way } from '../openid4vci-client/ways.ts'

/** `eudi` is `plain` with attested keys, which every round with `keyAttestation` has. */
type PresetName = Exclude<Named, 'eudi'>

const grants = ['authorization_code', 'pre-authorized_code'] as const
const formats = ['dc+sd-jwt', 'mso_mdoc']

/** Credo takes DPoP wherever it is offered, and pushes its request wherever it can. */
const offered: Readonly<Record<PresetName, { formats: readonly string[]; base: Partial<Way> }>> = {
  plain: { formats, base: { dpop: true } },
  full: { formats, base: { dpop: true } },
  haip: { formats, base: { dpop: true, attested: true } },
  pingone: { formats: formats.slice(0, 1), base: {} },
}

/** By each preset, both grants and each format: one key, three keys, a Transaction Code, put off, attested, with attested keys, refreshed. */
export const ways: readonly Way[] = (Object.keys(offered) as PresetName[]).flatMap((preset) =>
  grants.flatMap((grant) =>
    offered[preset].formats.flatMap((format) => {
      const way: Way = { preset, grant, format, ...offered[preset].base }
      // It takes the attestation as the proof wherever it can.
      const proofType = preset === 'full' || preset === 'haip' ? 'attestation' : 'jwt'
      const isRead = preset === 'plain' || preset === 'pingone'
      return [
        way,
        { ...way, keys: 3 },
        { ...way, txCode: true },
        ...(isRead ? [{ ...way, deferred: true }] : []),
        ...(way.attested ? [] : [{ ...way, attested: true }]),
        { ...way, attested: true, keys: 2, keyAttestation: proofType },
        ...(grant === 'authorization_code' || way.attested ? [{ ...way, refreshed: true }] : []),
      ]
    }),
  ),
)
