import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

export interface FormControl {
  readonly type: string
  readonly name: string
  readonly value: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface HtmlForm {
  /** Absolute. */
  readonly action: string
  readonly method: string
  readonly controls: readonly FormControl[]
}

/** The forms of a page as a browser would read them, scripts aside. */
export function htmlForms({
  url,
  html,
}: {
  readonly url: string
  readonly html: string
}): readonly HtmlForm[] {
  return elements(parse(html), 'form').map((form) => {
    const { action = '', method = 'GET' } = attributesOf(form)
    const target = action || url
    return {
      action: URL.canParse(target, url) ? new URL(target, url).href : url,
      method: method.toUpperCase(),
      controls: elements(form, 'input', 'button').map(control),
    }
  })
}

function control(element: Element): FormControl {
  const attributes = attributesOf(element)
  const { type = element.tagName === 'button' ? 'submit' : 'text', name = '' } = attributes
  const { value = type === 'checkbox' ? 'on' : '' } = attributes
  return { type: type.toLowerCase(), name, value, attributes }
}

function attributesOf({ attrs }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]))
}

/** In the order of the document; without recursion, since a page may nest as deep as it likes. */
function elements(root: Node, ...names: readonly string[]): readonly Element[] {
  const found: Element[] = []
  const waiting: Node[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node && node !== root && names.includes(node.tagName)) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child)
  }
  return found
}
