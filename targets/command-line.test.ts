import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { MovableClock } from '../protocol/clock.ts'
import { RecordingHttp } from '../wallet/http/http.ts'
import { refusePlaceholdersInCode } from './command-line.ts'
import { loadTarget } from './load-target.ts'
import { commandWords } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-command-'))
after(() => rmSync(folder, { recursive: true }))

async function offerOf(run: string, configuration: string) {
  const { target } = await loadTarget(JSON.stringify({ offers: { kind: 'command', run } }))
  await using http = new RecordingHttp({ clock: new MovableClock() })
  await using session = await target.open({ http })
  return session.createOffer({ configurations: [configuration] })
}

const inCode = [
  `sh -c 'offer.sh {configuration}'`,
  `/bin/bash -lc "offer.sh '{configuration}'"`,
  `env -i sh -ec 'echo {grant}'`,
  `docker exec issuer sh -c 'offer {configuration}'`,
  `ssh issuer.example offer.sh {configuration}`,
  `node -e 'offer("{configuration}")'`,
  `python3 -c "print('{configuration}')"`,
  `cmd.exe /c offer.bat {configuration}`,
  `pwsh -Command "offer {configuration}"`,
]

test('a placeholder in the code of a shell is refused: an issuer would write the code', async () => {
  for (const run of inCode)
    await assert.rejects(offerOf(run, '; touch /tmp/x'), { code: 'ERR_TARGET_SHELL' }, run)
})

test('as an argument of its own it is none', () => {
  for (const run of [
    `sh -c 'offer.sh "$1"' sh {configuration}`,
    './offer.sh {grant} {configuration}',
    `curl -d '{"id":"{configuration}"}' https://admin.example`,
    'node offer.mjs --id={configuration}',
  ])
    refusePlaceholdersInCode(commandWords(run))
})

test('an id reaches a command by its environment and behind "--", and is never an option', async () => {
  const script = join(folder, 'offer.mjs')
  writeFileSync(
    script,
    `console.log(JSON.stringify({ offer: 'x:' + process.env.VCISPEC_CONFIGURATION + ':' + process.argv.at(-1) }))`,
  )
  const run = `'${process.execPath}' ${script}`
  assert.deepEqual(await offerOf(`${run} -- {configuration}`, '-rf $(id)'), {
    offer: 'x:-rf $(id):-rf $(id)',
  })
  assert.match(
    JSON.stringify(await offerOf(`${run} {configuration}`, '--rf')),
    /cannot.*would be taken for an option/,
  )
})
