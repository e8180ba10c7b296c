import process, { env } from 'node:process'
import { oneLine, printable } from '../../reporting/plain-text.ts'
import { jsonText } from '../../reporting/render/json-text.ts'
import { paints } from '../../reporting/terminal.ts'
import { loadTarget } from '../../targets/load-target.ts'
import { preflight } from '../../targets/preflight.ts'
import type { Leg } from '../../targets/preflight-leg.ts'
import { closeBrowsers } from '../../wallet/sign-in/browser.ts'

/** `vcispec run --check`: is everything there that a run needs? @returns 0, or 3 when something stands in the way. */
export async function check(
  source: string,
  { json }: { readonly json?: boolean },
): Promise<number> {
  const { embedded } = await loadTarget(source)
  const mock = embedded ? await import('../embedded-mock.ts') : undefined
  await using _mock = await mock?.startEmbeddedMock([])
  const loaded = await loadTarget(source)
  const legs = await preflight(loaded).finally(closeBrowsers)
  const code = legs.some(({ state }) => state === 'fails') ? 3 : 0
  const text = json
    ? jsonText({ exitCode: code, target: loaded.target.name, checks: legs }, 0).trimEnd()
    : checkText(loaded.target.name, legs)
  process.stdout.write(`${text}\n`)
  return code
}

function checkText(name: string, legs: readonly Leg[]): string {
  const paint = paints(process.stdout.isTTY === true && !env.NO_COLOR)
  const sign = { works: paint.green('✔'), 'not offered': paint.dim('–'), fails: paint.red('✘') }
  const broken = legs.filter(({ state }) => state === 'fails').length
  return printable(
    [
      `${name}`,
      ...legs.flatMap(({ what, state, detail, hint }) => [
        `${sign[state]} ${what}: ${oneLine(detail, 2000)}`,
        ...(hint === undefined ? [] : [`    ${hint}`]),
      ]),
      broken === 0
        ? 'Ready: "vcispec run" with the same options judges it.'
        : `${broken} of these would stand in the way of a run.`,
    ].join('\n'),
  )
}
