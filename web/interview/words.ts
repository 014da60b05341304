import { wordsOf } from '../words/words';
import en from './en.json';
import zh from './zh.json';

export const useWords = wordsOf('interview', zh, en);
