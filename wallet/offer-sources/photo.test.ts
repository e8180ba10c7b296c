import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { offerInBytes, readOfferSource } from './named-by-user.ts'
import { sightImage, sightOffer } from './sighting.ts'

// Taken by Chromium, of a screen that shows the QR image askew, in shadow and off the middle.
const photo = join(import.meta.dirname, 'testing', 'photo.jpg')
const link =
  'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example.com%2Foffers%2Fphoto-1'

test('a JPEG photo of a screen is read like the image itself', async () => {
  const { source, text, image } = await readOfferSource(photo)
  assert.deepEqual([source, text], ['qr-image', link])
  assert.deepEqual([image?.width, image?.height], [1700, 1300])
  assert.ok((image?.png.length ?? 0) < 400_000, 'what is shown of it is its code')
  assert.equal((await sightOffer(offerInBytes(readFileSync(photo)))).text, link)
})

test('a photo that is torn is no readable image', async () => {
  const torn = offerInBytes(readFileSync(photo).subarray(0, 300))
  assert.match((await sightOffer(torn)).problem ?? '', /no readable PNG or JPEG/)
})

test('an image that says it is huge is not decoded', async () => {
  const { problem } = await sightImage(png({ width: 30_000, height: 30_000 }, Buffer.alloc(1000)))
  assert.match(problem ?? '', /30000 × 30000 pixels/)
})

test('a small interlaced image that expands to a huge one is not decoded', async () => {
  const bomb = png({ width: 40, height: 40, interlaced: true }, Buffer.alloc(80_000_000))
  assert.ok(bomb.length < 100_000)
  assert.match((await sightImage(bomb)).problem ?? '', /expands to more than/)
})

/** PNG, Third Edition, Section 5: signature, then length, type, data and CRC of each chunk. */
function png(
  { width, height, interlaced = false }: { width: number; height: number; interlaced?: boolean },
  pixels: Buffer,
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, interlaced ? 1 : 0], 8)
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    crc.writeUInt32BE(crc32(typed))
    return Buffer.concat([length, typed, crc])
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
