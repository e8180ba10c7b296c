import { html, type Markup } from '../pages/html.ts'
import { consolePaths } from './routes.ts'

/** The way back from a page of an environment. */
export function trail(environmentId?: string): Markup {
  return html`<a href="${consolePaths.home}">Environments</a>${
    environmentId !== undefined &&
    html` › <a href="${consolePaths.environment(environmentId)}">Environment</a>`
  }`
}
