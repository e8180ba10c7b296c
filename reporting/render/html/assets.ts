import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Markup } from './markup.ts'

/** What is ours and stands in the page as it is; `policy` lets the browser run and apply nothing else. */
export const style: Markup = asset('page.css', 'views.css')
export const script: Markup = asset('page.js')

/** What the page of a load has beside `style`. */
export const loadStyle: Markup = asset('../../load/load.css')

export const policy = policyOf([hashOf(style)], `script-src '${hashOf(script)}'`)

/** No script at all. */
export const loadPolicy = policyOf([hashOf(style), hashOf(loadStyle)])

function policyOf(styles: readonly string[], ...scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map((it) => `'${it}'`).join(' ')}`,
    ...scripts,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function asset(...files: readonly string[]): Markup {
  const texts = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  return { html: texts.join('') }
}

function hashOf({ html }: Markup): string {
  return `sha256-${createHash('sha256').update(html).digest('base64')}`
}
