import { requirementById } from '../checks/catalogue.ts'
import { findingTitle } from '../checks/finding-title.ts'
import { byCause, type ChangeGroup, catalogueLines, some, toneOf } from './diff-groups.ts'
import { counted, oneLine } from './plain-text.ts'
import type { Change, ReportDiff } from './report-diff.ts'
import { type Paint, paints, wrapped } from './terminal.ts'

/** The change in words: `1 new violation, 2 fixed, 3 still failing`. */
export function diffTitle({ broken, fixed, stillFailing, unjudged }: ReportDiff): string {
  const parts = [
    broken.length > 0 ? counted(broken.length, 'new violation') : '',
    fixed.length > 0 ? `${fixed.length} fixed` : '',
    stillFailing.length > 0 ? `${stillFailing.length} still failing` : '',
    unjudged.length > 0 ? `${unjudged.length} no longer judged` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Nothing changed' : parts.join(', ')
}

/** What changed, for a terminal. */
export function diffText(
  diff: ReportDiff,
  { width = 80, colour = false }: { readonly width?: number; readonly colour?: boolean } = {},
): string {
  const paint = paints(colour)
  const [sign, tone] = signOf(diff, paint)
  const blocks = [
    [tone(paint.bold(`${sign} ${diffTitle(diff)}`))],
    diff.differences.flatMap((difference) =>
      wrapped(oneLine(difference, 400), width - 2).map((line) => paint.yellow(`  ${line}`)),
    ),
    catalogueSection(diff, width, paint),
    ...diffSections.map(({ key, title }) => sectionLines(title, diff[key], width, paint)),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function signOf(diff: ReportDiff, paint: Paint) {
  const signs = {
    violated: ['✘', paint.red],
    warning: ['–', paint.yellow],
    part: ['–', paint.yellow],
    conforms: ['✔', paint.green],
  } as const
  return signs[toneOf(diff)]
}

function catalogueSection(diff: ReportDiff, width: number, paint: Paint): readonly string[] {
  const lines = catalogueLines(diff)
  if (lines.length === 0) return []
  return [
    paint.bold('The catalogue changed'),
    ...lines.flatMap((line) => wrapped(line, width - 2).map((part) => `  ${part}`)),
  ]
}

/** In the order of reading. */
export const diffSections = [
  { key: 'broken', title: 'New' },
  { key: 'fixed', title: 'Fixed' },
  { key: 'stillFailing', title: 'Still failing' },
  { key: 'unjudged', title: 'No longer judged' },
] as const

/** Beyond these the title would scroll away. */
const mostGroups = 20

function sectionLines(
  title: string,
  changes: readonly Change[],
  width: number,
  paint: Paint,
): readonly string[] {
  if (changes.length === 0) return []
  const groups = byCause(changes)
  const more = groups.length - mostGroups
  return [
    paint.bold(title),
    ...groups.slice(0, mostGroups).flatMap((group) => groupLines(group, width, paint)),
    ...(more > 0 ? [`  and ${more} more: --html and --json have them all`] : []),
  ]
}

function groupLines(
  { first, others }: ChangeGroup,
  width: number,
  paint: Paint,
): readonly string[] {
  const { requirement, level, catalogue } = first
  const title = titleOfChange(first)
  const row = catalogue === undefined ? '' : `  (${catalogueWords[catalogue]})`
  const fellows = others.map((change) => change.requirement)
  return [
    `  ${oneLine(`${requirement}  ${level}  ${title}${row}`, width - 2)}`,
    ...wrapped(oneLine(detailOf(first), 400), width - 4).map((line) => paint.dim(`    ${line}`)),
    ...(fellows.length === 0
      ? []
      : wrapped(`and, by the same cause, ${some(fellows)}`, width - 4).map(
          (line) => `    ${line}`,
        )),
  ]
}

/** What is wrong, where it is; elsewhere what is demanded. */
export function titleOfChange({ requirement, after }: Change): string {
  return after === 'violated'
    ? findingTitle(requirement)
    : (requirementById(requirement)?.title ?? requirement)
}

export const catalogueWords = {
  new: 'a new row',
  stricter: 'a stricter row',
  milder: 'a milder row',
  mended: 'a mended row',
} as const

/** What was seen while it was violated; why it is not judged now. */
export function detailOf({ after, finding, reason }: Change): string {
  if (after !== 'violated' && after !== 'satisfied')
    return `${after.replace('-', ' ')}${reason === null ? '' : `: ${reason}`}`
  if (finding === undefined) return ''
  const seen = `${finding.seen}; expected: ${finding.expected}`
  return after === 'satisfied' ? `was: ${seen}` : seen
}
