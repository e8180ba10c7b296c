import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { env } from 'node:process'

/** Loaded by `--import`: at its end the process writes what it took to a file, as JSON. */
export interface Taken {
  /** URLs. */
  readonly modules: readonly string[]
  readonly peakMegabytes: number
}

const loaded: string[] = []

registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})

process.on('exit', () => {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  const taken: Taken = { modules: loaded, peakMegabytes }
  if (env.VCISPEC_LOADED !== undefined) writeFileSync(env.VCISPEC_LOADED, JSON.stringify(taken))
})
