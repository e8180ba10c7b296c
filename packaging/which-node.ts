/** Says once what npm says of each package whose engines an older Node is not among. */
const [, major] = /\bnode\/v(\d+)/.exec(process.env.npm_config_user_agent ?? '') ?? []

if (Number(major) < 24) {
  process.stdout.write(
    `npm runs on Node ${major}; vcispec runs on a Node 24 of its own, which was installed with it. Nothing is to be done.\n`,
  )
}
