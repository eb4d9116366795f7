// Arrows point one way (docs/architecture.md): entry points → pages → features → registry → law → calendar; the
// service rooms (mail, jobs, database, config, shared …) serve all and know no feature.
const FEATURES =
  'house-settings|registry|exchange|watch|decisions|reminders|signals|retention|programmes|committees|operations';
/** Rooms above all features: they put together what the features know. Nothing below knows them. */
const ABOVE = 'dashboard|feeds|contract-pages';
const SERVICES = 'mail|jobs|database|identity|audit|config|cli|api';

export default {
  forbidden: [
    {
      name: 'pages-of-accounts-know-no-feature',
      severity: 'error',
      from: { path: '^src/identity/pages/' },
      to: { path: `^src/(${FEATURES}|web)/`, pathNot: '^src/web/(components|page)/' },
    },
    {
      name: 'features-know-no-dashboard-and-feeds',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${ABOVE})/|^src/(app\\.module|cli|entities)\\.ts$` },
      to: { path: `^src/(${ABOVE})/` },
    },
    {
      name: 'dashboard-and-feeds-know-nothing-of-each-other',
      severity: 'error',
      from: { path: `^src/(${ABOVE})/` },
      to: { path: `^src/(${ABOVE}|web)/`, pathNot: '^src/$1/|^src/web/(components|page)/' },
    },
    {
      name: 'retention-knows-no-decisions',
      severity: 'error',
      from: { path: '^src/retention/', pathNot: '\\.spec\\.ts$' },
      to: { path: `^src/(exchange|watch|decisions|reminders|signals|committees|operations|web)/` },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-core',
      comment: 'calendar/ and law/ take facts and a date and return values: nothing impure comes in.',
      severity: 'error',
      from: { path: '^src/(calendar|law)/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/(calendar|law)/|^src/shared/(locale|closest)\\.ts$|(^|/)node_modules/(date-holidays|zod)/' },
    },
    {
      name: 'disclosure-control-is-pure',
      comment:
        'It takes counts and what was released, and returns what may be said: no database, no clock, nothing else.',
      severity: 'error',
      from: { path: '^src/committees/disclosure/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/committees/disclosure/' },
    },
    {
      name: 'survival-is-pure',
      comment: 'It takes how long people were watched and returns shares: no database, no clock, nothing else.',
      severity: 'error',
      from: { path: '^src/retention/survival/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/retention/survival/' },
    },
    {
      name: 'what-may-be-told-is-pure',
      comment: 'Words and names in a text are found by the text alone.',
      severity: 'error',
      from: {
        path: '^src/committees/briefing/(cases/(untold|told)-[a-z-]+|names/(person-mentions|name-words|fold))\\.ts$',
      },
      to: { pathNot: '^src/committees/briefing/(cases|names)/|^src/shared/locale\\.ts$' },
    },
    {
      name: 'shared-knows-nothing',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/(?!shared/)' },
    },
    {
      name: 'services-know-no-feature',
      severity: 'error',
      from: { path: `^src/(${SERVICES})/`, pathNot: '^src/cli/context\\.ts$|^src/identity/pages/|\\.spec\\.tsx?$' },
      to: { path: `^src/(${FEATURES}|web)/` },
    },
    {
      name: 'registry-knows-no-other-feature',
      severity: 'error',
      from: { path: '^src/registry/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^src/(exchange|watch|decisions|reminders|signals|retention|programmes|committees|operations|web)/' },
    },
    {
      name: 'programmes-know-no-committees',
      severity: 'error',
      from: { path: '^src/programmes/' },
      to: { path: '^src/(committees|operations|house-settings)/' },
    },
    {
      name: 'watch-and-reminders-know-no-programmes',
      severity: 'error',
      from: { path: '^src/(watch|reminders|decisions|exchange)/' },
      to: { path: '^src/programmes/' },
    },
    {
      name: 'watch-knows-no-reminders',
      severity: 'error',
      from: { path: '^src/watch/' },
      to: { path: '^src/(reminders|exchange|operations|web)/', pathNot: '^src/web/(components|page)/' },
    },
    {
      name: 'watch-and-reminders-know-no-decisions',
      comment: 'Decisions hang themselves into the look as a step, and into the outbox as a composer.',
      severity: 'error',
      from: { path: '^src/(watch|reminders)/' },
      to: { path: '^src/decisions/' },
    },
    {
      name: 'decisions-know-no-scenarios-and-tasks',
      comment: 'A scenario proposes and a task is logged; how a decision walks knows neither. Pages show them all.',
      severity: 'error',
      from: { path: '^src/decisions/', pathNot: '^src/decisions/(what-if|tasks|case|work|year-end)/' },
      to: { path: '^src/decisions/(what-if|tasks)/' },
    },
    {
      name: 'scenarios-and-tasks-know-nothing-of-each-other',
      severity: 'error',
      from: { path: '^src/decisions/(what-if|tasks)/' },
      to: { path: '^src/decisions/(what-if|tasks)/', pathNot: '^src/decisions/$1/' },
    },
    {
      name: 'of-committees-outcomes-alone-are-reasons',
      comment:
        'A decision, and later a message to staff, rests on what a session came to: that is all it knows of committees.',
      severity: 'error',
      from: { path: '^src/(decisions|signals)/' },
      to: { path: '^src/committees/', pathNot: '^src/committees/outcomes/' },
    },
    {
      name: 'outcomes-as-reasons-know-no-feature',
      severity: 'error',
      from: { path: '^src/committees/outcomes/' },
      to: {
        path: `^src/(${FEATURES}|web)/`,
        pathNot: '^src/committees/outcomes/|^src/committees/committee\\.policy\\.ts$',
      },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^test/' },
    },
    {
      name: 'no-dev-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.spec\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
