import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../../kernel/index.js';
import { CONFIG, type ConfigValues } from '../config/index.js';

const KEY_PATTERN = /^[a-z0-9-]{1,64}\/[0-9a-f]{2}\/[0-9a-f-]{36}\.[a-z0-9]{1,8}$/;

/** Uploaded bytes on disk, under names of our own making: what a sender called a file never becomes a path. */
@Injectable()
export class FileStore {
  constructor(@Inject(CONFIG) private readonly config: ConfigValues) {}

  /** @returns the key under which the bytes can be read again */
  async put(bytes: Buffer, about: { workspaceId: string; extension: string }): Promise<string> {
    const name: string = newId();
    const key = `${about.workspaceId}/${name.slice(-2)}/${name}.${about.extension}`;
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true });
    const unfinished = `${target}.part`;
    await writeFile(unfinished, bytes);
    await rename(unfinished, target);
    return key;
  }

  read(key: string): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  stream(key: string): ReadStream {
    return createReadStream(this.pathOf(key));
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!KEY_PATTERN.test(key)) throw new Error('Not a key of this store.');
    return path.join(this.config.DATA_DIR, 'files', key);
  }
}
