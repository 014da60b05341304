import type { FastifyRequest } from 'fastify';

const PRINCIPAL = Symbol('principal');
type Marked = FastifyRequest & { [PRINCIPAL]?: string };

/** Whoever signed in, as one opaque text: the guard that knows marks the request. */
export const markPrincipal = (request: FastifyRequest, principal: string): void => {
  (request as Marked)[PRINCIPAL] = principal;
};

export const principalOf = (request: FastifyRequest): string | undefined => (request as Marked)[PRINCIPAL];
