import { configurationOf } from '../../journey-state.ts'
import { stringsMember } from '../../json.ts'
import type { Circumstances, Deviation } from '../deviation.ts'

function didKeyNotListed({ issuer, configurationId = '' }: Circumstances): string | undefined {
  const configuration = issuer && configurationOf(issuer, configurationId)
  const listed = stringsMember(configuration, 'cryptographic_binding_methods_supported')
  return listed?.includes('did:key')
    ? undefined
    : `The configuration ${configurationId} has no did:key in cryptographic_binding_methods_supported.`
}

export const brokenDidInTheProof: Deviation = {
  name: 'a broken DID in the proof',
  requirement: 'VCI-F.1-06',
  at: 'credential',
  obstacle: didKeyNotListed,
  keyProof: ({ header: { jwk: _, ...header }, ...draft }) => ({
    ...draft,
    header: { ...header, kid: 'did:key:zBroken#zBroken' },
  }),
}
