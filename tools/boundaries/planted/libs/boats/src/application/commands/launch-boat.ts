export class LaunchBoat {}
