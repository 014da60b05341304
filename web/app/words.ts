import { wordsOf } from '../words/words';
import en from './en.json';
import zh from './zh.json';

/** The shell's words. */
export const useWords = wordsOf('app', zh, en);
