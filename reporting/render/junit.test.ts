import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport } from '../report-model.ts'
import { finding, material, outcome, redRun } from '../testing/red-run.ts'
import { junit } from './junit.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Enough of an XML parser for what we write; throws where tags do not nest. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>', '')
  for (const [, end, name = '', attributes = '', empty, text = ''] of body.matchAll(
    /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1)
    assert.ok(parent)
    if (name === '') parent.text += text
    else if (end === '/') assert.equal(open.pop()?.name, name)
    else {
      const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)]
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value])),
        children: [],
        text: '',
      }
      parent.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  assert.equal(open.length, 1)
  const [only] = root.children
  assert.ok(only)
  return only
}

const xml = junit.render(buildReport(redRun()), [])
const suites = parsed(xml).children

/** What the Ant schema demands of a suite, and the Jenkins schema allows. */
const required = {
  testsuite: [
    'id',
    'package',
    'name',
    'hostname',
    'timestamp',
    'tests',
    'failures',
    'errors',
    'time',
  ],
  testcase: ['name', 'classname', 'time'],
}

test('suites and cases have the attributes and the order of the JUnit schemas', () => {
  assert.equal(parsed(xml).name, 'testsuites')
  assert.deepEqual(parsed(xml).attributes, {})
  suites.forEach((suite, index) => {
    for (const name of required.testsuite) assert.ok(suite.attributes[name], name)
    assert.equal(suite.attributes.id, String(index))
    assert.match(suite.attributes.timestamp ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    const order = suite.children.map(({ name }) => name)
    const cases = order.slice(1, -2)
    assert.deepEqual(order, ['properties', ...cases, 'system-out', 'system-err'])
    assert.ok(cases.length > 0 && cases.every((name) => name === 'testcase'))
  })
})

test('a case holds at most one outcome, and the suite counts them', () => {
  for (const suite of suites) {
    const cases = suite.children.filter(({ name }) => name === 'testcase')
    const count = (name: string) =>
      cases.filter(({ children }) => children[0]?.name === name).length
    for (const each of cases) {
      for (const name of required.testcase) assert.ok(each.attributes[name], name)
      assert.ok(each.children.length <= 1)
      assert.match(each.children[0]?.name ?? 'skipped', /^(failure|error|skipped)$/)
    }
    assert.equal(suite.attributes.tests, String(cases.length))
    assert.equal(suite.attributes.failures, String(count('failure')))
    assert.equal(suite.attributes.errors, String(count('error')))
    assert.equal(suite.attributes.skipped, String(count('skipped')))
  }
})

test('a violation fails, what could not be judged is an error, a warning passes', () => {
  const outcomes = suites.flatMap(({ children }) =>
    children
      .filter(({ name }) => name === 'testcase')
      .map((each) => [each.attributes.name?.split(' ')[0], each.children[0]?.name ?? 'passed']),
  )
  assert.deepEqual(Object.fromEntries(outcomes), {
    'VCI-12.2.2-01': 'failure',
    'VCI-12.2.4-01': 'failure',
    'VCI-7.2-01': 'passed',
    'VCI-7.2-05': 'failure',
    'VCI-8.3.1.2-01': 'passed',
    'VCI-8.3.1.2-13': 'passed',
    'VCI-6.3-03': 'error',
    'VCI-8.3-01': 'passed',
    'SDJWTVC-3.2.1-01': 'failure',
    'VCI-11.2-01': 'skipped',
    'VCI-11.2-02': 'skipped',
  })
  const nonce = suites.find(({ attributes }) => attributes.name === 'OpenID4VCI-7.2')
  const failure = nonce?.children
    .flatMap(({ children }) => children)
    .find(({ name }) => name === 'failure')
  const properties = nonce?.children[0]?.children.map(({ attributes }) => Object.values(attributes))
  assert.deepEqual(properties?.[0], ['verdict', 'violates'])
  assert.equal(failure?.attributes.type, 'ConformanceError')
  assert.match(failure?.text ?? '', /Seen: {5}Cache-Control is max-age=3600\nExpected: no-store/)
  const errors = suites.find(({ attributes }) => attributes.name === 'OpenID4VCI-8.3.1.2')
  assert.match(errors?.children.at(-2)?.text ?? '', /^warning: VCI-8\.3\.1\.2-13 /)
})

test('an expected violation passes and is told', () => {
  const expectedFailures = [{ requirement: 'VCI-7.2-05', reason: 'known' }]
  const report = buildReport({ ...redRun(), expectedFailures })
  const suite = parsed(junit.render(report, [])).children.find(
    ({ attributes }) => attributes.name === 'OpenID4VCI-7.2',
  )
  assert.equal(suite?.attributes.failures, '0')
  assert.match(suite?.children.at(-2)?.text ?? '', /^expected violation: VCI-7\.2-05 /)
})

test('characters that XML 1.0 forbids and markup do not get in (Section 2.2, Char)', () => {
  const seen = 'a\u0000b\u001b\ufffe\ud800"&<![CDATA[ ]]>'
  const findings = [
    finding({ requirement: 'VCI-7.2-05', verdict: 'violated', seen, expected: seen }),
  ]
  const hostile = junit.render(buildReport(material({ outcomes: [outcome({ findings })] })), [])
  assert.match(hostile, /^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
  assert.match(
    parsed(hostile).children[0]?.children[1]?.children[0]?.text ?? '',
    /&lt;!\[CDATA\[ \]\]&gt;/,
  )
})
