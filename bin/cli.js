// JavaScript: what strips types takes a twelfth of a second to load, and later modules come stripped from the cache.
const [major = 0] = process.versions.node.split('.').map(Number)

if (major < 24) {
  process.stderr.write(
    `vcispec: it needs Node.js 24 or newer, and this is ${process.versions.node}.\nInstall a newer one, or run it with "npx --package=node@24 --package=vcispec vcispec".\n`,
  )
  process.exitCode = 2
} else {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error
  })
  // Hundreds of modules load in half the time from the second start on.
  const { enableCompileCache } = await import('node:module')
  const { directory } = enableCompileCache()
  // Threads and child processes find it by the environment.
  if (directory) process.env.NODE_COMPILE_CACHE ??= directory
  // Loaded only now: older versions could not even read it.
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
