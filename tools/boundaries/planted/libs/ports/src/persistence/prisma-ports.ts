export class PrismaPorts {}
