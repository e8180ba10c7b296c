import { writeFileSync } from 'node:fs'
import { env } from 'node:process'

/** What a process used, all its threads together; loaded by `--import`, it is written when the process ends. */
export interface Usage {
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

process.on('exit', () => {
  if (env.VCISPEC_USAGE === undefined) return
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
  }
  writeFileSync(env.VCISPEC_USAGE, JSON.stringify(usage))
})
