import type { INestApplicationContext } from '@nestjs/common';
import { Accounts, demoAccounts } from '../../audience/index.js';
import {
  People,
  personActor,
  systemActor,
  Workspaces,
  type Actor,
  type Role,
  type WorkspaceEntity,
} from '../../identity/index.js';
import { AppError, type Clock, type Instant, type PersonId } from '../../kernel/index.js';
import {
  Libraries,
  LibraryFiles,
  notYetWritten,
  readLibrary,
  type Brand,
  type LibraryReading,
} from '../../library/index.js';
import { CLOCK } from '../../platform/clock/index.js';
import { refuseProblems } from '../library.command.js';
import type { Output } from '../output.js';
import { sampleEmail, samplePeople, type SamplePerson } from './sample-people.js';

/** A brand ready to be played: its workspace, and somebody to act in every role. */
export interface Cast {
  readonly workspace: WorkspaceEntity;
  readonly actors: Readonly<Record<Role, Actor>>;
  readonly passwords: readonly {
    readonly role: Role;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }[];
}

/**
 * A workspace with people of each role, a library, and an account and an operator for each persona.
 * @param passwordOf what each person signs in with
 */
export async function setUpBrand(
  house: INestApplicationContext,
  given: { readonly slug: string; readonly files: ReadonlyMap<string, Buffer>; readonly from: string },
  passwordOf: () => string,
  output: Output,
): Promise<Cast> {
  const reading = readLibrary(given.files);
  refuseProblems(output, given.from, reading.problems);
  const brand = reading.records.find(({ kind }) => kind === 'brand')?.body as Brand | undefined;
  if (!brand) throw new AppError('invalid', 'library_invalid', `${given.from} has no library.yaml.`);
  const workspace = await house
    .get(Workspaces)
    .create({ slug: given.slug, name: brand.name, timeZone: brand.time_zone });
  const itself = systemActor(workspace, 'demo', 'command');
  const files = withoutLater(given.files, reading, house.get<Clock>(CLOCK).now());
  const imported = await house.get(LibraryFiles).import(itself, files);
  if (!imported.ok) refuseProblems(output, given.from, imported.error);
  const library = await house.get(Libraries).snapshot(workspace.id);
  const people = await enterPeople(house, workspace, samplePeople(library.personas.size), passwordOf);
  for (const account of demoAccounts(library, people.operators)) await house.get(Accounts).create(itself, account);
  return { workspace, actors: people.actors, passwords: people.passwords };
}

/** Any week can be played: what was written down after the day it is played from was not there yet. */
function withoutLater(
  files: ReadonlyMap<string, Buffer>,
  { records, placeOf }: LibraryReading,
  now: Instant,
): Map<string, Buffer> {
  const later = new Set(notYetWritten(records, now).map(({ kind, id, field }) => placeOf(kind, id, field)?.file));
  return new Map([...files].filter(([file]) => !later.has(file)));
}

async function enterPeople(
  house: INestApplicationContext,
  workspace: WorkspaceEntity,
  sample: readonly SamplePerson[],
  passwordOf: () => string,
): Promise<Pick<Cast, 'actors' | 'passwords'> & { operators: PersonId[] }> {
  const entered = await Promise.all(
    sample.map(async ({ key, name, role }) => {
      const password = passwordOf();
      const email = sampleEmail(key, workspace.slug);
      const input = { email, name, password, temporary: false, workspace: workspace.slug, roles: [role] };
      const { person } = await house.get(People).create(input);
      return { role, name, email, password, id: person.id, actor: personActor(workspace, person, [role], 'command') };
    }),
  );
  // The first of each role plays it: the last one set wins, so the list is read from its end.
  const actors = Object.fromEntries([...entered].reverse().map(({ role, actor }) => [role, actor]));
  return {
    actors: actors as Record<Role, Actor>,
    passwords: entered.map(({ role, name, email, password }) => ({ role, name, email, password })),
    operators: entered.filter(({ role }) => role === 'operator').map(({ id }) => id),
  };
}
