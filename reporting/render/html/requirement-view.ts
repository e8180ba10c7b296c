import { requirementById, requirementUrl } from '../../../checks/catalogue.ts'
import { placeOf } from '../../clause-place.ts'
import { html, type Markup } from './markup.ts'

/** Where the sentence stands, as a link when its text is public. */
export function sectionLink(id: string): Markup {
  const requirement = requirementById(id)
  if (requirement === undefined) return html`${id}`
  const label = placeOf(requirement)
  const url = requirementUrl(requirement)
  return url === undefined
    ? html`<span>${label}</span>`
    : html`<a href="${url}" rel="noreferrer">${label}</a>`
}

export function titleOf(id: string): string {
  return requirementById(id)?.title ?? id
}

export function textOf(id: string): string {
  return requirementById(id)?.text ?? ''
}

export function levelBadge(level: string): Markup {
  return html`<span class="level">${level}</span>`
}
