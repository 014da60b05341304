/** The floors of the house, from the ground up. A room imports only from lower floors, and from another room only through its index. */
const FLOORS = [
  'kernel',
  'platform',
  'identity',
  'library',
  'audience',
  'checks',
  'drafting',
  'review',
  'calendar',
  'journeys',
  'operations',
  'insights',
];
const FEATURES = FLOORS.slice(2);

const onlyDown = FLOORS.map((room, floor) => ({
  name: `${room}-imports-only-down`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: [...FLOORS.slice(floor + 1).map((above) => `^src/${above}/`), '^src/[^/]+\\.ts$', '^src/commands/'] },
}));

/** Rooms of which `light.ts` (and the library's `reading.ts`) shows what needs no framework. */
const LIGHT = ['library', 'checks'];

const throughIndex = FEATURES.map((room) => ({
  name: `${room}-only-through-its-index`,
  comment: 'Specs and the composition root may look inside.',
  severity: 'error',
  from: { path: '^src/', pathNot: [`^src/${room}/`, '^src/[^/]+\\.ts$', '\\.spec\\.ts$'] },
  to: {
    path: `^src/${room}/`,
    pathNot: LIGHT.includes(room) ? `^src/${room}/(index|light|reading)\\.ts$` : `^src/${room}/index\\.ts$`,
  },
}));

/** The web app's floors: every screen stands on the shell's session, the shared pieces, the words and the API, never on another screen. */
const SCREENS = ['sign-in', 'home', 'library', 'studio', 'review', 'calendar', 'settings', 'day', 'answers'];
const screensStandAlone = [
  ...SCREENS.map((screen) => ({
    name: `${screen}-knows-no-other-screen`,
    severity: 'error',
    from: { path: `^web/${screen}/` },
    to: { path: SCREENS.filter((other) => other !== screen).map((other) => `^web/${other}/`) },
  })),
  {
    name: 'operators-page-stays-light',
    comment: 'Loaded on a phone in a bad network: without the big kit.',
    severity: 'error',
    from: { path: '^web/(day|interview|plain|preview|words|api)/' },
    to: { path: ['^web/(app|ui)/.*\\.tsx$', 'node_modules/(antd|@ant-design|echarts|@fullcalendar)'] },
  },
];

/** A file without a role suffix is pure. */
const ROLES =
  'entity|service|controller|schema|queries|adapter|module|decorator|guard|interceptor|filter|pipe|sweep|command|job|spec';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.spec\\.ts$', '^src/(main|worker|cli)\\.ts$', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/', pathNot: '^src/kernel/' },
    },
    ...onlyDown,
    ...throughIndex,
    ...screensStandAlone,
    {
      name: 'pure-files-know-no-framework',
      comment: 'Rules can be read and run without Nest, TypeORM, HTTP or a file system.',
      severity: 'error',
      from: {
        path: '^src/(library|audience|checks|drafting|review|calendar|journeys|operations|insights|identity)/',
        pathNot: [`\\.(${ROLES})\\.ts$`, '/index\\.ts$', '/migrations/'],
      },
      to: {
        path: [
          'node_modules/(@nestjs|typeorm|fastify|@fastify|openai|@langchain|langchain)',
          '^(node:)?(fs|http|https|net|child_process)(/promises)?$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'checks-start-in-a-moment',
      comment:
        'The command that checks lines loads no framework: its files use the library and the checks by their light side.',
      severity: 'error',
      from: {
        path: [
          '^src/checks/',
          '^src/commands/(check\\.command|gravity|program|output|arguments|exit-codes|configuration)\\.ts$',
        ],
        pathNot: [
          '^src/checks/(index|(?:checks\\.(service|module|controller)|record-checks\\.service))\\.ts$',
          '\\.spec\\.ts$',
        ],
      },
      to: {
        path: ['^src/(?!checks/)[^/]+/index\\.ts$', '^src/checks/index\\.ts$', '^src/commands/house\\.ts$'],
        pathNot: '^src/kernel/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-test-code-in-the-house',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
