import { bad, being, configuration, fine, type Kinds, metadataRow, named, notAnObject, notText, within } from '../metadata/kinds.ts'
import type { Shape, Shapes } from '../shape.ts'
import { type Alter, drop, json, mdoc, payload, set } from '../verbs.ts'

const credential = '/credentials/0/credential'
const base64url = (it: string): string => Buffer.from(it).toString('base64url')

const definition = (format: string, members: readonly string[]): readonly Shape[] => {
  const inside = configuration(format)
  const at = '/credential_definition'
  const wrong: Kinds = {
    absent: drop(at),
    ...being(at, notAnObject),
    ...Object.assign(
      {},
      ...members.map((member) =>
        named(member, {
          absent: drop(`${at}/${member}`),
          null: set(`${at}/${member}`, null),
          text: set(`${at}/${member}`, 'VerifiableCredential'),
          'an object': set(`${at}/${member}`, { 0: 'VerifiableCredential' }),
          'in the configuration itself': (it: Parameters<Alter>[0]) => {
            it.json[member] = it.json.credential_definition[member]
            delete it.json.credential_definition[member]
          },
        }),
      ),
    ),
    'types that are numbers': set(`${at}/type`, [1, 2]),
    'the plural of drafts': json(({ credential_definition: { type, ...rest }, ...more }: { credential_definition: Record<string, unknown> }) => ({ ...more, credential_definition: { ...rest, types: type } })),
  }
  return metadataRow(
    within(inside, wrong),
    within(inside, {
      'one more type': set(`${at}/type/-`, 'EuropeanCertificate'),
      'an unknown member': set(`${at}/x_more`, 1),
      'a subject of old drafts': set(`${at}/credentialSubject`, { given_name: {} }),
    }),
  )
}

const jwtCredential = (walk: string): Kinds => ({
  ...being(credential, { null: null, 'a number': 1, 'a list of parts': ['e30', 'e30', 'AAAA'] }),
  'an object': set(credential, { type: ['VerifiableCredential'] }),
  'a JWT in an object': set(credential, (it: string) => ({ jwt: it })),
  'a JWT encoded once more': set(credential, base64url),
  'a JWT in base64 once more': set(credential, (it: string) => Buffer.from(it).toString('base64')),
  'a JWT in hexadecimal digits': set(credential, (it: string) => Buffer.from(it).toString('hex')),
  'each part encoded once more': set(credential, (it: string) => it.split('.').map(base64url).join('.')),
  'a JWT in quotes': set(credential, (it: string) => JSON.stringify(it)),
  'a JWT of two parts': set(credential, (it: string) => it.split('.').slice(0, 2).join('.')),
  'a JWS as JSON': set(credential, (it: string) => {
    const [head, body, signature] = it.split('.')
    return { payload: body, signatures: [{ protected: head, signature }] }
  }),
  [`a data URI in ${walk}`]: set(credential, (it: string) => `data:application/vc+jwt,${it}`),
})

const fineAnswer = (walk: string): readonly Shape[] =>
  fine(`${walk}/credential`, {
    'no notification': drop('/notification_id'),
    'an unknown member beside it': set('/credentials/0/x_more', 1),
    'members in another order': json((it: object) => Object.fromEntries(Object.entries(it).toReversed())),
  })

const reencoded: Kinds = {
  'encoded once more, with padding': set(credential, (it: string) => `${base64url(it)}${'='.repeat((4 - (base64url(it).length % 4)) % 4)}`),
  'encoded once more': set(credential, base64url),
  'in base64 once more': set(credential, (it: string) => Buffer.from(it).toString('base64')),
  'in base64 with lines': set(credential, (it: string) =>
    Buffer.from(it)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
  ),
}

