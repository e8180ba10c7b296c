import { type ListedFault, listedFaults } from '../control/faults.ts'
import type { Environment } from '../environment.ts'
import names from '../faults/names.json' with { type: 'json' }
import { html, type Markup } from '../pages/html.ts'
import { consolePaths } from './routes.ts'

/** The faults of an environment, each to be taken away, and another one to be chosen. */
export async function faultsForm(environment: Environment): Promise<Markup> {
  const now = await listedFaults(environment)
  const action = consolePaths.faults(environment.id)
  return html`<div class="card">
${now.length === 0 ? html`<p class="quiet">None: this issuer makes no mistakes.</p>` : html`<ul>${now.map(({ id, now: fault }, index) => html`<li>${told(fault)} <form method="post" action="${action}" class="inline"><button class="plain" name="remove" value="${id}">Take away<span class="quiet"> number ${index + 1}</span></button></form></li>`)}</ul>`}
<form method="post" action="${action}"><div class="fields">
<div><label for="fault">Another fault</label><input id="fault" name="name" list="faults" required autocomplete="off">
<datalist id="faults">${Object.keys(names).map((name) => html`<option value="${name}"></option>`)}</datalist></div>
<div><label for="times">For how many requests</label><input id="times" name="times" type="number" min="1" placeholder="all"></div>
<div><label for="after">After (requests, or PT30S)</label><input id="after" name="after" placeholder="at once"></div>
<div><label for="for">For (client or offer id)</label><input id="for" name="for" placeholder="everybody"></div>
</div><button type="submit">Add the fault</button></form></div>`
}

function told(fault: ListedFault['now']): string {
  if (typeof fault === 'string') return fault
  const { name, times, after, for: only } = fault
  const limits = [
    ...(times === undefined ? [] : [`for ${times} ${times === 1 ? 'request' : 'requests'}`]),
    ...(after === undefined ? [] : [`after ${after}${typeof after === 'number' ? ' more' : ''}`]),
    ...(only === undefined ? [] : [`of ${only}`]),
  ]
  return [name, ...limits].join(', ')
}

/** What there will be once the form is heard: without the one that is taken away, or with the one that is added. */
export function faultsAfter(
  listed: readonly ListedFault[],
  form: URLSearchParams,
): readonly unknown[] {
  const remove = form.get('remove')
  const now = listed.filter(({ id }) => id !== remove).map((it) => it.now)
  if (remove !== null) return now
  const value = (name: string) => form.get(name)?.trim() || undefined
  const number = (text: string | undefined) =>
    text !== undefined && /^\d+$/.test(text) ? Number(text) : text
  const limits = {
    times: number(value('times')),
    after: number(value('after')),
    for: value('for'),
  }
  const given = Object.fromEntries(Object.entries(limits).filter(([, it]) => it !== undefined))
  return [...now, { name: value('name') ?? '', ...given }]
}
