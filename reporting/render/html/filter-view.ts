import { html, type Markup } from './markup.ts'

/**
 * Search and verdict buttons over the items of a section. Only the page's script can filter: without it the
 * bar stays hidden and everything is there to be read.
 */
export function filterView(
  name: string,
  label: string,
  tones: readonly (readonly [tone: string, count: number])[],
  levels: readonly string[] = [],
): Markup {
  return html`<form class="filter" role="search" aria-label="${label}" data-filter="${name}" hidden>
<label class="search"><span class="hidden">${label}</span><input type="search" placeholder="${label}" autocomplete="off" spellcheck="false"></label>
<fieldset><legend class="hidden">Verdicts</legend>${tones
    .filter(([, count]) => count > 0)
    .map(
      ([tone, count]) =>
        html`<label class="${tone}"><input type="checkbox" name="tone" value="${tone}"><span class="sign"></span>${tone.replace('-', ' ')} <span class="quiet">${count}</span></label>`,
    )}</fieldset>
${
  levels.length === 0
    ? ''
    : html`<fieldset><legend class="hidden">Levels</legend>${levels.map(
        (level) =>
          html`<label><input type="checkbox" name="level" value="${level}">${level}</label>`,
      )}</fieldset>`
}
<output aria-live="polite"></output>
<span class="pair"><button type="button" data-act="expand">Expand all</button><button type="button" data-act="collapse">Collapse all</button></span>
</form>`
}