const notIssuerSigned: Kinds = {
  ...being(credential, { null: null, 'a number': 1, 'an object': { issuerAuth: [] }, empty: '' }),
  'plain base64': set(
    credential,
    (it: string) =>
      `${Buffer.from(it, 'base64url')
        .toString('base64')
        .replace(/^(.{8})./, '$1+')}`,
  ),
  'hexadecimal digits': set(credential, (it: string) => Buffer.from(it, 'base64url').toString('hex')),
  'encoded twice': set(credential, base64url),
  'bytes behind it': set(credential, (it: string) => Buffer.concat([Buffer.from(it, 'base64url'), Buffer.from([0])]).toString('base64url')),
  'cut short': set(credential, (it: string) => Buffer.from(it, 'base64url').subarray(0, -20).toString('base64url')),
  'a document around it': set(credential, (it: string) =>
    Buffer.concat([Buffer.from([0xa2, 0x67]), Buffer.from('docType'), Buffer.from([0x75]), Buffer.from('org.iso.18013.5.1.mDL'), Buffer.from([0x6c]), Buffer.from('issuerSigned'), Buffer.from(it, 'base64url')]).toString('base64url'),
  ),
  'a byte string around it': set(credential, (it: string) => {
    const inner = Buffer.from(it, 'base64url')
    const head = Buffer.from([0x59, inner.length >> 8, inner.length & 0xff])
    return Buffer.concat([head, inner]).toString('base64url')
  }),
  'a list around it': set(credential, (it: string) => Buffer.concat([Buffer.from([0x81]), Buffer.from(it, 'base64url')]).toString('base64url')),
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A */
export const formatShapes: Shapes = {
  'VCI-A.1.1.2-01': definition('jwt_vc_json', ['type']),
  'VCI-A.1.2.2-01': [
    ...definition('ldp_vc', ['type', '@context']),
    ...bad(
      'ldp-vc/issuer-metadata',
      within(configuration('ldp_vc'), {
        'an empty list of contexts': set('/credential_definition/@context', []),
        'an empty list of types': set('/credential_definition/type', []),
      }),
    ),
    ...bad(
      'metadata/issuer-metadata',
      within(configuration('ldp_vc'), {
        'no context in the list': set('/credential_definition/@context', []),
        'no type in the list': set('/credential_definition/type', []),
        'contexts without their sign': json(({ credential_definition: { '@context': context, ...rest }, ...more }: { credential_definition: Record<string, unknown> }) => ({ ...more, credential_definition: { ...rest, context } })),
        'a definition as text': set('/credential_definition', (it: unknown) => JSON.stringify(it)),
        'contexts of null': set('/credential_definition/@context', [null]),
        'types in a list of their own': set('/credential_definition/type', [['VerifiableCredential', 'CourseCertificate']]),
      }),
    ),
    ...bad(
      'haip-metadata/issuer-metadata',
      within(configuration('ldp_vc'), { 'a definition in camel case, under HAIP': json(({ credential_definition, ...rest }: Record<string, unknown>) => ({ ...rest, credentialDefinition: credential_definition })) }),
    ),
    ...bad('ldp-vc/issuer-metadata#1', within(configuration('ldp_vc'), { 'a definition in a list, on the way to it': set('/credential_definition', (it: unknown) => [it]) })),
    ...fine(
      'metadata/issuer-metadata',
      within(configuration('ldp_vc'), {
        'a context in the place': set('/credential_definition/@context/-', { '@vocab': 'https://issuer.example/v#' }),
        'a definition turned': set('/credential_definition', (it: object) => Object.fromEntries(Object.entries(it).toReversed())),
        'a type by its address': set('/credential_definition/type/-', 'https://issuer.example/v#Course'),
      }),
    ),
  ],
  'VCI-A.1.3.2-01': [
    ...definition('jwt_vc_json-ld', ['type', '@context']),
    ...bad(
      'jwt-vc-ld/issuer-metadata',
      within(configuration('jwt_vc_json-ld'), {
        'an empty list of contexts': set('/credential_definition/@context', []),
      }),
    ),
  ],
  'VCI-A.1.1.4-01': [...bad('jwt-vc/credential', jwtCredential('jwt_vc_json')), ...fineAnswer('jwt-vc')],
  'VCI-A.1.1.4-02': [...bad('jwt-vc/credential', reencoded), ...fineAnswer('jwt-vc')],
  'VCI-A.1.3.4-01': [...bad('jwt-vc-ld/credential', jwtCredential('jwt_vc_json-ld')), ...fineAnswer('jwt-vc-ld')],
  'VCI-A.1.2.4-01': [
    ...bad('ldp-vc/credential', {
      ...being(credential, { null: null, 'a list': [{}], 'a truth value': true }),
      'as text': set(credential, (it: unknown) => JSON.stringify(it)),
      'encoded text': set(credential, (it: unknown) => base64url(JSON.stringify(it))),
      'a list of one': set(credential, (it: unknown) => [it]),
      'a JWT': set(credential, 'eyJhbGciOiJFUzI1NiJ9.eyJ2YyI6e319.AAAA'),
    }),
    ...fineAnswer('ldp-vc'),
  ],
  'VCI-A.1.2.4-02': [
    ...bad('ldp-vc/credential', {
      'as text': set(credential, (it: unknown) => JSON.stringify(it)),
      'as text in lines': set(credential, (it: unknown) => JSON.stringify(it, null, 2)),
      'encoded text': set(credential, (it: unknown) => base64url(JSON.stringify(it))),
      'a data URI': set(credential, (it: unknown) => `data:application/vc,${encodeURIComponent(JSON.stringify(it))}`),
      'N-Quads': set(credential, '<urn:x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:y> .'),
    }),
    ...fineAnswer('ldp-vc'),
  ],
  'VCI-A.2.1-01': metadataRow(
    within(
      configuration('mso_mdoc'),
      being('/format', {
        'the name of the document': 'mdoc',
        capitals: 'MSO_MDOC',
        'a dash': 'mso-mdoc',
        'the media type': 'application/mdoc',
        'the type of the licence': 'mdl',
      }),
    ),
    {
      'another type': configuration('mso_mdoc')(set('/doctype', 'eu.europa.ec.eudi.pid.1')),
      'an unknown member': configuration('mso_mdoc')(set('/x_more', 1)),
      'another format, with its own member': set('/credential_configurations_supported/x_more', { format: 'x-own', x_type: 'y' }),
    },
  ),
  'VCI-A.2.2-01': metadataRow(
    within(configuration('mso_mdoc'), {
      absent: drop('/doctype'),
      ...being('/doctype', notText),
      empty: set('/doctype', ''),
      'in capitals': json(({ doctype, ...rest }: Record<string, unknown>) => ({ ...rest, docType: doctype })),
      'within a definition': json(({ doctype, ...rest }: Record<string, unknown>) => ({ ...rest, credential_definition: { doctype } })),
    }),
    within(
      configuration('mso_mdoc'),
      being('/doctype', {
        'of a photo ID': 'org.iso.23220.photoid.1',
        'of an ecosystem': 'eu.europa.ec.eudi.pid.1',
        'of a vehicle': 'org.iso.7367.1.mVRC',
      }),
    ),
  ),
  'VCI-A.2.2-02': metadataRow(
    within(
      configuration('mso_mdoc'),
      being('/credential_signing_alg_values_supported', {
        'names of JOSE': ['ES256'],
        'digits as text': ['-7'],
        'a name among numbers': [-7, 'ES384'],
        'a fraction': [-7.5],
        'null in the list': [-7, null],
        'lists in the list': [[-7, -9]],
      }),
    ),
    within(
      configuration('mso_mdoc'),
      being('/credential_signing_alg_values_supported', {
        absent: undefined,
        'a fully specified one alone': [-9],
        several: [-7, -35, -36, -8, -19],
      }),
    ),
  ),
  'VCI-A.2.4-01': [
    ...bad('mdoc/credential', notIssuerSigned),
    ...bad('two-mdocs/credential#2', { 'plain text in the second': set(credential, 'mdoc') }),
    ...fineAnswer('mdoc'),
    ...fine('mdoc/credential', { 'an element held back': mdoc(credential, (it) => void it.items.splice(0, 0)) }),
  ],
  'VCI-A.2.4-02': [
    ...bad('mdoc/credential', {
      'a licence of another version': mdoc(credential, (it) => it.mso.set('docType', 'org.iso.18013.5.2.mDL')),
      'another letter case': mdoc(credential, (it) => it.mso.set('docType', 'org.iso.18013.5.1.mdl')),
      'the namespace instead': mdoc(credential, (it) => it.mso.set('docType', 'org.iso.18013.5.1')),
      empty: mdoc(credential, (it) => it.mso.set('docType', '')),
      absent: mdoc(credential, (it) => void it.mso.delete('docType')),
      'a number': mdoc(credential, (it) => it.mso.set('docType', 1)),
    }),
    ...bad('mdoc/issuer-metadata', { 'another type in the metadata': configuration('mso_mdoc')(set('/doctype', 'eu.europa.ec.eudi.pid.1')) }),
    ...bad('two-mdocs/credential#2', { 'another type in the second': mdoc(credential, (it) => it.mso.set('docType', 'eu.europa.ec.eudi.pid.1')) }),
    ...fineAnswer('mdoc'),
  ],
  'VCI-A.3.1-01': metadataRow(
    within(
      configuration('dc+sd-jwt'),
      being('/format', {
        capitals: 'DC+SD-JWT',
        'the media type': 'application/dc+sd-jwt',
        'the draft of the form': 'sd_jwt_vc',
        'without its prefix': 'sd-jwt',
        'the name of old drafts': 'vc+sd-jwt',
      }),
    ),
    {
      'a type of another spelling': configuration('dc+sd-jwt')(set('/vct', 'urn:eudi:pid:1')),
      'an unknown member': configuration('dc+sd-jwt')(set('/x_more', 1)),
      'another format, with its own member': set('/credential_configurations_supported/x_more', { format: 'x-own', x_type: 'y' }),
    },
  ),
  'VCI-A.3.2-01': metadataRow(
    within(configuration('dc+sd-jwt'), {
      absent: drop('/vct'),
      ...being('/vct', notText),
      empty: set('/vct', ''),
      'within a definition, of old drafts': json(({ vct, ...rest }: Record<string, unknown>) => ({ ...rest, credential_definition: { vct } })),
      'a list of values': json(({ vct, ...rest }: Record<string, unknown>) => ({ ...rest, vct_values: [vct] })),
    }),
    within(
      configuration('dc+sd-jwt'),
      being('/vct', {
        'a URN': 'urn:eudi:pid:1',
        'a plain name': 'StaffPass',
        'a URL': 'https://types.example/staff-pass?v=1',
      }),
    ),
  ),
  'VCI-A.3.4-01': [
    ...bad('pre-authorized/credential', {
      ...being(credential, { null: null, 'a number': 1, 'an empty text': '' }),
      'a JWT without a tilde': set(credential, (it: string) => it.split('~')[0]),
      'no tilde at the end': set(credential, (it: string) => it.replace(/~$/, '')),
      'an object of parts': set(credential, (it: string) => ({ jwt: it.split('~')[0], disclosures: it.split('~').slice(1, -1) })),
      'hexadecimal digits': set(credential, (it: string) => Buffer.from(it).toString('hex')),
      'commas instead of tildes': set(credential, (it: string) => it.replaceAll('~', ',')),
      'a JWS as JSON': set(credential, (it: string) => {
        const [head, body, signature] = (it.split('~')[0] ?? '').split('.')
        return { payload: body, protected: head, signature, header: { disclosures: it.split('~').slice(1, -1) } }
      }),
    }),
    ...bad('deferred/deferred', { 'no tilde at the end, later': set(credential, (it: string) => it.replace(/~$/, '')) }),
    ...bad('deferred/deferred', { 'a JWT without a tilde, later': set(credential, (it: string) => it.split('~')[0]) }),
    ...bad('encrypted/credential', { 'a JWT without a tilde, encrypted': set(credential, (it: string) => it.split('~')[0]) }),
    ...bad('batch/credential', { 'an object, as the second of two': set('/credentials/1/credential', {}) }),
    ...fineAnswer('pre-authorized'),
  ],
  'VCI-A.3.4-02': [
    ...bad('pre-authorized/credential', reencoded),
    ...bad('batch/credential', { 'the second encoded once more': set('/credentials/1/credential', base64url) }),
    ...bad('encrypted/credential', { 'encoded once more, encrypted': set(credential, base64url) }),
    ...fineAnswer('pre-authorized'),
  ],
  'VCI-A.3.4-03': [
    ...bad('pre-authorized/credential', {
      'another type': payload(credential, { vct: 'urn:x:other' }),
      absent: payload(credential, { vct: undefined }),
      'in a list': payload(credential, { vct: ['urn:x:other'] }),
      'in capitals': payload(credential, { vct: 'URN:X:OTHER' }),
    }),
    ...bad('pre-authorized/credential', {
      'a slash at the end': (it) =>
        it.jwt(credential, (one) => {
          one.payload.vct = `${one.payload.vct}/`
        }),
    }),
    ...bad('pre-authorized/issuer-metadata', {
      'another type in the metadata': (it) => {
        for (const one of Object.values<Record<string, unknown>>(it.json.credential_configurations_supported)) if (one.vct) one.vct = 'urn:x:other'
      },
    }),
    ...bad('batch/credential', { 'another type in the second': payload('/credentials/1/credential', { vct: 'urn:x:other' }) }),
    ...bad('encrypted/credential', { 'another type, encrypted': payload(credential, { vct: 'urn:x:other' }) }),
    ...bad('deferred/deferred', { 'another type, later': payload(credential, { vct: 'urn:x:other' }) }),
    ...fineAnswer('pre-authorized'),
  ],
}
