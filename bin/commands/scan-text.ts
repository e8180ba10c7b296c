import { requirementById, requirementUrl } from '../../checks/catalogue.ts'
import type { Finding } from '../../checks/finding.ts'
import type { OfferSighting } from '../../protocol/evidence.ts'
import { grantTypes } from '../../protocol/grants.ts'
import { inWords as told } from '../../protocol/in-words.ts'
import { inWords, type ScanQuality } from '../../protocol/scan-quality.ts'
import { causeTitle } from '../../reporting/cause-title.ts'
import { oneLine } from '../../reporting/plain-text.ts'
import { resolvePointer } from '../../targets/json-pointer.ts'

const verdicts = {
  0: 'The offer conforms in what was judged.',
  1: 'The offer violates the specification.',
  3: 'The offer could not be judged.',
} as const

interface Scanned {
  readonly sighting: OfferSighting
  /** Undefined without a QR code. */
  readonly quality: ScanQuality | undefined
  readonly findings: readonly Finding[]
  readonly exitCode: keyof typeof verdicts
}

/** What a person wants to know of an offer: what it says, how well its QR code can be scanned, and what is wrong with it. */
export function scanText({ sighting, quality, findings, exitCode }: Scanned): string {
  const open = findings.filter(
    ({ verdict }) => verdict === 'violated' || verdict === 'inconclusive',
  )
  const satisfied = new Set(
    findings.filter(({ verdict }) => verdict === 'satisfied').map(({ requirement }) => requirement),
  )
  const lines = [
    ...offerLines(sighting),
    ...(quality ? qualityLines(quality) : []),
    '',
    ...open.flatMap(findingLines),
    `${verdicts[exitCode]} ${satisfied.size} satisfied, ${open.length} to look at.`,
  ]
  return `${lines.join('\n')}\n`
}

function offerLines(sighting: OfferSighting): readonly string[] {
  const { image, offer, uris, problem } = sighting
  const grants = Object.keys(Object(resolvePointer(offer, '/grants')))
  const txCode = resolvePointer(offer, `/grants/${grantTypes.preAuthorizedCode}/tx_code`)
  const configurations = resolvePointer(offer, '/credential_configuration_ids')
  const rows: readonly (readonly [string, unknown])[] = [
    ['Read from', image ? `QR image, ${image.width} x ${image.height} pixels` : sighting.source],
    ['Fetched from', uris[0]],
    ['Problem', problem],
    ['Issuer', resolvePointer(offer, '/credential_issuer')],
    [
      'Credentials',
      Array.isArray(configurations) ? configurations.map(told).join('\n') : undefined,
    ],
    ['Grants', grants.join('\n')],
    ['Transaction Code', txCode === undefined ? undefined : 'asked for'],
  ]
  return rows
    .filter(([, value]) => value !== undefined && value !== '')
    .flatMap(([label, value]) => [
      label,
      ...told(value)
        .split('\n')
        .map((line) => `  ${line}`),
    ])
}

/** Of a sentence in a terminal. */
const longest = 2000

function qualityLines(quality: ScanQuality): readonly string[] {
  return [
    'QR code',
    ...inWords(quality).map(
      ({ question, good, because }) => `  ${question}: ${good ? 'yes' : 'no'}, ${because}`,
    ),
  ]
}

function findingLines(finding: Finding): readonly string[] {
  const { requirement, level, verdict, seen, expected, reason } = finding
  const row = requirementById(requirement)
  const url = row && requirementUrl(row)
  return [
    `${verdict} ${requirement} (${level})${row ? `: ${causeTitle(requirement, [finding])}` : ''}`,
    ...(url === undefined ? [] : [`  ${url}`]),
    ...(seen === '' ? [] : [`  seen:     ${oneLine(seen, longest)}`]),
    ...(expected === '' ? [] : [`  expected: ${oneLine(expected, longest)}`]),
    ...(reason === null ? [] : [`  because:  ${oneLine(reason, longest)}`]),
    '',
  ]
}
