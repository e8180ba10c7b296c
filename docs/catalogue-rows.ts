import { rowsOfChecks } from './rows-with-checks.ts'
import { jsonLines, write } from './written.ts'

// Before anything that reads the catalogue, and in a process of its own: modules are read once.
write('checks/catalogue/with-their-checks.json', jsonLines(rowsOfChecks()))
