import { createRequire } from 'node:module'

type Api = typeof import('@cucumber/cucumber/api')

const require = createRequire(import.meta.url)

/**
 * Cucumber's API by its parts, which its package exports to `require`: the whole loads a hundred modules more to read
 * configuration files, in YAML among others, and ours needs none of them.
 */
export const { runCucumber }: Pick<Api, 'runCucumber'> = part('run_cucumber')
export const { loadSources }: Pick<Api, 'loadSources'> = part('load_sources')
export const { loadSupport }: Pick<Api, 'loadSupport'> = part('load_support')

function part(name: string) {
  return require(`@cucumber/cucumber/lib/api/${name}`)
}
