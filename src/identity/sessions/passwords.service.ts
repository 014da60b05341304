import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { oneTimePassword, PASSWORD_BYTES } from './token.js';

/** argon2id with OWASP's first choice of costs: 19 MiB, two passes, one lane; about 25 ms. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

@Injectable()
export class Passwords {
  /** Stands in for the hash of a person who is not there, so that the answer takes as long. */
  private readonly nobody = hash(randomBytes(32), COSTS);

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), COSTS);
  }

  /** @param passwordHash null for an unknown e-mail address: never fits, in the same time */
  async fits(passwordHash: string | null, password: string): Promise<boolean> {
    const fits = await verify(passwordHash ?? (await this.nobody), password.normalize('NFKC'));
    return fits && passwordHash !== null;
  }

  oneTime(): string {
    return oneTimePassword(randomBytes(PASSWORD_BYTES));
  }
}
