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
import { AppError } from '../../kernel/index.js';
import { Libraries, LibraryFiles, readLibrary, type Brand } from '../../library/index.js';
import { refuseProblems } from '../library.command.js';
import type { Output } from '../output.js';
import { SAMPLE_PEOPLE, sampleEmail } from './sample-people.js';

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
  const imported = await house.get(LibraryFiles).import(itself, given.files);
  if (!imported.ok) refuseProblems(output, given.from, imported.error);
  const people = await enterPeople(house, workspace, passwordOf);
  const operator = people.actors.operator.personId;
  const library = await house.get(Libraries).snapshot(workspace.id);
  for (const account of demoAccounts(library, operator === null ? [] : [operator]))
    await house.get(Accounts).create(itself, account);
  return { workspace, ...people };
}

async function enterPeople(
  house: INestApplicationContext,
  workspace: WorkspaceEntity,
  passwordOf: () => string,
): Promise<Pick<Cast, 'actors' | 'passwords'>> {
  const entered = await Promise.all(
    SAMPLE_PEOPLE.map(async ({ key, name, roles }) => {
      const password = passwordOf();
      const email = sampleEmail(key, workspace.slug);
      const { person } = await house
        .get(People)
        .create({ email, name, password, temporary: false, workspace: workspace.slug, roles });
      return {
        role: key,
        name,
        email,
        password,
        actor: personActor(workspace, { id: person.id, name }, roles, 'command'),
      };
    }),
  );
  return {
    actors: Object.fromEntries(entered.map(({ role, actor }) => [role, actor])) as Record<Role, Actor>,
    passwords: entered.map(({ role, name, email, password }) => ({ role, name, email, password })),
  };
}
