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
import { because, reason } from './why.js';

/** What gives a piece its place and tone: topic, scene, group, stage, hook, scripts, exemplars. None of it is required. */

export function chooseTopic(
  library: Library,
  brief: DraftBrief,
  persona: Persona,
  used: UsedSoFar,
  random: () => number,
): Choice<Topic | null> {
  const asked = brief.topic === undefined ? undefined : library.topics.get(brief.topic);
  if (asked !== undefined) return choice(asked, reason('topic', asked.id, because('asked_topic')));
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
  return choice(chosen, reason('topic', chosen.id, because('topic_of_theirs')));
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
    return choice(asked, reason('scene', asked.id, because('asked_scene', { scene: asked.name ?? asked.id })));
  const open = openScenes(segment, brief.touchpoint);
  const [scene] = ranked(
    open,
    (one) => (product?.scenes.buy.includes(one.id) ? 1 : 0),
    (one) => `scene:${segment.id}/${one.id}`,
    used,
    random,
  );
  if (scene === undefined) return choice(null);
  const { id, name = id, from, to } = scene;
  return choice(scene, reason('scene', id, because('scene_free', { scene: name, from, to })));
}

export function chooseGroup(library: Library, brief: DraftBrief, persona: Persona): Choice<Group | null> {
  if (brief.touchpoint !== 'group') return choice(null);
  const groups = [...library.groups.values()].filter((group) => group.segment === brief.segment);
  const group =
    (brief.group === undefined ? undefined : library.groups.get(brief.group)) ??
    groups.find((one) => one.persona === undefined || one.persona === persona.id);
  if (group === undefined) return choice(null);
  return choice(group, reason('group', group.id, because('group_of_theirs', { group: group.name })));
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
  return choice(stage, reason('stage', stage.id, because('stage_of_goal', { stage: stage.name })));
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
    return choice(asked, reason('hook', asked.source, because('asked_hook', { hook: asked.name })));
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
  return choice(hook, reason('hook', hook.source, because('came_for', { hook: hook.name })));
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
    ...chosen.map(({ id }) => ({
      ...reason('exemplar', id, because('worked_before')),
      ...library.learned?.why.get(id),
    })),
  );
}

const LESSONS_GIVEN = 3;

/** What texts of this touchpoint come back for most often. */
export function chooseLessons(library: WritingLibrary, brief: DraftBrief): Choice<Lesson[]> {
  const given = (library.learned?.lessons ?? []).filter(({ touchpoint }) => touchpoint === brief.touchpoint);
  const chosen = given.slice(0, LESSONS_GIVEN);
  return choice(
    chosen,
    ...chosen.map(({ id, why, phrases }) => ({ about: 'lesson' as const, record: id, why, phrases })),
  );
}
