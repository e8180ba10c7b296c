import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReportIndex } from './report-index.ts'
import { buildReport, countingOutcomes, type RunMaterial } from './report-model.ts'
import { hostileRun } from './testing/hostile-run.ts'
import { redRun } from './testing/red-run.ts'
import { ticketOf } from './ticket.ts'

function ticket(requirement: string, run: RunMaterial = redRun()): string {
  const index = new ReportIndex(buildReport(run), countingOutcomes(run.outcomes))
  const [finding] = index.findingsOf(requirement)
  assert.ok(finding, requirement)
  return ticketOf(finding, index)
}

test('a ticket has the steps, what was seen and expected, the clause with its address, and the request', () => {
  const text = ticket('VCI-12.2.4-01')
  const places = [
    '# ',
    'Issuer: `https://issuer.acme.example/tenant-1`, judged by vcispec',
    '## Steps',
    '1. Scenario `Metadata retrieval › ',
    '2. issuer-metadata: `GET https://issuer.acme.example/.well-known/openid-credential-issuer/tenant-1` → 404',
    '3. issuer-metadata: `GET https://issuer.acme.example/tenant-1/.well-known/openid-credential-issuer` → 200',
    '## Seen\n\n`/credential_issuer is "https://issuer.acme.example"`',
    '## Expected\n\n`"https://issuer.acme.example/tenant-1", ',
    '## Clause\n\n[OpenID4VCI 1.0, Section 12.2.4](https://openid.net/specs/',
    '(`VCI-12.2.4-01`)',
    '## The request again\n\n```sh\ncurl --globoff --request GET ',
    '--only VCI-12.2.4-01\n```\n',
  ]
  let from = 0
  for (const place of places) {
    const at = text.indexOf(place, from)
    assert.notEqual(at, -1, `missing after the one before: ${place}\n${text}`)
    from = at
  }
})

test('of a credential, the request that brought it is shown, its secrets as variables', () => {
  const text = ticket('SDJWTVC-3.2.1-01')
  assert.match(text, /--header 'authorization: DPoP '"\$ACCESS_TOKEN_1"/)
  assert.doesNotMatch(text, /‹access_token/)
})

test('what could not be judged tells why', () => {
  assert.match(ticket('VCI-6.3-03'), /## Seen\n\n`the token endpoint did not answer within 10 s`/)
  assert.match(ticket('VCI-6.3-03'), /token: `POST \S+` → no answer \(ERR_TIMEOUT\)/)
})

test('nothing that a target sent is Markdown: it stays in its code', () => {
  const evil = '``` ` ![x](https://evil.example) @all\n# heading\n~~~\n````'
  for (const value of [evil, `https://issuer.example/${evil}`]) {
    const outside = withoutCode(ticket('VCI-7.2-05', hostileRun(value)))
    assert.doesNotMatch(outside, /evil|@all|heading/)
    assert.match(outside, /^## Seen$/m)
  }
})

/** As a reader of CommonMark takes code away: fenced blocks, then spans of equal runs of backticks. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '')
    .replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
}
