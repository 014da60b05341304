import Handlebars from 'handlebars';

/** Helpers every template may use; a template naming any other fails when it is compiled. */
const BUILT_IN = { if: true, unless: true, each: true, with: true, lookup: true } as const;

export type Render = (input: object, data?: object) => string;

/**
 * An instance of our own: strict (a missing variable is an error), unescaped (the text is no HTML), closed to
 * prototypes and to helpers nobody registered. Text that comes in through variables is never read as a template.
 */
export function templateEngine(
  helpers: Readonly<Record<string, Handlebars.HelperDelegate>>,
  partials: Readonly<Record<string, string>> = {},
  options: { readonly keepLines?: boolean } = {},
): (source: string, name?: string) => Render {
  const engine = Handlebars.create();
  engine.unregisterHelper('log');
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, helper);
  const known = Object.fromEntries([...Object.keys(BUILT_IN), ...Object.keys(helpers)].map((name) => [name, true]));
  const compile: Parameters<typeof engine.compile>[1] = {
    strict: true,
    noEscape: true,
    knownHelpers: known,
    knownHelpersOnly: true,
    preventIndent: true,
    ignoreStandalone: options.keepLines ?? false,
  };
  /** Helpers are told the name with the place they stand at. */
  const named = (srcName: string | undefined) => ({ ...compile, ...(srcName === undefined ? {} : { srcName }) });
  for (const [name, partial] of Object.entries(partials))
    engine.registerPartial(name, engine.compile(partial, named(name)));
  return (source, name) => {
    engine.precompile(source, compile); // compiling is lazy; faults must show now, not when a draft is due
    const template = engine.compile(source, named(name));
    return (input, data) =>
      template(input, {
        allowProtoMethodsByDefault: false,
        allowProtoPropertiesByDefault: false,
        ...(data === undefined ? {} : { data }),
      });
  };
}
