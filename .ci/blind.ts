import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { argv, execPath, exit } from 'node:process'
import { faults } from '../mock-server/faults/registry.ts'

/** Blinds ten checks drawn at random, one after the other: the kill matrix has to exit 1 each time. */
const [, , given] = argv
const seed = given === undefined ? randomInt(2 ** 31) : Number(given)
console.log(`blinding ten checks, seed ${seed} (again: node .ci/blind.ts ${seed})`)

const ids = [...new Set(faults.map(({ breaks }) => breaks))]
const random = generator(seed)
const drawn = Array.from({ length: 10 }, () => ids.splice(Math.floor(random() * ids.length), 1)[0])
const unnoticed = drawn.filter((id = '') => {
  const { status } = spawnSync(
    execPath,
    ['bin/vcispec.ts', 'kill', '--only', id, '--blind', id, '--quiet'],
    { encoding: 'utf8' },
  )
  console.log(`${id}: exit ${status}`)
  return status !== 1
})
if (unnoticed.length > 0) console.error(`blinded, and nobody noticed: ${unnoticed.join(', ')}`)
exit(unnoticed.length > 0 ? 1 : 0)

/** mulberry32: small, and the same sequence for the same seed everywhere. */
function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
