import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request that is being answered, wherever in the call. Empty outside of requests. */
export interface RequestContext {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const runInRequest = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);
export const currentRequestId = (): string | null => storage.getStore()?.requestId ?? null;
