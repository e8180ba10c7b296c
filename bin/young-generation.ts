import { setFlagsFromString } from 'node:v8'

/**
 * How much room V8 gives to new objects, for a run: by default tens of megabytes a thread, most of them kept to the end.
 * Both flags are read whenever a heap grows or a thread starts, so that they may be set while the process runs.
 */
export function keepSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--max-semi-space-size=8')
}

/** For many scenarios, which would be stopped for garbage too often; threads stay bounded. */
export function growAsUsual(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
}
