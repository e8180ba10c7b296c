import { createHash } from 'node:crypto'
import type { RequirementId } from '../../../protocol/requirement-id.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'
import { auth, beginning, environment } from '../flow.ts'
import { assemble, certificates, digest, encode, sdJwtDraft } from '../sd-jwt.ts'

const vct = 'https://auth.example/types/person'
const haip = { profiles: ['openid4vci', 'haip'] }

const right = {
  vct,
  name: 'Person',
  claims: [
    { path: ['given_name'], mandatory: true, sd: 'always' },
    { path: ['iss'], sd: 'never' },
  ],
}

/** The issuer publishes this at the vct. */
function published(document: unknown, url = vct) {
  return (flow: Flow) => {
    flow.add({
      name: 'type metadata',
      operation: 'type-metadata',
      url,
      headers: { 'content-type': 'application/json' },
      answer: document,
    })
  }
}

function typed(
  requirement: RequirementId,
  document: object,
  more: Parameters<typeof broken>[3] = {},
) {
  const passes = broken(requirement, () => {}, published(right)).passes
  return { ...broken(requirement, published({ ...right, ...document }), undefined, more), passes }
}

function described(requirement: RequirementId, wrong: object, allowed: object): CheckCase {
  const passes = broken(requirement, () => {}, published({ ...right, ...allowed })).passes
  return { ...broken(requirement, published({ ...right, ...wrong })), passes }
}

function payload(change: Readonly<Record<string, unknown>>) {
  return (flow: Flow) => {
    Object.assign(flow.credential.payload, change)
  }
}

const integrity = `sha256-${createHash('sha256').update(JSON.stringify(right)).digest('base64')}`

function slashed(end: string) {
  return (flow: Flow) => {
    const iss = `${auth}/${environment}/`
    flow.credential.payload.iss = iss
    flow.add({
      name: 'key metadata',
      operation: 'jwt-vc-issuer',
      url: `${auth}/.well-known/jwt-vc-issuer/${environment}${end}`,
      headers: { 'content-type': 'application/json' },
      answer: { issuer: iss, jwks: { keys: [] } },
    })
  }
}

function disclosures(...properties: readonly unknown[]) {
  return (flow: Flow) => {
    Object.assign(flow.credential, { properties, elements: [] })
  }
}

const salts = ['2GLC42sKQveCfGfryNRN9w', 'eluV5Og3gSNII8EYnsxA_A', '6Ij7tM-a5iVPGboS5tmvVA']

/** An SD-JWT whose digests stand in the order of these claims. */
function inOrder(names: readonly string[], copy: number): string {
  const draft = sdJwtDraft(beginning)
  const properties = names.map((name) => [`${salts[0]}${name}${copy}`, name, 'x'])
  const _sd = properties.map((property) => digest(encode(property)))
  return assemble({ ...draft, properties, elements: [], payload: { ...draft.payload, _sd } })
}

/** Ten copies of a credential. */
function copies(order: (copy: number) => readonly string[]) {
  return (flow: Flow) => {
    flow.raw = inOrder(order(0), 0)
    flow.further = Array.from({ length: 9 }, (_, index) => ({
      raw: inOrder(order(index + 1), index + 1),
    }))
  }
}

const names = ['given_name', 'family_name', 'birthdate', 'address']

function disclosed(text: string) {
  return (flow: Flow) => {
    flow.received = {
      sdJwt: { header: {}, payload: {}, disclosures: [], claims: { portrait: text } },
    }
  }
}

const picture = `/9j/${'A'.repeat(300)}`

export const typeMetadataCases: readonly CheckCase[] = [
  typed('SDJWTVC-6.2-01', { claims: {} }),
  typed('SDJWTVC-6.2-02', { vct: undefined }, haip),
  typed('SDJWTVC-6.3-01', { vct: `${vct}/2` }, haip),
  typed('SDJWTVC-9.3-01', { claims: [{ path: ['nickname'], mandatory: true }] }, haip),
  ...[7, 'no URI', vct].map((extended) =>
    described('SDJWTVC-6.4-01', { extends: extended }, { extends: `${vct}/base` }),
  ),
  ...[{ name: 'Person' }, { locale: 'en_US', name: 'Person' }, { locale: 'en' }].map((display) =>
    described(
      'SDJWTVC-8-01',
      { display: [display] },
      {
        display: [
          { locale: 'en-US', name: 'Person' },
          { lang: 'de', name: 'Person' },
        ],
      },
    ),
  ),
  ...[{ label: 'Given name' }, { locale: 'en', name: 'Given name' }].map((display) =>
    described(
      'SDJWTVC-9.2-01',
      { claims: [{ path: ['given_name'], display: [display] }] },
      { claims: [{ path: ['given_name'], display: [{ locale: 'en', label: 'Given name' }] }] },
    ),
  ),
  ...['Always', true].map((sd) =>
    described(
      'SDJWTVC-9.4-03',
      { claims: [{ path: ['given_name'], sd }] },
      { claims: [{ path: ['given_name'], sd: 'allowed' }, { path: ['iss'] }] },
    ),
  ),
  typed('SDJWTVC-9.4-01', { claims: [{ path: ['iss'], sd: 'always' }] }),
  typed('SDJWTVC-9.4-02', { claims: [{ path: ['given_name'], sd: 'never' }] }),
  broken('SDJWTVC-7-01', payload({ 'vct#integrity': 'sha256-AAAA' }), (flow) => {
    published(right)(flow)
    payload({ 'vct#integrity': integrity })(flow)
  }),
  broken('SDJWTVC-7-01', payload({ 'vct#integrity': 7 }), (flow) => {
    published(right)(flow)
    payload({ 'vct#integrity': integrity })(flow)
  }),
  {
    ...broken('SDJWTVC-5.1-01', slashed('/')),
    passes: broken('SDJWTVC-5.1-01', () => {}, slashed('')).passes,
  },
  {
    ...broken('SDJWTVC-3.5-02', payload({ x5c: [certificates.leaf] })),
    passes: broken(
      'SDJWTVC-3.5-02',
      () => {},
      (flow) => {
        flow.credential.header.x5c = [certificates.leaf]
      },
    ).passes,
  },
  broken(
    'SDJWTVC-3.2.2.3-01',
    disclosed(picture),
    disclosed(`data:image/jpeg;base64,${picture}`),
    haip,
  ),
  broken(
    'SDJWT-4.2.4.1-02',
    copies(() => names),
    copies((copy) => (copy % 2 ? names : names.toReversed())),
    { level: 'SHOULD' },
  ),
  broken('SDJWT-7.1-02', disclosures([salts[0], 'name', 'a'], [salts[1], 'name', 'b'])),
  broken('SDJWT-9.3-01', disclosures(['short', 'name', 'a'])),
  broken('SDJWT-9.7-01', disclosures([salts[0], 'exp', 1]), undefined),
]
