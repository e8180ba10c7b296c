import { typedSecret } from '../../targets/secrets-of-file.ts'
import type { ClientSettings, TargetFile } from '../../targets/target-file.ts'
import type { ScriptedCommand, ScriptedFlow } from '../../wallet/sign-in/script.ts'

/** A target file that a repository may hold, and the environment variables that it needs instead. */
export interface OpenTarget {
  readonly file: TargetFile
  readonly variables: readonly string[]
}

/** Secrets of clients and of sign-ins as `${env:…}`: a value that stands in two places is one variable. */
export function withoutSecrets(file: TargetFile): OpenTarget {
  const names = new Map<string, string>()
  const variable = (value: string, wish: string): string => {
    const taken = new Set(names.values())
    let name = names.get(value) ?? wish
    for (let count = 2; !names.has(value) && taken.has(name); count++) name = `${wish}_${count}`
    names.set(value, name)
    return `\${env:${name}}`
  }
  const client = (of: ClientSettings, wish: string): ClientSettings =>
    of.secret === undefined ? of : { ...of, secret: variable(of.secret, wish) }
  const command = (of: ScriptedCommand): ScriptedCommand => {
    const [secret] = typedSecret(of)
    if (!secret) return of
    const [name, selector, target, , ...others] = of
    const wish = `LOGIN_${secret.kind.toUpperCase()}`
    return [name, selector, target, variable(secret.value, wish), ...others]
  }
  const flow = ({ tasks, ...of }: ScriptedFlow): ScriptedFlow => ({
    ...of,
    tasks: tasks.map((task) => ({
      ...task,
      ...(task.commands && { commands: task.commands.map(command) }),
    })),
  })
  const script = file.login?.script
  const open = {
    ...file,
    ...(file.client && { client: client(file.client, 'CLIENT_SECRET') }),
    ...(file.secondClient && { secondClient: client(file.secondClient, 'SECOND_CLIENT_SECRET') }),
    ...(script && { login: { ...file.login, script: script.map(flow) } }),
  }
  return { file: open, variables: [...new Set(names.values())] }
}
