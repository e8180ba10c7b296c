import { requirementById } from '../checks/catalogue.ts'
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
    diff.differences.map((difference) => paint.yellow(`  ${oneLine(difference, width - 2)}`)),
    ...diffSections.map(({ key, title }) => sectionLines(title, diff[key], width, paint)),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function signOf({ broken, stillFailing, unjudged }: ReportDiff, paint: Paint) {
  if (broken.length > 0) return ['✘', paint.red] as const
  return stillFailing.length + unjudged.length > 0
    ? (['–', paint.yellow] as const)
    : (['✔', paint.green] as const)
}

/** In the order of reading. */
export const diffSections = [
  { key: 'broken', title: 'New' },
  { key: 'fixed', title: 'Fixed' },
  { key: 'stillFailing', title: 'Still failing' },
  { key: 'unjudged', title: 'No longer judged' },
] as const

/** Beyond these the title would scroll away. */
const mostChanges = 20

function sectionLines(
  title: string,
  changes: readonly Change[],
  width: number,
  paint: Paint,
): readonly string[] {
  if (changes.length === 0) return []
  const more = changes.length - mostChanges
  return [
    paint.bold(title),
    ...changes.slice(0, mostChanges).flatMap((change) => changeLines(change, width, paint)),
    ...(more > 0 ? [`  and ${more} more: --html and --json have them all`] : []),
  ]
}

function changeLines(change: Change, width: number, paint: Paint): readonly string[] {
  const { requirement, level } = change
  const title = requirementById(requirement)?.title ?? ''
  return [
    `  ${oneLine(`${requirement}  ${level}  ${title}`, width - 2)}`,
    ...wrapped(oneLine(detailOf(change), 400), width - 4).map((line) => paint.dim(`    ${line}`)),
  ]
}

/** What was seen while it was violated; why it is not judged now. */
export function detailOf({ after, finding, reason }: Change): string {
  if (after !== 'violated' && after !== 'satisfied')
    return `${after.replace('-', ' ')}${reason === null ? '' : `: ${reason}`}`
  if (finding === undefined) return ''
  const seen = `${finding.seen}; expected: ${finding.expected}`
  return after === 'satisfied' ? `was: ${seen}` : seen
}
