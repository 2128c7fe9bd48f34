export class Port {}
