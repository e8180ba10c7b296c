import type { Command } from 'commander'

export function mergeCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('merge')
    .description('join the reports of shards, and judge the whole')
    .argument('<folders...>', 'what run --shard wrote, one folder each')
    .option('--out <folder>', 'where the reports go', 'reports/')
    .option('--strict', 'a recommendation that is not followed fails it too')
    .option('--require-complete', 'exit code 3 unless all that applies was judged')
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .action(async (folders, options) => {
      const { merge } = await import('../commands/merge.ts')
      outcome.exitCode = merge(folders, options)
    })
}

export function diffCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('diff')
    .description('what changed between two runs: new, fixed, still failing, lost')
    .argument('<old>', 'folder of reports, or its conformance.json')
    .argument('<new>', 'the same of the later run')
    .option('--fail-on-lost', 'what is no longer judged fails it too')
    .option('--html <file>', 'write it as a page too')
    .option('--json', 'print one line of JSON only')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      `
Exit codes: 0 nothing new, 1 a MUST is violated
  that was not, or is no longer judged with
  --fail-on-lost, 2 wrong usage`,
    )
    .action(async (before, after, options) => {
      const { diff } = await import('../commands/diff.ts')
      outcome.exitCode = diff(before, after, options)
    })
}

export function siteCommand(root: Command, outcome: { exitCode: number }): void {
  root
    .command('site')
    .description('join the reports of several issuers or branches into one static site')
    .argument('<folder...>', 'folders of reports')
    .option('--out <folder>', 'where the site goes', 'site/')
    .option('--debug', 'show where an error comes from')
    .action(async (folders, options) => {
      const { site } = await import('../commands/site.ts')
      outcome.exitCode = site(folders, options)
    })
}
