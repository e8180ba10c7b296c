import type { FoundCode } from './found-code.ts'

/** How well a QR code can be scanned, measured on the image alone. */
export interface ScanQuality {
  /** Who read it: jsQR, or zxing where jsQR found nothing. Absent in records of earlier versions, which had jsQR alone. */
  readonly decoder?: FoundCode['decoder']
  /** What was done to the picture before it could be read; undefined: nothing. */
  readonly help?: string
  /** What was used up of the error correction, from 0 to 1; undefined: jsQR does not tell. */
  readonly damage?: number
  /** How many more QR codes the picture shows; undefined: nobody counted. */
  readonly others?: number
  /** 1 to 40: a version has 17 + 4 × version modules a side. */
  readonly version: number
  /** Length of what the code says, in bytes of UTF-8: longer texts need more and smaller modules. */
  readonly bytes: number
  /** Side of one module, in pixels of the image. */
  readonly modulePixels: number
  /** The narrowest of the four margins, in modules; 10 stands for more. ISO/IEC 18004 asks for 4. */
  readonly quietZoneModules: number
  /** Lightest against darkest modules: 1 is white on black. */
  readonly contrast: number
  /** Worse pictures of the same code, and whether they can still be read. */
  readonly degraded: readonly { readonly how: string; readonly readable: boolean }[]
}

/** What people ask of a code on a page. */
export interface ScanAnswer {
  readonly question: string
  readonly good: boolean
  /** What the answer is by: "modules of 2 px". */
  readonly because: string
}

/**
 * The measures in the words of people who hold a phone. The quiet zone is ISO/IEC 18004's, the other thresholds are ours:
 * three pixels a module, 70 % of contrast, half of the error correction.
 */
export function inWords(scan: ScanQuality): readonly ScanAnswer[] {
  const { decoder = 'jsqr', help, damage, others = 0, version } = scan
  const { modulePixels, quietZoneModules, contrast, degraded } = scan
  const modules = 17 + 4 * version
  const lost = degraded.filter(({ readable }) => !readable).map(({ how }) => how)
  const reader = decoder === 'jsqr' ? 'jsQR reads it' : 'jsQR finds nothing, zxing reads it'
  const isSurrounded = quietZoneModules < 3.5 || others > 0
  return [
    {
      question: 'reads with a simple decoder',
      good: decoder === 'jsqr' && help === undefined,
      because: `${reader}${help === undefined ? '' : ` with ${help}`}`,
    },
    {
      question: "reads at arm's length on an old phone",
      good: modulePixels >= 3 && version <= 20,
      because: `modules of ${modulePixels} px, ${modules} a side`,
    },
    {
      question: 'reads in sunlight and on a dim screen',
      good: contrast >= 0.7,
      because: `a contrast of ${Math.round(contrast * 100)} %`,
    },
    {
      question: 'is found at once on its page',
      good: !isSurrounded,
      because: `${quietZone(quietZoneModules)}${others ? `, ${others} more QR code${others === 1 ? '' : 's'} beside it` : ''}`,
    },
    ...(damage === undefined
      ? []
      : [
          {
            question: 'stands a scratch more',
            good: damage < 0.5,
            because: `${Math.round(damage * 100)} % of its error correction is used up`,
          },
        ]),
    ...(degraded.length === 0
      ? []
      : [
          {
            question: 'reads in a bad photo',
            good: lost.length <= 1,
            because:
              lost.length === 0
                ? `${degraded.length} of ${degraded.length} worse pictures read`
                : `not ${lost.join(', not ')}`,
          },
        ]),
  ]
}

function quietZone(modules: number): string {
  return `${modules >= 10 ? '10 or more' : modules} modules of quiet zone, of 4`
}
