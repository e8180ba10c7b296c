import type { Fault } from '../fault.ts'

export const sdJwtsOfABatchThatEndToTheSecond: Fault = {
  name: 'SD-JWTs of a batch that end to the second',
  breaks: 'SDJWT-10.1-02',
  seams: {
    credentialPayload: (payload, { now }) => {
      const seconds = Math.floor(now.getTime() / 1000)
      // A round second would pass for a rounded time.
      const told = seconds % 10 === 0 ? seconds - 1 : seconds
      return { ...payload, exp: told + 90 * 24 * 3600 }
    },
  },
}
