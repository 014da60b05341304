import { Injectable } from '@nestjs/common';
import { loadPrompts, readPrompts, type PromptSet } from './prompts/index.js';

/** The prompts of this installation, read once: a broken one stops the boot, not a draft. */
@Injectable()
export class Prompts {
  readonly set: PromptSet = loadPrompts(readPrompts());
}
