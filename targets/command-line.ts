import { UsageError } from '../protocol/usage-error.ts'
import type { PlaceholderValues } from './placeholders.ts'

/** Programs that take one of their arguments for code. */
const interpreters =
  /^(?:(?:ba|da|z|k|c|tc|fi|a)?sh|busybox|node|deno|bun|python[\d.]*|perl|ruby|php|lua|awk|env|xargs)(?:\.exe)?$/i
const codeFollows = /^(?:-[a-z]*[cer]|--eval|--command|-S)$/i

/** Programs that make one line of their arguments, for a shell elsewhere. */
const joiners = /^(?:eval|ssh|su|watch|parallel|rsh|wsl|cmd|powershell|pwsh)(?:\.exe)?$/i

const placeholder = /\{(?:grant|txCode|configuration|deferred|denied)\}/

/**
 * A value that came over the wire, such as an issuer's configuration id, is never a part of code.
 * @throws UsageError where a placeholder stands in the code of a shell or of another interpreter.
 */
export function refusePlaceholdersInCode(words: readonly string[]): void {
  const names = words.map((word) => word.split(/[\\/]/).at(-1) ?? '')
  const joined = names.findIndex((name) => joiners.test(name))
  const interpreter = names.findIndex((name) => interpreters.test(name))
  const flag = words.findIndex((word, at) => at > interpreter && codeFollows.test(word))
  const isIn = (part: readonly string[]) => part.some((word) => placeholder.test(word))
  const isCode =
    (joined !== -1 && isIn(words.slice(joined + 1))) ||
    (interpreter !== -1 && flag !== -1 && isIn([words[flag + 1] ?? ''])) ||
    (interpreter !== -1 && names[interpreter] === 'awk' && isIn([words[interpreter + 1] ?? '']))
  if (!isCode) return
  throw new UsageError(
    'ERR_TARGET_SHELL',
    '"offers.run" has a placeholder in the code of a shell: what an issuer calls a credential would be executed.',
    `Read the value from the environment ("$VCISPEC_CONFIGURATION"), or give it as an argument of its own: sh -c 'offer.sh "$1"' sh {configuration}.`,
  )
}

/** The wish for a command that reads its environment. */
export function wishInEnvironment(values: PlaceholderValues): Readonly<Record<string, string>> {
  return {
    VCISPEC_GRANT: values.grant,
    VCISPEC_TX_CODE: values.txCode,
    VCISPEC_CONFIGURATION: values.configuration,
    VCISPEC_DEFERRED: values.deferred,
    VCISPEC_DENIED: values.denied,
  }
}

/** Whether the program would take an issuer's id for one of its options. */
export function looksLikeOption(
  template: readonly string[],
  { configuration }: PlaceholderValues,
): boolean {
  const end = template.indexOf('--')
  const at = template.findIndex((word) => word.startsWith('{configuration}'))
  return configuration.startsWith('-') && at !== -1 && (end === -1 || at < end)
}
