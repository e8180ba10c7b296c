import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EvidenceLog } from '../../wallet/evidence-log.ts'
import { newOffer } from './flow.ts'
import type { LoadSession } from './load-session.ts'

const secret = 'admin-token-8f14e45fceea'
const encoded = Buffer.from(secret).toString('base64')

/** What of a session a flow without an offer looks at. */
function sessionWhere(createOffer: () => unknown): LoadSession {
  const parts = {
    session: { createOffer: async () => createOffer() },
    target: { secrets: [{ kind: 'authorization', value: secret }] },
    http: { log: new EvidenceLog() },
    recorder: { madeOffer() {} },
    isInterrupted: false,
  }
  return parts as unknown as LoadSession
}

const saying: Readonly<Record<string, () => unknown>> = {
  'an error of it': () => {
    throw new Error(`403: not with ${secret}, ${encoded}`)
  },
  'what it says that it cannot': () => ({ cannot: `not with ${secret}, ${encoded}` }),
}

for (const [name, createOffer] of Object.entries(saying))
  test(`a secret of the target file that the source of offers repeats is no example: ${name}`, async () => {
    const walked = await newOffer(sessionWhere(createOffer), {
      grant: 'authorization_code',
      index: 0,
    })
    const said = JSON.stringify(walked)
    assert.match(said, /not with ‹authorization\.1›, ‹authorization\.1›/)
  })
