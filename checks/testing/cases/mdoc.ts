import { Tag } from '../../../protocol/cbor.ts'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase, context } from '../check-case.ts'
import {
  deviceKey,
  licence,
  licenceId,
  type MdocDraft,
  rootCertificate,
  rootPem,
  type SignerWish,
  signerCertificate,
  validity,
} from '../mdoc.ts'

const should = { level: 'SHOULD' } as const

/** A licence of which one thing is not right, beside the right one. */
function mdoc(
  requirement: RequirementId,
  change: (made: MdocDraft) => void,
  more: Parameters<typeof broken>[3] = {},
): CheckCase {
  return broken(requirement, licence(change), licence(), more)
}

function element(name: string, change: (item: MdocDraft['items'][number]) => void) {
  return (made: MdocDraft) => {
    const item = made.items.find(({ elementIdentifier }) => elementIdentifier === name)
    if (!item) throw new Error(`no element ${name}`)
    change(item)
  }
}

function validFor(...times: Parameters<typeof validity>) {
  return (made: MdocDraft) => {
    made.mso.set('validityInfo', validity(...times))
  }
}

const certified = async (wish: SignerWish) => {
  const certificate = await signerCertificate(wish)
  return (made: MdocDraft) => {
    made.unprotectedHeaders.set(33, certificate)
  }
}
const [otherUsage, otherKeyUsage, tooLong, otherCountry, lowerCase, twoCountries] =
  await Promise.all([
    certified({ extendedUsage: '1.3.6.1.5.5.7.3.1' }),
    certified({ usages: 3 }),
    certified({ notAfter: '2027-06-01' }),
    certified({ country: 'US' }),
    certified({ country: 'ut' }),
    certified({ country: 'UT, C=AT' }),
  ])

const [otherRoot] = await Promise.all([
  import('../sd-jwt.ts').then(
    ({ certificates }) =>
      `-----BEGIN CERTIFICATE-----\n${certificates.other}\n-----END CERTIFICATE-----`,
  ),
])
const rooted = (...credentialRoots: readonly string[]) => ({ ...context, credentialRoots })

function configuration(change: (configuration: Record<string, unknown>) => void) {
  return (flow: Flow) => {
    licence()(flow)
    change(flow.step('issuer metadata').answer.credential_configurations_supported[licenceId])
  }
}

