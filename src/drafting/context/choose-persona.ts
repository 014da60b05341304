import { err, ok, type Result } from '../../kernel/index.js';
import type { Library, Persona, Segment } from '../../library/index.js';
import { choice, spread, type Choice } from './choosing.js';
import type { DraftBrief, MissingMaterial } from './draft-context.js';
import { tellable } from './choose-material.js';
import type { UsedSoFar } from './used-so-far.js';
import { because, reason } from './why.js';

/** Who speaks: the one asked for; else one who serves the segment, fits the topic or group, and has something left to tell. */
export function choosePersona(
  library: Library,
  brief: DraftBrief,
  segment: Segment,
  used: UsedSoFar,
  random: () => number,
): Result<Choice<Persona>, MissingMaterial> {
  if (brief.persona !== undefined) {
    const asked = library.personas.get(brief.persona);
    if (asked !== undefined) {
      return ok(choice(asked, reason('persona', asked.id, because('asked_persona', { persona: asked.name }))));
    }
  }
  const serving = [...library.personas.values()].filter((persona) => persona.serves.includes(segment.id));
  const candidates =
    serving.length > 0 ? serving : [...library.personas.values()].filter((one) => one.serves.length === 0);
  const topicPersona = brief.topic === undefined ? undefined : library.topics.get(brief.topic)?.persona;
  const groups = [...library.groups.values()].filter((one) => one.segment === segment.id && one.persona !== undefined);
  const group =
    brief.touchpoint !== 'group' ? undefined : brief.group === undefined ? groups[0] : library.groups.get(brief.group);
  const score = (persona: Persona): number =>
    (persona.id === group?.persona ? 20 : 0) +
    (persona.id === topicPersona ? 10 : 0) +
    (brief.category === 'life' && tellable(library, brief, persona, used).length > 0 ? 50 : 0);
  const [chosen] = spread(candidates, score, (persona) => `persona:${persona.id}`, used, random);
  if (chosen === undefined) {
    return err({
      kind: 'persona',
      persona: null,
      needed: `服务“${segment.name}”的人设`,
      question: `“${segment.name}”这群人由谁来说话？请新建一个人设，或在已有人设的 serves 里加上 ${segment.id}。`,
    });
  }
  const why =
    chosen.id === group?.persona
      ? because('leads_group', { persona: chosen.name })
      : because('serves_segment', { persona: chosen.name, segment: segment.name });
  return ok(choice(chosen, reason('persona', chosen.id, why)));
}

/** What the persona has said before: at this touchpoint first, then elsewhere. */
export function samplesFor({ samples }: Persona, touchpoint: DraftBrief['touchpoint']): string[] {
  const here = samples.filter((sample) => sample.touchpoint === touchpoint);
  return [...here, ...samples.filter((sample) => sample.touchpoint !== touchpoint)].map(({ text }) => text.trim());
}
