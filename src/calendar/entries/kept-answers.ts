interface Kept {
  readonly mark: string;
  readonly bytes: Buffer;
}

/** Answers that are still right as long as a mark of what they were made from is the same. The oldest go first. */
export class KeptAnswers {
  private readonly answers = new Map<string, Kept>();
  private held = 0;

  constructor(private readonly mostBytes: number) {}

  get(question: string, mark: string): Buffer | null {
    const kept = this.answers.get(question);
    return kept?.mark === mark ? kept.bytes : null;
  }

  keep(question: string, mark: string, bytes: Buffer): void {
    this.forget(question);
    if (bytes.length > this.mostBytes) return;
    this.answers.set(question, { mark, bytes });
    this.held += bytes.length;
    for (const oldest of this.answers.keys()) {
      if (this.held <= this.mostBytes) break;
      this.forget(oldest);
    }
  }

  private forget(question: string): void {
    this.held -= this.answers.get(question)?.bytes.length ?? 0;
    this.answers.delete(question);
  }
}
