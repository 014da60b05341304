import { Controller, Get } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DiscoveryModule } from '@nestjs/core';
import { Allow, Public, Routes } from '../../../src/identity/index.js';

@Controller('workspaces/:workspace/things')
class Careful {
  @Get()
  @Allow('library.read')
  list(): string {
    return '';
  }
  @Get('feed')
  @Public()
  feed(): string {
    return '';
  }
}

@Controller('workspaces/:workspace/things')
class Forgetful {
  @Get(':thing')
  get(): string {
    return '';
  }
}

const boot = async (controllers: (new () => object)[]): Promise<void> => {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    controllers,
    providers: [Routes],
  }).compile();
  await module.init();
  await module.close();
};

describe('a route that says not whom it lets in', () => {
  it('stops the boot, by name', async () => {
    await expect(boot([Careful])).resolves.toBeUndefined();
    await expect(boot([Careful, Forgetful])).rejects.toThrow(
      'GET /workspaces/:workspace/things/:thing (Forgetful.get) declares neither @Allow(…) nor @Public()',
    );
  });
});
