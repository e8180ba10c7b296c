import { har } from './har.ts'
import { indexHtml } from './html/index-html.ts'
import { junit } from './junit.ts'
import type { Renderer } from './renderer.ts'

/** Everything that is written beside `conformance.json`. */
export const renderers: readonly Renderer[] = [indexHtml, junit, har]
