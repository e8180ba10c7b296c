import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import { isJsonObject } from '../wallet/json.ts'

/**
 * What a wallet prints: JSON with `did`, `credential` or `credentials`, `words`, in one piece or on the last line; any
 * other text is its words.
 * @param usual where it does not say what it did.
 */
export function walletAnswer(
  output: string,
  usual: WalletAnswer['did'],
  said?: string,
): WalletAnswer {
  const trimmed = output.trim()
  const found = [trimmed, trimmed.split('\n').at(-1) ?? ''].map(parsed).find(isJsonObject)
  if (!found) {
    const words = trimmed || said || ''
    return { did: usual, ...(words !== '' && { words }) }
  }
  const { did, credential, credentials, words, error } = found
  const list = Array.isArray(credentials)
    ? credentials
    : credential === undefined
      ? []
      : [credential]
  const text = [words, error, said].find((it) => typeof it === 'string' && it !== '')
  return {
    did: did === 'accepted' || did === 'refused' || did === 'unknown' ? did : usual,
    ...(list.length > 0 && { credentials: list }),
    ...(typeof text === 'string' && { words: text }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
