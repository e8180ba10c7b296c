import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport, countingOutcomes } from '../report-model.ts'
import { redRun } from '../testing/red-run.ts'
import { har } from './har.ts'

const run = redRun()
const { log } = JSON.parse(har.render(buildReport(run), countingOutcomes(run.outcomes)))

test('every exchange is an entry of its scenario’s page', () => {
  assert.equal(log.version, '1.2')
  assert.equal(log.entries.length, 6)
  const pages = new Map(
    log.pages.map((page: { id: string; title: string }) => [page.id, page.title]),
  )
  for (const { pageref } of log.entries) assert.ok(pages.has(pageref))
})

test('its parts are its text, and a run without exchanges has no entries', () => {
  const [report, outcomes] = [buildReport(run), countingOutcomes(run.outcomes)]
  assert.equal([...(har.parts?.(report, outcomes) ?? [])].join(''), har.render(report, outcomes))
  const empty = JSON.parse(har.render(report, [])).log
  assert.deepEqual([empty.pages, empty.entries], [[], []])
})

test('entries have the members HAR 1.2 requires', () => {
  for (const entry of log.entries) {
    assert.deepEqual(Object.keys(entry.timings), ['send', 'wait', 'receive'])
    assert.equal(entry.time, entry.timings.send + entry.timings.wait + entry.timings.receive)
    for (const name of [
      'method',
      'url',
      'httpVersion',
      'cookies',
      'headers',
      'queryString',
      'headersSize',
      'bodySize',
    ])
      assert.ok(name in entry.request, name)
    for (const name of [
      'status',
      'statusText',
      'httpVersion',
      'cookies',
      'headers',
      'content',
      'redirectURL',
      'headersSize',
      'bodySize',
    ])
      assert.ok(name in entry.response, name)
    assert.equal(typeof entry.response.content.size, 'number')
  }
})

test('a request without an answer has status 0 and says why', () => {
  const failed = log.entries.find((entry: { comment: string }) => entry.comment === 'ex-5, token')
  assert.equal(failed.response.status, 0)
  assert.equal(failed.response.statusText, 'ERR_TIMEOUT')
  assert.equal(failed.response.content.comment, 'no answer within 10 s')
  assert.match(failed.request.postData.text, /tx_code=‹tx_code\.1›$/)
})
