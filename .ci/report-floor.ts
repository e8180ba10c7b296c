import { readFileSync } from 'node:fs'
import { argv, exit } from 'node:process'

/** Fails when a report of the unfaulted mock shows a violation, a doubt, or fewer satisfied than the floor. */
const [, , file = '', floor = '1'] = argv
const { summary } = JSON.parse(readFileSync(file, 'utf8')) as { summary: Record<string, number> }
console.log(`report: ${JSON.stringify(summary)}`)
const { satisfied = 0, violated = 0, inconclusive = 0, warnings = 0 } = summary
exit(satisfied >= Number(floor) && violated === 0 && inconclusive === 0 && warnings === 0 ? 0 : 1)
