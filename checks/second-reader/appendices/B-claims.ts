import { pushed } from '../metadata/answers.ts'
import { bad, being, configuration, fine, type Kinds, metadataRow, named, notAList, notATag, notATruth, within } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { type Alter, all, drop, header, jwt, mdoc, refused, set, status } from '../verbs.ts'

const claims = '/credential_metadata/claims'
const sdJwt = (kinds: Kinds): Kinds => within(configuration('dc+sd-jwt'), kinds)
const inMdoc = (kinds: Kinds): Kinds => named('of an mdoc', within(configuration('mso_mdoc'), kinds))
const credential = '/credentials/0/credential'

const paths = (...of: readonly unknown[]): Alter =>
  set(
    claims,
    of.map((path) => ({ path })),
  )

/** Each configuration of the metadata: which of them was issued, the shape need not know. */
function each(alter: Alter): Alter {
  return (it) => {
    for (const one of Object.values(it.json.credential_configurations_supported)) alter({ json: one } as Parameters<Alter>[0])
  }
}

const pushRefused = (what: string) => [
  ...bad(what, {
    [`accepted: ${what}`]: pushed,
    [`accepted with 200: ${what}`]: all(pushed, status(200)),
    [`accepted for long: ${what}`]: all(pushed, set('/expires_in', 3600)),
    [`accepted with more: ${what}`]: all(pushed, set('/x_more', 1)),
  }),
  ...fine(what, {
    [`refused without a description: ${what}`]: refused(400, 'invalid_authorization_details'),
    [`refused with more members: ${what}`]: refused(400, 'invalid_authorization_details', { error_description: 'path', x_more: 1 }),
    [`refused in a charset: ${what}`]: header('content-type', 'application/json; charset=utf-8'),
  }),
]

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-B */
export const claimsShapes: Shapes = {
  'VCI-B.1-01': [...pushRefused('refusal of a claims description without a path'), ...pushRefused('refusal of a claims description with an empty path')],
  'VCI-B.3-03': pushRefused('refusal of a claim described twice in the authorization details'),
  'VCI-B.2-01': metadataRow(
    {
      ...sdJwt({
        absent: set(claims, [{ mandatory: true }]),
        ...being(`${claims}/0/path`, notAList),
        'absent in the last': set(`${claims}/-`, { display: [{ name: 'x' }] }),
        'a pointer of JSON': set(`${claims}/0/path`, '/given_name'),
      }),
      ...inMdoc({ 'namespace and name, of old drafts': set(claims, [{ namespace: 'org.iso.18013.5.1', name: 'given_name' }]) }),
    },
    sdJwt({
      deep: paths(['a', 'b', null, 'c']),
      'of one name': paths(['a']),
      'an empty name': paths(['']),
    }),
  ),
  'VCI-B.2-02': metadataRow(
    { ...sdJwt(being(`${claims}/0/mandatory`, notATruth)), ...inMdoc({ text: set(`${claims}/0/mandatory`, 'false') }) },
    sdJwt({
      absent: drop(`${claims}/0/mandatory`),
      false: set(`${claims}/0/mandatory`, false),
      'an unknown member': set(`${claims}/0/x_mandatory`, 'yes'),
    }),
  ),
  'VCI-B.2-03': [
    ...bad('pre-authorized/credential', {
      'a disclosure left out': jwt(credential, (it) => void it.disclosures.shift()),
      'the last disclosure left out': jwt(credential, (it) => void it.disclosures.pop()),
      'all disclosures left out': jwt(credential, (it) => void it.disclosures.splice(0)),
    }),
    ...bad('encrypted/credential', { 'a disclosure left out, encrypted': jwt(credential, (it) => void it.disclosures.shift()) }),
    ...bad('deferred/deferred', { 'a disclosure left out, later': jwt(credential, (it) => void it.disclosures.shift()) }),
    ...bad('batch/credential', { 'a disclosure left out of the second': jwt('/credentials/1/credential', (it) => void it.disclosures.shift()) }),
    ...bad('jwt-vc/credential', { 'a claim that is missing in a JWT': jwt(credential, (it) => void delete it.payload.vc.credentialSubject.grade) }),
    ...bad('mdoc/credential', { 'an element that is missing': mdoc(credential, (it) => void it.items.shift()) }),
    ...bad('ldp-vc/credential', { 'a claim that is missing in an object': drop(`${credential}/credentialSubject/course`) }),
    ...bad('pre-authorized/issuer-metadata', { 'a claim announced that is never there': each(set(`${claims}/-`, { path: ['x_never'], mandatory: true })) }),
    ...bad('mdoc/issuer-metadata', { 'a namespace announced that is never there': each(set(`${claims}/-`, { path: ['x.never', 'x'], mandatory: true })) }),
    ...fine('pre-authorized/issuer-metadata', {
      'a claim announced that need not be there': each(set(`${claims}/-`, { path: ['x.never', 'x'], mandatory: false })),
      'a claim announced without a word on that': each(set(`${claims}/-`, { path: ['x.never', 'x'] })),
      'no claims announced': each(drop(claims)),
    }),
  ],
  'VCI-B.2-04': metadataRow(
    {
      ...sdJwt({
        ...being(`${claims}/0/display`, notAList),
        'texts in the list': set(`${claims}/0/display`, ['Name']),
        'a language twice': set(`${claims}/0/display`, [
          { name: 'a', locale: 'en' },
          { name: 'b', locale: 'en' },
        ]),
        'a language twice, in capitals': set(`${claims}/0/display`, [
          { name: 'a', locale: 'en' },
          { name: 'b', locale: 'EN' },
        ]),
        'a name that is a number': set(`${claims}/0/display`, [{ name: 1, locale: 'en' }]),
      }),
      ...named('locale', sdJwt(being(`${claims}/0/display/0/locale`, notATag))),
      ...inMdoc({ 'an empty list': set(`${claims}/0/display`, []) }),
    },
    sdJwt({
      absent: drop(`${claims}/0/display`),
      'a name alone': set(`${claims}/0/display`, [{ name: 'Name' }]),
      'no name': set(`${claims}/0/display`, [{ locale: 'en' }]),
      'regions of one language': set(`${claims}/0/display`, [
        { name: 'a', locale: 'en-GB' },
        { name: 'b', locale: 'en-US' },
        { name: 'c', locale: 'en' },
      ]),
    }),
  ),
  'VCI-B.3-01': metadataRow(
    {
      ...sdJwt({
        'twice the same': paths(['a'], ['a']),
        'twice the same, apart': paths(['a'], ['b'], ['a']),
        'twice the same, one mandatory': set(claims, [
          { path: ['a'], mandatory: true },
          { path: ['a'], mandatory: false },
        ]),
        'twice all elements': paths(['a', null], ['b'], ['a', null]),
        'twice the same below': paths(['a', 'b'], ['a'], ['a', 'b']),
      }),
      ...inMdoc({ 'twice the same': paths(['ns', 'a'], ['ns', 'a']) }),
    },
    sdJwt({
      'one and what is below it': paths(['a'], ['a', 'b']),
      'names that differ in case': paths(['a'], ['A']),
      'one name in two objects': paths(['a', 'x'], ['b', 'x']),
      'a name of digits and one without': paths(['a', '1'], ['a', '01']),
    }),
  ),
  'VCI-B.3-02': metadataRow(
    {
      ...sdJwt({
        'all elements and one': paths(['a', null], ['a', 0]),
        'one element and all below': paths(['a', 1, 'x'], ['a', null, 'y']),
        'a list and an object': paths(['a', null], ['a', 'x']),
        'an object and a list by number': paths(['a', 'x'], ['a', 0]),
        'a list and an object, deep': paths(['a', 'b', null, 'c', 'd'], ['a', 'b', null, 'c', null]),
      }),
      ...inMdoc({ 'all elements and one': paths(['ns', 'a', null], ['ns', 'a', 0]) }),
    },
    sdJwt({
      'two elements': paths(['a', 0], ['a', 1]),
      'a list and its elements': paths(['a'], ['a', null], ['a', null, 'x']),
      'a list in one object and an object in another': paths(['a', 'x', null], ['b', 'x', 'y']),
      'names of digits': paths(['a', '0'], ['a', 'x']),
    }),
  ),
  'VCI-C-01': metadataRow(
    {
      ...sdJwt({
        'nothing in it': paths([]),
        'a truth value': paths([true]),
        'a list in it': paths([['a'], 'b']),
        'an object in it': paths([{ name: 'a' }]),
        'a fraction': paths(['a', 0.5]),
        'no list at all': paths('a.b'),
      }),
      ...inMdoc({ 'a truth value below': paths(['ns', 'a', false]) }),
    },
    sdJwt({
      'all elements': paths(['a', null]),
      'the third element': paths(['a', 2]),
      'names with dots': paths(['a.b', 'https://x.example/y']),
    }),
  ),
  'VCI-C.1-01': metadataRow(
    {
      ...sdJwt({
        'the last element': paths(['a', -1]),
        'one below zero, deep': paths(['a', null, 'b', -2]),
        'one far below zero': paths(['a', -9007199254740991]),
      }),
      'the last element of a JWT': configuration('jwt_vc_json')(paths(['credentialSubject', 'a', -1])),
      'the last element of an object with a proof': configuration('ldp_vc')(paths(['credentialSubject', 'a', -1])),
      'the last element of a JWT with JSON-LD': configuration('jwt_vc_json-ld')(paths(['credentialSubject', 'a', -1])),
    },
    {
      'the first element': configuration('dc+sd-jwt')(paths(['a', 0])),
      'a large number': configuration('dc+sd-jwt')(paths(['a', 4294967296])),
      'a key of an mdoc below zero': configuration('mso_mdoc')(paths(['ns', 'a', -1])),
      'a name that looks like one': configuration('dc+sd-jwt')(paths(['a', '-1'])),
    },
  ),
  'VCI-C.2-01': metadataRow(
    within(configuration('mso_mdoc'), {
      'the namespace alone': paths(['org.iso.18013.5.1']),
      'the element alone': paths(['given_name']),
      'all elements of a namespace': paths(['org.iso.18013.5.1', null]),
      'an element by number': paths(['org.iso.18013.5.1', 0]),
      'any namespace': paths([null, 'given_name']),
      'the last of several': paths(['ns', 'a'], ['ns', 'b'], ['ns']),
    }),
    within(configuration('mso_mdoc'), {
      'all below an element': paths(['ns', 'a', null, 'b']),
      'a key that is a number': paths(['ns', 'a', 1]),
      'a namespace of somebody else': paths(['com.example.x', 'y']),
    }),
  ),
}
