/** How well a QR code can be scanned, measured on the image alone. */
export interface ScanQuality {
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
