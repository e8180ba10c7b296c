import { elementTest, type Selectable } from './element-selector.ts'
import { type FormControl, type HtmlForm, type PageLink, readPage } from './html-forms.ts'
import { isPassword } from './page-purpose.ts'
import { type Act, type PageTask, type ScriptedFlow, tasksFor } from './script.ts'
import { cannot, follow, type SignIn, type SignInResult, submit } from './sign-in-form.ts'

/** A page without scripts, with what a task has done to it so far. */
interface Worked {
  readonly forms: readonly HtmlForm[]
  readonly links: readonly PageLink[]
  /** The form that a text went into. */
  readonly form?: number
  readonly fields: Readonly<Record<string, string>>
  /** The click that leaves the page. */
  readonly result?: SignInResult
}

/**
 * Signs in by a script of the OpenID Foundation's suite. A page that none of its tasks fits is left to `otherwise`, as the suite
 * leaves it to a person.
 */
export function scriptedSignIn(script: readonly ScriptedFlow[], otherwise: SignIn): SignIn {
  return async (page) => {
    const { forms, links } = readPage(page)
    const tasks = tasksFor(script, page.url)
    const problems: string[] = []
    for (const task of tasks) {
      const done = perform(task, { forms, links, fields: {} })
      if (typeof done === 'string') {
        problems.push(done)
        continue
      }
      const isGiven = 'withPassword' in done && done.withPassword
      if (isGiven && page.passwordSent)
        return cannot(`The page asks for the password again, after the task "${task.name}".`)
      return done
    }
    const result = await otherwise(page)
    if (result.kind !== 'cannot' || problems.length === 0) return result
    return { ...result, reason: `${result.reason} Of the script: ${problems.join('; ')}.` }
  }
}

/** @returns what to send, or why this task is none for this page. */
function perform({ name, acts }: PageTask, page: Worked): SignInResult | string {
  let worked = page
  for (const act of acts) {
    if (worked.result) break
    if (act.kind === 'wait') continue
    const next = step(act, worked)
    if (typeof next !== 'string') worked = next
    else if (!act.optional) return `"${name}" ${next}`
  }
  if (worked.result) return worked.result
  const form = worked.forms[worked.form ?? -1]
  return form ? sent(form, worked.fields) : `"${name}" clicks on nothing here`
}

function step(act: Exclude<Act, { kind: 'wait' }>, page: Worked): Worked | string {
  const test = elementTest(act.on)
  const said = `${act.on.by} ${act.on.value}`
  if (!test) return `looks for ${said}, which only a browser finds: give an id or a name`
  const found = located(page.forms, test)
  if (act.kind === 'text') {
    if (!found) return `finds no field by ${said}`
    const { form, control } = found
    return { ...page, form, fields: { ...page.fields, [control.name]: act.text } }
  }
  if (found) return clicked(found, page)
  const link = page.links.find((each) => test(selectable('a', each)))
  return link ? { ...page, result: follow(link.url) } : `finds nothing to click by ${said}`
}

function clicked({ form, control }: Located, page: Worked): Worked {
  const own = page.forms[form]
  if (!own) return page
  if (/^(submit|image)$/.test(control.type))
    return { ...page, result: sent(own, page.fields, control) }
  if (!/^(checkbox|radio)$/.test(control.type)) return page
  const forms = page.forms.with(form, { ...own, controls: own.controls.map(toggled(control)) })
  return { ...page, forms, form }
}

/** A box changes; of radio buttons with one name this one is chosen. */
function toggled(control: FormControl): (each: FormControl) => FormControl {
  return (each) => {
    const isOther = each.type !== control.type || each.name !== control.name
    if (isOther || (each !== control && control.type === 'checkbox')) return each
    const { checked, required: _, ...attributes } = each.attributes
    const isOn = each === control && (control.type === 'radio' || checked === undefined)
    return { ...each, attributes: isOn ? { ...attributes, checked: '' } : attributes }
  }
}

function sent(
  form: HtmlForm,
  fields: Readonly<Record<string, string>>,
  button?: FormControl,
): SignInResult {
  const own = form.controls.filter(({ name }) => name !== '' && name in fields)
  const filled = Object.fromEntries(own.map(({ name }) => [name, fields[name] ?? '']))
  const withPassword = own.some(isPassword)
  return { ...submit(form, filled, button), ...(withPassword && { withPassword }) }
}

interface Located {
  /** Which of the forms. */
  readonly form: number
  readonly control: FormControl
}

function located(
  forms: readonly HtmlForm[],
  test: (element: Selectable) => boolean,
): Located | undefined {
  return forms
    .flatMap(({ controls }, form) => controls.map((control) => ({ form, control })))
    .find(({ control }) => test(selectable(control.tag, control)))
}

function selectable(
  tag: string,
  { text, attributes }: Pick<Selectable, 'text' | 'attributes'>,
): Selectable {
  return { tag, text, attributes }
}
