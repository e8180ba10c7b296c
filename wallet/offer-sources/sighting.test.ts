import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { PNG } from 'pngjs'
import qrcode from 'qrcode'
import { readOfferSource } from './named-by-user.ts'
import { sightImage, sightOffer } from './sighting.ts'

const uri =
  'https://server.example.com/credential-offer/GkurKxf5T0Y-mnPFCHqWOMiZi4VS138cQO_V7PZHAdM'
const link = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(uri)}`
const offer = { credential_issuer: 'https://issuer.example.com', grants: {} }

test('reads a link out of a QR image and keeps the picture', async () => {
  const sighting = await sightOffer(await qrcode.toDataURL(link))
  assert.equal(sighting.source, 'qr-image')
  assert.equal(sighting.text, link)
  assert.deepEqual(sighting.uris, [uri])
  assert.equal(sighting.problem, undefined)
  assert.ok(sighting.image && sighting.image.width > 100)
})

test('reads a QR code on a transparent background', async () => {
  const png = await qrcode.toBuffer(link, { color: { light: '#0000' } })
  assert.equal((await sightImage(png)).text, link)
})

test('says that an image shows no QR code', async () => {
  const blank = PNG.sync.write(new PNG({ width: 50, height: 50, fill: true }))
  const sighting = await sightImage(blank)
  assert.equal(sighting.problem, 'The image shows no readable QR code.')
  assert.equal(sighting.image?.width, 50)
})

test('says that a data URI is no PNG', async () => {
  assert.match(
    (await sightOffer('data:image/png;base64,AAAA')).problem ?? '',
    /no readable PNG or JPEG/,
  )
  assert.match((await sightOffer('data:image/gif;base64,AAAA')).problem ?? '', /no base64 PNG/)
})

test('reads an offer by value and as JSON', async () => {
  const json = JSON.stringify(offer)
  const byValue = await sightOffer(`haip://?credential_offer=${encodeURIComponent(json)}`)
  assert.deepEqual([byValue.source, byValue.offer], ['link', offer])
  const bare = await sightOffer(` ${json}\n`)
  assert.deepEqual([bare.source, bare.offer], ['json', offer])
})

test('takes an https URL without parameters as the address of the offer', async () => {
  assert.deepEqual(await sightOffer(uri), { source: 'url', text: uri, uris: [uri], values: [] })
})

test('finds what is wrong with a link', async () => {
  const cases = {
    [`${link}&credential_offer=%7B%7D`]: /1 credential_offer and 1 credential_offer_uri/,
    [`${link}&credential_offer_uri=b`]: /0 credential_offer and 2 credential_offer_uri/,
    'openid-credential-offer://': /neither/,
    'openid-credential-offer://?credential_offer=%7B': /not JSON/,
    'openid-credential-offer://?credential_offer=%5B%5D': /no JSON object/,
    'https://wallet.example/#credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo': /neither/,
    'https://wallet.example/?Credential_Offer=%7B%7D': /neither/,
    'https://wallet.example/?credential_offer_uri%3Dhttps%3A%2F%2Fissuer.example%2Fo': /neither/,
    'please scan': /not a link/,
  }
  for (const [text, problem] of Object.entries(cases)) {
    assert.match((await sightOffer(text)).problem ?? '', problem, text)
  }
})

test('a user may name a file: an image, or text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vcispec-offer-'))
  try {
    const [image, text] = [join(folder, 'offer.png'), join(folder, 'offer.txt')]
    await writeFile(image, await qrcode.toBuffer(link))
    await writeFile(text, `${link}\n`)
    assert.equal((await readOfferSource(image)).text, link)
    assert.equal((await readOfferSource(text)).text, link)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('what a user named and nobody can read is a usage error', async () => {
  for (const named of ['no-such-file.png', 'data:image/png;base64,AAAA', import.meta.filename]) {
    await assert.rejects(readOfferSource(named), { name: 'UsageError', code: 'ERR_OFFER_SOURCE' })
  }
})

test('a link that a user pasted with both parameters, or neither, is a usage error', async () => {
  for (const named of [`${link}&credential_offer=%7B%7D`, 'openid-credential-offer://?a=b']) {
    await assert.rejects(readOfferSource(named), { name: 'UsageError', code: 'ERR_OFFER_LINK' })
  }
})

test('the same link in a QR image is the issuer’s, and for the checks', async () => {
  const sighting = await readOfferSource(await qrcode.toDataURL(`${link}&credential_offer=%7B%7D`))
  assert.match(sighting.problem ?? '', /one of one kind/)
})
