import { gunzipSync, gzipSync } from 'node:zlib'
import { oddityOf } from './material-shape.ts'
import { inMegabytes } from './pieces.ts'
import type { RunMaterial } from './report-model.ts'

/** What a run leaves behind for `vcispec merge`: verdicts are made when all parts are together. */
export type KeptMaterial = Omit<RunMaterial, 'catalogue' | 'exclusions'>

/** Its name in the output folder. */
export const materialFile = 'run.json.gz'

/** A member of gzip for each megabyte (RFC 1952, Section 2.2): all of its text at once would be much to hold. */
export function packMaterial({
  catalogue,
  exclusions,
  outcomes,
  ...kept
}: RunMaterial): Uint8Array {
  const texts = function* () {
    yield `${JSON.stringify(kept).slice(0, -1)},"outcomes":[`
    for (const [index, outcome] of outcomes.entries())
      yield `${index === 0 ? '' : ','}${JSON.stringify(outcome)}`
    yield ']}'
  }
  // The default takes twice as long, for a seventh less.
  const members = Array.from(inMegabytes(texts()), (text) => gzipSync(text, { level: 3 }))
  return Buffer.concat(members)
}

/** @throws when it is not what `packMaterial` made. */
export function unpackMaterial(bytes: Uint8Array): KeptMaterial {
  const material: unknown = JSON.parse(inflated(bytes).toString())
  const oddity = oddityOf(material)
  if (oddity !== undefined) throw new TypeError(`${oddity || 'it'} is nothing that a run writes`)
  return material as KeptMaterial
}

/** Ten times what the largest run leaves behind. */
const mostBytes = 256 * 1024 * 1024

function inflated(bytes: Uint8Array): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw cause
    throw new RangeError(`it expands to more than ${mostBytes} bytes`, { cause })
  }
}
