import { exit } from 'node:process'
import { scenarioToTry, wasTried } from '../bin/load/k6-tried.ts'

/** Exit code 0: the exported scenario is the one that k6 has run already. */
exit(wasTried(scenarioToTry()) ? 0 : 1)
