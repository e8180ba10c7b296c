import process from 'node:process'
import vcispec from 'vcispec/cucumber'

/** Which issuer is judged: another target file by VCISPEC_TARGET=other.yaml. */
process.env.VCISPEC_TARGET ??= 'vcispec.yaml'

/** vcispec's steps and reports; your features, and steps of your own in steps/. */
export default {
  ...vcispec,
  import: [...vcispec.import, 'steps/**/*.js'],
}
