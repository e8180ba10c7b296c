import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, json, refused, set, status, text } from '../verbs.ts'
import { accepted, deferredInstead, ofADraft } from './answers.ts'
import { bad, being, configuration, fine, type Kinds, metadataRow, named, notAList, notAnObject, notATag, notText, within } from './kinds.ts'

const sdJwt = configuration('dc+sd-jwt')
const mdoc = configuration('mso_mdoc')
const display = '/credential_metadata/display'
const keys = '/proof_types_supported/jwt/key_attestations_required'

const inSdJwt = (kinds: Kinds): Kinds => within(sdJwt, kinds)
const inMdoc = (kinds: Kinds): Kinds => named('of an mdoc', within(mdoc, kinds))

const listOfNames = (pointer: string): Kinds => ({
  ...being(pointer, notAList),
  'a list of numbers': set(pointer, [1]),
  'null in the list': set(pointer, (it: unknown[]) => [...it, null]),
})

const noBinding: Alter = all(drop('/cryptographic_binding_methods_supported'), drop('/proof_types_supported'))
const binding: Alter = all(set('/cryptographic_binding_methods_supported', ['jwk']), set('/proof_types_supported', { jwt: { proof_signing_alg_values_supported: ['ES256'] } }))

/** The configuration that the last request named. */
function unboundOnes(alter: Alter): Alter {
  return (it) => {
    for (const one of Object.values(it.json.credential_configurations_supported))
      if (Object(one).cryptographic_binding_methods_supported === undefined) {
        const draft = { json: one } as Parameters<Alter>[0]
        alter(draft)
      }
  }
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-12.2.4 */
export const configurationShapes: Shapes = {
  'VCI-12.2.4-30': metadataRow(
    {
      absent: drop('/credential_configurations_supported'),
      ...being('/credential_configurations_supported', notAnObject),
      'a configuration that is null': set('/credential_configurations_supported/x_more', null),
      'a configuration that is a list': set('/credential_configurations_supported/x_more', []),
      'a list of configurations, each with its id': set('/credential_configurations_supported', (it: object) => Object.entries(it).map(([id, one]) => ({ id, ...one }))),
      'the name of old drafts': json(({ credential_configurations_supported: it, ...rest }: Record<string, unknown>) => ({ ...rest, credentials_supported: it })),
    },
    {
      'another order': set('/credential_configurations_supported', (it: object) => Object.fromEntries(Object.entries(it).toReversed())),
      'an id with a blank and a slash': set('/credential_configurations_supported/a b~1c', { format: 'dc+sd-jwt', vct: 'urn:x:y' }),
      'a format of somebody else': set('/credential_configurations_supported/x_more', { format: 'x-own-format' }),
    },
  ),
  'VCI-12.2.4-31': metadataRow(inSdJwt({ absent: drop('/format'), ...being('/format', notText), empty: set('/format', '') }), {
    'a format of somebody else': set('/credential_configurations_supported/x_more', { format: 'x-own-format' }),
    'a media type': set('/credential_configurations_supported/x_more', { format: 'application/x-own+cbor' }),
    'an unknown member': sdJwt(set('/x_more', 1)),
  }),
  'VCI-12.2.4-32': metadataRow(
    inSdJwt({
      ...being('/scope', notText),
      'two scopes': set('/scope', 'one two'),
      empty: set('/scope', ''),
      'a quote': set('/scope', 'one"two'),
      'a backslash': set('/scope', 'one\\two'),
      'other letters': set('/scope', 'führerschein'),
      'a line break': set('/scope', 'one\n'),
    }),
    inSdJwt(
      being('/scope', {
        absent: undefined,
        'a URL': 'https://issuer.example/scopes/pass?x=1#y',
        'marks that are allowed': "!#$%&'()*+,-./:;<=>?@[]^_`{|}~",
        'one letter': 'a',
      }),
    ),
  ),
  'VCI-12.2.4-35': metadataRow(
    {
      ...inSdJwt({
        ...being('/credential_signing_alg_values_supported', notAList),
        'numbers of COSE': set('/credential_signing_alg_values_supported', [-7]),
        'null in the list': set('/credential_signing_alg_values_supported', ['ES256', null]),
      }),
      'numbers for a JWT': configuration('jwt_vc_json')(set('/credential_signing_alg_values_supported', [-7])),
      'an empty list for an mdoc': mdoc(set('/credential_signing_alg_values_supported', [])),
      'numbers for Data Integrity': configuration('ldp_vc')(set('/credential_signing_alg_values_supported', [-7])),
      'text for all of an mdoc': mdoc(set('/credential_signing_alg_values_supported', '-7')),
    },
    {
      absent: sdJwt(drop('/credential_signing_alg_values_supported')),
      'several for an SD-JWT': sdJwt(set('/credential_signing_alg_values_supported', ['ES256', 'ES384', 'Ed25519'])),
      'one for an mdoc': mdoc(set('/credential_signing_alg_values_supported', [-7])),
      'a signature suite': configuration('ldp_vc')(set('/credential_signing_alg_values_supported', ['Ed25519Signature2020', 'eddsa-rdfc-2022'])),
    },
  ),
  'VCI-12.2.4-37': metadataRow(
    {
      ...inSdJwt({
        ...listOfNames('/cryptographic_binding_methods_supported'),
        'a whole DID': set('/cryptographic_binding_methods_supported', ['did:web:issuer.example']),
        'a DID without a method': set('/cryptographic_binding_methods_supported', ['did:']),
        'a method in capitals': set('/cryptographic_binding_methods_supported', ['did:KEY']),
      }),
      ...inMdoc({ text: set('/cryptographic_binding_methods_supported', 'cose_key') }),
    },
    inSdJwt(
      being('/cryptographic_binding_methods_supported', {
        'one alone': ['jwk'],
        'a method with digits': ['did:key', 'did:3'],
        'both kinds of key': ['jwk', 'cose_key'],
      }),
    ),
  ),
  'VCI-12.2.4-38': [
    ...bad('unbound/credential', {
      'a proof that nothing announced': refused(400, 'invalid_proof'),
      'a proof that nothing announced, with a word on it': refused(400, 'invalid_proof', { error_description: 'proofs is missing' }),
    }),
    ...bad('unbound/issuer-metadata', { 'binding announced that is not required': unboundOnes(binding) }),
    ...bad('unbound/issuer-metadata', {
      'binding by COSE keys announced that is not required': unboundOnes(all(binding, set('/cryptographic_binding_methods_supported', ['cose_key']))),
      'binding by an empty proof announced': unboundOnes(all(binding, set('/proof_types_supported', { attestation: { proof_signing_alg_values_supported: ['ES256'] } }))),
      'binding by DIDs announced that is not required': unboundOnes(all(binding, set('/cryptographic_binding_methods_supported', ['did:key']))),
    }),
    ...bad('refusal of no proof', { 'a credential without the proof that was announced': accepted }),
    ...fine('unbound/credential', {
      'later, without a proof': deferredInstead,
      'no notification': drop('/notification_id'),
      'an unknown member': set('/x_more', 1),
    }),
  ],
  'VCI-12.2.4-39': metadataRow(
    {
      ...inSdJwt({
        'binding without proofs': drop('/proof_types_supported'),
        'proofs without binding': drop('/cryptographic_binding_methods_supported'),
        'proofs under an old name': json(({ proof_types_supported: it, ...rest }: Record<string, unknown>) => ({ ...rest, proof_types: it })),
      }),
      ...inMdoc({
        'binding without proofs': drop('/proof_types_supported'),
        'proofs without binding': drop('/cryptographic_binding_methods_supported'),
      }),
      'proofs in another configuration alone': configuration('ldp_vc')(drop('/proof_types_supported')),
    },
    {
      neither: sdJwt(noBinding),
      'neither for an mdoc': mdoc(noBinding),
      'one proof type': sdJwt(drop('/proof_types_supported/di_vp')),
    },
  ),
  'VCI-12.2.4-40': metadataRow(
    {
      ...inSdJwt({
        ...being('/proof_types_supported', { ...notAnObject, 'a list of names': ['jwt'] }),
        'a proof type that is null': set('/proof_types_supported/jwt', null),
        'a proof type that is a list of algorithms': set('/proof_types_supported/jwt', ['ES256']),
        'a proof type that is text': set('/proof_types_supported/attestation', 'ES256'),
      }),
      ...inMdoc({ 'a list of names': set('/proof_types_supported', ['jwt']) }),
    },
    {
      'a proof type of somebody else': sdJwt(set('/proof_types_supported/x_own', { proof_signing_alg_values_supported: ['X1'] })),
      'jwt alone': sdJwt((it) => {
        it.json.proof_types_supported = { jwt: it.json.proof_types_supported.jwt }
      }),
      'an unknown member of a type': sdJwt(set('/proof_types_supported/jwt/x_more', 1)),
    },
  ),
  'VCI-12.2.4-41': metadataRow(
    {
      ...inSdJwt({
        absent: drop('/proof_types_supported/jwt/proof_signing_alg_values_supported'),
        ...listOfNames('/proof_types_supported/jwt/proof_signing_alg_values_supported'),
        'the name of another list': set('/proof_types_supported/jwt', { alg_values_supported: ['ES256'] }),
      }),
      ...named(
        'of attestations',
        inSdJwt({
          absent: drop('/proof_types_supported/attestation/proof_signing_alg_values_supported'),
          'an empty list': set('/proof_types_supported/attestation/proof_signing_alg_values_supported', []),
        }),
      ),
      ...named('of presentations', inSdJwt({ numbers: set('/proof_types_supported/di_vp/proof_signing_alg_values_supported', [-7]) })),
      ...inMdoc({ 'numbers for a JWT proof': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', [-7]) }),
    },
    inSdJwt({
      'one alone': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ES256']),
      'fully specified ones': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ES256', 'Ed25519']),
      'an unknown type without a list': set('/proof_types_supported/attestation/x_more', []),
    }),
  ),
  'VCI-12.2.4-42': metadataRow(
    {
      ...inSdJwt({
        none: set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['none']),
        'none among others': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ES256', 'none']),
        'a MAC': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ES256', 'HS256']),
        'a longer MAC of attestations': set('/proof_types_supported/attestation/proof_signing_alg_values_supported', ['HS384', 'ES256']),
      }),
      ...inMdoc({ none: set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['none', 'ES256']) }),
    },
    inSdJwt({
      'many right ones': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ES256', 'ES384', 'ES512', 'ES256K', 'PS256', 'RS256', 'EdDSA']),
      'none as an unknown member': set('/proof_types_supported/jwt/x_alg', ['none']),
      'a post-quantum one': set('/proof_types_supported/jwt/proof_signing_alg_values_supported', ['ML-DSA-44', 'ES256']),
    }),
  ),
  'VCI-12.2.4-43': metadataRow(
    inSdJwt({
      ...being(keys, { ...notAnObject, 'a truth value': true }),
      ...named(
        'key_storage',
        being(keys, {
          null: { key_storage: null },
          'an empty list': { key_storage: [] },
          text: { key_storage: 'iso_18045_high' },
          numbers: { key_storage: [5] },
        }),
      ),
      ...named(
        'user_authentication',
        being(keys, {
          'an empty list': { key_storage: ['iso_18045_high'], user_authentication: [] },
          'an object': { user_authentication: { iso_18045_high: true } },
        }),
      ),
    }),
    inSdJwt(
      being(keys, {
        absent: undefined,
        empty: {},
        'one demand': { key_storage: ['iso_18045_moderate'] },
        'values of an ecosystem': { key_storage: ['https://trust.example/high'], user_authentication: ['iso_18045_high', 'own'] },
        'an unknown member': { x_more: 1 },
      }),
    ),
  ),
  'VCI-12.2.4-44': [
    ...bad('refusal of no key attestation', {
      accepted: accepted,
      'accepted for later': deferredInstead,
      'accepted as drafts had it': ofADraft,
      'accepted, with another success': all(accepted, status(201)),
    }),
    ...fine('refusal of no key attestation', {
      'refused without a description': refused(400, 'invalid_proof'),
      'refused with more members': refused(400, 'invalid_proof', { error_description: 'attest the key', x_more: 1 }),
      'refused with a page on it': refused(400, 'invalid_proof', { error_uri: 'https://issuer.example/errors' }),
    }),
  ],
  'VCI-12.2.4-45': metadataRow(
    { ...inSdJwt(being('/credential_metadata', notAnObject)), ...inMdoc(being('/credential_metadata', notAnObject)) },
    {
      absent: sdJwt(drop('/credential_metadata')),
      empty: sdJwt(set('/credential_metadata', {})),
      'an unknown member': sdJwt(set('/credential_metadata/x_more', [])),
    },
  ),
  'VCI-12.2.4-46': metadataRow(
    {
      ...inSdJwt({ ...being(display, notAList), 'a list of texts': set(display, ['Pass']), 'null in the list': set(`${display}/-`, null) }),
      ...inMdoc({ 'an empty list': set(display, []) }),
    },
    inSdJwt({
      absent: drop(display),
      'one with a name alone': set(display, [{ name: 'Pass' }]),
      'unknown members': set(`${display}/0/x_more`, {}),
    }),
  ),
  'VCI-12.2.4-47': metadataRow(
    {
      ...inSdJwt({ absent: drop(`${display}/0/name`), ...being(`${display}/0/name`, notText) }),
      ...inSdJwt({ 'absent in the second': (it) => void it.json.credential_metadata.display.push({ locale: 'fr' }) }),
      ...inMdoc({ absent: drop(`${display}/0/name`) }),
    },
    inSdJwt({
      'other letters': set(`${display}/0/name`, '証明書'),
      long: set(`${display}/0/name`, 'x'.repeat(500)),
      'a blank in it': set(`${display}/0/name`, 'A pass'),
    }),
  ),
  'VCI-12.2.4-48': metadataRow(
    {
      ...inSdJwt({
        ...being(`${display}/0/locale`, { ...notATag, null: null }),
        'twice the same': (it) => void it.json.credential_metadata.display.push({ name: 'P', locale: it.json.credential_metadata.display[0].locale }),
        'the same in capitals': (it) => void it.json.credential_metadata.display.push({ name: 'P', locale: String(it.json.credential_metadata.display[0].locale).toUpperCase() }),
      }),
      ...inMdoc({ 'a locale of POSIX': set(`${display}/0/locale`, 'de_DE') }),
    },
    inSdJwt({
      absent: drop(`${display}/0/locale`),
      'a region': set(`${display}/0/locale`, 'en-GB'),
      'a script': set(`${display}/0/locale`, 'sr-Latn-RS'),
      'a private part': set(`${display}/0/locale`, 'en-x-easy'),
    }),
  ),
  'VCI-12.2.4-49': metadataRow(
    inSdJwt({
      absent: drop(`${display}/0/logo/uri`),
      ...named('uri', being(`${display}/0/logo/uri`, notText)),
      'a relative path': set(`${display}/0/logo/uri`, 'logo.png'),
      'a url of old drafts': set(`${display}/0/logo`, { url: 'https://issuer.example/l.png', alt_text: 'a' }),
      empty: set(`${display}/0/logo`, {}),
    }),
    inSdJwt({
      'no logo': drop(`${display}/0/logo`),
      https: set(`${display}/0/logo/uri`, 'https://issuer.example/l.png'),
      'an unknown member': set(`${display}/0/logo/x_more`, 1),
    }),
  ),
  'VCI-12.2.4-50': metadataRow(
    inSdJwt({
      absent: set(`${display}/0/background_image`, {}),
      ...named(
        'uri',
        being(`${display}/0/background_image`, {
          null: { uri: null },
          'a number': { uri: 1 },
          'a relative path': { uri: '/b.png' },
          'a url of old drafts': { url: 'https://issuer.example/b.png' },
        }),
      ),
      'an image that is text': set(`${display}/0/background_image`, 'https://issuer.example/b.png'),
    }),
    inSdJwt({
      'no image': drop(`${display}/0/background_image`),
      https: set(`${display}/0/background_image`, { uri: 'https://issuer.example/b.png' }),
      'an alternative text': set(`${display}/0/background_image/alt_text`, 'a field'),
    }),
  ),
  'VCI-12.2.4-51': metadataRow(
    inSdJwt({
      ...named(
        'background_color',
        being(`${display}/0/background_color`, {
          'a number': 16777215,
          null: null,
          'digits without a hash': '12107c',
          'a list': ['#fff'],
          'too few digits': '#12',
          'a letter that is no digit': '#12107g',
          empty: '',
        }),
      ),
      ...named('text_color', being(`${display}/0/text_color`, { 'a number': 0, 'digits without a hash': 'ffffff', 'an object': { r: 1 } })),
    }),
    inSdJwt({
      ...named(
        'background_color',
        being(`${display}/0/background_color`, {
          'six digits': '#12107c',
          'three digits': '#FFF',
          'a function': 'rgb(18, 16, 124)',
          'a function with percents': 'rgb(10%,20%,30%)',
          'a hue': 'hsl(120, 100%, 50%)',
          'see-through': 'rgba(255,255,255,0.5)',
          absent: undefined,
        }),
      ),
      ...named('text_color', being(`${display}/0/text_color`, { capitals: '#ABCDEF' })),
    }),
  ),
  'VCI-12.2.4-52': metadataRow(
    { ...inSdJwt(being(`${display}/0/description`, notText)), ...inMdoc({ null: set(`${display}/0/description`, null) }) },
    inSdJwt(being(`${display}/0/description`, { absent: undefined, empty: '', 'several lines': 'a\nb' })),
  ),
  'VCI-12.2.4-53': metadataRow(
    {
      ...inSdJwt({
        ...being('/credential_metadata/claims', notAList),
        'an object by claim, of old drafts': set('/credential_metadata/claims', { given_name: { mandatory: true } }),
        'names alone': set('/credential_metadata/claims', ['given_name']),
        'null in the list': set('/credential_metadata/claims/-', null),
        'paths alone': set('/credential_metadata/claims', [['given_name']]),
      }),
      ...inMdoc({ 'an object by namespace': set('/credential_metadata/claims', { 'org.iso.18013.5.1': { given_name: {} } }) }),
    },
    inSdJwt({
      absent: drop('/credential_metadata/claims'),
      'one with a path alone': set('/credential_metadata/claims', [{ path: ['x'] }]),
      'an unknown member': set('/credential_metadata/claims/0/x_more', 1),
    }),
  ),
  'VCI-12.2.4-60': metadataRow(
    inSdJwt(being(`${display}/0/logo/alt_text`, notText)),
    inSdJwt({
      absent: drop(`${display}/0/logo/alt_text`),
      empty: set(`${display}/0/logo/alt_text`, ''),
      'other letters': set(`${display}/0/logo/alt_text`, '青い円'),
    }),
  ),
  'VCI-12.2.4-61': [
    ...bad('pre-authorized/credential', {
      'a plain request refused': refused(400, 'invalid_encryption_parameters'),
      'a plain request refused with a word on it': refused(400, 'invalid_encryption_parameters', { error_description: 'encrypt the request' }),
      'an encrypted answer that nobody asked for': text('eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTEyOEdDTSJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA', 'application/jwt'),
    }),
    ...bad('deferred/credential', { 'a plain request for later refused': refused(400, 'invalid_encryption_parameters') }),
    ...bad('batch/credential', { 'a plain batch refused': refused(400, 'invalid_encryption_parameters') }),
    ...fine('pre-authorized/credential', {
      'an unknown member': set('/x_more', 1),
      'no notification': drop('/notification_id'),
      'refused for another reason': refused(400, 'credential_request_denied'),
    }),
  ],
}
