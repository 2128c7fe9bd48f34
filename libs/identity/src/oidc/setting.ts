/** An object of the configuration that is read member by member; what is wrong is noted, with where it is and without what it says. */
export class Setting {
  private readonly members: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly faults: string[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.members = isObject ? (value as Record<string, unknown>) : {};
    if (!isObject) this.fault('must be an object');
  }

  get names(): readonly string[] {
    return Object.keys(this.members);
  }

  isGiven(name: string): boolean {
    return Object.hasOwn(this.members, name);
  }

  /** Notes members that are none of these: a name that is mistyped must not go unnoticed. */
  has(...known: readonly string[]): void {
    for (const name of this.names.filter((each) => !known.includes(each)))
      this.fault(`has the member ${JSON.stringify(name.slice(0, 40))}; known are ${known.join(', ')}`);
  }

  text(name: string, accepts: string, isRight: (text: string) => boolean = isFilled): string | undefined {
    const [text] = this.texts(name, accepts, isRight, false) ?? [];
    return text;
  }

  /** One text or several. */
  texts(
    name: string,
    accepts: string,
    isRight: (text: string) => boolean = isFilled,
    mayBeMany = true,
  ): readonly string[] | undefined {
    if (!this.isGiven(name)) return undefined;
    const value = this.members[name];
    const listed: readonly unknown[] = mayBeMany && Array.isArray(value) ? value : [value];
    const texts = listed.filter((each) => typeof each === 'string');
    if (listed.length > 0 && texts.length === listed.length && texts.every(isRight)) return texts;
    this.faults.push(`${this.path}.${name} ${accepts}.`);
    return undefined;
  }

  object(name: string): Setting {
    return new Setting(this.members[name], `${this.path}.${name}`, this.faults);
  }

  /** `instead`, to go on with: unless its value is wrong, which was noted, it is noted that it is missing. */
  missing<T>(name: string, instead: T): T {
    if (!this.isGiven(name)) this.fault(`needs the member ${name}`);
    return instead;
  }

  fault(what: string): void {
    this.faults.push(`${this.path} ${what}.`);
  }
}

const isFilled = (text: string): boolean => text.trim() !== '';
