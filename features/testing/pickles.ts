import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import { IdGenerator } from '@cucumber/messages'

const root = fileURLToPath(new URL('../../', import.meta.url))
const newId = IdGenerator.uuid()

/** Every feature with its scenarios, outlines filled in. */
export const features = globSync('features/**/*.feature', { cwd: root })
  .toSorted()
  .map((uri) => {
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
    const document = parser.parse(readFileSync(`${root}${uri}`, 'utf8'))
    return { uri, title: document.feature?.name ?? '', pickles: compile(document, uri, newId) }
  })

export const pickles = features.flatMap(({ pickles }) => pickles)
