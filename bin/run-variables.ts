import { env } from 'node:process'

/**
 * What a run tells its steps and the threads it starts, by variables of the environment. They are as before once it is
 * over: what this process does next is not about the same issuer.
 */
export function tell(variables: Readonly<Record<`VCISPEC_${string}`, string>>): Disposable {
  const before = Object.keys(variables).map((name) => [name, env[name]] as const)
  Object.assign(env, variables)
  return {
    [Symbol.dispose]() {
      for (const [name, value] of before)
        if (value === undefined) delete env[name]
        else env[name] = value
    },
  }
}
