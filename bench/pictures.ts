import { toBuffer } from 'qrcode'
import { offerLinkByReference } from '../protocol/offer-link.ts'
import { measureScan } from '../wallet/offer-sources/scan-quality.ts'
import { sightImage } from '../wallet/offer-sources/sighting.ts'
import { atMost, type Cost, medianCost, type Options, type Row } from './row.ts'

const wantedMs = 30
const link = offerLinkByReference(
  'https://issuer.example/77b650ee-a0da-41ca-956a-1104ba4cffe2/offers/2b8a153f-aa7f-4c3b-9d1f-8f6a1f0f2c11.q83vASNFZ4mrze8BI0VniQ',
)

/** As issuers draw their offers. */
const forms = {
  'like PingOne, 1 bit': { scale: 4, margin: 4, errorCorrectionLevel: 'M' },
  'large, colours': { scale: 10, margin: 4, color: { dark: '#1a237eff', light: '#fffde7ff' } },
  'dense, high correction': { scale: 6, margin: 2, errorCorrectionLevel: 'H' },
} as const

/** What it costs to say how well a QR picture scans, once it has been read. */
export async function pictures({ rounds, flows }: Options): Promise<readonly Row[]> {
  const each = Math.ceil(flows / 100)
  const drawn = await Promise.all(
    Object.entries(forms).map(async ([name, form]) => {
      const { image } = await sightImage(await toBuffer(link, form))
      if (!image) throw new Error(`The picture is not read: ${name}`)
      return { name, image, costs: [] as Cost[] }
    }),
  )
  for (let round = -1; round < rounds; round++) {
    for (const { image, costs } of drawn) {
      const [before, begun] = [process.cpuUsage(), performance.now()]
      // What is known of a picture is kept by the object that it is.
      for (let done = 0; done < each; done++) await measureScan({ ...image })
      const { user, system } = process.cpuUsage(before)
      const wallMs = (performance.now() - begun) / each
      if (round >= 0) costs.push({ cpuMs: (user + system) / 1000 / each, wallMs })
    }
  }
  return drawn.map(({ name, costs }): Row => {
    const cost = medianCost(costs)
    return { what: `scan quality: ${name}`, ...cost, wanted: atMost(cost.cpuMs, wantedMs, 'ms') }
  })
}
