import { jest } from '@jest/globals';
import { Dependencies } from './dependencies.js';

describe('Dependencies', () => {
  afterEach(() => jest.useRealTimers());

  it('are asked once for all who want to know within a second', async () => {
    const reach = jest.fn(() => Promise.resolve());
    const dependencies = new Dependencies([{ name: 'database', reach }]);

    await Promise.all([dependencies.examine(), dependencies.examine()]);
    await dependencies.examine();

    expect(reach).toHaveBeenCalledTimes(1);
  });

  it('are all asked from when one was added', async () => {
    const dependencies = new Dependencies([{ name: 'database', reach: () => Promise.resolve() }]);
    await dependencies.examine();

    dependencies.add({ name: 'jobs', reach: () => Promise.reject(new Error('stuck')), isDispensable: true });

    expect(await dependencies.examine()).toMatchObject([{ status: 'pass' }, { name: 'jobs', status: 'warn' }]);
  });

  it('are down when they do not come back within a second and a half, and leave no timer when they do', async () => {
    jest.useFakeTimers();
    const silent = new Dependencies([{ name: 'redis', reach: () => new Promise(() => undefined) }]).examine();
    const quick = new Dependencies([{ name: 'database', reach: () => Promise.resolve() }]).examine();

    expect(await quick).toMatchObject([{ status: 'pass' }]);
    expect(jest.getTimerCount()).toBe(1); // of the silent one
    jest.advanceTimersByTime(1_500);
    expect(await silent).toMatchObject([{ name: 'redis', status: 'fail' }]);
  });
});
