import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { isBeyondReading } from './page-limits.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** A page as the authorization server sent it. */
export interface Html {
  readonly url: string
  readonly html: string
}

export interface FormControl {
  /** Of the element. */
  readonly tag: string
  readonly type: string
  readonly name: string
  readonly value: string
  /** What stands on a button. */
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface HtmlForm {
  /** Absolute. */
  readonly action: string
  readonly method: string
  readonly controls: readonly FormControl[]
}

export interface PageLink {
  /** Absolute. */
  readonly url: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What a user can do on a page without scripts. */
export interface ReadPage {
  readonly forms: readonly HtmlForm[]
  readonly links: readonly PageLink[]
  /** Where the page sends its reader by itself (`<meta http-equiv=refresh>`). */
  readonly refresh?: string
  readonly hasScript: boolean
}

const controlNames = ['input', 'button', 'select', 'textarea']

/** A page as a browser would read it, scripts aside; of one that no user could read either, nothing. */
export function readPage(page: Html): ReadPage {
  if (isBeyondReading(page.html)) return { forms: [], links: [], hasScript: false }
  const all = elements(parse(page.html))
  const named = (...names: readonly string[]) =>
    all.filter(({ tagName }) => names.includes(tagName))
  const controls = named(...controlNames)
  const refresh = named('meta').flatMap((meta) => refreshTarget(attributesOf(meta), page.url))
  return {
    forms: named('form').map((form) => readForm(form, controls, page)),
    links: named('a').flatMap((link) => {
      const attributes = attributesOf(link)
      const url = absolute(attributes.href, page.url)
      return url === undefined ? [] : [{ url, text: textOf(link), attributes }]
    }),
    ...(refresh[0] === undefined ? {} : { refresh: refresh[0] }),
    hasScript: named('script').length > 0,
  }
}

/** The forms of a page. */
export function htmlForms(page: Html): readonly HtmlForm[] {
  return readPage(page).forms
}

/** Controls belong to the form they stand in, or to the one whose id they name. */
function readForm(form: Element, controls: readonly Element[], { url }: Html): HtmlForm {
  const { action, method = 'GET', id } = attributesOf(form)
  const inside = new Set(elements(form))
  const own = controls.filter((element) => {
    const { form: owner } = attributesOf(element)
    return owner === undefined ? inside.has(element) : owner === id
  })
  return {
    action: absolute(action || url, url) ?? url,
    method: method.toUpperCase(),
    controls: own.map(control),
  }
}

function control(element: Element): FormControl {
  const { tagName } = element
  const attributes = attributesOf(element)
  const { name = '' } = attributes
  const read = (type: string, value: string, text = '') => ({
    tag: tagName,
    type,
    name,
    value,
    text,
    attributes,
  })
  if (tagName === 'select') return read('select', chosen(element))
  if (tagName === 'textarea') return read('textarea', textOf(element))
  const { type = tagName === 'button' ? 'submit' : 'text' } = attributes
  const { value = type === 'checkbox' ? 'on' : '' } = attributes
  return read(type.toLowerCase(), value, tagName === 'button' ? textOf(element) : value)
}

/** The option that is selected; the first one where none is. */
function chosen(select: Element): string {
  const options = elements(select).filter(({ tagName }) => tagName === 'option')
  const option = options.find((each) => 'selected' in attributesOf(each)) ?? options[0]
  return option ? (attributesOf(option).value ?? textOf(option)) : ''
}

function refreshTarget(
  { 'http-equiv': name, content = '' }: Readonly<Record<string, string>>,
  base: string,
): readonly string[] {
  const target = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1]
  const url = name?.toLowerCase() === 'refresh' ? absolute(target, base) : undefined
  return url === undefined ? [] : [url]
}

function absolute(target: string | undefined, base: string): string | undefined {
  return target !== undefined && URL.canParse(target, base) ? new URL(target, base).href : undefined
}

function attributesOf({ attrs }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
}

function textOf(element: Element): string {
  return descendants(element)
    .flatMap((node) => ('value' in node ? [node.value] : []))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function elements(root: Node): readonly Element[] {
  return descendants(root).filter((node): node is Element => 'tagName' in node)
}

/** In the order of the document; without recursion, since a page may nest as deep as it likes. */
function descendants(root: Node): readonly Node[] {
  const found: Node[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node !== root) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return found
}
