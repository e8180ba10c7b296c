import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Of Cucumber Expressions: what is used of it here. */
export interface Tree {
  readonly regexp: RegExp
  readonly groupBuilder: { build(match: RegExpExecArray, nextGroup: () => number): unknown }
  match(text: string): unknown
}

interface Expressions {
  readonly ParameterTypeRegistry: new () => object
  readonly CucumberExpression: new (
    expression: string,
    registry: object,
  ) => { readonly treeRegexp?: Tree }
}

/** The module that Cucumber itself has loaded, wherever it is installed. */
export const expressions: Expressions = createRequire(
  fileURLToPath(import.meta.resolve('@cucumber/cucumber')),
)('@cucumber/cucumber-expressions')

/**
 * Cucumber learns at which places of a step its arguments stand by parsing and rewriting the step's expression in
 * JavaScript, once in every thread: a tenth of a run of one clause. V8 tells it (flag `d`, ECMAScript 2022).
 */
export function matchNatively(this: Tree, text: string): unknown {
  const match = this.regexp.test(text) ? withIndices(this.regexp).exec(text) : null
  if (!match) return null
  let group = 0
  return this.groupBuilder.build(match, () => group++)
}

const known = new WeakMap<RegExp, RegExp>()

function withIndices(regexp: RegExp): RegExp {
  const same = known.get(regexp) ?? new RegExp(regexp.source, `${regexp.flags}d`)
  known.set(regexp, same)
  return same
}

/** @returns undefined where another release of Cucumber does it in a way of its own. */
export function treeOf(expression: string, registry: object): Tree | undefined {
  const { treeRegexp } = new expressions.CucumberExpression(expression, registry)
  return treeRegexp?.regexp && treeRegexp.groupBuilder ? treeRegexp : undefined
}

const any = treeOf('any', new expressions.ParameterTypeRegistry())
if (any) Object.assign(Object.getPrototypeOf(any), { match: matchNatively })
