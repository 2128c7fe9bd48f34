import { readFileSync } from 'node:fs';
import { missingFrom, type Lock } from './complete-lock.mjs';

const native = { optionalDependencies: { '@swc/core-darwin-arm64': '1.2.3' } };

describe('the lock file', () => {
  it('mentions the optional packages of every platform, without which npm ci refuses it', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
    expect(missingFrom(lock)).toEqual({});
  });

  it('is completed by what a package asks for on another platform', () => {
    expect(missingFrom({ packages: { 'node_modules/@swc/core': native } })).toEqual({
      'node_modules/@swc/core-darwin-arm64': { version: '1.2.3', cpu: ['arm64'], optional: true, os: ['darwin'] },
    });
  });

  it('takes of a range what it begins with, where a name tells of Windows', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'on-windows-only': '^0.1.0' } } };

    expect(missingFrom({ packages })).toEqual({
      'node_modules/on-windows-only': { version: '0.1.0', optional: true, os: ['win32'] },
    });
  });

  it.each(['node_modules/a/node_modules/@swc/core-darwin-arm64', 'node_modules/@swc/core-darwin-arm64'])(
    'is complete with %s',
    (path) => {
      expect(missingFrom({ packages: { 'node_modules/a/node_modules/b': native, [path]: {} } })).toEqual({});
    },
  );

  it('keeps apart what a package has for itself', () => {
    const packages = { 'node_modules/a': native, 'node_modules/b/node_modules/@swc/core-darwin-arm64': {} };

    expect(Object.keys(missingFrom({ packages }))).toEqual(['node_modules/@swc/core-darwin-arm64']);
  });

  it('needs no optional package that is the same on every platform', () => {
    const packages = { 'node_modules/a': { optionalDependencies: { 'source-map': '0.6.1' } } };

    expect(missingFrom({ packages })).toEqual({});
  });
});
