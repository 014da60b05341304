import { wordsOf } from '../words/words';
import en from './en.json';
import zh from './zh.json';

/** Words that several screens share: the vocabulary of the domain first of all. */
export const useWords = wordsOf('ui', zh, en);
