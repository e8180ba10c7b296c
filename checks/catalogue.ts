import { createHash } from 'node:crypto'
import attestationBasedClientAuth from './catalogue/attestation-based-client-auth.json' with {
  type: 'json',
}
import fapi2 from './catalogue/fapi2.json' with { type: 'json' }
import haip from './catalogue/haip.json' with { type: 'json' }
import mdoc from './catalogue/mdoc.json' with { type: 'json' }
import openid4vci from './catalogue/openid4vci.json' with { type: 'json' }
import openid4vciErrata from './catalogue/openid4vci-errata.json' with { type: 'json' }
import pingone from './catalogue/pingone.json' with { type: 'json' }
import rfc6749 from './catalogue/rfc6749.json' with { type: 'json' }
import rfc6750 from './catalogue/rfc6750.json' with { type: 'json' }
import rfc7515 from './catalogue/rfc7515.json' with { type: 'json' }
import rfc7516 from './catalogue/rfc7516.json' with { type: 'json' }
import rfc7517 from './catalogue/rfc7517.json' with { type: 'json' }
import rfc7519 from './catalogue/rfc7519.json' with { type: 'json' }
import rfc7523 from './catalogue/rfc7523.json' with { type: 'json' }
import rfc7636 from './catalogue/rfc7636.json' with { type: 'json' }
import rfc7638 from './catalogue/rfc7638.json' with { type: 'json' }
import rfc8259 from './catalogue/rfc8259.json' with { type: 'json' }
import rfc8414 from './catalogue/rfc8414.json' with { type: 'json' }
import rfc9126 from './catalogue/rfc9126.json' with { type: 'json' }
import rfc9207 from './catalogue/rfc9207.json' with { type: 'json' }
import rfc9396 from './catalogue/rfc9396.json' with { type: 'json' }
import rfc9449 from './catalogue/rfc9449.json' with { type: 'json' }
import rfc9700 from './catalogue/rfc9700.json' with { type: 'json' }
import sdJwt from './catalogue/sd-jwt.json' with { type: 'json' }
import sdJwtVc from './catalogue/sd-jwt-vc.json' with { type: 'json' }
import tokenStatusList from './catalogue/token-status-list.json' with { type: 'json' }
import vcdm from './catalogue/vcdm.json' with { type: 'json' }
import withTheirChecks from './catalogue/with-their-checks.json' with { type: 'json' }
import type { Requirement, TitledRequirement } from './requirement.ts'
import { prefixOf, specifications } from './specifications.ts'

// JSON imports know no unions: `catalogue.test.ts` proves that every row is what the type says.
const written = [
  ...openid4vci,
  ...openid4vciErrata,
  ...rfc8414,
  ...rfc6749,
  ...rfc6750,
  ...rfc7636,
  ...rfc9126,
  ...rfc9207,
  ...rfc9449,
  ...rfc9396,
  ...rfc9700,
  ...rfc8259,
  ...rfc7515,
  ...rfc7516,
  ...rfc7517,
  ...rfc7638,
  ...rfc7519,
  ...rfc7523,
  ...haip,
  ...fapi2,
  ...attestationBasedClientAuth,
  ...sdJwtVc,
  ...sdJwt,
  ...vcdm,
  ...mdoc,
  ...tokenStatusList,
  ...pingone,
] as readonly Requirement[]

/** Rows that stand with their checks. Written by `npm run docs`. */
export const rowsWithChecks = withTheirChecks as readonly TitledRequirement[]

/** All rows, by specification and clause. */
export const requirements: readonly Requirement[] = rowsWithChecks.reduce(
  (rows, row) => rows.toSpliced(behindItsClause(rows, row), 0, row),
  written,
)

/** Behind the last row of its clause; where it is the first, behind the last one of its specification. */
function behindItsClause(rows: readonly Requirement[], { id }: Requirement): number {
  const last = (prefix: string) => rows.findLastIndex((row) => row.id.startsWith(prefix)) + 1
  return last(id.slice(0, -2)) || last(`${prefixOf(id)}-`) || rows.length
}

const byId = new Map<string, Requirement>(
  requirements.map((requirement) => [requirement.id, requirement]),
)

export function requirementById(id: string): Requirement | undefined {
  return byId.get(id)
}

/** Where the sentence stands; undefined for ISO standards, whose text is not public. */
export function requirementUrl({
  id,
  section,
}: Pick<Requirement, 'id' | 'section'>): string | undefined {
  return specifications.find(({ prefix }) => prefix === prefixOf(id))?.sectionUrl(section)
}

/** Identifies the rows a verdict rests on: reports carry it. */
export const catalogueHash = `sha256:${createHash('sha256').update(JSON.stringify(requirements)).digest('hex')}`
