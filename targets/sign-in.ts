import { parseBoundedJson } from '../protocol/bounded-json.ts'
import { isJsonObject, type JsonObject, objectMember, stringMember } from '../wallet/json.ts'
import {
  type Browse,
  browseWith,
  chromiumPath,
  demandPlaywright,
} from '../wallet/sign-in/browser.ts'
import { type HtmlForm, htmlForms } from '../wallet/sign-in/html-forms.ts'
import { scriptedSignIn } from '../wallet/sign-in/scripted-sign-in.ts'
import {
  type Login,
  type SignIn,
  type SignInResult,
  signInWith,
  submit,
} from '../wallet/sign-in/sign-in-form.ts'
import { commandWords, runCommand } from './run-command.ts'
import type { LoginSettings } from './target-file.ts'

/** How the user of a target gets through its pages: by the vendor's own command, or as most pages are filled. */
export function signInOf(
  login: LoginSettings | undefined,
  where: { readonly folder: string; readonly env: Readonly<Record<string, string | undefined>> },
): SignIn {
  if (login?.command !== undefined) return byCommand(login.command, login, where)
  const asMostPages = signInWith(login && known(login))
  return login?.script ? scriptedSignIn(login.script, asMostPages) : asMostPages
}

/** Chromium, where the target file asks for it. @throws UsageError where it, or what drives it, is missing. */
export function browseOf(
  login: LoginSettings | undefined,
  {
    env,
    ...settings
  }: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly redirectUri: string
    readonly trustsAnyCertificate: boolean
    readonly timeoutMs: number
  },
): Browse | undefined {
  if (!login?.browser) return undefined
  demandPlaywright()
  const { script } = login
  const executablePath = chromiumPath(env)
  return browseWith(known(login), { executablePath, ...settings, ...(script && { script }) })
}

/** The credentials, where the file names both. */
function known({ username, password, fields }: LoginSettings): Login | undefined {
  return username === undefined || password === undefined
    ? undefined
    : { username, password, ...(fields && { fields }) }
}

/**
 * Asks a command, for each page, what to send: it gets the page as JSON (`url`, `html`, `forms`, `login`) and
 * prints `{"fields": {…}, "form": 0}`, or `{"action": …, "method": …, "fields": {…}}`, or `{"cannot": "why"}`.
 */
function byCommand(
  line: string,
  { command: _, timeoutSeconds = 30, ...login }: LoginSettings,
  { folder, env }: Parameters<typeof signInOf>[1],
): SignIn {
  return async (page) => {
    const forms = htmlForms(page)
    const output = await runCommand(commandWords(line), {
      failing: 'Nobody signed in',
      cwd: folder,
      env,
      timeoutSeconds,
      stdin: JSON.stringify({ ...page, forms, login }),
    })
    const answer = parsed(output)
    const fields = fieldsOf(answer)
    const cannot = stringMember(answer, 'cannot')
    if (cannot !== undefined) return { kind: 'cannot', reason: cannot }
    if (fields === undefined) {
      const said = output.trim().slice(0, 100)
      return {
        kind: 'cannot',
        reason: `"login.command" printed no JSON with "fields" or "cannot": ${said}`,
      }
    }
    return filled(answer, fields, forms, page.url)
  }
}

function filled(
  answer: JsonObject,
  fields: Readonly<Record<string, string>>,
  forms: readonly HtmlForm[],
  pageUrl: string,
): SignInResult {
  const action = stringMember(answer, 'action')
  if (action !== undefined) {
    if (!URL.canParse(action, pageUrl)) {
      return { kind: 'cannot', reason: `The action "${action}" of "login.command" is no URL.` }
    }
    const method = stringMember(answer, 'method') ?? 'POST'
    return { kind: 'submit', action: new URL(action, pageUrl).href, method, fields }
  }
  const form = forms[Number(answer.form ?? 0)]
  return form
    ? submit(form, fields)
    : { kind: 'cannot', reason: 'The page has no form that "login.command" could fill.' }
}

function parsed(output: string): JsonObject {
  try {
    const value = parseBoundedJson(output)
    return isJsonObject(value) ? value : {}
  } catch {
    return {}
  }
}

function fieldsOf(answer: JsonObject): Readonly<Record<string, string>> | undefined {
  const fields = objectMember(answer, 'fields')
  return (
    fields &&
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]))
  )
}
