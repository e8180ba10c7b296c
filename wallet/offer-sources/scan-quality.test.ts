import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import { toBuffer } from 'qrcode'
import { measureScan } from './scan-quality.ts'
import { sightImage } from './sighting.ts'

const link = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer'

function code(options: object): Promise<Buffer> {
  return toBuffer(link, { version: 6, scale: 6, margin: 4, errorCorrectionLevel: 'M', ...options })
}

async function measured(png: Buffer) {
  const { image } = await sightImage(png)
  return image && measureScan(image)
}

test('a clean code: version, module size, quiet zone and contrast as they were drawn', async () => {
  const scan = await measured(await code({}))
  assert.equal(scan?.version, 6)
  assert.equal(scan?.bytes, Buffer.byteLength(link))
  assert.ok(Math.abs((scan?.modulePixels ?? 0) - 6) < 0.1, `${scan?.modulePixels}`)
  assert.ok(Math.abs((scan?.quietZoneModules ?? 0) - 4) <= 0.5, `${scan?.quietZoneModules}`)
  assert.equal(scan?.contrast, 1)
  assert.deepEqual(
    scan?.degraded.filter(({ readable }) => !readable),
    [],
  )
})

test('a narrow quiet zone is measured', async () => {
  const scan = await measured(await code({ margin: 1 }))
  assert.ok(Math.abs((scan?.quietZoneModules ?? 9) - 1) <= 0.5, `${scan?.quietZoneModules}`)
})

test('grey on grey has less contrast, and is not read when it fades further', async () => {
  const scan = await measured(await code({ color: { dark: '#555555', light: '#cccccc' } }))
  assert.equal(scan?.contrast, 0.47)
  const lost = scan?.degraded.filter(({ readable }) => !readable).map(({ how }) => how)
  assert.ok(lost?.includes('a third of the contrast'), `${lost}`)
})

test('small modules do not survive being shrunk', async () => {
  const scan = await measured(await code({ scale: 2 }))
  const lost = scan?.degraded.filter(({ readable }) => !readable).map(({ how }) => how)
  assert.ok(lost?.includes('a third of the size'), `${lost}`)
})

// Told by jsQR itself, of pictures drawn pixel by pixel from their definition.
for (const [scale, margin, light, expected] of [
  [2, 1, '#ffffff', '101011'],
  [2, 4, '#8080a0', '100000'],
  [3, 1, '#ffffff', '011011'],
  [3, 4, '#ffffff', '111011'],
  [4, 1, '#ffffff', '101111'],
  [4, 4, '#ffffff', '101100'],
  [6, 4, '#ffffff', '111111'],
  [6, 4, '#8080a0', '110100'],
] as const)
  test(`modules of ${scale} px, ${margin} of quiet zone, on ${light}: the same worse pictures are read as ever`, async () => {
    const color = { dark: '#000000', light }
    const png = await toBuffer(link, { scale, margin, errorCorrectionLevel: 'L', color })
    const scan = await measured(png)
    assert.equal(scan?.degraded.map(({ readable }) => Number(readable)).join(''), expected)
  })

test('what is no QR code has no scan quality', async () => {
  const blank = PNG.sync.write(new PNG({ width: 40, height: 40 }))
  assert.equal(await measured(blank), undefined)
  assert.equal(await measured(Buffer.from('no image')), undefined)
})
