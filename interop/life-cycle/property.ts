import fc from 'fast-check'
import { lifeCycleCommands } from './commands.ts'
import { newModel, rightStatus } from './model.ts'
import type { Service } from './service.ts'

export interface LifeCycleFailure {
  readonly message: string
  /** Gherkin: what was done, until what the model expects did not come. */
  readonly scenario: string
}

/**
 * Lets random things happen to the offers of one user, beside a model of what should come of them.
 * @returns the shortest way to a difference; undefined when there is none.
 */
export async function searchDifference(
  open: () => Promise<Service>,
  options: { readonly seed: number; readonly runs: number; readonly statusOf?: typeof rightStatus },
): Promise<LifeCycleFailure | undefined> {
  const { seed, runs, statusOf = rightStatus } = options
  let failure: LifeCycleFailure | undefined
  const property = fc.asyncProperty(
    fc.commands([...lifeCycleCommands], { maxCommands: 14 }),
    async (commands) => {
      await using service = await open()
      try {
        await fc.asyncModelRun(
          () => ({ model: newModel(service.types, statusOf), real: service }),
          commands,
        )
      } catch (error) {
        // Every failing run that shrinking keeps is shorter than the one before: the last is the shortest.
        const message = error instanceof Error ? error.message : String(error)
        failure = { message, scenario: asScenario(service.trace, message, seed) }
        throw error
      }
    },
  )
  const { failed } = await fc.check(property, { seed, numRuns: runs, endOnFailure: false })
  return failed ? failure : undefined
}

/** A trace in the words of the features. */
export function asScenario(trace: readonly string[], problem: string, seed: number): string {
  const [first = 'nothing happens', ...others] = trace
  const [sentence = ''] = problem.split('\n')
  return [
    `  # npm test, with VCISPEC_SEED=${seed}`,
    '  Example: the life cycle of offers',
    '    Given a worker application whose time stands still',
    `    When ${first}`,
    ...others.map((words) => `    And ${words}`),
    `    Then ${sentence || 'what the model expects does not come'}`,
  ].join('\n')
}
