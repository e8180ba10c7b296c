import assert from 'node:assert/strict'
import { registerHooks } from 'node:module'
import { Socket } from 'node:net'
import { mock, test } from 'node:test'
import { bytesOf, picture, symbol, upright, white } from './testing/drawing.ts'

const loaded: string[] = []
registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('zxing-wasm')) loaded.push(specifier)
    return next(specifier, context)
  },
})

const asked: string[] = []
mock.method(globalThis, 'fetch', (address: unknown) => {
  asked.push(String(address))
  return Promise.reject(new Error('no network'))
})
mock.method(Socket.prototype, 'connect', () => {
  asked.push('a socket')
  throw new Error('no network')
})

const { sightImage } = await import('./sighting.ts')
const easy = page(6)
const hard = page(1.5)

test('zxing is not loaded for what jsQR reads', async () => {
  assert.equal((await sightImage(easy)).image?.code?.decoder, 'jsqr')
  assert.deepEqual(loaded, [])
})

test('zxing is loaded from its package, and no network is touched', async () => {
  assert.equal((await sightImage(hard)).image?.code?.decoder, 'zxing')
  assert.ok(loaded.includes('zxing-wasm/reader'))
  assert.deepEqual(asked, [])
})

test('left alone it would have asked a CDN', async () => {
  const { purgeZXingModule, prepareZXingModule } = await import('zxing-wasm/reader')
  purgeZXingModule()
  await assert.rejects(prepareZXingModule({ fireImmediately: true }))
  assert.match(asked.join(' '), /jsdelivr/)
})

function page(module: number): Buffer {
  const link =
    'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Foffer'
  const place = upright(4 * module, 4 * module, module)
  return bytesOf(picture([400, 400], white, [{ symbol: symbol(link), place }]))
}
