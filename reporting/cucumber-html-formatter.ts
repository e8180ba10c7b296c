import { finished } from 'node:stream/promises'
import type { FormatterPlugin } from '@cucumber/cucumber/api'
import { CucumberHtmlStream } from '@cucumber/html-formatter'
import { scenarioRecordMediaType } from '../checks/scenario-record.ts'

/**
 * Cucumber's own page on a run. The records of the exchanges are left out: `index.html` shows them, and they make
 * a page of 50 MB.
 */
const cucumberHtmlFormatter: FormatterPlugin<unknown> = {
  type: 'formatter',
  formatter({ on, write }) {
    const html = new CucumberHtmlStream()
    html.on('data', write)
    on('message', (envelope) => {
      if (envelope.attachment?.mediaType !== scenarioRecordMediaType) html.write(envelope)
    })
    return async () => {
      html.end()
      await finished(html)
    }
  },
}

export default cucumberHtmlFormatter
