import type { ConformanceReport } from '../../conformance-report.ts'
import { counted } from '../../plain-text.ts'
import { isToBeLeftOut, unjudgedOf } from '../../unjudged.ts'
import { html, type Markup } from './markup.ts'
import { idList } from './reasons-view.ts'

/** What applies and was not judged: first by the key of the target file that would change it. */
export function unjudgedView(report: ConformanceReport): readonly Markup[] {
  const { byKey, unseen } = unjudgedOf(report)
  return [
    ...byKey.map(([key, ids]) => group(wayTo(key), ids)),
    ...(unseen.length === 0 ? [] : [group(html`Nothing was seen to judge them by`, unseen)]),
  ]
}

function wayTo(key: string): Markup {
  if (key.startsWith('--')) return html`Run with <code>${key}</code>`
  return isToBeLeftOut(key)
    ? html`Have the issuer at https, and leave <code>${key}</code> out`
    : html`Add <code>${key}</code> to the target file`
}

function group(words: Markup, ids: readonly string[]): Markup {
  return html`<details class="reason"><summary>${words} <span class="quiet">${counted(
    ids.length,
    'requirement',
  )}</span></summary>${idList(ids)}</details>`
}
