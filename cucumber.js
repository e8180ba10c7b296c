/**
 * Cucumber's own configuration. `vcispec run` runs these very scenarios; so does `npx cucumber-js`, with
 * the embedded mock unless VCISPEC_TARGET names a target file.
 * @type {Partial<import('@cucumber/cucumber/api').IConfiguration>}
 */
export default {
  paths: ['features/**/*.feature'],
  import: ['steps/**/*.ts'],
  plugin: ['./steps/support/mock-plugin.ts'],
  order: 'random',
  format: [
    './reporting/progress-formatter.ts',
    ['./reporting/conformance-formatter.ts', 'reports/conformance.json'],
    ['html', 'reports/cucumber.html'],
  ],
  strict: true,
}
