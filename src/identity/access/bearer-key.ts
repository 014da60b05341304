/** The API key of an `Authorization` header; null when it holds none. */
export const bearerKey = (authorization: string): string | null => /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null;
