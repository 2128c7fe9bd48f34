import { PortsModule } from '#libs/ports';

export const ports = PortsModule;
