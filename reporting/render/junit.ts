import { requirementById, requirementUrl } from '../../checks/catalogue.ts'
import { clauses, requirementsOf } from '../../checks/clause.ts'
import type { Requirement } from '../../checks/requirement.ts'
import type { ConformanceReport, ReportFinding, RequirementVerdict } from '../conformance-report.ts'
import { visible } from '../plain-text.ts'
import { isHard } from '../severity.ts'
import type { Renderer } from './renderer.ts'

/**
 * A suite for each clause and a case for each of its requirements that was judged, in the form both the Ant
 * and the Jenkins schema accept: CI shows a violation as a failure and what could not be judged as an error.
 * @see https://github.com/windyroad/JUnit-Schema
 */
export const junit: Renderer = {
  name: 'junit',
  file: 'junit.xml',
  render(report) {
    const suites = clauses.flatMap((clause) => {
      const cases = requirementsOf(clause).flatMap((row) => caseOf(row, report) ?? [])
      return cases.length === 0 ? [] : [{ name: clause.tag, cases }]
    })
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites>',
      ...suites.map((suite, index) => suiteXml(suite, index, report)),
      '</testsuites>',
      '',
    ].join('\n')
  },
}

interface Case {
  readonly name: string
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  readonly message: string
  readonly text: string
  /** A violated recommendation passes, but is told. */
  readonly warning?: string
}

function caseOf({ id, title }: Requirement, report: ConformanceReport): Case | undefined {
  const row = report.requirements[id]
  const name = `${id} ${title}`
  const message = row?.reason ?? ''
  const findings = report.findings.filter(({ requirement }) => requirement === id)
  switch (row?.verdict) {
    case 'violated':
      return violatedCase(name, findings, row.expected)
    case 'inconclusive':
      return { name, kind: 'error', message, text: findings.map(placeOf).join('\n') }
    case 'satisfied':
      return { name, kind: 'passed', message: '', text: '' }
    case 'not-applicable':
      // What no scenario was about, another profile's rows among them, would only be noise.
      return findings.length === 0 ? undefined : skippedCase(name, row)
    default:
      return undefined
  }
}

function skippedCase(name: string, { reason, why, keys = [] }: RequirementVerdict): Case {
  const named = keys.length === 0 ? '' : `, see ${keys.join(', ')}`
  const message = `${why?.replace('-', ' ') ?? 'not applicable'}${named}: ${reason ?? ''}`
  return { name, kind: 'skipped', message, text: '' }
}

function violatedCase(name: string, findings: readonly ReportFinding[], expected: boolean): Case {
  const broken = findings.filter(({ verdict }) => verdict === 'violated')
  const [worst] = broken
  const message = worst === undefined ? '' : `${worst.seen} (expected: ${worst.expected})`
  if (!expected && worst !== undefined && isHard(worst))
    return { name, kind: 'failure', message, text: broken.map(explained).join('\n\n') }
  const kind = expected ? 'expected violation' : 'warning'
  return { name, kind: 'passed', message: '', text: '', warning: `${kind}: ${name}: ${message}` }
}

function explained(finding: ReportFinding): string {
  const requirement = requirementById(finding.requirement)
  return [
    requirement?.text,
    `Seen:     ${finding.seen}`,
    `Expected: ${finding.expected}`,
    ...(finding.hint === undefined ? [] : [`Hint:     ${finding.hint}`]),
    ...(requirement === undefined ? [] : [requirementUrl(requirement)]),
    placeOf(finding),
  ].join('\n')
}

function placeOf({ scenario, at }: ReportFinding): string {
  return `${scenario} (${at})`
}

function suiteXml(
  { name, cases }: { readonly name: string; readonly cases: readonly Case[] },
  index: number,
  { run, target, judgement }: ConformanceReport,
): string {
  const count = (kind: Case['kind']) => cases.filter((each) => each.kind === kind).length
  const attributes = {
    id: `${index}`,
    package: target.name,
    name,
    hostname: 'localhost',
    // The schemas want a date and time without fractions and zone.
    timestamp: run.startedAt.slice(0, 19),
    tests: `${cases.length}`,
    failures: `${count('failure')}`,
    errors: `${count('error')}`,
    skipped: `${count('skipped')}`,
    time: '0',
  }
  return [
    `  <testsuite${attributesXml(attributes)}>`,
    '    <properties>',
    // The same in every suite: no place is above them.
    ...Object.entries(judgement).map(
      ([name, value]) => `      <property${attributesXml({ name, value: `${value}` })}/>`,
    ),
    '    </properties>',
    ...cases.map((each) => caseXml(each, name)),
    `    <system-out>${escaped(cases.flatMap(({ warning }) => warning ?? []).join('\n'))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n')
}

function caseXml({ name, kind, message, text }: Case, suite: string): string {
  const open = `    <testcase${attributesXml({ name, classname: suite, time: '0' })}`
  if (kind === 'passed') return `${open}/>`
  if (kind === 'skipped') return `${open}><skipped${attributesXml({ message })}/></testcase>`
  const type = kind === 'failure' ? 'ConformanceError' : 'Inconclusive'
  return `${open}><${kind}${attributesXml({ type, message })}>${escaped(text)}</${kind}></testcase>`
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll(/\s+/g, ' ')}"`)
    .join('')
}

/** `visible` leaves no character that XML 1.0 forbids. */
function escaped(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
