import { Command } from 'commander';
import {
  CheckLine,
  CHECKS,
  lineError,
  listedRule,
  PairLine,
  similarity,
  verdictOf,
  lineJudge,
  type LineReport,
  readLine,
  RECORD_RULES,
  RULES,
} from '../checks/light.js';
import { AppError, type Day, dayOf, err, type Instant, ok, type Result, systemClock } from '../kernel/index.js';
import { buildLibrary, INDUSTRIES, type Industry, type Library } from '../library/light.js';
import { listOf, oneOf } from './arguments.js';
import { usage } from './exit-codes.js';
import { FAIL_ON, type FailOn, isAsGrave } from './gravity.js';
import { answerLines, type Answer } from './lines.js';
import { table } from './output.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly library?: string;
  readonly industry?: Industry;
  readonly only?: string[];
  readonly text?: string;
  readonly rules?: boolean;
  readonly failOn: FailOn;
}

const NAMES = [...CHECKS.map(({ id }) => id), ...RULES.map(({ id }) => id)];

const HELP = `
Reads one JSON object a line from standard input and writes one a line, in the same order:
  { id, text, touchpoint?, industry?, category?, publish_on?, facts?, persona?, products?, history? }
    facts    [{ id, claim, kind, valid_until }]  what may be claimed; valid_until null = no end
    persona  { name, voice, samples } or, with --library, the id of one
    products [id]  with --library: what the text is about; else those it names, and where it names none all of them
    history  [text]  what the same people were sent lately
  { id, findings: [{ check, rule, span, start, end, severity, source, message, waivable, suggestion?, suggests?,
      replacement?, removal? }],
    grounded: [{ span, start, end, factId }], voice?: { score, reasons, phrases }, warnings?: [text] }
start and end are UTF-16 offsets in the text. A line that cannot be read is answered by { id?, line, error }; the others
are judged all the same, and the exit code is 3. null is as good as left out; a field whose name is nearly one of these is told
in warnings, others are your own. Absent: touchpoint is moments, industry the library's (without one:
other), publish_on today.

Examples:
  echo '{"id":1,"text":"全网最低价，加我微信 wx_lin88"}' | yuanding check
  yuanding check --library content-library/beauty --text "烟酰胺含量 10%"
  yuanding check --only absolute_terms,privacy --fail-on block < texts.jsonl
  yuanding check --rules
  echo '{"id":1,"a":"早上好，新藕粉到了","b":"早上好呀，新藕粉到啦"}' | yuanding check pairs`;

export const checkCommand = (around: Surroundings): Command =>
  new Command('check')
    .description('tell what is to be said against texts: JSON lines in, JSON lines out; needs no database')
    .option('--library <dir>', 'library folder whose facts, personas and words hold')
    .option('--industry <id>', `industry of lines that name none: ${INDUSTRIES.join(', ')}`, oneOf(INDUSTRIES))
    .option('--only <names>', 'only these checks or rules, separated by commas', listOf(NAMES))
    .option('--text <text>', 'check this text instead of standard input')
    .option('--rules', 'list every rule, or those of --only, and end')
    .option('--fail-on <severity>', 'end with 3 when a finding is as grave', oneOf(FAIL_ON), 'never')
    .addHelpText('after', HELP)
    .addCommand(pairsCommand())
    .action(async (options: Options) => {
      if (options.rules) {
        tellRules(around, options.only);
        return;
      }
      const judge = lineJudge({
        ...(options.library === undefined ? {} : { library: await libraryIn(options.library) }),
        ...(options.industry === undefined ? {} : { industry: options.industry }),
        ...(options.only === undefined ? {} : { only: options.only }),
        today: todayIn(systemClock.now()),
      });
      let grave = 0;
      const judged = (line: CheckLine): Result<LineReport, string> => {
        const report = judge(line);
        if (report.ok && report.value.findings.some((finding) => isAsGrave(finding, options.failOn))) grave += 1;
        return report;
      };
      if (options.text === undefined) await answerLines(process.stdin, process.stdout, answerWith(judged));
      else tellText(around, options.text, judged);
      if (grave > 0)
        throw new AppError('refused', 'findings', `${grave} text(s) with findings of --fail-on ${options.failOn}.`);
    });

