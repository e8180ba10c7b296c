import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../../protocol/evidence.ts'
import { judge } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'

function evidenceOf(format: string, raw: unknown): Evidence {
  const credential = { id: 'credential-1', exchange: 'ex-1', configurationId: 'One', format, raw }
  return {
    exchanges: [],
    offers: [],
    credentials: [{ ...credential, proofKeys: [], facts: [] }],
    attempts: [],
    fallbacks: [],
  }
}

/** What can stand where a credential should, and is none. */
const nothings: readonly (readonly [string, unknown])[] = [
  ...['a.b.c~', '~', 'a.b.c~~', 'e30.e30~', '', {}].map((raw) => ['dc+sd-jwt', raw] as const),
  ...['a.b.c', '', 'AAAA', {}].map((raw) => ['jwt_vc_json', raw] as const),
  ...['a.b.c', 'AAAA', {}].map((raw) => ['jwt_vc_json-ld', raw] as const),
  ...['a.b.c', '', 'oA', {}].map((raw) => ['mso_mdoc', raw] as const),
  ...['a.b.c', '', {}, []].map((raw) => ['ldp_vc', raw] as const),
]

for (const [format, raw] of nothings) {
  test(`${JSON.stringify(raw)} is no credential of the format ${format}`, () => {
    const broken = judge(evidenceOf(format, raw), context).filter(
      ({ verdict, level }) => verdict === 'violated' && level.startsWith('MUST'),
    )
    assert.notDeepEqual(broken, [])
  })
}
