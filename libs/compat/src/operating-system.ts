import { normalForm } from './normal-form.js';

/** Systems whose browsers differ. `other`: named, but not one of these. */
export type Platform = 'windows' | 'macos' | 'linux' | 'android' | 'ios' | 'other';

export interface OperatingSystem {
  readonly platform: Platform;
  /** Without what its spellings differ in, and without a version. */
  readonly name: string;
  readonly version?: string;
}

/** The system an export names, with the version that stands beside it or in its name: "iOS", "17.4" or "iOS 17.4". */
export function readOperatingSystem(os = '', osVersion = ''): OperatingSystem | undefined {
  const name = normalForm(os.replace(TRAILING_VERSION, ''));
  if (!name) return undefined;

  const version = osVersion.trim() || TRAILING_VERSION.exec(os)?.[1];
  return {
    name,
    platform: PLATFORMS.get(name) ?? (WINDOWS.test(name) ? 'windows' : 'other'),
    ...(version && /^\d/.test(version) ? { version: version.replaceAll('_', '.') } : {}),
  };
}

/** The same text for systems that are not told apart: iPadOS 17 is iOS; one that is not known is told by its name. Empty for none. */
export function systemKey(os = ''): string {
  const system = readOperatingSystem(os);
  return (system?.platform === 'other' ? system.name : system?.platform) ?? '';
}

/** Looked for once in a run of blanks, not from each of them: a cell may be nothing else. */
const TRAILING_VERSION = /(?<![\s/])[\s/]+v?(\d[\d._]*)\s*$/;
/** "Windows XP", "Windows Vista", "WindowsNT"; not "Windows Phone". */
const WINDOWS = /^(?:microsoft)?windows(?!phone|mobile|ce|rtphone)/;

const PLATFORMS = new Map<string, Platform>(
  Object.entries({
    windows: ['windows', 'win', 'win32', 'win64'],
    macos: ['macos', 'mac', 'macosx', 'osx', 'applemac', 'macintosh', 'intelmac', 'intelmacosx', 'darwin'],
    linux: ['linux', 'gnulinux', 'ubuntu', 'debian', 'fedora', 'freebsd', 'openbsd', 'netbsd', 'unix', 'x11'].concat([
      'chromeos',
      'chromiumos',
      'googlechromeos',
      'cros',
    ]),
    android: ['android', 'androidos', 'googleandroid', 'fireos', 'kindlefireos', 'lineageos'],
    ios: ['ios', 'appleios', 'iphone', 'iphoneos', 'ipad', 'ipados', 'ipod', 'iosipados'],
  } satisfies Partial<Record<Platform, string[]>>).flatMap(([platform, names]) =>
    names.map((name): [string, Platform] => [name, platform as Platform]),
  ),
);
