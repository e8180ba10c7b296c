import type { Fault } from '../fault.ts'
import { furtherConfiguration } from '../shared/documents.ts'
import { eachIssued } from '../shared/issued.ts'

export const faults: readonly Fault[] = [
  {
    name: 'mdoc configuration under another format',
    breaks: 'VCI-A.2.1-01',
    seams: furtherConfiguration(() => ({ format: 'mdoc', doctype: 'org.iso.18013.5.1.mDL' })),
  },
  {
    name: 'mdoc configuration without doctype',
    breaks: 'VCI-A.2.2-01',
    seams: furtherConfiguration(() => ({ format: 'mso_mdoc' })),
  },
  {
    name: 'mdoc configuration with names of algorithms',
    breaks: 'VCI-A.2.2-02',
    seams: furtherConfiguration(() => ({
      format: 'mso_mdoc',
      doctype: 'org.example.pass',
      credential_signing_alg_values_supported: ['ES256'],
    })),
  },
  {
    name: 'mdoc that is no CBOR',
    breaks: 'VCI-A.2.4-01',
    entails: [{ requirement: 'MDOC-8.3.2.1.2.2-01', reason: 'ISO/IEC 18013-5 says the same' }],
    seams: eachIssued((credential) =>
      typeof credential === 'string' && !/[.~]/.test(credential) ? 'bm8gQ0JPUg' : undefined,
    ),
  },
  {
    name: 'mdoc of another doctype',
    breaks: 'VCI-A.2.4-02',
    entails: [
      { requirement: 'MDOC-9.1.2.4-07', reason: 'the same member of the same object' },
      { requirement: 'VCI-6.2-05', reason: 'an identifier leads to it as well' },
    ],
    seams: {
      mobileSecurityObject: (object) => new Map([...object, ['docType', 'org.example.other']]),
    },
  },
]
