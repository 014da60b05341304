import i18next, { type i18n } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { remember, remembered } from '../api/remembered';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each in its own tongue, so that its readers find it. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

interface Tree {
  readonly [key: string]: string | Tree;
}
/** The same keys; English may add plural forms (`count_one` beside `count_other`). */
type Told<Z> = { readonly [K in keyof Z]: Z[K] extends string ? string : Told<Z[K]> } & {
  readonly [key: string]: unknown;
};
type Bare<K extends string> = K extends `${infer Stem}_other` ? Stem : K;
type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? Bare<K> : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

export type Values = Readonly<Record<string, string | number>>;
export type Words<Z> = (key: Leaves<Z>, values?: Values) => string;

const KEPT = 'yuanding.language';

/** Chinese unless the reader chose otherwise. */
function chosen(): Language {
  const kept = remembered(KEPT);
  return LANGUAGES.find((language) => language === kept) ?? 'zh-CN';
}

export const words: i18n = i18next.createInstance();
void words.use(initReactI18next).init({
  lng: chosen(),
  fallbackLng: false,
  resources: {},
  // React escapes; a second escaping would show &amp; to people.
  interpolation: { escapeValue: false },
  initAsync: false,
  // Words that are fetched are shown once they are there.
  react: { bindI18nStore: 'added' },
});
document.documentElement.lang = words.language;

export const language = (): Language => (words.language === 'en' ? 'en' : 'zh-CN');

/** English words that are fetched only for who reads English; each at most once. */
const fetched: (() => Promise<void>)[] = [];

export function englishLater(fetchLists: () => Promise<Readonly<Record<string, Tree>>>): void {
  let coming: Promise<void> | undefined;
  const add = (): Promise<void> =>
    (coming ??= fetchLists().then(
      (lists) => Object.entries(lists).forEach(([room, list]) => words.addResourceBundle('en', room, list)),
      // Without a network what they would say stays Chinese, until it is asked for again.
      () => void (coming = undefined),
    ));
  fetched.push(add);
  if (language() === 'en') void add();
}

export async function speak(next: Language): Promise<void> {
  remember(KEPT, next);
  if (next === 'en') await Promise.all(fetched.map((add) => add()));
  document.documentElement.lang = next;
  await words.changeLanguage(next);
}

/** The words of one screen, kept beside it in `zh.json` and `en.json`: `const useWords = wordsOf('studio', zh, en)`. */
export function wordsOf<Z extends Tree>(room: string, zh: Z, en: Told<Z>): () => Words<Z> {
  words.addResourceBundle('zh-CN', room, zh);
  words.addResourceBundle('en', room, en);
  return () => {
    const { t } = useTranslation(room, { i18n: words });
    return t;
  };
}

/** For places outside a component. */
export function told<Z extends Tree>(room: string, zh: Z, en: Told<Z>): Words<Z> {
  words.addResourceBundle('zh-CN', room, zh);
  words.addResourceBundle('en', room, en);
  return (key: string, values?: Values) => words.t(key, { ns: room, ...values });
}
