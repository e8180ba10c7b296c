import { gunzipSync, gzipSync } from 'node:zlib'
import type { RunMaterial } from './report-model.ts'

/** What a run leaves behind for `vcispec merge`: verdicts are made when all parts are together. */
export type KeptMaterial = Omit<RunMaterial, 'catalogue' | 'exclusions'>

/** Its name in the output folder. */
export const materialFile = 'run.json.gz'

export function packMaterial({ catalogue, exclusions, ...kept }: RunMaterial): Uint8Array {
  return gzipSync(JSON.stringify(kept))
}

/** @throws when it is not what `packMaterial` made. */
export function unpackMaterial(bytes: Uint8Array): KeptMaterial {
  const material = JSON.parse(gunzipSync(bytes).toString()) as KeptMaterial
  if (!Array.isArray(material.outcomes)) throw new TypeError('there are no outcomes in it')
  return material
}
