import { After, Given, type ITestCaseHookParameter, type World } from '@cucumber/cucumber'
import { type ScenarioRecord, scenarioRecordMediaType } from '../../../checks/scenario-record.ts'
import { finding, nothingSeen } from '../red-run.ts'

Given('a record that says satisfied', () => undefined)

Given('nothing', () => undefined)

Given('a harness that breaks', () => {
  throw new TypeError('x is undefined')
})

Given('an issuer without it', function (this: World) {
  this.log('not applicable: no nonce_endpoint in the metadata')
  return 'skipped'
})

After(function (this: World, { pickle }: ITestCaseHookParameter) {
  if (pickle.name !== 'reported' && pickle.name !== 'on its own') return
  const record: ScenarioRecord = {
    scenario: `Nonce response › ${pickle.name}`,
    at: pickle.uri,
    clauses: ['VCI-7.2'],
    selfTest: false,
    target: { name: 'sample', credentialIssuer: null, dialect: '1.0', profiles: ['openid4vci'] },
    findings: [finding({ requirement: 'VCI-7.2-01', verdict: 'satisfied' })],
    ...nothingSeen,
  }
  this.attach(JSON.stringify(record), scenarioRecordMediaType)
})
