import type { ElementSelector } from './script.ts'

/** As much of an element as a selector asks for. */
export interface Selectable {
  readonly tag: string
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

type Test = (element: Selectable) => boolean

/**
 * What a selector of a script demands of an element: by `id`, `name`, `class`, and by what CSS and XPath can say of one element alone.
 * @returns undefined for what only a browser can find.
 */
export function elementTest({ by, value }: ElementSelector): Test | undefined {
  switch (by) {
    case 'id':
    case 'name':
      return ({ attributes }) => attributes[by] === value
    case 'class':
      return hasClass(value)
    case 'css':
      return cssTest(value.trim())
    case 'xpath':
      return xpathTest(value.trim())
  }
  return undefined
}

function hasClass(name: string): Test {
  return ({ attributes }) => (attributes.class ?? '').split(/\s+/).includes(name)
}

function hasTag(name: string): Test {
  return ({ tag }) => name === '*' || tag === name.toLowerCase()
}

const cssPart =
  /^(?:#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~^$*]?)=\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*)?\])/

/** `button#go.primary[name=ok]`: one element, and nothing of those around it. */
function cssTest(selector: string): Test | undefined {
  const [tag = ''] = /^(?:[a-z][\w-]*|\*)?/i.exec(selector) ?? []
  const tests: Test[] = [hasTag(tag || '*')]
  let rest = selector.slice(tag.length)
  while (rest !== '') {
    const found = cssPart.exec(rest)
    if (!found) return undefined
    const [whole, id, className, name = '', how = '', double, single, bare] = found
    const wanted = double ?? single ?? bare
    if (id !== undefined) tests.push(({ attributes }) => attributes.id === id)
    else if (className !== undefined) tests.push(hasClass(className))
    else tests.push(({ attributes }) => holds(attributes[name], how, wanted))
    rest = rest.slice(whole.length)
  }
  return (element) => tests.every((test) => test(element))
}

function holds(found: string | undefined, how: string, wanted: string | undefined): boolean {
  if (found === undefined || wanted === undefined) return found !== undefined
  switch (how) {
    case '^':
      return found.startsWith(wanted)
    case '$':
      return found.endsWith(wanted)
    case '*':
      return found.includes(wanted)
    case '~':
      return found.split(/\s+/).includes(wanted)
    default:
      return found === wanted
  }
}

const condition =
  /^(?:@([\w:-]+)|(text\(\)|normalize-space\((?:\.|text\(\))?\)|\.))(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?$/
const contained =
  /^contains\(\s*(?:@([\w:-]+)|text\(\)|\.|normalize-space\((?:\.|text\(\))?\))\s*,\s*(?:"([^"]*)"|'([^']*)')\s*\)$/

/** `//button[@name='decision' and @value='approve']`: one element anywhere, by its own attributes and text. */
function xpathTest(path: string): Test | undefined {
  const [, tag = '', conditions] = /^\/\/([a-z][\w-]*|\*)(?:\[(.+)\])?$/i.exec(path) ?? []
  if (tag === '' || conditions?.includes('][')) return undefined
  const tests = conditions === undefined ? [] : conditions.split(/\s+and\s+/).map(oneCondition)
  if (!tests.every((test) => test !== undefined)) return undefined
  return (element) => hasTag(tag)(element) && tests.every((test) => test(element))
}

function oneCondition(text: string): Test | undefined {
  const part = contained.exec(text.trim())
  if (part) {
    const [, name, double, single] = part
    const wanted = double ?? single ?? ''
    return ({ attributes, text: own }) =>
      ((name === undefined ? own : attributes[name]) ?? '').includes(wanted)
  }
  const whole = condition.exec(text.trim())
  if (!whole) return undefined
  const [, name, , double, single] = whole
  const wanted = double ?? single
  if (name === undefined)
    return wanted === undefined ? undefined : ({ text: own }) => own === wanted
  return ({ attributes }) => holds(attributes[name], '', wanted)
}
