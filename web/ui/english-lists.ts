import asked from './asked.en.json';
import checks from './checks.en.json';
import lessons from './lessons.en.json';
import matches from './matches.en.json';
import placing from './placing.en.json';
import questions from './questions.en.json';
import reasons from './reasons.en.json';
import rules from './rules.en.json';
import suggestions from './suggestions.en.json';

/** What the service says in Chinese and by code, in English: nobody who reads Chinese is sent it. */
export const lists = { asked, checks, lessons, matches, placing, questions, reasons, rules, suggestions };
