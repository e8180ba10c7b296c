import vcispec from 'vcispec/cucumber'

/** vcispec's steps and reports, Acme's features and steps. */
export default {
  ...vcispec,
  import: [...vcispec.import, 'steps/**/*.js'],
}
