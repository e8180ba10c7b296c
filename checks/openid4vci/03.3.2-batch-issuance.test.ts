import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { judge } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'
import { licence, type MdocDraft } from '../testing/mdoc.ts'

type Copy = Partial<ReceivedCredential>

function copyOf(change?: (made: MdocDraft) => void): Copy {
  const [credential] = flow(licence(change)).credentials
  return credential ?? {}
}

/** The first copy as the flow has it, and one more. */
function verdicts(prepare: Parameters<typeof flow>[0], second: Copy) {
  const evidence = flow((it) => {
    prepare?.(it)
    it.further.push(second)
  })
  const findings = judge(evidence, context)
  return ['VCI-3.3.2-01', 'VCI-3.3.2-02'].map((id) => {
    const own = findings.filter(({ requirement }) => requirement === id)
    return own.find(({ verdict }) => verdict === 'violated')?.seen ?? own[0]?.verdict
  })
}

/** Another random for every element, as each copy has it. */
function fresh(made: MdocDraft) {
  made.items.forEach((item, index) => {
    item.random = new Uint8Array(32).fill(index + 100)
  })
}

test('mdocs of a batch have one dataset, and randoms of their own', () => {
  const { raw } = copyOf(fresh)
  assert.deepEqual(verdicts(licence(), { raw }), ['satisfied', 'holder keys occur twice'])
  assert.deepEqual(verdicts(licence(), { raw: copyOf().raw }), [
    'satisfied',
    'salts occur twice; holder keys occur twice',
  ])
})

test('mdocs of a batch with other elements or of another doctype are no copies', () => {
  const other = copyOf((made) => {
    fresh(made)
    made.items.splice(0, 1)
  })
  assert.match(
    String(verdicts(licence(), { raw: other.raw })[0]),
    /claims about the subject differ/,
  )
  const typed = copyOf((made) => {
    fresh(made)
    made.mso.set('docType', 'org.iso.23220.photoid.1')
  })
  assert.match(String(verdicts(licence(), { raw: typed.raw })[0]), /types differ/)
})

test('a batch of an SD-JWT VC and an mdoc is one of two formats', () => {
  const { raw } = copyOf()
  assert.match(
    String(verdicts(undefined, { raw, sdJwt: undefined } as unknown as Copy)[0]),
    /formats differ/,
  )
})

const document = (more: object) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential', 'Certificate'],
  issuer: 'https://issuer.example',
  validFrom: '2026-03-01T12:00:00Z',
  credentialSubject: { id: 'did:example:1', grade: 'passed' },
  proof: { type: 'DataIntegrityProof', proofValue: 'z1' },
  ...more,
})
const later = {
  validFrom: '2026-03-01T12:00:01Z',
  validUntil: '2027-03-01T12:00:01Z',
  id: 'urn:uuid:2',
  credentialStatus: { id: 'https://issuer.example/status#2' },
}

for (const [what, second, expected] of [
  ['times to the second, ids and status', later, 'satisfied'],
  [
    'holders named by their keys',
    { credentialSubject: { grade: 'passed', id: 'did:key:z2' } },
    'satisfied',
  ],
  ['types in another order', { type: ['Certificate', 'VerifiableCredential'] }, 'satisfied'],
  [
    'other claims',
    { credentialSubject: { id: 'did:example:1', grade: 'failed' } },
    'claims about the subject differ',
  ],
  ['other types', { type: ['VerifiableCredential', 'Diploma'] }, 'types differ'],
] as const)
  test(`W3C credentials of a batch with ${what}: ${expected}`, () => {
    const [seen] = verdicts(
      (it) => {
        it.received = { format: 'ldp_vc' }
        it.raw = document({})
      },
      { raw: document(second) },
    )
    assert.equal(seen, expected)
  })
