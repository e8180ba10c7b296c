import { jsonText } from './json-text.ts'
import type { Renderer } from './renderer.ts'

/** The contract: what exit codes, merging, diffs and other tools read. */
export const conformanceJson: Renderer = {
  name: 'conformance',
  file: 'conformance.json',
  render: (report) => jsonText(report, 2),
}
