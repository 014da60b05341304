/** A word that somebody is asked to send back: 回“听”, 打 1. */
const ASKED_BACK =
  /(?:回|打|说)(?:我|一个|一声|一句|个|\s)*((?:[“‘][^”’，。？！]{1,6}[”’](?:字)?(?:或者|或|还是|、|，或者|，还是|，)?)+)/gu;
const QUOTED = /[“‘]([^”’]+)[”’]/gu;
/** Lines that stand for a choice: `A 先看光`. */
const LETTERED = /^([A-D])[ .、]/gmu;

/** What a message offers as answers, in its own order. */
export function optionsIn(text: string): string[] {
  const words = [...text.matchAll(ASKED_BACK)].flatMap(([, asked = '']) =>
    [...asked.matchAll(QUOTED)].map(([, word = '']) => word),
  );
  const letters = [...text.matchAll(LETTERED)].map(([, letter = '']) => letter);
  return [...new Set([...words, ...letters])];
}

/** Whether a reply written for one answer serves another: 「停」 also serves 「停、不想收」. */
export const answersTo = (when: string, option: string): boolean => when.split(/[、/]/u).includes(option);
