import { readFileSync } from 'node:fs'
import { offerInBytes } from '../named-by-user.ts'
import { sightOffer } from '../sighting.ts'

/** Reads the image that is named, and prints its text and the most memory that this process took, in MB. */
const { text, image, problem } = await sightOffer(offerInBytes(readFileSync(process.argv[2] ?? '')))
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const { width, height, code } = image ?? {}
process.stdout.write(
  JSON.stringify({ text, problem, width, height, decoder: code?.decoder, megabytes }),
)