export const mdocCases: readonly CheckCase[] = [
  broken(
    'VCI-A.2.4-01',
    (flow) => {
      flow.raw = Buffer.from('a1', 'hex').toString('base64url')
    },
    licence(),
  ),
  mdoc('VCI-A.2.4-01', (made) => {
    made.root = (whole) => new Map([['issuerSigned', whole]])
  }),
  mdoc('VCI-A.2.4-01', (made) => {
    made.root = (whole) => whole.set('nameSpaces', [])
  }),
  broken(
    'VCI-A.2.4-02',
    configuration((it) => {
      it.doctype = 'org.example.pass'
    }),
    licence(),
  ),
  mdoc('VCI-A.2.4-02', (made) => {
    made.mso.set('docType', 2n ** 63n)
  }),
  broken(
    'VCI-A.2.2-03',
    configuration((it) => {
      it.credential_signing_alg_values_supported = [-35]
    }),
    configuration((it) => {
      // ESP256: what ES256 is on the curve of the signer's key.
      it.credential_signing_alg_values_supported = [-9]
    }),
  ),
  mdoc(
    'MDOC-8.3.2.1.2.2-01',
    (made) => {
      made.root = (whole) => new Map([['issuerAuth', whole.get('issuerAuth')]])
    },
    should,
  ),
  mdoc('MDOC-8.3.2.1.2.2-01', (made) => {
    made.root = (whole) => whole.set('nameSpaces', new Map([[made.namespace, 'x']]))
  }),
  mdoc('MDOC-8.3.2.1.2.2-01', (made) => {
    made.root = (whole) => whole.set('nameSpaces', [])
  }),
  ...[new Map(), new Map([['org.example', []]])].map((spaces) =>
    mdoc('MDOC-8.3.2.1.2.2-01', (made) => {
      made.root = (whole) => whole.set('nameSpaces', spaces)
    }),
  ),
  mdoc(
    'MDOC-8.3.2.1.2.2-01',
    (made) => {
      const [first] = made.items
      if (first) made.items.push({ ...first, digestID: 4711, random: new Uint8Array(16).fill(3) })
    },
    should,
  ),
  mdoc('MDOC-8.3.2.1.2.2-02', (made) => {
    made.embed = (content) => content
  }),
  mdoc(
    'MDOC-8.3.2.1.2.2-03',
    element('given_name', (item) => {
      item.random = 'not bytes'
    }),
  ),
  mdoc(
    'MDOC-8.3.2.1.2.2-03',
    element('given_name', (item) => Object.assign(item, { comment: 'x' })),
    should,
  ),
  mdoc('MDOC-9.1.2.4-01', (made) => {
    made.issuerAuth = (parts) => parts.slice(0, 3)
  }),
  mdoc(
    'MDOC-9.1.2.4-01',
    (made) => {
      made.issuerAuth = (parts) => new Tag(18, parts)
    },
    should,
  ),
  mdoc(
    'MDOC-9.1.2.4-01',
    (made) => {
      made.unprotectedHeaders.set(1, -7)
    },
    should,
  ),
  mdoc('MDOC-9.1.2.4-02', (made) => {
    made.protectedHeaders = new Map()
  }),
  mdoc('MDOC-9.1.2.4-02', (made) => {
    made.protectedHeaders = new Map([[1, 5]])
  }),
  // A128GCM, ECDH-ES + A128KW, SHA-256
  ...[1, -29, -16].map((alg) =>
    mdoc('MDOC-9.1.2.4-02', (made) => {
      made.protectedHeaders = new Map([[1, alg]])
    }),
  ),
  mdoc(
    'MDOC-9.1.2.4-02',
    (made) => {
      made.protectedHeaders = new Map([[1, -47]])
    },
    should,
  ),
  mdoc(
    'MDOC-9.1.2.4-02',
    (made) => {
      made.protectedHeaders.set(3, 'text/plain')
    },
    should,
  ),
  mdoc('MDOC-9.1.2.4-03', (made) => {
    made.protectedHeaders.set(33, made.unprotectedHeaders.get(33))
    made.unprotectedHeaders = new Map()
  }),
  mdoc('MDOC-9.1.2.4-03', (made) => {
    made.unprotectedHeaders.set(33, new Uint8Array([1, 2, 3]))
  }),
  mdoc('MDOC-9.1.2.4-03', (made) => {
    made.unprotectedHeaders.set(33, new Uint8Array(Buffer.from(rootPem)))
  }),
  mdoc('MDOC-9.1.2.4-03', (made) => {
    const certificate = made.unprotectedHeaders.get(33)
    made.unprotectedHeaders.set(33, [certificate, certificate])
  }),
  mdoc(
    'MDOC-9.1.2.4-03',
    (made) => {
      made.unprotectedHeaders.set(33, [made.unprotectedHeaders.get(33)])
    },
    should,
  ),
  {
    ...broken('MDOC-9.1.2.4-03', licence(), licence(), { context: rooted(rootPem) }),
    flags: broken('MDOC-9.1.2.4-03', licence(await certified({ notAfter: '2026-02-01' }))).flags,
  },
  broken(
    'MDOC-9.1.2.4-03',
    (flow) => {
      flow.step('credential').at = 60 * 60 * 24 * 297
    },
    licence(),
    { context: rooted(otherRoot ?? '', rootPem), ...should },
  ),
  broken(
    'MDOC-9.1.2.4-04',
    (flow) => {
      const seen = 'it does not fit'
      flow.received = {
        ...flow.received,
        facts: [
          { name: 'issuer-key-found', holds: true, seen },
          { name: 'signature-verified', holds: false, seen },
        ],
      }
    },
    licence(),
  ),
  mdoc('MDOC-9.1.2.4-05', (made) => {
    made.embedMso = (content) => content
  }),
  mdoc('MDOC-9.1.2.4-06', (made) => {
    made.mso.set('version', '2.0')
  }),
  mdoc(
    'MDOC-9.1.2.4-06',
    (made) => {
      made.mso.set('version', '1.1')
    },
    should,
  ),
  mdoc('MDOC-9.1.2.4-07', (made) => {
    made.mso.set('docType', 'org.example.pass')
  }),
  ...['sha-256', 'constructor'].map((name) =>
    mdoc('MDOC-9.1.2.4-08', (made) => {
      made.mso.set('digestAlgorithm', name)
    }),
  ),
  mdoc('MDOC-9.1.2.4-09', (made) => {
    made.mso.set('digestAlgorithm', 'SHA-512')
  }),
  mdoc(
    'MDOC-9.1.2.4-10',
    element('given_name', (item) => {
      item.digestID = 2 ** 31
    }),
  ),
  mdoc(
    'MDOC-9.1.2.4-10',
    element('given_name', (item) => {
      item.digestID = 7
    }),
  ),
  mdoc('MDOC-9.1.2.4-10', (made) => {
    const digests = new Map([[2 ** 31, new Uint8Array(32)]])
    made.mso.set('valueDigests', new Map([['org.iso.18013.5.1.UT', digests]]))
  }),
  mdoc('MDOC-9.1.2.4-11', (made) => {
    made.mso.set('deviceKeyInfo', new Map([['deviceKey', new Map([...deviceKey, [-4, 'x']])]]))
  }),
  mdoc('MDOC-9.1.2.4-11', (made) => {
    made.mso.set('deviceKeyInfo', new Map())
  }),
  broken(
    'MDOC-9.1.2.4-12',
    (flow) => {
      flow.received = { ...flow.received, proofKeys: ['another'] }
    },
    licence(),
  ),
  ...[
    validFor('2026-03-01T11:00:00Z', '2026-03-01T10:59:59Z', '2026-12-01T00:00:00Z'),
    validFor('2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z'),
    validFor('2026-03-01T11:00:00.5Z', '2026-03-01T11:00:01Z', '2026-12-01T00:00:00Z'),
    validFor('2026-03-01T11:00:00+00:00', '2026-03-01T11:00:01Z', '2026-12-01T00:00:00Z'),
  ].map((change) => mdoc('MDOC-9.1.2.4-13', change)),
  mdoc('MDOC-9.1.2.4-13', (made) => {
    const times = validity('2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z', '2026-12-01T00:00:00Z')
    made.mso.set(
      'validityInfo',
      new Map<string, unknown>([...times, ['expectedUpdate', '2026-06-01T00:00:00Z']]),
    )
  }),
  mdoc(
    'MDOC-9.1.2.4-13',
    validFor('2026-03-01T11:00:00Z', '2026-04-01T11:00:00Z', '2026-12-01T00:00:00Z'),
    should,
  ),
  mdoc(
    'MDOC-9.1.2.4-14',
    validFor('2025-03-01T11:00:00Z', '2026-03-01T11:00:00Z', '2026-12-01T00:00:00Z'),
  ),
  mdoc(
    'MDOC-9.1.2.4-14',
    validFor('2026-03-01T11:00:00Z', '2026-03-01T11:00:00Z', '2028-12-01T00:00:00Z'),
    should,
  ),
  broken(
    'MDOC-9.1.2.4-15',
    licence(authorizing([['org.iso.18013.5.1', ['given_name']]])),
    licence(authorizing([['org.example', ['other']]])),
  ),
  broken(
    'MDOC-9.1.2.4-15',
    licence(authorizing([['org.iso.18013.5.1', 'given_name']])),
    licence(authorizing([['org.example', ['other']]])),
  ),
  mdoc(
    'MDOC-9.1.2.5-01',
    element('given_name', (item) => {
      item.random = new Uint8Array(15)
    }),
  ),
  mdoc(
    'MDOC-9.1.2.5-02',
    element('given_name', (item) => {
      item.random = new Uint8Array(16).fill(1)
    }),
  ),
  broken(
    'MDOC-9.1.2.5-03',
    (flow) => {
      flow.further = [{}]
    },
    (flow) => {
      licence(
        element('given_name', (item) => {
          item.digestID = 1
        }),
      )(flow)
      const first = flow.raw
      licence()(flow)
      flow.further = [{ raw: first }]
    },
  ),
  mdoc('MDOC-7.2.1-01', (made) => {
    made.items = made.items.filter(({ elementIdentifier }) => elementIdentifier !== 'portrait')
  }),
  ...(
    [
      ['birth_date', '1985-04-12'],
      ['portrait', new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
      ['issuing_country', 'UTO'],
      ['driving_privileges', 'B'],
    ] as const
  ).map(([name, value]) =>
    mdoc(
      'MDOC-7.2.1-02',
      element(name, (item) => {
        item.elementValue = value
      }),
    ),
  ),
  ...(
    [
      ['age_over_18', 'true'],
      ['height', '180'],
      ['signature_usual_mark', 'x'],
    ] as const
  ).map(([elementIdentifier, elementValue]) =>
    mdoc('MDOC-7.2.1-02', (made) => {
      made.items.push({
        ...{ digestID: 99, random: new Uint8Array(16), elementIdentifier },
        elementValue,
      })
    }),
  ),
  ...(
    [
      ['resident_city', 'x'.repeat(151)],
      ['birth_place', 'Łódź'],
      ['sex', 7],
      ['eye_colour', 'plaid'],
      ['nationality', 'Utopian'],
    ] as const
  ).map(([elementIdentifier, elementValue]) =>
    mdoc(
      'MDOC-7.2.1-02',
      (made) => {
        made.items.push({
          ...{ digestID: 99, random: new Uint8Array(16), elementIdentifier },
          elementValue,
        })
      },
      should,
    ),
  ),
  ...[
    new Map([['issue_date', new Tag(1004, '2004-05-01')]]),
    new Map([
      ['vehicle_category_code', 'B'],
      ['issue_date', '2004-05-01'],
    ]),
    new Map<string, unknown>([
      ['vehicle_category_code', 'B'],
      ['codes', ['01']],
    ]),
  ].map((privilege) =>
    mdoc(
      'MDOC-7.2.1-02',
      element('driving_privileges', (item) => {
        item.elementValue = [privilege]
      }),
    ),
  ),
  mdoc('MDOC-B.1.4-01', otherUsage),
  mdoc('MDOC-B.1.4-02', otherKeyUsage),
  mdoc('MDOC-B.1.4-03', tooLong),
  mdoc('MDOC-B.1.4-04', otherCountry),
  mdoc('MDOC-B.1.4-04', lowerCase, should),
  mdoc('MDOC-B.1.4-04', twoCountries),
  mdoc('MDOC-B.1.4-05', (made) => {
    made.unprotectedHeaders.set(33, [made.unprotectedHeaders.get(33), rootCertificate])
  }),
]

/** The whole namespace of the licence, and elements of others. */
function authorizing(dataElements: readonly (readonly [string, string | readonly string[]])[]) {
  return (made: MdocDraft) => {
    const authorizations = new Map<string, unknown>([
      ['nameSpaces', ['org.iso.18013.5.1']],
      ['dataElements', new Map(dataElements)],
    ])
    made.mso.set(
      'deviceKeyInfo',
      new Map<string, unknown>([
        ['deviceKey', deviceKey],
        ['keyAuthorizations', authorizations],
      ]),
    )
  }
}
