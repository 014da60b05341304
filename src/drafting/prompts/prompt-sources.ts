/** The texts of prompts/*.hbs by file name without ending; a name that starts with `_` is a partial. */
export type PromptSources = Readonly<Record<string, string>>;
