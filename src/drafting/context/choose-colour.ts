import type {
  Exemplar,
  Group,
  Library,
  Persona,
  Product,
  Scene,
  Script,
  Segment,
  Stage,
  Topic,
} from '../../library/index.js';
import { speaksOfUntold } from '../../library/index.js';
import { choice, ranked, spread, type Choice } from './choosing.js';
import type { ChosenHook, DraftBrief, Lesson, WritingLibrary } from './draft-context.js';
import type { UsedSoFar } from './used-so-far.js';

/** What gives a piece its place and tone: topic, scene, group, stage, hook, scripts, exemplars. None of it is required. */

export function chooseTopic(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<Topic | null> {
  const asked = brief.topic === undefined ? undefined : library.topics.get(brief.topic);
  if (asked !== undefined) return choice(asked, { about: 'topic', record: asked.id, why: '按要求答这个问题' });
  if (brief.category !== 'expertise' && brief.category !== 'interaction') return choice(null);
  const open = [...library.topics.values()].filter(
    (topic) =>
      (topic.segment ?? brief.segment) === brief.segment &&
      !topic.verdict &&
      (topic.budget?.until === undefined || topic.budget.until >= brief.day),
  );
  const [chosen] = spread(
    open,
    (topic) => (topic.persona === persona.id ? 1 : 0),
    (topic) => `topic:${topic.id}`,
    used,
    random,
  );
  if (chosen === undefined) return choice(null);
  return choice(chosen, { about: 'topic', record: chosen.id, why: '这群人真在问的问题' });
}

/** Scenes in which these people look at this touchpoint. */
export const openScenes = (segment: Pick<Segment, 'scenes'>, touchpoint: DraftBrief['touchpoint']): Scene[] =>
  segment.scenes.filter((scene) => scene.touchpoints?.includes(touchpoint) ?? true);

export function chooseScene(
  brief: DraftBrief,
  segment: Segment,
  product: Product | null,
  used: UsedSoFar,
  random: () => number,
): Choice<Scene | null> {
  const asked = brief.scene === undefined ? undefined : segment.scenes.find(({ id }) => id === brief.scene);
  if (asked !== undefined)
    return choice(asked, { about: 'scene', record: asked.id, why: `按要求写给“${asked.name ?? asked.id}”` });
  const open = openScenes(segment, brief.touchpoint);
  const [scene] = ranked(
    open,
    (one) => (product?.scenes.buy.includes(one.id) ? 1 : 0),
    (one) => `scene:${segment.id}/${one.id}`,
    used,
    random,
  );
  if (scene === undefined) return choice(null);
  return choice(scene, {
    about: 'scene',
    record: scene.id,
    why: `${scene.name ?? scene.id}（${scene.from}–${scene.to}）有空看`,
  });
}

export function chooseGroup(library: Library, brief: DraftBrief, persona: Persona): Choice<Group | null> {
  if (brief.touchpoint !== 'group') return choice(null);
  const groups = [...library.groups.values()].filter((group) => group.segment === brief.segment);
  const group =
    (brief.group === undefined ? undefined : library.groups.get(brief.group)) ??
    groups.find((one) => one.persona === undefined || one.persona === persona.id);
  if (group === undefined) return choice(null);
  return choice(group, { about: 'group', record: group.id, why: `${group.name}就是这群人` });
}

export function chooseStage(library: Library, brief: DraftBrief): Choice<Stage | null> {
  const stages = [...library.stages.values()];
  const stage =
    (brief.stage === undefined ? undefined : library.stages.get(brief.stage)) ??
    stages.find(
      (one) => one.goal === brief.goal && (one.touchpoints.length === 0 || one.touchpoints.includes(brief.touchpoint)),
    ) ??
    stages.find((one) => one.goal === brief.goal);
  if (stage === undefined) return choice(null);
  return choice(stage, { about: 'stage', record: stage.id, why: `这个目标对应“${stage.name}”` });
}

/**
 * A welcome may refer to what the customer came for, so hooks are for first chats only. A greeting is somebody's words:
 * one that names another persona, or smiles for one who never does, is not taken.
 */
export function chooseHook(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<ChosenHook | null> {
  if (brief.touchpoint !== 'private_chat') return choice(null);
  const asked = namedHook(library, brief.hook);
  if (asked !== null) {
    return choice(asked, { about: 'hook', record: asked.source, why: `按要求招呼为“${asked.name}”来的人` });
  }
  if (brief.goal !== 'acquire') return choice(null);
  const others = [...library.personas.values()]
    .filter((other) => other.id !== persona.id)
    .flatMap((other) => [other.name, other.voice.self].filter((word) => [...word].length > 1));
  const own = [persona.name, persona.voice.self].filter((word) => [...word].length > 1);
  const inVoice = (greeting: string): boolean => {
    const introduced = /我是([^，。！？～\n]+)/u.exec(greeting)?.[1] ?? '';
    const named = own.some((name) => introduced.endsWith(name));
    return (
      (named || others.every((name) => !greeting.includes(name))) &&
      (persona.voice.emoji !== 'none' || !/\p{Extended_Pictographic}/u.test(greeting))
    );
  };
  const hooks = [...library.sources.values()].flatMap((source) =>
    source.hooks.flatMap((hook) =>
      hook.greeting === undefined || !inVoice(hook.greeting)
        ? []
        : [
            {
              source: source.id,
              name: hook.name,
              gives: hook.gives ?? hook.name,
              greeting: hook.greeting,
              asked: false,
            },
          ],
    ),
  );
  const [hook] = spread(
    hooks,
    () => 0,
    (one) => `hook:${one.source}/${one.name}`,
    used,
    random,
  );
  if (hook === undefined) return choice(null);
  return choice(hook, { about: 'hook', record: hook.source, why: `从这里来的人是为“${hook.name}”来的` });
}

/** The hook a brief names as `source/hook`; its greeting may be left out, for the writer to write. */
export function namedHook(library: Library, name: string | undefined): ChosenHook | null {
  const [source = '', id = ''] = (name ?? '').split('/');
  const hook = library.sources.get(source)?.hooks.find((one) => one.id === id);
  if (hook === undefined) return null;
  return { source, name: hook.name, gives: hook.gives ?? hook.name, greeting: hook.greeting ?? '', asked: true };
}

/** Answers this persona has given before: of the product, or of none in particular. */
export function chooseScripts(library: Library, persona: Persona, product: Product | null): Script[] {
  return [...library.scripts.values()].filter(
    (script) =>
      (script.product === undefined || script.product === product?.id) &&
      script.answers.some((answer) => (answer.persona ?? persona.id) === persona.id),
  );
}

const EXEMPLARS_GIVEN = 2;

/** Pieces that worked: same touchpoint always; goal, category, segment and voice as close as there is. None of somebody who may not be told. */
export function chooseExemplars(
  library: WritingLibrary,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<Exemplar[]> {
  const score = (exemplar: Exemplar): number =>
    (exemplar.category === brief.category ? 3 : 0) +
    (exemplar.goal === brief.goal ? 2 : 0) +
    (exemplar.segment === brief.segment ? 2 : 0) +
    (exemplar.persona === persona.id ? 2 : 0);
  const candidates = [...library.exemplars.values()].filter(
    (exemplar) =>
      exemplar.touchpoint === brief.touchpoint &&
      score(exemplar) >= 2 &&
      !speaksOfUntold(exemplar, library, brief.touchpoint, brief.day),
  );
  const chosen = ranked(candidates, score, (one) => `exemplar:${one.id}`, used, random).slice(0, EXEMPLARS_GIVEN);
  return choice(
    chosen,
    ...chosen.map((one) => ({
      about: 'exemplar' as const,
      record: one.id,
      why: library.learned?.why.get(one.id) ?? '同类里发出去反响好的',
    })),
  );
}

const LESSONS_GIVEN = 3;

/** What texts of this touchpoint come back for most often. */
export function chooseLessons(library: WritingLibrary, brief: DraftBrief): Choice<Lesson[]> {
  const given = (library.learned?.lessons ?? []).filter(({ touchpoint }) => touchpoint === brief.touchpoint);
  const chosen = given.slice(0, LESSONS_GIVEN);
  return choice(chosen, ...chosen.map(({ id, why }) => ({ about: 'lesson' as const, record: id, why })));
}
