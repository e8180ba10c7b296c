import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Cucumber's own configuration. `vcispec run` runs these very scenarios; so does `npx cucumber-js`, with
 * the embedded mock unless VCISPEC_TARGET names a target file. A suite of one's own spreads it
 * (`import vcispec from 'vcispec/cucumber'`): what is not its own is found wherever the package is.
 * @type {Partial<import('@cucumber/cucumber/api').IConfiguration>}
 */
export default {
  paths: ['features/**/*.feature'],
  import: [here('steps/**/!(*.test|*-plugin).ts')],
  plugin: [here('./steps/support/mock-plugin.ts')],
  order: 'random',
  format: [
    here('./reporting/progress-formatter.ts'),
    [here('./reporting/conformance-formatter.ts'), 'reports/conformance.json'],
    [here('./reporting/cucumber-html-formatter.ts'), 'reports/cucumber.html'],
  ],
  strict: true,
}
