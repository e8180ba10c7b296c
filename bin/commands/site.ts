import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, resolve, sep } from 'node:path'
import process from 'node:process'
import { UsageError } from '../../protocol/usage-error.ts'
import { counted } from '../../reporting/plain-text.ts'
import { badge } from '../../reporting/render/badge.ts'
import { conformanceJson } from '../../reporting/render/conformance-json.ts'
import { siteHtml } from '../../reporting/site/site-html.ts'
import type { SiteEntry } from '../../reporting/site/site-model.ts'
import { reportAt } from './report-at.ts'

/** Joins the reports of several issuers or branches into one folder that any web server can show. */
export function site(folders: readonly string[], options: { readonly out: string }): number {
  const out = resolve(options.out)
  const sources = folders.map((folder) => resolve(folder))
  refuseTwice(folders, sources)
  for (const [at, source] of sources.entries())
    if (out === source || out.startsWith(source + sep) || source.startsWith(out + sep))
      throw new UsageError(
        'ERR_SITE_OUT',
        `The site would be written into ${folders[at]}, or over it.`,
        'Give a folder of its own with --out.',
      )
  // All are read before the first file is written.
  const entries = entriesOf(sources)
  for (const { slug, report, page } of entries) {
    const folder = join(out, slug)
    mkdirSync(folder, { recursive: true })
    copyFileSync(page, join(folder, 'index.html'))
    writeFileSync(join(folder, badge.file), badge.render(report, []))
    writeFileSync(join(folder, conformanceJson.file), conformanceJson.render(report, []))
  }
  writeFileSync(join(out, 'index.html'), siteHtml(entries))
  process.stdout.write(`${counted(entries.length, 'report')}: ${join(out, 'index.html')}\n`)
  return 0
}

interface Source extends SiteEntry {
  readonly page: string
}

function entriesOf(sources: readonly string[]): readonly Source[] {
  const taken = new Set<string>()
  return sources.map((source) => {
    const page = join(source, 'index.html')
    if (!existsSync(source) || !statSync(source).isDirectory() || !existsSync(page))
      throw new UsageError(
        'ERR_SITE_READ',
        `${source} has no index.html: it is no folder of reports.`,
        'Name the folders that "vcispec run --out FOLDER" wrote.',
      )
    const report = reportAt(source, 'ERR_SITE_READ')
    return { slug: slugOf(source, taken), report, page }
  })
}

/** `reports/acme/main` is `main`; a second one is `main-2`. */
function slugOf(source: string, taken: Set<string>): string {
  const words = basename(source)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  const plain = words.replaceAll(/^-|-$/g, '') || 'report'
  let slug = plain
  for (let number = 2; taken.has(slug); number++) slug = `${plain}-${number}`
  taken.add(slug)
  return slug
}

function refuseTwice(folders: readonly string[], sources: readonly string[]): void {
  const twice = sources.findIndex((source, at) => sources.indexOf(source) !== at)
  if (twice === -1) return
  throw new UsageError(
    'ERR_SITE_TWICE',
    `${folders[twice]} is named twice.`,
    'Name each folder of reports once.',
  )
}
