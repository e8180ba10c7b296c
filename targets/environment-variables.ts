import { UsageError } from '../protocol/usage-error.ts'

/**
 * Replaces `${env:NAME}` in every string of a target file, after parsing: a secret may contain any
 * character. @param file for messages.
 * @throws UsageError naming variable, key and file when a variable is not set.
 */
export function substituteEnvironment(
  value: unknown,
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  key = '',
): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\$\{env:([^}]*)\}/g, (_, name: string) => {
      const found = env[name]
      if (found !== undefined) return found
      throw new UsageError(
        'ERR_TARGET_VARIABLE',
        `The environment variable ${name} is not set; "${key}" in ${file} needs it.`,
        `Set it for this run: ${name}=… vcispec run --target …`,
      )
    })
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => substituteEnvironment(item, env, file, `${key}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      substituteEnvironment(member, env, file, key === '' ? name : `${key}.${name}`),
    ]),
  )
}
