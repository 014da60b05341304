/** A domain event by name, with the type of what it carries. Rooms export theirs from `<room>.events.ts`. */
export interface EventType<P> {
  readonly name: string;
  /** Never set: holds the payload's type. */
  readonly payload?: P;
}

/** @param name `noun.past_participle`, unique in the house. The payload must survive JSON. */
export const eventType = <P extends object>(name: string): EventType<P> => ({ name });
