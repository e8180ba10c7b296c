import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { env } from 'node:process'

/** Loaded by `--import`: at its end the process writes the URL of each module that it loaded to a file, as JSON. */
const loaded: string[] = []

registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})

process.on('exit', () => {
  if (env.VCISPEC_LOADED !== undefined) writeFileSync(env.VCISPEC_LOADED, JSON.stringify(loaded))
})
