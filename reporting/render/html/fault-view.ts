import type { ProvingFault } from '../../fault-proofs.ts'
import { html, type Markup } from './markup.ts'

/** Names of faults; each tells where it is written. */
export function faultNames(faults: readonly ProvingFault[]): readonly Markup[] {
  return faults.map(
    ({ name, at }, index) => html`${index > 0 ? ', ' : ''}<q title="${at}">${name}</q>`,
  )
}
