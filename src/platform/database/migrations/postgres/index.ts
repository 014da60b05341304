import { Migration as M0 } from './1790000000000-initial.js';
import { Migration as M1 } from './1795897054112-review-policy.js';
import { Migration as M2 } from './1795897792637-prompt-versions.js';
import { Migration as M3 } from './1795898499625-draft-rewrites.js';
import { Migration as M4 } from './1795899375073-customer-answers.js';
import { Migration as M5 } from './1795906830784-interviews.js';
import { Migration as M6 } from './1795908806247-voice-notes.js';

export const postgresMigrations = [M0, M1, M2, M3, M4, M5, M6];
