import { createHash } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { requirementById, requirementUrl } from '../../checks/catalogue.ts'
import type { ConformanceReport, ReportFinding } from '../conformance-report.ts'
import { exitCode } from '../exit-code.ts'
import { visible } from '../plain-text.ts'
import { isHard } from '../severity.ts'
import { jsonText } from './json-text.ts'
import type { Renderer } from './renderer.ts'

/**
 * SARIF 2.1.0, as code scanning takes it: a rule for each requirement, a result for each finding to look at.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Renderer = {
  name: 'sarif',
  file: 'conformance.sarif',
  render(report) {
    const findings = report.findings.filter(
      ({ verdict }) => verdict === 'violated' || verdict === 'inconclusive',
    )
    const rules = [...new Set(findings.map(({ requirement }) => requirement))]
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: report.tool.name,
              semanticVersion: report.tool.version,
              rules: rules.map(ruleOf),
            },
          },
          automationDetails: { id: `vcispec/${visible(report.target.name)}/` },
          invocations: [
            {
              executionSuccessful: true,
              startTimeUtc: report.run.startedAt,
              exitCode: exitCode(report),
            },
          ],
          properties: report.judgement,
          results: findings.map((finding) => resultOf(finding, rules, report)),
        },
      ],
    }
    return jsonText(log, 1)
  },
}

function ruleOf(id: string) {
  const requirement = requirementById(id)
  const url = requirement && requirementUrl(requirement)
  const { title = id, text = id, level = 'MUST', spec = '' } = requirement ?? {}
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text },
    ...(url === undefined ? {} : { helpUri: url }),
    help: { text: url === undefined ? text : `${text} ${url}` },
    defaultConfiguration: { level: level.startsWith('MUST') ? 'error' : 'warning' },
    properties: { tags: [spec, level] },
  }
}

function resultOf(finding: ReportFinding, rules: readonly string[], report: ConformanceReport) {
  const { requirement, verdict, scenario, at } = finding
  const expected = report.requirements[requirement]
  return {
    ruleId: requirement,
    ruleIndex: rules.indexOf(requirement),
    ...(verdict === 'violated'
      ? { kind: 'fail', level: isHard(finding) ? 'error' : 'warning' }
      : { kind: 'review', level: 'none' }),
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: placeOf(finding, report),
        logicalLocations: [{ fullyQualifiedName: visible(scenario), kind: 'member' }],
      },
    ],
    partialFingerprints: { 'requirementAndScenario/v1': fingerprint(requirement, scenario) },
    properties: { scenario: visible(scenario), at: visible(at) },
    ...(expected?.expected === true
      ? { suppressions: [{ kind: 'external', justification: visible(expected.reason ?? '') }] }
      : {}),
  }
}

/** Braces would be placeholders in a SARIF message, and brackets links: both are escaped (Section 3.11). */
function messageOf({ verdict, seen, expected, hint, reason }: ReportFinding): string {
  const text =
    verdict === 'violated'
      ? `${seen}; expected: ${expected}${hint === undefined ? '' : `. ${hint}`}`
      : `could not be judged: ${reason ?? seen}`
  return visible(text)
    .replaceAll(/[[\]\\]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}')
}

/** The target file, which is the vendor's to look at; without one, the scenario in vcispec. */
function placeOf({ at }: ReportFinding, { run }: ConformanceReport) {
  const target = run.replay[run.replay.indexOf('--target') + 1]
  if (run.replay.includes('--target') && target !== undefined && isWithin(target))
    return { artifactLocation: { uri: uriOf(target) }, region: { startLine: 1 } }
  const [, file = at, line = '1'] = /^(.*?)(?::(\d+))?$/s.exec(at) ?? []
  return {
    artifactLocation: { uri: uriOf(file), uriBaseId: 'VCISPEC' },
    region: { startLine: Math.max(1, Number(line)) },
  }
}

function isWithin(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes('..')
}

function uriOf(path: string): string {
  return path
    .toWellFormed()
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/')
}

function fingerprint(requirement: string, scenario: string): string {
  return createHash('sha256').update(`${requirement}\n${scenario}`).digest('hex').slice(0, 32)
}
