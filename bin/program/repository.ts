import type { Command } from 'commander'

export function listCommand(root: Command): void {
  root
    .command('list')
    .description('list requirements, scenarios, faults, variants, deviations or wallet-cases')
    .argument('<what>', 'requirements, scenarios, faults, variants, deviations or wallet-cases')
    .option('--actor <who>', 'of requirements: those of the issuer, as or wallet')
    .option('--json', 'print a JSON array')
    .option('--debug', 'show where an error comes from')
    .action(async (what, options) => {
      const { list } = await import('../commands/list.ts')
      await list(what, options)
    })
}

export function initCommand(root: Command): void {
  root
    .command('init')
    .description('write a commented target file and a CI workflow, or a suite')
    .argument('[folder]', 'your repository', '.')
    .option('--ci <name>', 'github, gitlab or none; default: by what is there')
    .option('--suite', 'write scenarios of your own that run, in place of the workflow')
    .option(
      '--from <plan.json>',
      "make the target file of a configuration of the OpenID Foundation's issuer plan",
    )
    .option('--force', 'overwrite what is there')
    .option('--debug', 'show where an error comes from')
    .action(async (folder, options) => {
      const { init } = await import('../commands/init.ts')
      init(folder, options)
    })
}

export function newCommand(root: Command): void {
  root
    .command('new')
    .description('for developers of vcispec: write a fault, a deviation, a check or a requirement')
    .argument('<what>', 'fault, deviation, check, or requirement: a row, its check and its fault')
    .argument('<name>', 'what it is: "cacheable nonce"')
    .requiredOption('--clause <id>', 'the clause or the requirement it is about')
    .option('--level <level>', 'of a requirement: MUST (default), SHOULD…')
    .option('--debug', 'show where an error comes from')
    .action(async (what, name, options) => {
      const { writeNew } = await import('../commands/new.ts')
      writeNew(what, name, options)
    })
}
