import { Command } from 'commander';
import { NewWorkspaceBody, Workspaces } from '../identity/index.js';
import { invalidRequest } from '../platform/http/index.js';
import { inHouse } from './house.js';
import type { Surroundings } from './surroundings.js';

interface Options {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
}

export const workspaceCommand = (around: Surroundings): Command =>
  new Command('workspace').description('brands kept apart from each other').addCommand(
    new Command('add')
      .description('make a workspace; nothing crosses from one to another')
      .requiredOption('--slug <slug>', 'short name in addresses: a-z, 0-9 and hyphens')
      .requiredOption('--name <name>', 'name shown to people')
      .option('--time-zone <zone>', 'IANA zone its days are counted in', 'Asia/Shanghai')
      .addHelpText('after', '\nExample:\n  yuanding workspace add --slug beauty --name 半檐')
      .action((options: Options) =>
        inHouse(around.config(), async (house) => {
          const parsed = NewWorkspaceBody.safeParse(options);
          if (!parsed.success) throw invalidRequest(parsed.error.issues);
          const { slug, name, timeZone } = parsed.data;
          await house.get(Workspaces).create({ slug, name, timeZone });
          around
            .output()
            .result(
              { slug, name, timeZone },
              () => `${name} (${slug}) is ready. Bring a library in: yuanding library import DIR --workspace ${slug}`,
            );
        }),
      ),
  );
