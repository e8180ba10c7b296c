import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The library, which is seventy modules: loaded when the first file is read, and not by a run on the built-in mock. */
export function yaml(): typeof import('yaml') {
  return require('yaml')
}
