import type { Flow } from '../flow-draft.ts'
import { certified, withSignature } from './certified-signature.ts'
import { issuer } from './flow.ts'
import { encode } from './sd-jwt.ts'

/** The same metadata again, signed. */
export function signed(change: { header?: object; payload?: object } = {}, text?: string) {
  return (flow: Flow) => {
    const unsigned = flow.step('issuer metadata').answer
    flow.repeat('issuer metadata', (step) => {
      step.name = 'signed metadata'
      step.sent.accept = 'application/jwt'
      step.headers['content-type'] = 'application/jwt'
      const own = { alg: 'ES256', typ: 'openidvci-issuer-metadata+jwt', x5c: certified }
      const header = { ...own, ...change.header }
      const payload = { ...unsigned, sub: issuer, iat: 1_772_366_400, ...change.payload }
      step.text = text ?? withSignature(`${encode(header)}.${encode(payload)}`)
      delete step.answer
    })
  }
}

/** Another claim under the same signature. */
export function tampered(flow: Flow) {
  const step = flow.step('signed metadata')
  const [header, payload = '', signature] = String(step.text).split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  step.text = [
    header,
    encode({ ...claims, credential_endpoint: 'https://evil.example' }),
    signature,
  ].join('.')
}
