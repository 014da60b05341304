import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Tells open streams of this process that items of a request changed. What changed they read from the rows. */
@Injectable()
export class ItemFeed {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  changed(requestId: string): void {
    this.emitter.emit(requestId);
  }

  /** Answers the function that ends it. */
  listen(requestId: string, listener: () => void): () => void {
    this.emitter.on(requestId, listener);
    return () => void this.emitter.off(requestId, listener);
  }
}
