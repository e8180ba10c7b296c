import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { requirements } from '../../checks/catalogue.ts'
import { type ClauseFile, clauseFileOf } from '../../checks/clause-file.ts'
import { didYouMean } from '../../protocol/nearest.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import deviations from '../listed/deviations.json' with { type: 'json' }
import faults from '../listed/faults.json' with { type: 'json' }
import { type Room, rooms, type Wanted } from '../new/rooms.ts'
import { newRow } from '../new/row.ts'
import { packageRoot } from '../package-root.ts'

interface Options {
  readonly clause: string
  /** Of a new requirement. Default: MUST. */
  readonly level?: string
}

/** Writes the entry of a fault, deviation or check into its clause's file, and says what is left to do. */
export function writeNew(what: string, name: string, options: Options, root = packageRoot): void {
  if (what === 'requirement') writeRequirement(name, options, root)
  else writeEntry(what, name, options, root)
}

/** A requirement comes with its check, which is proven by a fault: both are written. */
function writeRequirement(name: string, { clause, level = 'MUST' }: Options, root: string): void {
  const neighbours = rowsOf(clause)
  refuseTaken('fault', name)
  refuseWithoutSources(rooms.check.index, root)
  const { id, members: row } = newRow({ name, level, neighbours })
  const [{ id: neighbour } = { id: '' }] = neighbours
  enter(rooms.check, { name, requirement: id, row }, neighbour, root)
  enter(rooms.fault, { name, requirement: id }, neighbour, root)
}

function writeEntry(what: string, name: string, { clause, level }: Options, root: string): void {
  const room: Room | undefined = rooms[what as keyof typeof rooms]
  if (room === undefined) {
    const known = Object.keys(rooms)
    throw new UsageError(
      'ERR_NEW',
      `"${what}" is nothing that can be written.`,
      didYouMean(what, [...known, 'requirement'], `There are: ${known.join(', ')}, requirement.`),
    )
  }
  if (level !== undefined)
    throw new UsageError(
      'ERR_LEVEL',
      `A ${what} has no level.`,
      'Leave out --level, or write a requirement: it has one.',
    )
  refuseTaken(what, name)
  const [{ id: requirement } = { id: '' }, ...others] = rowsOf(clause)
  refuseWithoutSources(room.index, root)
  enter(room, { name, requirement }, requirement, root)
  if (others.length === 0) return
  const titled = others.map(({ id, title }) => `${id} (${title})`).join(', ')
  process.stdout.write(`It is about ${requirement}; others: ${titled}.\n`)
}

function refuseWithoutSources(index: string, root: string): void {
  if (existsSync(join(root, index)) && index.endsWith('.ts')) return
  throw new UsageError(
    'ERR_NO_SOURCE',
    `There is no ${index} here.`,
    'Entries are written into a checkout of vcispec, not into the installed package.',
  )
}

/** @param neighbour a row that stands in the catalogue, and in whose file the entry goes. */
function enter(room: Room, what: Omit<Wanted, 'file'>, neighbour: string, root: string): void {
  const home = clauseFileOf(neighbour)
  if (home === undefined) throw new Error(`no file is about ${neighbour}`)
  const index = join(root, room.index)
  const path = join(root, room.folder, `${home}.ts`)
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  const listName = camelCase(home)
  const before = there ?? room.fresh(listName)
  const start = endOfList(before, room)
  const wanted = { ...what, file: before.slice(0, start) }
  const entry = room.entry(wanted)
  const written = `${before.slice(0, start)}${entry}${before.slice(start)}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, written)
  if (there === undefined)
    writeFileSync(index, indexed(readFileSync(index, 'utf8'), home, listName))
  const line = written.slice(0, start + Math.max(entry.indexOf(what.name), 0)).split('\n').length
  process.stdout.write(
    [
      `${room.folder}/${home}.ts:${line}`,
      ...(there === undefined ? [`${room.index} names the file.`] : []),
      ...room.next(wanted).map((it) => `- ${it}`),
      '',
    ].join('\n'),
  )
}

function refuseTaken(what: string, name: string): void {
  const taken: readonly { name: string; file: string; line: number }[] =
    what === 'fault' ? faults : what === 'deviation' ? deviations : []
  const found = taken.find((it) => it.name === name)
  if (found)
    throw new UsageError(
      'ERR_TAKEN',
      `There is a ${what} "${name}" already: ${found.file}:${found.line}.`,
      'Names are unique.',
    )
}

/** One row, or those of a clause. @param clause `VCI-7.2-05`, `VCI-7.2`, `@OpenID4VCI-7.2` */
function rowsOf(clause: string) {
  const wanted = clause.replace(/^@/, '').replace(/^OpenID4VCI-/, 'VCI-')
  const rows = requirements.filter(
    ({ id }) => id === wanted || id.slice(0, id.lastIndexOf('-')) === wanted,
  )
  if (rows.length > 0) return rows
  const clauses = [...new Set(requirements.map(({ id }) => id.slice(0, id.lastIndexOf('-'))))]
  throw new UsageError(
    'ERR_CLAUSE',
    `The catalogue has no clause "${clause}".`,
    didYouMean(wanted, clauses, '`vcispec list requirements` names them all.'),
  )
}

/** Where the entry goes. */
function endOfList(file: string, { list, folder }: Room): number {
  const start = list.exec(file)?.index
  const end = start === undefined ? -1 : file.indexOf('\n]', start)
  if (end === -1)
    throw new UsageError(
      'ERR_NO_LIST',
      `The file of this clause in ${folder}/ has no list that begins as ${list.source}.`,
      'Write the entry by hand, or the list.',
    )
  return end + 1
}

/** With a line for the new file: \`npm run fix\` puts imports in order. */
function indexed(index: string, file: ClauseFile, listName: string): string {
  if (index.includes('passiveChecks'))
    return index
      .replace('\nimport ', `\nimport { ${listName} } from './${file}.ts'\nimport `)
      .replace(/(passiveChecks: readonly PassiveCheck\[\] = \[\n)/, `$1  ...${listName},\n`)
  return index.replace(/\n\} as const/, `\n  '${file}': () => import('./${file}.ts'),\n} as const`)
}

/** `07.2-nonce-response` becomes `nonceResponse`. */
function camelCase(file: ClauseFile): string {
  const words = file.slice(file.indexOf('/') + 1).split(/[-.]/)
  const named = words.filter((word) => /^[a-z]/.test(word))
  return named
    .map((word, at) => (at === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
    .join('')
}
