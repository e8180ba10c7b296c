/** Loaded into the mock's process before the mock itself: says on demand what it keeps after garbage collection. */
process.on('message', () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const timers = process.getActiveResourcesInfo().filter((it) => it === 'Timeout').length
  process.send?.({ heap: heapUsed + external, resident: rss, timers })
})
// The channel alone keeps no mock running.
process.channel?.unref()
