import { optionChoices, optionInWords } from '../options.ts'
import { html, type Markup } from '../pages/html.ts'
import { presets } from '../presets.ts'
import { variants } from '../variants/registry.ts'
import { choice } from './new-offer-form.ts'
import { consolePaths } from './routes.ts'

/** Of which kind the new issuer is. */
export function newEnvironmentForm(): Markup {
  return html`<form method="post" action="${consolePaths.environments}" class="card">
<div class="fields"><div><label for="preset">Preset</label><select id="preset" name="preset"><option value="">that of the mock</option>
${presets.map(({ name }) => html`<option>${name}</option>`)}</select></div>
<div><label for="clock">Clock</label><select id="clock" name="clock"><option>running</option><option>frozen</option></select></div></div>
${choice('leniency', 'report', 'Report mistakes that do no harm, and let the wallet go on', false)}
<details><summary>Options: what the specifications leave to an issuer</summary><div class="fields">${optionChoices.filter(({ name }) => !['leniency', 'profile'].includes(name)).map(optionField)}</div></details>
<details><summary>Variants: legal, but unusual</summary><div class="many">${variants.map(({ name }) => choice('variant', name, name, false))}</div></details>
<button type="submit">New environment</button></form>`
}

/** Empty: as the preset has it. */
function optionField({ name, values, expected }: (typeof optionChoices)[number]): Markup {
  const id = `option-${name}`
  return html`<div><label for="${id}">${name}</label>${
    values
      ? html`<select id="${id}" name="option.${name}"><option value="">as the preset has it</option>${values.map((value) => html`<option>${value}</option>`)}</select>`
      : html`<input id="${id}" name="option.${name}" placeholder="${expected}">`
  }</div>`
}

/** The body of `POST /environments` that the form stands for. */
export function wishIn(form: URLSearchParams): Readonly<Record<string, unknown>> {
  const variant = form.getAll('variant')
  const [preset, clock, leniency] = ['preset', 'clock', 'leniency'].map((it) => form.get(it) || '')
  const options = {
    ...(leniency && { leniency }),
    ...Object.fromEntries(
      [...form]
        .filter(([field, value]) => field.startsWith('option.') && value.trim() !== '')
        .map(([field, value]) => {
          const name = field.slice('option.'.length)
          return [name, optionInWords(name, value.trim())]
        }),
    ),
  }
  return {
    ...(preset && { preset }),
    ...(clock && { clock }),
    ...(Object.keys(options).length > 0 && { options }),
    ...(variant.length > 0 && { variants: variant }),
  }
}
