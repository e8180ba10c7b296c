import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { argv, execPath, exit } from 'node:process'
import { provingMutants } from '../bin/kill/harmless.ts'
import { faults } from '../mock-server/faults/all.ts'

/** Blinds ten checks drawn at random, two at a time: the kill matrix has to exit 1 each time. */
const [, , given] = argv
const seed = given === undefined ? randomInt(2 ** 31) : Number(given)
console.log(`blinding ten checks, seed ${seed} (again: node .ci/blind.ts ${seed})`)

const ids = [...new Set([...faults, ...provingMutants].map(({ breaks }) => breaks))]
const random = generator(seed)
const drawn = Array.from({ length: 10 }, () => ids.splice(Math.floor(random() * ids.length), 1)[0])
const unnoticed: string[] = []
for (let first = 0; first < drawn.length; first += 2) {
  await Promise.all(drawn.slice(first, first + 2).map((id = '') => tryBlind(id)))
}
if (unnoticed.length > 0) console.error(`blinded, and nobody noticed: ${unnoticed.join(', ')}`)
exit(unnoticed.length > 0 ? 1 : 0)

async function tryBlind(id: string): Promise<void> {
  const words = ['kill', '--only', id, '--blind', id, '--quiet', '--parallel', '1']
  const [status] = await once(spawn(execPath, ['bin/vcispec.ts', ...words]), 'close')
  console.log(`${id}: exit ${status}`)
  if (status !== 1) unnoticed.push(id)
}

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
