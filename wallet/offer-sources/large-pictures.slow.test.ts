import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { encode } from 'jpeg-js'
import { PNG } from 'pngjs'
import { picture, symbol, upright, white } from './testing/drawing.ts'

const link =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example.com%2Foffer'
const [width, height] = [6000, 4000]

test('a photo of 24 megapixels is read in 1.2 GB', { timeout: 120_000 }, () => {
  const { data } = onDesk(3)
  const { text, megabytes, ...rest } = weighed(
    'photo.jpg',
    encode({ data, width, height }, 80).data,
  )
  assert.equal(text, link)
  assert.deepEqual(rest, { width, height, decoder: 'zxing' })
  assert.ok(megabytes < 1200, `${megabytes} MB`)
})

test('so is an image of 24 megapixels without loss', { timeout: 120_000 }, () => {
  const png = PNG.sync.write(onDesk(2), { deflateLevel: 1, filterType: 0, colorType: 2 })
  const { text, megabytes } = weighed('photo.png', png)
  assert.equal(text, link)
  assert.ok(megabytes < 600, `${megabytes} MB`)
})

/** A code in a corner of a large picture. */
function onDesk(module: number): PNG {
  const drawn = symbol(link)
  const side = (drawn.modules + 8) * module
  const code = picture([side, side], white, [
    { symbol: drawn, place: upright(4 * module, 4 * module, module) },
  ])
  const desk = new PNG({ width, height })
  desk.data.fill(170)
  PNG.bitblt(code, desk, 0, 0, side, side, 4100, 2900)
  return desk
}

/** Prints what was read, and the most memory that the process took, in MB. */
const script = `
  const { readOfferSource } = await import(${JSON.stringify(import.meta.resolve('./named-by-user.ts'))})
  const { text, image } = await readOfferSource(process.argv[1])
  const { width, height, code: { decoder } } = image
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ text, width, height, decoder, megabytes }))`

/** In a process of its own: memory is counted from its start. */
function weighed(name: string, bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-large-'))
  try {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    const args = ['--input-type=module', '--eval', script, file]
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