/** All lines of a run are judged as of one day, however long it takes. */
function todayIn(now: Instant): (timeZone: string) => Day {
  const days = new Map<string, Day>();
  return (timeZone) => {
    const day = days.get(timeZone) ?? dayOf(now, timeZone);
    days.set(timeZone, day);
    return day;
  };
}

const pairsCommand = (): Command =>
  new Command('pairs')
    .description('tell which pairs of texts are one text told twice: { id, a, b } in, { id, similarity, verdict } out')
    .action(() => answerLines(process.stdin, process.stdout, compare));

const compare: Answer = (text, number) => {
  const line = readLine(PairLine, text, number);
  if (!line.ok) return err(line.error);
  const { id, a, b } = line.value.value;
  const alike = similarity(a, b);
  return ok({
    ...{ id, similarity: Math.round(alike * 1_000) / 1_000, verdict: verdictOf(alike) },
    ...warned(line.value.warnings),
  });
};

const warned = (warnings: readonly string[]) => (warnings.length === 0 ? {} : { warnings });

const answerWith =
  (judge: (line: CheckLine) => Result<LineReport, string>): Answer =>
  (text, number) => {
    const line = readLine(CheckLine, text, number);
    if (!line.ok) return err(line.error);
    const { value, warnings } = line.value;
    const report = judge(value);
    return report.ok ? ok({ ...report.value, ...warned(warnings) }) : err(lineError(value.id, number, report.error));
  };

function tellText(around: Surroundings, text: string, judge: (line: CheckLine) => Result<LineReport, string>): void {
  const report = judge(CheckLine.parse({ id: 1, text }));
  if (!report.ok) throw usage(report.error);
  const { findings, voice } = report.value;
  if (!process.stdout.isTTY) return void process.stdout.write(`${JSON.stringify(report.value)}\n`);
  around.output().result(report.value, () =>
    [
      findings.length === 0
        ? 'Nothing to be said against it.'
        : table(
            ['severity', 'rule', 'words', 'why', 'instead'],
            findings.map(({ severity, rule, span, message, suggestion = '' }) => [
              severity,
              rule,
              span,
              message,
              suggestion,
            ]),
            [10, 24, 20, 40, 30],
          ),
      ...(voice === undefined ? [] : [`voice ${voice.score}/100`]),
    ].join('\n'),
  );
}

function tellRules(around: Surroundings, only?: readonly string[]): void {
  const rules = [...RULES, ...RECORD_RULES]
    .filter(({ id, check }) => only === undefined || only.includes(id) || only.includes(check))
    .map(listedRule);
  if (!process.stdout.isTTY || around.output().json)
    return void process.stdout.write(rules.map((rule) => `${JSON.stringify(rule)}\n`).join(''));
  around.output().result(rules, () =>
    table(
      ['check', 'rule', 'name', 'severity', 'waivable', 'version', 'source'],
      rules.map(({ check, id, name, severity, waivable, version = '', source }) => [
        check,
        id,
        name,
        severity,
        waivable ? 'yes' : '',
        version,
        source,
      ]),
    ),
  );
}

/** @throws AppError with the usage exit code when the folder cannot be read, `library_invalid` when it is not valid */
async function libraryIn(dir: string): Promise<Library> {
  const { readFolder, readLibrary } = await import('../library/reading.js');
  const { files, problems } = await readFolder(dir).catch((error: unknown) => {
    throw usage(`${dir} cannot be read as a folder: ${(error as Error).message}`);
  });
  const reading = readLibrary(files);
  const count = problems.length + reading.problems.length;
  if (count > 0)
    throw new AppError(
      'invalid',
      'library_invalid',
      `${dir}: ${count} problem(s); \`yuanding library check ${dir}\` tells each.`,
    );
  return buildLibrary(reading.records, 1);
}
