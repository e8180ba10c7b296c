import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Tag } from '../../protocol/cbor.ts'
import type { Flow } from '../flow-draft.ts'
import { context } from '../testing/check-case.ts'
import { beginning, flow } from '../testing/flow.ts'
import { licence } from '../testing/mdoc.ts'
import { withStatus } from '../testing/status-list.ts'
import { clockSkew } from './clock-skew.ts'
import { judge } from './judge.ts'

const inSeconds = (seconds: number) => Math.floor(beginning.getTime() / 1000) + seconds

/** What becomes of the row on `iat` of a Status List Token that is made so many seconds ahead. */
function aboutIat(seconds: number, more: (it: Flow) => void = () => {}) {
  const evidence = flow((it) => {
    withStatus((draft) => {
      draft.claims.iat = inSeconds(seconds)
    })(it)
    more(it)
  })
  const found = judge(evidence, context).find(({ requirement }) => requirement === 'TSL-5.1-03')
  return [found?.verdict, found?.reason ?? found?.seen ?? ''] as const
}

/** All answers are dated by a clock that is off. */
const datedBy = (seconds: number) => (it: Flow) => {
  for (const [index, step] of it.steps.entries()) {
    const ours = beginning.getTime() + (step.at ?? index) * 1000
    step.headers.date = new Date(ours + seconds * 1000).toUTCString()
  }
}

const credentialMadeAt = (seconds: number) => (it: Flow) => {
  it.credential.payload.iat = inSeconds(seconds)
}

test('a clock that is ahead is named, with how far and by what, and the issuer is not blamed', () => {
  for (const other of [datedBy(200), credentialMadeAt(215)]) {
    const [verdict, reason] = aboutIat(200, other)
    assert.equal(verdict, 'inconclusive')
    assert.match(
      reason,
      /^clock skew: .*iat of a status list.* about (1[6-9]\d|2[01]\d) seconds ahead/,
    )
  }
})

test('what was made a few minutes from now tells of a clock by itself', () => {
  const [verdict, reason] = aboutIat(200, datedBy(0))
  assert.equal(verdict, 'inconclusive')
  assert.match(
    reason,
    /by the iat of a status list the issuer's clock is about 1[6-9]\d seconds ahead/,
  )
})

test('one value that is off is wrong, whatever the clock', () => {
  assert.equal(aboutIat(3600)[0], 'violated')
  assert.equal(aboutIat(3600, datedBy(0))[0], 'violated')
  assert.equal(aboutIat(86_400, datedBy(200))[0], 'violated')
})

const mdocMade = (seconds: number, other = seconds) =>
  licence(({ mso }) => {
    const time = (offset: number) =>
      new Tag(0, `${new Date(beginning.getTime() + offset * 1000).toISOString().slice(0, 19)}Z`)
    mso.set(
      'validityInfo',
      new Map([
        ['signed', time(seconds)],
        ['validFrom', time(other)],
        ['validUntil', time(30 * 86_400)],
      ]),
    )
  })

function aboutMdoc(...changes: readonly ((it: Flow) => void)[]) {
  const evidence = flow((it) => {
    for (const change of changes) change(it)
  })
  const found = judge(evidence, context).find(
    ({ requirement }) => requirement === 'MDOC-9.1.2.4-13',
  )
  return [found?.verdict, found?.reason ?? found?.seen ?? ''] as const
}

test('an mdoc of a clock that is ahead tells of the clock', () => {
  for (const [verdict, reason] of [
    aboutMdoc(mdocMade(200)),
    aboutMdoc(mdocMade(200), datedBy(200)),
    aboutMdoc(mdocMade(200), datedBy(0)),
  ]) {
    assert.equal(verdict, 'inconclusive')
    assert.match(
      reason,
      /^clock skew: .*signed and validFrom of an mdoc.* about (1[6-9]\d|2[01]\d) seconds ahead/,
    )
  }
})

test('an mdoc that begins an hour or a day from now is no clock: its times are one look at it', () => {
  for (const seconds of [3600, 86_400]) assert.equal(aboutMdoc(mdocMade(seconds))[0], 'violated')
  assert.equal(aboutMdoc(mdocMade(0, 86_400))[0], 'violated')
  assert.equal(aboutMdoc(mdocMade(-30))[0], 'satisfied')
})

test('clocks that are half a minute apart are the same', () => {
  for (const seconds of [30, -30]) {
    assert.equal(aboutIat(seconds, datedBy(seconds))[0], 'satisfied')
    assert.equal(clockSkew(flow(datedBy(seconds))), undefined)
  }
})

test('a right proof that the server may have taken for an old one is no finding of its own', () => {
  const refused = (seconds: number) => (it: Flow) => {
    datedBy(seconds)(it)
    it.step('token').sent.dpop = 'a.b.c'
    Object.assign(it.step('token'), { status: 400, answer: { error: 'invalid_dpop_proof' } })
  }
  const verdictOf = (seconds: number) =>
    judge(flow(refused(seconds)), context).find(({ requirement }) => requirement === 'RFC9449-5-03')
  assert.equal(verdictOf(0)?.verdict, 'violated')
  assert.equal(verdictOf(600)?.verdict, 'inconclusive')
  assert.match(verdictOf(-600)?.reason ?? '', /(599|600) seconds behind this machine/)
})
