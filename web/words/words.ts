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
});
document.documentElement.lang = words.language;

export const language = (): Language => (words.language === 'en' ? 'en' : 'zh-CN');

export function speak(next: Language): void {
  remember(KEPT, next);
  document.documentElement.lang = next;
  void words.changeLanguage(next);
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
