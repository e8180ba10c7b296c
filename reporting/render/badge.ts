import type { ConformanceReport } from '../conformance-report.ts'
import { conforms, headline } from '../headline.ts'
import { counted } from '../plain-text.ts'
import type { Renderer } from './renderer.ts'

/** The verdict for a README. It holds only words of ours: an image is shown wherever it is linked. */
export const badge: Renderer = {
  name: 'badge',
  file: 'badge.svg',
  render(report) {
    const label = 'OpenID4VCI 1.0'
    const { words, colour } = verdictOf(report)
    const left = widthOf(label)
    const right = widthOf(words)
    const width = left + right
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${label}: ${words}">
<title>${label}: ${words}</title>
<clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#3d4147"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/></g>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
<text x="${left / 2}" y="14">${label}</text><text x="${left + right / 2}" y="14">${words}</text></g>
</svg>
`
  },
}

function verdictOf(report: ConformanceReport): { readonly words: string; readonly colour: string } {
  const { violated } = report.summary
  switch (headline(report).tone) {
    case 'conforms':
      return { words: conforms(report), colour: '#237048' }
    case 'part':
      return { words: conforms(report), colour: '#5d6168' }
    case 'violated':
      return { words: violated > 0 ? counted(violated, 'violation') : 'fails', colour: '#b3261e' }
    case 'inconclusive':
      return { words: 'not judged', colour: '#5d4a9c' }
  }
}

/** Of a text in 11 pixels Verdana, with room at both ends. */
function widthOf(text: string): number {
  return Math.round(text.length * 6.6 + 14)
}
