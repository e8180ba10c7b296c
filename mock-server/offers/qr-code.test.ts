import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { create, toBuffer } from 'qrcode'
import { readWithZxing } from '../../wallet/offer-sources/zxing.ts'
import type { Environment } from '../environment.ts'
import { oneBitPng } from './one-bit-png.ts'
import { qrCode } from './qr-code.ts'

/** Of an environment that alters nothing. */
const through: Environment['through'] = (_name, value) => value
const plain = { through } as Environment

function decoded(dataUri: string) {
  const [, base64 = ''] = /^data:image\/png;base64,([A-Za-z0-9+/]+=*)$/.exec(dataUri) ?? []
  const { data, width, height } = PNG.sync.read(Buffer.from(base64, 'base64'))
  return { data: new Uint8ClampedArray(data), width, height }
}

test('jsQR and zxing read what was drawn, from short links to offers by value', async () => {
  for (const length of [8, 60, 180, 400, 900]) {
    const link = `openid-credential-offer://?credential_offer=${randomBytes(length).toString('hex')}`
    const picture = decoded(qrCode(plain, link))
    assert.equal(jsqr.default(picture.data, picture.width, picture.height)?.data, link)
    assert.deepEqual(
      (await readWithZxing(picture)).map(({ text }) => text),
      [link],
    )
  }
})

test('every pixel is that of the picture qrcode draws, at any scale', async () => {
  for (const scale of [1, 3, 4, 7]) {
    const text = `https://issuer.example/${randomBytes(40 * scale).toString('base64url')}`
    const options = { margin: 4, errorCorrectionLevel: 'M' } as const
    const { modules } = create(text, options)
    const png = oneBitPng(modules.size, (x, y) => modules.get(y, x) === 1, { margin: 4, scale })
    const expected = PNG.sync.read(await toBuffer(text, { ...options, scale }))
    const drawn = PNG.sync.read(png)
    assert.deepEqual([drawn.width, drawn.height], [expected.width, expected.height])
    assert.ok(drawn.data.equals(expected.data), `scale ${scale}`)
  }
})

test('one bit a pixel: a link by reference takes less than 2 kB', () => {
  const id = '5f0dd2a3-9d3b-4ee5-8f6a-3d1bd3c4a011'
  const uri = encodeURIComponent(`https://localhost:8443/${id}/offers/${id}.AbCdEfGhIjKlMnOpQrStUv`)
  const image = qrCode(plain, `openid-credential-offer://?credential_offer_uri=${uri}`)
  assert.ok(image.length < 2000, `${image.length}`)
})
