import type { CapturedExchange } from '../capture/captured.ts'

const mebibyte = 1024 * 1024

/** Of all bodies together: those that go through at this moment, and those that are kept for the verdict. */
export class Budget {
  readonly #total: number
  #left: number

  /** @param total bytes. */
  constructor(total = 512 * mebibyte) {
    this.#total = total
    this.#left = total
  }

  /** @returns whether there was room; nothing is taken where there was none. */
  take(bytes: number): boolean {
    if (bytes > this.#left) return false
    this.#left -= bytes
    return true
  }

  giveBack(bytes: number): void {
    this.#left += bytes
  }

  /** A sentence fragment. */
  get spent(): string {
    return `what is kept has more than ${Math.floor(this.#total / mebibyte)} MiB`
  }
}

/** About what V8 takes for one value of JSON. */
const bytesOfValue = 64
/** Of an exchange without its bodies. */
const bytesOfExchange = 4096

/** Bytes of memory, about: JSON of few characters is many values. */
export function sizeOf({ request, response }: CapturedExchange): number {
  const { body, json } = response
  const headers = JSON.stringify([request.url, request.headers, response.headers]).length
  const sent = Buffer.from(request.body ?? '')
  const values = valuesIn(sent) + (json.ok ? valuesIn(body) : 0)
  return bytesOfExchange + headers + sent.length + body.length + values * bytesOfValue
}

/** At most, about: commas and brackets stand in texts, too. */
function valuesIn(json: Uint8Array): number {
  let count = 0
  for (const byte of json) if (byte === 0x2c || byte === 0x5b || byte === 0x7b) count += 1
  return count
}
