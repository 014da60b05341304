import { Migration as M0 } from './1790000000000-initial.js';
import { Migration as M1 } from './1795897054112-review-policy.js';
import { Migration as M2 } from './1795897792637-prompt-versions.js';
import { Migration as M3 } from './1795898499625-draft-rewrites.js';
import { Migration as M4 } from './1795899375073-customer-answers.js';
import { Migration as M5 } from './1795906830784-interviews.js';
import { Migration as M6 } from './1795907082766-sameness.js';
import { Migration as M7 } from './1795907462828-ai-authorship.js';
import { Migration as M8 } from './1795908173751-scripts-and-proposals.js';
import { Migration as M9 } from './1795908649775-learning.js';
import { Migration as M10 } from './1795908806247-voice-notes.js';
import { Migration as M11 } from './1795909038068-second-readings.js';
import { Migration as M12 } from './1795923148795-asked-further-and-read-again.js';
import { Migration as M13 } from './1795938476206-entry-overrides.js';
import { Migration as M14 } from './1796053553942-call-wordings.js';
import { Migration as M15 } from './1796055398888-set-aside-across-processes.js';
import { Migration as M16 } from './1796105397445-calls-held-by-lease.js';

export const postgresMigrations = [M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13, M14, M15, M16];
