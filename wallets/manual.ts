import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import qrcode from 'qrcode'
import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import type { WalletTask } from './wallet-under-test.ts'

const question = 'What did the wallet do? [a]ccepted, [r]efused, [c]rashed, [?] nobody can tell: '

/** A person takes the offer up by hand, and says what the screen showed. */
export async function takeByHand(
  task: WalletTask,
  { input, output }: { readonly input: Readable; readonly output: Writable },
): Promise<WalletAnswer> {
  const console = createInterface({ input, output })
  try {
    output.write(await shown(task))
    for (;;) {
      const answer = personsAnswer(await console.question(question, { signal: task.signal }))
      if (answer) return answer
    }
  } finally {
    console.close()
  }
}

async function shown({ name, offer, txCode, login }: WalletTask): Promise<string> {
  return [
    '',
    `Case: ${name}`,
    await qrcode.toString(offer, { type: 'terminal', small: true }),
    offer,
    ...(txCode === undefined ? [] : [`Transaction Code: ${txCode}`]),
    `Sign in as ${login.username} with ${login.password}`,
    '',
  ].join('\n')
}

/** What a person typed; undefined: none of the answers. Words behind the letter are the wallet's. */
export function personsAnswer(text: string): WalletAnswer | undefined {
  const [, letter, said = ''] = /^\s*([arc?])\w*\s*(.*)$/i.exec(text) ?? []
  const words = said.trim() === '' ? {} : { words: said.trim() }
  switch (letter?.toLowerCase()) {
    case 'a':
      return { did: 'accepted', ...words }
    case 'r':
      return { did: 'refused', ...words }
    case 'c':
      return { did: 'unknown', trouble: said.trim() || 'The wallet crashed.' }
    case '?':
      return { did: 'unknown', ...words }
    default:
      return undefined
  }
}
