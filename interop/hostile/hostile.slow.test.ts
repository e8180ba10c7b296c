import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { ConformanceReport } from '../../reporting/conformance-report.ts'
import { startFront } from '../front/front.ts'
import { type Attack, attacks } from './attacks.ts'

const program = join(import.meta.dirname, '..', '..', 'bin', 'vcispec.ts')

/** Beside what the runs take when nothing is wrong: on a busy machine. */
const limitMs = 60_000

/**
 * Issuers that mean no good, or are broken beyond what a specification foresees: a run ends, in 256 MB, with
 * findings or without a verdict. It never conforms, crashes or hangs.
 */
describe('a hostile issuer', { concurrency: 2 }, () => {
  for (const attack of attacks) {
    test(attack.name, { timeout: limitMs }, async () => {
      const { code, signal, output, report, pages } = await judged(attack)
      assert.equal(signal, null, output)
      assert.ok(code === 1 || code === 3, `exit code ${code}: ${output}`)
      const unmet = report.findings.filter(
        ({ verdict }) => verdict === 'violated' || verdict === 'inconclusive',
      )
      const said = unmet.map(({ seen, reason }) => `${seen} ${reason ?? ''}`).join('\n')
      assert.match(said, attack.says)
      assert.doesNotMatch(said, /our own bug|timed out, ensure/)
      assert.ok(report.summary.violated + report.summary.inconclusive > 0)
      for (const [name, page] of Object.entries(pages)) assertHarmless(page, name)
    })
  }
})

/** Nothing that the issuer said became an element, in the page of ours and in the one that Cucumber writes. */
function assertHarmless(page: string, name: string): void {
  for (const element of elementsIn(parse(page))) {
    const script = element.tagName === 'script' ? element.childNodes : []
    const text = script.map((node) => ('value' in node ? node.value : '')).join('')
    const acts = element.attrs.some(
      ({ name: attribute, value }) =>
        /^on|^srcdoc$/.test(attribute) || /^\s*javascript:/i.test(value),
    )
    assert.ok(!acts && !/^\s*alert\(/.test(text), `${name}: <${element.tagName}>`)
  }
}

type Node = DefaultTreeAdapterTypes.Node

function elementsIn(node: Node): readonly DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...children] : children
}

async function judged({ at, answer, only }: Attack) {
  await using front = await startFront((request, response) => {
    const isMeant = at.test(request.url ?? '')
    if (isMeant) answer(response, request)
    return isMeant
  })
  const folder = await mkdtemp(join(tmpdir(), 'vcispec-hostile-'))
  try {
    const target = join(folder, 'target.json')
    await writeFile(target, JSON.stringify(targetFile(front)))
    const args = ['run', '--target', target, '--only', only, '--out', folder, '--parallel', '0']
    const child = spawn(process.execPath, [program, ...args, '--quiet'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=256' },
    })
    const [output, errors, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ])
    const [report = '', ours = '', cucumbers = ''] = await Promise.all(
      ['conformance.json', 'index.html', 'cucumber.html'].map((name) =>
        readFile(join(folder, name), 'utf8'),
      ),
    )
    return {
      pages: { 'index.html': ours, 'cucumber.html': cucumbers },
      code,
      signal,
      output: output + errors,
      report: JSON.parse(report) as ConformanceReport,
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function targetFile({ environment, offersUrl }: Awaited<ReturnType<typeof startFront>>) {
  return {
    credentialIssuer: environment.credentialIssuer,
    offers: {
      kind: 'http',
      url: `${offersUrl}?grant={grant}&txCode={txCode}&configuration={configuration}`,
    },
    client: environment.client,
    login: { username: 'erika', password: 'correct-horse-battery-staple' },
    trust: { insecureHttp: true },
    timeoutSeconds: 1,
  }
}
