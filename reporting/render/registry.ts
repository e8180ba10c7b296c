import { badge } from './badge.ts'
import { har } from './har.ts'
import { indexHtml } from './html/index-html.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import type { Renderer } from './renderer.ts'
import { sarif } from './sarif.ts'

/** Everything that is written beside `conformance.json`. */
export const renderers: readonly Renderer[] = [indexHtml, junit, har, sarif, markdown, badge]
