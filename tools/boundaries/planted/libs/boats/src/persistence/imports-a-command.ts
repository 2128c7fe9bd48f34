import { LaunchBoat } from '../application/commands/launch-boat.js';

export const launch = LaunchBoat;
