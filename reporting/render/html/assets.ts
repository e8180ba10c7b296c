import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Markup } from './markup.ts'

/** What is ours and stands in the page as it is; `policy` lets the browser run and apply nothing else. */
export const style: Markup = asset('page.css')
export const script: Markup = asset('page.js')

export const policy = [
  "default-src 'none'",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function asset(file: string): Markup {
  return { html: readFileSync(new URL(file, import.meta.url), 'utf8') }
}

function hashOf({ html }: Markup): string {
  return `sha256-${createHash('sha256').update(html).digest('base64')}`
}
