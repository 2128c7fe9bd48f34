export class GetPort {}
