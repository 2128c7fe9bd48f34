export class Aggregate {}
